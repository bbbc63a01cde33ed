import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

export type HintProps = ComponentPropsWithoutRef<'div'>

/** Help that most people need to answer, read out with the field it belongs to. */
export function Hint({ className, ...rest }: HintProps) {
  return <div className={classNames('govuk-hint', className)} {...rest} />
}
