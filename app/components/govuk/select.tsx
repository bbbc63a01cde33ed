import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import type { FieldParts } from './form-group.tsx'
import { FormGroup } from './form-group.tsx'
import type { LabelProps } from './label.tsx'
import type { Attributes, Part } from './part.ts'

export interface SelectItem {
  text: string
  value?: string | number | undefined
  disabled?: boolean | undefined
  attributes?: Attributes<'option'> | undefined
}

export interface SelectProps
  extends FieldParts,
    Omit<ComponentPropsWithoutRef<'select'>, 'required' | 'style'> {
  name: string
  label: Part<LabelProps>
  items: SelectItem[]
}

/** One of a list too long for radios. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  formGroup,
  describedBy,
  className,
  items,
  ...rest
}: SelectProps) {
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
          <select
            className={classNames('govuk-select', className, error && 'govuk-select--error')}
            id={id}
            name={name}
            aria-describedby={descriptions}
            {...rest}
          >
            {items.map(({ text, value, disabled, attributes }) => (
              <option key={value ?? text} value={value} disabled={disabled} {...attributes}>
                {text}
              </option>
            ))}
          </select>
          {formGroup?.after}
        </>
      )}
    </FormGroup>
  )
}
