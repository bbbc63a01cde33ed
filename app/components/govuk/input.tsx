import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { FieldParts } from './form-group.tsx'
import { FormGroup } from './form-group.tsx'
import type { LabelProps } from './label.tsx'
import type { Attributes, Part } from './part.ts'
import { partProps } from './part.ts'

interface AffixProps {
  children?: ReactNode
  className?: string | undefined
  attributes?: Attributes<'div'> | undefined
}

export interface InputProps
  extends FieldParts,
    Omit<ComponentPropsWithoutRef<'input'>, 'prefix' | 'required' | 'style'> {
  name: string
  label: Part<LabelProps>
  /** The unit before or after the box; not read out, so say it in the label too. */
  prefix?: Part<AffixProps> | undefined
  suffix?: Part<AffixProps> | undefined
  wrapper?:
    | { className?: string | undefined; attributes?: Attributes<'div'> | undefined }
    | undefined
}

/** One line of text or a number, checked on the server and never by the browser. */
export function Input({
  name,
  id = name,
  label,
  hint,
  error,
  formGroup,
  describedBy,
  prefix,
  suffix,
  wrapper,
  className,
  type = 'text',
  ...rest
}: InputProps) {
  return (
    <FormGroup
      id={id}
      label={label}
      hint={hint}
      error={error}
      formGroup={formGroup}
      describedBy={describedBy}
    >
      {(descriptions) => {
        const input = (
          <input
            className={classNames('govuk-input', className, error && 'govuk-input--error')}
            id={id}
            name={name}
            type={type}
            aria-describedby={descriptions}
            {...rest}
          />
        )
        if (!(prefix || suffix || formGroup?.before || formGroup?.after)) return input
        return (
          <div
            className={classNames('govuk-input__wrapper', wrapper?.className)}
            {...wrapper?.attributes}
          >
            {formGroup?.before}
            {prefix && <Affix kind="prefix" {...partProps(prefix)} />}
            {input}
            {suffix && <Affix kind="suffix" {...partProps(suffix)} />}
            {formGroup?.after}
          </div>
        )
      }}
    </FormGroup>
  )
}

function Affix({ kind, className, attributes, children }: AffixProps & { kind: string }) {
  if (!children) return null
  return (
    <div
      className={classNames(`govuk-input__${kind}`, className)}
      aria-hidden="true"
      {...attributes}
    >
      {children}
    </div>
  )
}
