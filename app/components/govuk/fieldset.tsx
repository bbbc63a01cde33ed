import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Attributes, Part } from './part.ts'
import { partProps } from './part.ts'

export interface LegendProps {
  className?: string | undefined
  isPageHeading?: boolean | undefined
  children?: ReactNode
  attributes?: Attributes<'legend'> | undefined
}

export interface FieldsetProps extends ComponentPropsWithoutRef<'fieldset'> {
  legend?: Part<LegendProps> | undefined
}

/** Fields that answer one question together, and the question. */
export function Fieldset({ legend, className, children, ...rest }: FieldsetProps) {
  return (
    <fieldset className={classNames('govuk-fieldset', className)} {...rest}>
      {legend && <Legend {...partProps(legend)} />}
      {children}
    </fieldset>
  )
}

function Legend({ className, isPageHeading, children, attributes }: LegendProps) {
  if (!children) return null
  return (
    <legend className={classNames('govuk-fieldset__legend', className)} {...attributes}>
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
    </legend>
  )
}
