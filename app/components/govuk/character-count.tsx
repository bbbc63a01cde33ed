import { classNames } from './class-names.ts'
import { Hint } from './hint.tsx'
import type { TextareaProps } from './textarea.tsx'
import { Textarea } from './textarea.tsx'

export interface CharacterCountProps extends Omit<TextareaProps, 'maxLength'> {
  /** Most characters or words; the browser does not cut the text off, the server says so. */
  limit?: number | undefined
  countIn?: 'characters' | 'words' | undefined
  message?: string | undefined
  messageClassName?: string | undefined
}

/** A text area that says how much may be written. */
export function CharacterCount({
  name,
  id = name,
  limit,
  countIn = 'characters',
  message = limit === undefined ? '' : `You can enter up to ${limit} ${countIn}`,
  messageClassName,
  className,
  describedBy,
  formGroup,
  ...rest
}: CharacterCountProps) {
  return (
    <Textarea
      name={name}
      id={id}
      className={classNames('govuk-js-character-count', className)}
      describedBy={classNames(describedBy, `${id}-info`)}
      formGroup={{
        ...formGroup,
        className: classNames('govuk-character-count', formGroup?.className),
        after: (
          <>
            <Hint
              id={`${id}-info`}
              className={classNames('govuk-character-count__message', messageClassName)}
            >
              {message}
            </Hint>
            {formGroup?.after}
          </>
        ),
      }}
      {...rest}
    />
  )
}
