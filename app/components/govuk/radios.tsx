import type { ChoicesProps } from './choices.tsx'
import { Choices } from './choices.tsx'

export interface RadiosProps extends ChoicesProps {
  /** The value chosen so far. */
  defaultValue?: string | undefined
}

/** A question with one answer. */
export function Radios({ defaultValue, ...rest }: RadiosProps) {
  return (
    <Choices
      type="radio"
      block="govuk-radios"
      isChosen={(value) => value === defaultValue}
      {...rest}
    />
  )
}
