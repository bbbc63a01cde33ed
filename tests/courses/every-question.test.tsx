import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '#app/commands/answer-question.server.ts'
import { ensureAssignment } from '#app/commands/assign-course.server.ts'
import { openAttempt } from '#app/commands/open-attempt.server.ts'
import { AnswerFeedback } from '#app/components/question/answer-feedback.tsx'
import { readCourses } from '#app/content/courses.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import { numericVariant } from '#app/domain/marking.ts'
import {
  type Dealt,
  feedbackOn,
  type Given,
  readAnswer,
  shownOrder,
} from '#app/domain/question-as-seen.ts'
import type { Question } from '#app/domain/questions.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { connectSqlite, type Db, openSqlite } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import bank from '#tests/reference/items.json' with { type: 'json' }
import { minute } from '#tests/support/clock.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'

/*
 * Every question of every type, in every one of its parameter sets, walked through right and wrong
 * answers as a learner gives them: posted by position, kept, marked, and the reason read back from
 * the store and from the page, held against the specification's own words.
 */

interface Option {
  text: string
  correct: boolean
  feedback: string
}

interface Specified {
  id: string
  options?: Option[]
  regions?: { target: string; correct: boolean; feedback: string }[]
  sequence?: string[]
  why?: string[]
  feedback?: string
  working?: string
  anticipated?: { feedback: string }[]
}

const SPECIFIED = new Map((bank.items as Specified[]).map((item) => [item.id, item]))

/** Where the reasons were completed on purpose: see `reference-bank.test.ts`. */
const REASONS_COMPLETED = ['P4-09']

/** Questions of our own, beyond the specification's: a check asks five, one of them numeric. */
const OURS = ['P1-09', 'P3-10', 'P6-10', 'D1-09']

/** One answer to one question, as it is posted, and what has to be read afterwards. */
interface Walk {
  question: Question
  variant: number
  given(dealt: Dealt): Given
  isRight: boolean
  reads: string[]
}

function walksOf(question: Question): Walk[] {
  const specified = OURS.includes(question.id) ? ownWords(question) : SPECIFIED.get(question.id)
  if (!specified) throw new Error(`The specification has no ${question.id}`)
  switch (question.type) {
    case 'single':
    case 'hotspot': {
      const parts = question.type === 'single' ? question.choices : question.regions
      const reads = optionsOf(specified).map(({ feedback }) => feedback)
      return parts.map(({ id, correct }) => ({
        question,
        variant: 0,
        isRight: correct,
        reads,
        given: (dealt) => ({ positions: positionsOf(question, dealt, [id]), written: '' }),
      }))
    }
    case 'multiple': {
      const right = question.choices.filter(({ correct }) => correct).map(({ id }) => id)
      const all = question.choices.map(({ id }) => id)
      const reads = optionsOf(specified).map(({ feedback }) => feedback)
      const walk = (chosen: string[], isRight: boolean): Walk => ({
        question,
        variant: 0,
        isRight,
        reads,
        given: (dealt) => ({ positions: positionsOf(question, dealt, chosen), written: '' }),
      })
      return [walk(right, true), walk(right.slice(1), false), walk(all, false)].filter(
        ({ given }) => given({ seed: 's', slot: 1, variant: 0 }).positions.length > 0,
      )
    }
    case 'ordering': {
      const right = question.items.map(({ id }) => id)
      const reads = [
        specified.feedback ?? '',
        ...(REASONS_COMPLETED.includes(question.id) ? [] : (specified.why ?? [])),
      ]
      const walk = (order: string[], isRight: boolean): Walk => ({
        question,
        variant: 0,
        isRight,
        reads,
        given: (dealt) => ({ positions: positionsOf(question, dealt, order), written: '' }),
      })
      return [walk(right, true), walk([...right].reverse(), false)]
    }
    case 'numeric':
      return question.variants.flatMap((_, variant) => numericWalks(question, variant, specified))
  }
}

/** Where there is no specification, what was written stands for it. */
function ownWords(question: Question): Specified {
  const anticipated =
    question.type === 'numeric' ? question.variants.flatMap((variant) => variant.anticipated) : []
  return { id: question.id, anticipated }
}

function numericWalks(
  question: Extract<Question, { type: 'numeric' }>,
  variant: number,
  specified: Specified,
): Walk[] {
  const { answer, working, anticipated } = numericVariant(question, variant)
  const walk = (value: number, isRight: boolean, reads: string[]): Walk => ({
    question,
    variant,
    isRight,
    reads: [working, ...reads],
    given: () => ({ positions: [], written: String(value) }),
  })
  const specifiedWords = (specified.anticipated ?? []).map(({ feedback }) => feedback)
  const foreseen = anticipated.map(({ value, feedback }) => {
    expect(
      specifiedWords.some((words) => isFilledIn(words, feedback)),
      feedback,
    ).toBe(true)
    return walk(value, false, [feedback])
  })
  const farAway = answer + 1000 * (question.tolerance + 1)
  return [walk(answer, true, []), ...foreseen, walk(farAway, false, [])]
}

/** Whether these are the specified words, with numbers where those have `{n}`. */
function isFilledIn(specified: string, words: string): boolean {
  const literal = specified
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('[\\d.,]+')}$`).test(words)
}

function optionsOf({ options, regions }: Specified): Omit<Option, 'text'>[] {
  return options ?? regions ?? []
}

function positionsOf(question: Question, dealt: Dealt, ids: string[]): string[] {
  const order = shownOrder(question, dealt)
  return ids.map((id) => String(order.indexOf(id) + 1))
}

const { curriculum } = await readCourses({ courses: 'courses' })
const modules = curriculum.courses.flatMap((course) =>
  course.modules.map((module) => ({ code: module.code, course, module })),
)

/** What each walk of a module showed: the verdict and everything that was read with it. */
async function walkThrough(db: Db, course: Course, module: Module, walks: Walk[]) {
  const personId = await recordInspector(db)
  const at = minute(0)
  const { attemptId } = await db.transaction().execute(async (trx) => {
    const { id } = await ensureAssignment(trx, { personId, course, at, newId })
    return openAttempt(trx, {
      personId,
      kind: 'check',
      subject: module.code,
      form: null,
      assignmentId: id,
      course,
      modules: [module],
      changes: [],
      at,
      newId,
      draw: () =>
        walks.map(({ question, variant }) => ({ question, variant, asksCertainty: false })),
    })
  })
  const attempt = await findAttempt(db, attemptId, personId)
  for (const [at, walk] of walks.entries()) {
    const dealt = { seed: attempt?.seed ?? '', slot: at + 1, variant: walk.variant }
    const read = readAnswer(walk.question, dealt, walk.given(dealt))
    if ('problem' in read) throw new Error(`${walk.question.id}: ${read.problem}`)
    const { answer } = read
    const step = { attemptId, personId, slot: at + 1, stepId: newId(), answer }
    await answerQuestion(db, { ...step, certainty: null, at: minute(1) })
  }
  return (await listSlots(db, attemptId)).map(({ slot, question, variant, answer, mark }) => {
    const dealt = { seed: attempt?.seed ?? '', slot, variant }
    const feedback = feedbackOn(question, dealt, answer, null)
    const page = renderToStaticMarkup(createElement(AnswerFeedback, { feedback, id: 'f' }))
    return { isMarkedRight: mark?.isRight, page: asRead(page) }
  })
}

/** A page as it is read: no tags, no entities, single spaces. */
function asRead(page: string): string {
  return page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

describe('every question, walked through right and wrong answers', () => {
  let db: Db
  beforeAll(async () => {
    db = connectSqlite(openSqlite(':memory:'))
    await migrate(db)
    return () => db.destroy()
  })

  test('the bank is here, whole', () => {
    const ids = modules.flatMap(({ module }) => module.questions.map(({ id }) => id))
    expect(SPECIFIED.size).toBe(188)
    expect(ids.sort()).toEqual([...SPECIFIED.keys(), ...OURS].sort())
  })

  test.each(modules)('$code', async ({ course, module }) => {
    const walks = module.questions.flatMap(walksOf)
    for (const question of module.questions) {
      const own = walks.filter((walk) => walk.question.id === question.id)
      expect(own.some(({ isRight }) => isRight) && own.some(({ isRight }) => !isRight)).toBe(true)
    }
    const seen = await walkThrough(db, course, module, walks)
    expect(seen).toHaveLength(walks.length)
    for (const [at, { question, isRight, reads }] of walks.entries()) {
      const { isMarkedRight, page } = seen[at] ?? { page: '' }
      expect(isMarkedRight, question.id).toBe(isRight)
      expect(page, question.id).toContain(isRight ? 'Correct' : 'Not quite')
      for (const words of reads) expect(page, question.id).toContain(asRead(words))
    }
  })
})
