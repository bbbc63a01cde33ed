import { DISTRICTS } from '#app/domain/northmere/districts.ts'
import { type Stream, shuffled, wholeBelow } from '#app/domain/randomness.ts'
import type { Answers, FormId } from '#app/domain/workplace/forms.ts'
import type { TaskCase } from './case.ts'
import { ACCESS_CASES, CHART_CASES } from './confirmation-texts.ts'
import { CARD_MEASURES, CARD_RETURNS } from './data-card-texts.ts'
import { countsFor, fill, monthsBefore, plot, type Values } from './fill.ts'
import { TO_DO_BEFORE } from './review-texts.ts'
import { TASK_D } from './task-d-texts.ts'
import { TASK_P } from './task-p-texts.ts'
import { TASK_S } from './task-s-texts.ts'

/** One form filled in, with what a first try may have lacked and how it turned out. */
export interface FilledForm {
  answers: Answers
  /** Fields of a first try that come back, and why; for a task with the criterion that is not secure. */
  weak: { fields: Answers; next: string; criterion?: string; comment?: string }
  /** What happened 8 to 12 weeks on; tasks only. */
  checkBack: string
}

interface About {
  /** Where the person works: a district or a department. */
  command: string
  /** The civil day that the texts are written on or before. */
  day: string
  /** Civil days of the decision and of the check that goes with it. */
  decidedOn: string
  checkOn: string
}

/** The cases of each task. */
export const TASKS: Readonly<Record<'task-s' | 'task-p' | 'task-d', readonly TaskCase[]>> = {
  'task-s': TASK_S,
  'task-p': TASK_P,
  'task-d': TASK_D,
}

/** Fills in a form as one person of a command would. */
export function fillIn(form: FormId, about: About, stream: Stream): FilledForm {
  const place = placeOf(about.command, stream)
  const months = { place, ...monthsBefore(about.day) }
  switch (form) {
    case 'task-s':
    case 'task-p':
    case 'task-d':
      return fillTask(form, months, about, stream)
    case 'data-card':
      return fillCard(months, stream)
    case 'dashboard-access':
      return fillAccess(months, about, stream)
    case 'own-chart':
      return fillChart(months, about, stream)
  }
}

/** A department looks at a district too. */
function placeOf(command: string, stream: Stream): string {
  const names: string[] = DISTRICTS.map(({ name }) => name)
  return names.includes(command) ? command : oneOf(names, stream)
}

function fillTask(
  form: keyof typeof TASKS,
  months: Values,
  { day, decidedOn, checkOn }: About,
  stream: Stream,
): FilledForm {
  const { fields, numbers, weak, checkBacks } = oneOf(TASKS[form], stream)
  const plotted = numbers.kind === 'points' ? plot(numbers, day, stream) : null
  const values = {
    ...months,
    ...(numbers.kind === 'counts' ? countsFor(numbers, stream) : plotted?.values),
  }
  const reading = numbers.change === 'noise' ? 'noise' : 'signal'
  return {
    answers: {
      ...filled(fields, values),
      ...plotted?.answers,
      ...(form === 'task-s' ? { reading } : {}),
      'decided-on': decidedOn,
      'check-on': checkOn,
    },
    weak: { ...weak, fields: { [weak.field]: fill(weak.text, values) } },
    checkBack: fill(oneOf(checkBacks, stream), values),
  }
}

function fillCard(months: Values, stream: Stream): FilledForm {
  const measures = shuffled(CARD_MEASURES, stream).slice(0, 5)
  const answers = Object.fromEntries(
    measures.flatMap((measure, at) =>
      Object.entries(measure).map(([part, text]) => [`${part}-${at + 1}`, fill(text, months)]),
    ),
  )
  const { denominator, next } = oneOf(CARD_RETURNS, stream)
  return { answers, weak: { fields: { 'denominator-1': denominator }, next }, checkBack: '' }
}

function fillAccess(months: Values, { day }: About, stream: Stream): FilledForm {
  const { fields, about, agrees } = oneOf(ACCESS_CASES, stream)
  const counts = countsFor({ kind: 'counts', about, change: 'noise' }, stream)
  return {
    answers: { ...filled(fields, { ...months, ...counts }), agrees, 'opened-on': day },
    weak: {
      fields: { filters: 'The usual filters' },
      next: toDoBefore('dashboard-access', stream),
    },
    checkBack: '',
  }
}

function fillChart(months: Values, { day }: About, stream: Stream): FilledForm {
  const { measure, source, readings, about, spread } = oneOf(CHART_CASES, stream)
  const change = oneOf(['noise', 'noise', 'rise', 'fall'] as const, stream)
  const { answers, isShift, values } = plot({ kind: 'points', about, spread, change }, day, stream)
  const texts = { measure, source, reading: isShift ? readings.shift : readings.noise }
  return {
    answers: { ...filled(texts, { ...months, ...values }), ...answers },
    weak: { fields: { reading: 'It goes up and down.' }, next: toDoBefore('own-chart', stream) },
    checkBack: '',
  }
}

function toDoBefore(form: FormId, stream: Stream): string {
  return oneOf(TO_DO_BEFORE[form] ?? [''], stream)
}

function filled(texts: Readonly<Record<string, string>>, values: Values): Answers {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, fill(text, values)]))
}

/** One of a list, each equally likely. Throws where it is empty. */
export function oneOf<T>(list: readonly T[], stream: Stream): T {
  const one = list[wholeBelow(list.length, stream)]
  if (one === undefined) throw new Error('There is nothing to choose from')
  return one
}
