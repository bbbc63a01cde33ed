import type { SeenQuestion } from '#app/domain/question-as-seen.ts'
import { Chart } from '../figures/chart.tsx'
import { Radios } from '../govuk/radios.tsx'

interface HotspotFieldProps {
  question: SeenQuestion
  slot: number
  chosen: string | undefined
  error: string | undefined
}

/** A chart with lettered parts, and the same parts as a list: either chooses, both say the same. */
export function HotspotField({ question, slot, chosen, error }: HotspotFieldProps) {
  const parts = question.shown.map((part, index) => ({
    ...part,
    letter: String.fromCharCode(65 + index),
    inputId: index === 0 ? 'choice' : `choice-${index + 1}`,
  }))
  return (
    <>
      {question.figure && (
        <Chart
          id={`figure-${slot}`}
          figure={question.figure}
          regions={parts.flatMap(({ letter, inputId, at }) =>
            at ? [{ id: inputId, label: letter, at }] : [],
          )}
          regionFor={(inputId) => inputId}
        />
      )}
      <Radios
        name="choice"
        legend={{ className: 'govuk-visually-hidden', children: question.stem }}
        items={parts.map(({ position, letter, text }) => ({
          value: position,
          label: `${letter}: ${text}`,
        }))}
        defaultValue={chosen}
        error={error}
      />
    </>
  )
}
