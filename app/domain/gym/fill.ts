import type { DimensionId } from '../dashboards/dashboard.ts'
import { DIMENSION_IDS } from '../dashboards/dashboard.ts'
import { memberName } from '../dashboards/dimensions.ts'
import { monthName } from './month-name.ts'
import type { Scenario, Variation } from './scenario.ts'

const PLACEHOLDER = /\{([a-z][\w-]*)\}/gi

/** The names in braces in a text. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((found) => found[1] ?? '')
}

/** A query with its placeholders as identifiers. */
export function fillQuery(text: string, variation: Variation): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => variation[name] ?? whole)
}

/**
 * Words with their placeholders as names: a member of a dimension as it stands in a sentence, a month
 * as "July 2024", a value as the page shows it.
 */
export function fillWords(
  text: string,
  variation: Variation,
  values: Readonly<Record<string, string>> = {},
): string {
  const words = text.replace(PLACEHOLDER, (whole, name: string) => {
    const member = variation[name]
    return member === undefined ? (values[name] ?? whole) : inWords(name, member)
  })
  // A text may begin with a name that has a small letter in the middle of a sentence.
  return text.startsWith('{') ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** A scenario with every placeholder filled: queries with identifiers, words with names and values. */
export function filled(
  scenario: Scenario,
  variation: Variation,
  values: Readonly<Record<string, string>> = {},
): Scenario {
  const words = (text: string) => fillWords(text, variation, values)
  const ids = (text: string) => fillQuery(text, variation)
  const { task } = scenario
  return {
    ...scenario,
    title: words(scenario.title),
    role: words(scenario.role),
    meeting: words(scenario.meeting),
    question: words(scenario.question),
    subject: words(scenario.subject),
    start: ids(scenario.start),
    values: Object.fromEntries(
      Object.entries(scenario.values).map(([name, place]) => [
        name,
        {
          query: ids(place.query),
          tile: place.tile,
          column: place.column,
          row: place.row === null ? null : ids(place.row),
        },
      ]),
    ),
    task: filledTask(task, words, ids),
    wrong: words(scenario.wrong),
    ask: words(scenario.ask),
    honest: {
      query: ids(scenario.honest.query),
      tile: scenario.honest.tile,
      says: words(scenario.honest.says),
    },
    seen: { tile: scenario.seen.tile, says: words(scenario.seen.says) },
  }
}

type Fill = (text: string) => string

function filledTask(task: Scenario['task'], words: Fill, ids: Fill): Scenario['task'] {
  const ask = words(task.ask)
  switch (task.kind) {
    case 'judge':
      return {
        ...task,
        ask,
        options: task.options.map(({ text, isRight, reason }) => ({
          text: words(text),
          isRight,
          reason: words(reason),
        })),
      }
    case 'read':
      return {
        ...task,
        ask,
        right: words(task.right),
        otherwise: words(task.otherwise),
        wrong: task.wrong.map(({ value, says }) => ({ value, says: words(says) })),
      }
    case 'set':
      return {
        ...task,
        ask,
        right: words(task.right),
        needs: task.needs.map((need) => ({
          ...need,
          says: words(need.says),
          months: need.months && { from: ids(need.months.from), to: ids(need.months.to) },
          keeps: eachFilled(need.keeps, ids),
          state: eachFilled(need.state, ids),
          value: need.value && {
            ...need.value,
            row: need.value.row === null ? null : ids(need.value.row),
          },
        })),
      }
  }
}

function eachFilled<T extends Partial<Record<string, string[]>>>(lists: T, ids: Fill): T {
  // The same keys with texts filled: Object.fromEntries forgets the keys.
  return Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, (list ?? []).map(ids)]),
  ) as T
}

/** `{district}`, `{other-district}` and `{offence2}` are all members of their dimension. */
function inWords(name: string, member: string): string {
  if (/^\d{4}-\d{2}$/.test(member)) return monthName(member)
  const dimension = dimensionOfName(name)
  if (!dimension) return member
  const full = memberName(dimension, member)
  if (dimension === 'district' || dimension === 'team') return full
  const [first = '', second = ''] = full
  return second === second.toLowerCase() ? first.toLowerCase() + full.slice(1) : full
}

/** The dimension that a placeholder is a member of, by its name; null for a plain word. */
export function dimensionOfName(name: string): DimensionId | null {
  return DIMENSION_IDS.find((id) => new RegExp(`(^|-)${id}\\d*$`).test(name)) ?? null
}
