import { committedTables } from '../northmere/tables-for-tests.ts'
import { keyedStream } from '../randomness.ts'
import type { Exercise, ExerciseRecord, Fields, Situation } from './exercise.ts'
import type { AskPart, Control, FeedbackPart, Panel, PanelPart, PanelsView } from './panels.ts'

type Solver = (
  situation: Omit<Situation, 'query'>,
  mood: { slips: boolean; stream: () => number },
) => { fields: Fields; query: Fields }

/** A learner who has done nothing yet, with Northmere's own tables. */
export function situationWith(given: Partial<Situation> = {}): Situation {
  return {
    seed: 'inspector-1',
    records: [],
    query: {},
    figures: {},
    prediction: null,
    northmere: committedTables(),
    ...given,
  }
}

/** The situation after these posts; throws where one of them was not taken. */
export function afterPosts<View>(
  exercise: Exercise<View>,
  posts: Fields[],
  given: Partial<Situation> = {},
): Situation {
  let situation = situationWith(given)
  for (const fields of posts) {
    const taken = exercise.take(situation, fields)
    if ('problems' in taken) throw new Error(JSON.stringify({ fields, taken }))
    const record: ExerciseRecord = { ...taken, at: '2026-11-22T10:00:00Z' }
    situation = { ...situation, records: [...situation.records, record] }
  }
  return situation
}

/** Plays an exercise from nothing until its goal is met, slipping every other time if asked to. */
export function playThrough<View>(
  exercise: Exercise<View>,
  solver: Solver,
  { slips = false, ...given }: Partial<Situation> & { slips?: boolean } = {},
): { situation: Situation; posts: number; outcomes: string[] } {
  const stream = keyedStream('playing', exercise.id)
  let situation = situationWith(given)
  for (let posts = 1; posts <= 60; posts++) {
    const { fields, query } = solver(situation, { slips: slips && posts % 2 === 1, stream })
    const taken = exercise.take({ ...situation, query }, fields)
    if ('problems' in taken) throw new Error(JSON.stringify({ fields, taken }))
    const record: ExerciseRecord = { ...taken, at: '2026-11-22T10:00:00Z' }
    situation = { ...situation, records: [...situation.records, record] }
    if (taken.outcome === 'met')
      return { situation, posts, outcomes: situation.records.map(({ outcome }) => outcome) }
  }
  throw new Error(`${exercise.id} was not met in 60 posts`)
}

/** Every query that moves one control of free play to one of its ends or options. */
export function playAtItsEnds({ panels }: PanelsView): Fields[] {
  const controls = panels.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.as === 'play' ? part.controls : [])),
  )
  return controls.flatMap((control) => endsOf(control).map((value) => ({ [control.name]: value })))
}

function endsOf(control: Control): string[] {
  if (control.as === 'number')
    return control.slide ? [String(control.slide.from), String(control.slide.to)] : []
  if (control.as === 'choice' || control.as === 'select')
    return control.options.map(({ value }) => value)
  return []
}

/** The sound of a view: every name on it once, and no number that arithmetic could not make. */
export function faultsIn(view: PanelsView): string[] {
  const text = JSON.stringify(view)
  const ids = [
    ...view.panels.map(({ id }) => `panel ${id}`),
    ...view.panels.flatMap(({ parts }) =>
      parts.flatMap((part) => ('controls' in part ? part.controls.map(({ name }) => name) : [])),
    ),
  ]
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`),
    ...(/NaN|Infinity|undefined|not available/.exec(text) ?? []),
  ]
}

/** The panel with this id; throws where there is none. */
export function panel(view: PanelsView, id: string): Panel {
  const found = view.panels.find((one) => one.id === id)
  if (!found) throw new Error(`There is no panel ${id}`)
  return found
}

/** The parts of a panel; none where it is not there or not open. */
export function parts(view: PanelsView, id: string): PanelPart[] {
  return view.panels.find((one) => one.id === id)?.parts ?? []
}

/** All that a panel says, as one text. */
export function textOf(view: PanelsView, id: string): string {
  return JSON.stringify(parts(view, id))
}

/** What is said after answers, in the order of the page. */
export function replies(of: readonly PanelPart[]): FeedbackPart[] {
  return of.filter((part) => part.as === 'feedback')
}

/** What is asked, in the order of the page. */
export function asks(of: readonly PanelPart[]): AskPart[] {
  return of.filter((part) => part.as === 'ask')
}

/** What a panel says after an answer; throws where it says nothing. */
export function reply(view: PanelsView, id: string): FeedbackPart {
  const [found] = replies(panel(view, id).parts)
  if (!found) throw new Error(`${id} has no feedback`)
  return found
}
