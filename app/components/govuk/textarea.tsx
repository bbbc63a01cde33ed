import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import type { FieldParts } from './form-group.tsx'
import { FormGroup } from './form-group.tsx'
import type { LabelProps } from './label.tsx'
import type { Part } from './part.ts'

export interface TextareaProps
  extends FieldParts,
    Omit<ComponentPropsWithoutRef<'textarea'>, 'required' | 'style'> {
  name: string
  label: Part<LabelProps>
}

/** More than one line of text. */
export function Textarea({
  name,
  id = name,
  label,
  hint,
  error,
  formGroup,
  describedBy,
  className,
  rows = 5,
  ...rest
}: TextareaProps) {
  return (
    <FormGroup
      id={id}
      label={label}
      hint={hint}
      error={error}
      formGroup={formGroup}
      describedBy={describedBy}
    >
      {(descriptions) => (
        <>
          {formGroup?.before}
          <textarea
            className={classNames('govuk-textarea', error && 'govuk-textarea--error', className)}
            id={id}
            name={name}
            rows={rows}
            aria-describedby={descriptions}
            {...rest}
          />
          {formGroup?.after}
        </>
      )}
    </FormGroup>
  )
}
