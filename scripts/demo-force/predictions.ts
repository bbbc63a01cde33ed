import type { FadedExample, Prediction } from '#app/domain/courses.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { happens, keyedStream, type Stream, wholeBelow } from '#app/domain/randomness.ts'

/** What people say before they have been told: between these numbers, by the field's id. */
const USUAL_GUESSES: Readonly<Record<string, [from: number, to: number]>> = {
  highest: [47, 60],
  lowest: [31, 43],
  involved: [4, 18],
  'of-five': [3, 5],
}
const ANY_GUESS: [from: number, to: number] = [5, 95]

/** A prediction as it is posted: most people hold the same belief, and are fairly sure of it. */
export function predict({ id, kind, choices, fields }: Prediction, stream: Stream): Fields {
  const certainty = String(1 + wholeBelow(3, stream))
  if (kind === 'choice') {
    const belief = wholeBelow(choices.length, keyedStream('common belief', id))
    const place = happens(0.55, stream) ? belief : wholeBelow(choices.length, stream)
    return { choice: choices[place]?.id ?? '', certainty }
  }
  const guesses = fields.map((field) => {
    const [low, high] = USUAL_GUESSES[field.id] ?? ANY_GUESS
    const from = Math.max(low, field.min ?? low)
    const to = Math.max(from, Math.min(high, field.max ?? high))
    return [`field-${field.id}`, String(from + wholeBelow(to - from + 1, stream))]
  })
  return { ...Object.fromEntries(guesses), certainty }
}

/** A worked example as it is finished and posted; who slips gets its last blank wrong. */
export function finishExample({ blanks }: FadedExample, slips: boolean): Fields {
  return Object.fromEntries(
    blanks.map((blank, place) => {
      const isWrong = slips && place === blanks.length - 1
      const given =
        blank.kind === 'choice'
          ? blank.choices.find(({ id }) => (id === blank.answer) !== isWrong)?.id
          : String(isWrong ? Math.round(blank.answer * 1.2) + 1 : blank.answer)
      return [`blank-${blank.id}`, given ?? '']
    }),
  )
}
