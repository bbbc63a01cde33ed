import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

export interface TagProps extends ComponentPropsWithoutRef<'strong'> {
  colour?:
    | 'grey'
    | 'green'
    | 'teal'
    | 'blue'
    | 'purple'
    | 'magenta'
    | 'red'
    | 'orange'
    | 'yellow'
    | undefined
}

/** A state in a word or two; the colour only helps, the word says it. */
export function Tag({ colour, className, ...rest }: TagProps) {
  return (
    <strong
      className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, className)}
      {...rest}
    />
  )
}
