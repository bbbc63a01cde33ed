import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import type { FieldParts } from './form-group.tsx'
import { FormGroup } from './form-group.tsx'
import type { LabelProps } from './label.tsx'
import type { Part } from './part.ts'

export interface FileUploadProps
  extends FieldParts,
    Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'required' | 'style'> {
  name: string
  label: Part<LabelProps>
}

/** A file from the reader's computer; its form needs `encType="multipart/form-data"`. */
export function FileUpload({
  name,
  id = name,
  label,
  hint,
  error,
  formGroup,
  describedBy,
  className,
  ...rest
}: FileUploadProps) {
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
          <input
            className={classNames(
              'govuk-file-upload',
              className,
              error && 'govuk-file-upload--error',
            )}
            id={id}
            name={name}
            type="file"
            aria-describedby={descriptions}
            {...rest}
          />
          {formGroup?.after}
        </>
      )}
    </FormGroup>
  )
}
