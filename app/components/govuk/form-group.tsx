import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { ErrorMessageProps } from './error-message.tsx'
import { ErrorMessage } from './error-message.tsx'
import type { HintProps } from './hint.tsx'
import { Hint } from './hint.tsx'
import type { LabelProps } from './label.tsx'
import { Label } from './label.tsx'
import type { Attributes, Part } from './part.ts'
import { partProps } from './part.ts'

/** The box round a field: what may be put on it and beside the field. */
export interface FormGroupOptions {
  className?: string | undefined
  attributes?: Attributes<'div'> | undefined
  before?: ReactNode
  after?: ReactNode
}

/** What every field may have. */
export interface FieldParts {
  hint?: Part<HintProps> | undefined
  error?: Part<ErrorMessageProps> | undefined
  formGroup?: FormGroupOptions | undefined
  /** Ids of further descriptions, before those of the hint and the error. */
  describedBy?: string | undefined
}

interface FormGroupProps extends FieldParts {
  /** The field's id: the hint is `<id>-hint`, the error `<id>-error`. */
  id: string
  label?: Part<LabelProps> | undefined
  children: (describedBy: string | undefined) => ReactNode
}

/** A field with its label, hint and error, and the ids of what describes it. */
export function FormGroup({ id, label, children, ...parts }: FormGroupProps) {
  return (
    <FormGroupBox error={parts.error} formGroup={parts.formGroup}>
      {label && <Label htmlFor={id} {...partProps(label)} />}
      <HintAndError id={id} hint={parts.hint} error={parts.error} />
      {children(describedByIds(id, parts))}
    </FormGroupBox>
  )
}

/** The box alone, with the red edge that shows an error. */
export function FormGroupBox({
  error,
  formGroup,
  children,
}: Pick<FieldParts, 'error' | 'formGroup'> & { children: ReactNode }) {
  return (
    <div
      className={classNames(
        'govuk-form-group',
        error && 'govuk-form-group--error',
        formGroup?.className,
      )}
      {...formGroup?.attributes}
    >
      {children}
    </div>
  )
}

/** The hint and the error of one field, with the ids that the field is described by. */
export function HintAndError({
  id,
  hint,
  error,
}: Pick<FieldParts, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`} {...partProps(hint)} />}
      {error && <ErrorMessage id={`${id}-error`} {...partProps(error)} />}
    </>
  )
}

/** The ids of everything that describes a field, in reading order. */
export function describedByIds(id: string, { describedBy, hint, error }: FieldParts) {
  return classNames(describedBy, hint && `${id}-hint`, error && `${id}-error`) || undefined
}
