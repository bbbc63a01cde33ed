import { readChoices } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import type { Option, PanelPart } from './panels.ts'
import { word } from './records.ts'

/*
 * Words of the learner's own are never marked: a model answer comes after them, and a short list that
 * the learner holds them against. Any number of ticks will do, as only they can say.
 */

/** What to hold one's own words against. */
export interface Checklist {
  /** The field `ask` of the list. */
  ask: string
  /** What is held against it: "My plan". */
  label: string
  points: readonly Option[]
}

/** The model answer, then the list as it was last ticked. */
export function modelAndList(
  { ask, label, points }: Checklist,
  model: readonly string[],
  checks: readonly unknown[],
): PanelPart[] {
  return [
    { as: 'words', look: 'inset', text: ['One that would do:', ...model] },
    {
      as: 'ask',
      id: ask,
      words: ['Hold your own words beside it. Only you can say what is in them.'],
      controls: [
        {
          as: 'choices',
          name: 'has',
          label,
          options: [...points],
          values: tickedIn(points, checks.at(-1)),
          hint: 'Tick what is there. Nothing is an answer too.',
        },
      ],
      button: 'Finish',
    },
  ]
}

/** Keeps the ticks; the goal is reached with any number of them. */
export function takeList({ ask, points }: Checklist, fields: Fields): Taken {
  const offered = points.map(({ value }) => value)
  const read = readChoices(fields, { name: 'has', offered, message: '', atLeast: 0 })
  if ('problem' in read) return { problems: [read.problem] }
  return { body: { ask, has: read.value.join(' ') }, outcome: 'met' }
}

/** The points of the list that a kept body does not have. */
export function missingIn({ points }: Checklist, body: unknown): Option[] {
  const ticked = tickedIn(points, body)
  return points.filter(({ value }) => !ticked.includes(value))
}

function tickedIn(points: readonly Option[], body: unknown): string[] {
  const ticked = word(body, 'has').split(' ')
  return points.map(({ value }) => value).filter((value) => ticked.includes(value))
}
