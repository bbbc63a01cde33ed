import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { LegendProps } from './fieldset.tsx'
import { Fieldset } from './fieldset.tsx'
import type { FieldParts } from './form-group.tsx'
import { describedByIds, FormGroupBox, HintAndError } from './form-group.tsx'
import type { HintProps } from './hint.tsx'
import { Hint } from './hint.tsx'
import type { LabelProps } from './label.tsx'
import { Label } from './label.tsx'
import type { Attributes, Part } from './part.ts'
import { partProps } from './part.ts'

/** One thing to choose. */
export interface Choice {
  value: string
  label: Part<LabelProps>
  hint?: Part<HintProps> | undefined
  /** Shown under the choice, always: nothing here waits for JavaScript. */
  conditional?: ReactNode
  id?: string | undefined
  name?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes<'input'> | undefined
}

/** A word between choices, usually "or". */
export interface Divider {
  divider: string
}

export interface ChoicesProps
  extends FieldParts,
    Omit<ComponentPropsWithoutRef<'div'>, 'style' | 'defaultValue'> {
  name: string
  /** The first choice has this id, so that an error summary can link to it. */
  idPrefix?: string | undefined
  /** Whatever is falsy is not shown, and the ids of the others stay as they are. */
  items: (Choice | Divider | false | null | undefined)[]
  legend?: Part<LegendProps> | undefined
  fieldset?: { className?: string | undefined; attributes?: Attributes<'fieldset'> } | undefined
}

interface Kind {
  type: 'radio' | 'checkbox'
  block: 'govuk-radios' | 'govuk-checkboxes'
  isChosen: (value: string) => boolean
}

/** What radios and checkboxes share: a question, its hint and error, and the things to choose. */
export function Choices({
  name,
  idPrefix = name,
  items,
  legend,
  fieldset,
  hint,
  error,
  formGroup,
  describedBy,
  className,
  type,
  block,
  isChosen,
  ...rest
}: ChoicesProps & Kind) {
  const isGrouped = Boolean(legend || fieldset)
  const choices = (
    <>
      <HintAndError id={idPrefix} hint={hint} error={error} />
      <div className={classNames(block, className)} {...rest}>
        {formGroup?.before}
        {items.map((item, index) => {
          if (!item) return null
          const id = `${idPrefix}${index > 0 ? `-${index + 1}` : ''}`
          return 'divider' in item ? (
            <div key={id} className={`${block}__divider`}>
              {item.divider}
            </div>
          ) : (
            <OneChoice
              key={id}
              {...item}
              id={item.id ?? id}
              name={item.name ?? name}
              type={type}
              block={block}
              checked={item.checked ?? isChosen(item.value)}
              describedBy={
                isGrouped || type === 'radio'
                  ? undefined
                  : describedByIds(idPrefix, { describedBy, hint, error })
              }
            />
          )
        })}
        {formGroup?.after}
      </div>
    </>
  )
  return (
    <FormGroupBox error={error} formGroup={formGroup}>
      {isGrouped ? (
        <Fieldset
          legend={legend}
          className={fieldset?.className}
          aria-describedby={describedByIds(idPrefix, { describedBy, hint, error })}
          {...fieldset?.attributes}
        >
          {choices}
        </Fieldset>
      ) : (
        choices
      )}
    </FormGroupBox>
  )
}

interface OneChoiceProps extends Choice {
  id: string
  name: string
  type: Kind['type']
  block: Kind['block']
  describedBy: string | undefined
}

function OneChoice({ id, name, type, block, describedBy, ...choice }: OneChoiceProps) {
  const { value, label, hint, conditional, checked, disabled, attributes } = choice
  const words = partProps(label)
  const hintId = `${id}-item-hint`
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={type}
          value={value}
          defaultChecked={checked}
          disabled={disabled}
          aria-describedby={classNames(describedBy, hint && hintId) || undefined}
          {...attributes}
        />
        <Label
          htmlFor={id}
          {...words}
          className={classNames(`${block}__label`, 'className' in words && words.className)}
        />
        {hint && <ChoiceHint id={hintId} block={block} {...partProps(hint)} />}
      </div>
      {conditional && (
        <div
          className={classNames(
            `${block}__conditional`,
            !checked && `${block}__conditional--hidden`,
          )}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

function ChoiceHint({ block, className, ...rest }: HintProps & { block: Kind['block'] }) {
  return <Hint className={classNames(`${block}__hint`, className)} {...rest} />
}
