import { startTransition, useEffect, useRef, useState } from 'react'
import type { NumberControl } from '#app/domain/exercises/panels.ts'
import { Input } from '../../govuk/input.tsx'
import { usePanelFields } from './one-panel.tsx'

interface NumberField {
  name: string
  control: NumberControl
  given: string | undefined
  error: string | undefined
  describedBy: string | undefined
}

/** A number to type, and where JavaScript runs a slider on it. A line on the panel's chart may be its handle too. */
export function NumberField({ control, given, ...common }: NumberField) {
  const { name, label, hint, value, prefix, suffix, slide } = control
  const { typed, type, isMoving } = usePanelFields()
  const [hasSlider, setHasSlider] = useState(false)
  useEffect(() => setHasSlider(true), [])
  const followed = useRef(typed[name])
  useEffect(() => {
    const now = given ?? value
    if (followed.current === now || isMoving.current) return
    followed.current = now
    // Parts that are still coming alive are not disturbed by it.
    startTransition(() => type(name, now))
  }, [name, given, value, type, isMoving])
  const shown = typed[name] ?? given ?? value
  return (
    <>
      <Input
        {...common}
        label={label}
        hint={hint}
        prefix={prefix}
        suffix={suffix}
        className="govuk-input--width-5"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => type(name, event.target.value)}
      />
      {slide && hasSlider ? (
        <input
          className="app-slider"
          type="range"
          aria-label={label}
          min={slide.from}
          max={slide.to}
          step={slide.step ?? 1}
          value={Number(shown) || slide.from}
          onChange={(event) => type(name, event.target.value)}
        />
      ) : null}
    </>
  )
}
