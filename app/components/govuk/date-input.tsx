import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import type { LegendProps } from './fieldset.tsx'
import { Fieldset } from './fieldset.tsx'
import type { FieldParts } from './form-group.tsx'
import { describedByIds, FormGroupBox, HintAndError } from './form-group.tsx'
import type { InputProps } from './input.tsx'
import { Input } from './input.tsx'
import type { Attributes, Part } from './part.ts'

/** One box of the date; `isWrong` marks the box that the error is about. */
export interface DateItem extends Omit<InputProps, 'label' | 'error' | 'hint'> {
  label?: string | undefined
  isWrong?: boolean | undefined
}

export interface DateInputProps extends FieldParts, Omit<ComponentPropsWithoutRef<'div'>, 'style'> {
  id: string
  /** Fields are named `<namePrefix>-day` and so on. */
  namePrefix?: string | undefined
  legend?: Part<LegendProps> | undefined
  fieldset?: { className?: string | undefined; attributes?: Attributes<'fieldset'> } | undefined
  items?: DateItem[] | undefined
}

/** A date that the reader knows, as a day, a month and a year; an error marks all three or those named wrong. */
export function DateInput({
  id,
  namePrefix,
  legend,
  fieldset,
  items = [{ name: 'day' }, { name: 'month' }, { name: 'year' }],
  hint,
  error,
  formGroup,
  describedBy,
  className,
  ...rest
}: DateInputProps) {
  const isOneWrong = items.some(({ isWrong }) => isWrong)
  const boxes = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div className={classNames('govuk-date-input', className)} id={id} {...rest}>
        {formGroup?.before}
        {items.map((item) => (
          <div key={item.name} className="govuk-date-input__item">
            <DateBox
              id={`${id}-${item.name}`}
              prefix={namePrefix}
              isMarked={item.isWrong ?? (Boolean(error) && !isOneWrong)}
              item={item}
            />
          </div>
        ))}
        {formGroup?.after}
      </div>
    </>
  )
  return (
    <FormGroupBox error={error} formGroup={formGroup}>
      {legend || fieldset ? (
        <Fieldset
          legend={legend}
          // A group of text boxes is not described by JAWS without the role.
          role="group"
          className={fieldset?.className}
          aria-describedby={describedByIds(id, { describedBy, hint, error })}
          {...fieldset?.attributes}
        >
          {boxes}
        </Fieldset>
      ) : (
        boxes
      )}
    </FormGroupBox>
  )
}

interface DateBoxProps {
  id: string
  prefix: string | undefined
  isMarked: boolean
  item: DateItem
}

function DateBox({ id, prefix, isMarked, item }: DateBoxProps) {
  const {
    name,
    label = capitalised(name),
    isWrong: _,
    className,
    inputMode = 'numeric',
    ...rest
  } = item
  return (
    <Input
      {...rest}
      id={item.id ?? id}
      name={prefix ? `${prefix}-${name}` : name}
      label={{ children: label, className: 'govuk-date-input__label' }}
      inputMode={inputMode}
      className={classNames(
        'govuk-date-input__input',
        isMarked && 'govuk-input--error',
        !className?.includes('govuk-input--width-') &&
          `govuk-input--width-${name.endsWith('year') ? 4 : 2}`,
        className,
      )}
    />
  )
}

function capitalised(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
