import { useEffect, useRef, useState } from 'react'
import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import { Input } from '../../govuk/input.tsx'

interface AverageField {
  averages: LuckMachineView['averages']
  given: string
}

/** A pause in sliding after which the machine deals. */
const PAUSE_MS = 200

/** The true average: a number to type, and a slider on it where JavaScript runs. */
export function AverageField({ averages: { from, to, usual }, given }: AverageField) {
  const [average, setAverage] = useState(given)
  const [hasSlider, setHasSlider] = useState(false)
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => setHasSlider(true), [])
  useEffect(() => () => clearTimeout(waiting.current), [])
  useEffect(() => {
    // What comes back while the slider still moves is already out of date.
    if (waiting.current === undefined) setAverage(given)
  }, [given])

  const slide = (input: HTMLInputElement) => {
    setAverage(input.value)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      input.form?.requestSubmit()
    }, PAUSE_MS)
  }

  return (
    <>
      <Input
        name="mean"
        id="mean"
        label="True average, a month"
        hint={`From ${from} to ${to}. Alderbrook burglary is ${usual}.`}
        className="govuk-input--width-3"
        inputMode="numeric"
        autoComplete="off"
        value={average}
        onChange={(event) => setAverage(event.target.value)}
      />
      {hasSlider ? (
        <input
          className="app-slider"
          type="range"
          aria-label="True average, a month"
          min={from}
          max={to}
          value={Number(average) || usual}
          onChange={(event) => slide(event.target)}
        />
      ) : null}
    </>
  )
}
