import { readAll, readText } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { type Checklist, missingIn, modelAndList, takeList } from './own-words.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'

/** The ask of the last task: a plan in two lines. */
export const PLAN = 'plan'
/** And what the learner finds in it, held against a model. */
export const CHECKED = 'checked'

const LIST: Checklist = {
  ask: CHECKED,
  label: 'My plan',
  points: [
    { value: 'rule', text: 'It says by what rule the places are chosen' },
    { value: 'coin', text: 'Chance decides who gets it and who does not' },
    { value: 'measure', text: 'It names one measure' },
    { value: 'date', text: 'It gives the date on which it will be judged' },
    { value: 'delivered', text: 'It records whether the thing was really done' },
  ],
}

const MODEL = [
  '“We take our 40 busiest streets of last year, pair neighbours in rank, and toss a coin in each pair: heads gets the patrols.”',
  '“On 1 April next year we compare twelve months of recorded offences in the two halves. Each patrol is logged, so that we know it took place.”',
]

/** The fourth panel: two lines of the learner's own, then a model and a list to hold them against. */
export function planPanel(
  plans: readonly unknown[],
  checks: readonly unknown[],
  isOpen: boolean,
): Panel {
  const [id, heading] = ['plan', 'Your own test, in two lines']
  if (!isOpen) return laterPanel(id, heading, 'Opens when you have judged both operations.')
  const last = plans.at(-1)
  return {
    id,
    heading,
    parts: [
      says(
        'Think of something you may start in your own area: patrols, a scheme, a new form. Plan now how you will know whether it worked. Leave out anything that could identify a person.',
      ),
      {
        as: 'ask',
        id: PLAN,
        controls: [
          {
            as: 'text',
            name: 'who',
            value: word(last, 'who'),
            rows: 3,
            label: 'Who or what gets it, who does not, and how that is decided',
          },
          {
            as: 'text',
            name: 'judged',
            value: word(last, 'judged'),
            rows: 3,
            label: 'What will be compared, and when',
          },
        ],
        button: last === undefined ? 'Keep my plan' : 'Keep my new plan',
      },
      ...(last === undefined ? [] : [...modelAndList(LIST, MODEL, checks), ...summary(checks)]),
    ],
  }
}

function summary(checks: readonly unknown[]): PanelPart[] {
  if (checks.length === 0) return []
  const all = LIST.points.length
  const missing = missingIn(LIST, checks.at(-1))
  if (missing.length === 0)
    return [
      feedback(
        'right',
        `All ${all} are there`,
        'Write it down before the start date, with somebody who will hold you to it.',
      ),
    ]
  return [
    feedback(
      'partly',
      `${all - missing.length} of ${all} are there`,
      'Before the start date, add what is missing. Afterwards it is often too late:',
      ...missing.map(({ value, text }) => `**${text}.** ${WHY_IT_MATTERS[value] ?? ''}`),
    ),
  ]
}

const WHY_IT_MATTERS: Readonly<Record<string, string>> = {
  rule: 'Otherwise nobody can tell whether both groups were chosen alike.',
  coin: 'Whoever chooses by hand chooses the worst, and the worst get better by themselves.',
  measure: 'With many measures to choose from, one will look good by luck.',
  date: 'Whoever may stop at any time will stop on a good month.',
  delivered: 'What was never done cannot have failed.',
}

/** Reads both lines. */
export function takePlan(fields: Fields): Taken {
  const read = readAll({
    who: readText(fields, {
      name: 'who',
      longest: 600,
      message: 'Write who or what gets it, who does not, and how that is decided',
    }),
    judged: readText(fields, {
      name: 'judged',
      longest: 600,
      message: 'Write what will be compared, and when',
    }),
  })
  if ('problems' in read) return read
  return { body: { ask: PLAN, ...read.values }, outcome: 'kept' }
}

/** Keeps what the learner found in their plan. */
export function takeChecked(fields: Fields): Taken {
  return takeList(LIST, fields)
}
