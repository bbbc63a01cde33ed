import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { DrawnView } from '#app/domain/dashboards/packed-view.ts'
import type { Field } from '#app/domain/dashboards/view.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Details } from '../govuk/details.tsx'
import { Select } from '../govuk/select.tsx'
import { useSendOnChange } from '../page/use-send-on-change.ts'
import { chosenWords, follow, placeFields } from './fields.ts'

/** Slicers and settings: one form in the address. Where JavaScript runs, a choice answers at once. */
export function Slicers({ view: { controls, query } }: { view: DrawnView }) {
  const form = useRef<HTMLFormElement>(null)
  const isMoving = useRef(false)
  const onChange = useSendOnChange(form, isMoving)
  const fields = useRef(controls.fields)
  fields.current = controls.fields
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is what the fields change with
  useEffect(() => {
    if (form.current && !isMoving.current) follow(form.current, fields.current)
  }, [query])
  const { slicers, settings, switches } = placeFields(controls)
  return (
    <Form
      method="get"
      className="app-slicers"
      aria-label="Slicers and settings"
      replace
      preventScrollReset
      ref={form}
      onChange={onChange}
    >
      {controls.keep.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="app-slicers__fields">
        {slicers.map((field) => (
          <Slicer key={field.name} field={field} />
        ))}
      </div>
      <div className="app-slicers__foot">
        <Details summary="Settings of the visuals" className="app-slicers__settings">
          <div className="app-slicers__fields">
            {settings.map((field) => (
              <Slicer key={field.name} field={field} />
            ))}
          </div>
          <div className="app-slicers__switches">
            {switches.map((field) => (
              <Boxes key={field.name} field={field} />
            ))}
          </div>
        </Details>
        <Button variant="secondary">Update</Button>
      </div>
    </Form>
  )
}

function Slicer({ field }: { field: Field }) {
  if (field.kind === 'checkboxes') return <ListSlicer field={field} />
  const { name, label, options } = field
  return (
    <Select
      name={name}
      id={`slicer-${name}`}
      label={{ children: label, className: 'app-slicers__label' }}
      defaultValue={options.find(({ isCurrent }) => isCurrent)?.value}
      items={options.map(({ value, label: text }) => ({ value, text }))}
    />
  )
}

/** A slicer to tick in: it says what is chosen while it is closed. */
function ListSlicer({ field }: { field: Field }) {
  return (
    <div className="app-slicer">
      <span className="app-slicers__label" aria-hidden="true">
        {field.label}
      </span>
      <details className="app-slicer__details">
        <summary className="app-slicer__summary">
          <span className="govuk-visually-hidden">{field.label}: </span>
          <span className="app-slicer__chosen">{chosenWords(field)}</span>
        </summary>
        <Boxes field={field} legend={field.label} />
      </details>
    </div>
  )
}

/** Boxes with, before them, what is sent where none is ticked. */
function Boxes({ field, legend }: { field: Field; legend?: string }) {
  if (field.kind !== 'checkboxes') return null
  const { name, none, options } = field
  return (
    <>
      <input type="hidden" name={name} value={none} />
      <Checkboxes
        className="govuk-checkboxes--small"
        name={name}
        idPrefix={`slicer-${name}`}
        legend={legend && { children: legend, className: 'govuk-visually-hidden' }}
        defaultValues={options.filter(({ isCurrent }) => isCurrent).map(({ value }) => value)}
        items={options.map(({ value, label }) => ({ value, label }))}
      />
    </>
  )
}
