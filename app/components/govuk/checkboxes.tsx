import type { ChoicesProps } from './choices.tsx'
import { Choices } from './choices.tsx'

export interface CheckboxesProps extends ChoicesProps {
  /** The values chosen so far. */
  defaultValues?: readonly string[] | undefined
}

/** A question with any number of answers. */
export function Checkboxes({ defaultValues = [], ...rest }: CheckboxesProps) {
  return (
    <Choices
      type="checkbox"
      block="govuk-checkboxes"
      isChosen={(value) => defaultValues.includes(value)}
      {...rest}
    />
  )
}
