import { CELLS } from '../northmere/cells.ts'
import { readAll, readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { CHOSEN, type Choice, dealDistrict, groupOf, LUCK } from './hot-spot-cells.ts'
import { changeInCount } from './hot-spot-words.ts'
import type { LookedBack } from './looking-back.ts'
import type { ChoiceControl, Option, Panel } from './panels.ts'
import { says } from './parts.ts'
import { word } from './records.ts'

/** The ask of the first panel: what each thirty cells do next year by themselves. */
export const GUESS = 'predict'

const NEXT_YEAR: Option[] = [
  { value: 'fewer', text: 'Clearly fewer offences' },
  { value: 'same', text: 'About as many' },
  { value: 'more', text: 'Clearly more offences' },
]

/** What the thirty cells of each choice are called. */
export const NAMES: Record<Choice, string> = {
  busiest: `The ${CHOSEN} busiest`,
  any: `Any ${CHOSEN}, drawn blindly`,
  quietest: `The ${CHOSEN} quietest`,
}

const ASKED = ['busiest', 'any', 'quietest'] as const

/** The first panel: three guesses about a year in which nobody does anything. */
export function guessPanel(guesses: readonly unknown[]): Panel {
  const last = guesses.at(-1)
  return {
    id: 'predict',
    heading: 'Nobody does anything',
    parts: [
      says(
        `Here is a district of your own, with ${CELLS} street cells. In the coming year nothing about any cell will change, and nobody patrols. What will each of these do, compared with last year?`,
      ),
      {
        as: 'ask',
        id: GUESS,
        controls: ASKED.map(
          (choice): ChoiceControl => ({
            as: 'choice',
            name: choice,
            label: NAMES[choice],
            options: NEXT_YEAR,
            value: word(last, choice),
            isInline: true,
          }),
        ),
        button: last === undefined ? 'Keep my guesses' : 'Guess again',
      },
    ],
  }
}

/** Reads what was posted, or says what is missing. */
export function takeGuess(fields: Fields): Taken {
  const offered = NEXT_YEAR.map(({ value }) => value)
  const asked = (name: Choice) =>
    readChoice(fields, {
      name,
      offered,
      message: `Select what ${NAMES[name].charAt(0).toLowerCase()}${NAMES[name].slice(1)} will do`,
    })
  const read = readAll({
    busiest: asked('busiest'),
    any: asked('any'),
    quietest: asked('quietest'),
  })
  if ('problems' in read) return read
  return { body: { ask: GUESS, ...read.values }, outcome: 'kept' }
}

/** The first guesses beside what the learner's first district did. */
export function lookBackAtGuess({ seed }: Situation, guesses: readonly unknown[]): LookedBack[] {
  const cells = dealDistrict(seed, 1, LUCK.usual)
  return ASKED.map((choice) => ({
    about: `${NAMES[choice]}, with nobody doing anything`,
    said: NEXT_YEAR.find(({ value }) => value === word(guesses[0], choice))?.text ?? 'No guess',
    found: changeInCount(groupOf(cells, choice, seed, 1)),
  }))
}
