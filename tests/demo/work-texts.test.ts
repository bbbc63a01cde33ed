import { beforeAll, describe, expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { keyedStream } from '#app/domain/randomness.ts'
import { whatIsMissing } from '#app/domain/workplace/complete.ts'
import { type FormId, fieldsOf, type WorkForm } from '#app/domain/workplace/forms.ts'
import { LONGEST_COMMENT } from '#app/domain/workplace/rubric.ts'
import { warningsIn, warningsInText } from '#app/domain/workplace/warnings.ts'
import { fillIn, TASKS } from '../../scripts/demo-force/work/answers-for.ts'
import {
  CONFIRMED,
  GOOD_COMMENTS,
  LOW_COMMENTS,
  OBSERVED,
  OBSTACLES,
  TO_DO_BEFORE,
} from '../../scripts/demo-force/work/review-texts.ts'

const DAY = '2026-05-12'
const TRIES = 60

let curriculum: Curriculum

beforeAll(async () => {
  curriculum = (await readCourses({ courses: 'courses' })).curriculum
}, 60_000)

function formOf(id: FormId): WorkForm {
  const form = curriculum.workplace.forms.find((one) => one.id === id)
  if (!form) throw new Error(`There is no form ${id}`)
  return form
}

function filledOf(id: FormId) {
  const commands = ['Calderport', 'Gorsedale', 'Criminal Justice']
  return Array.from({ length: TRIES }, (_, nth) => {
    const about = { day: DAY, decidedOn: DAY, checkOn: '2026-07-16' }
    const command = commands[nth % commands.length] ?? ''
    return fillIn(id, { ...about, command }, keyedStream('work texts', id, nth))
  })
}

const FORMS = [
  ...(['task-s', 'task-p', 'task-d'] as const),
  ...(['data-card', 'dashboard-access', 'own-chart'] as const),
]

describe.each(FORMS)('%s as the force fills it in', (id) => {
  test('is complete and warns of nobody, at the first try and after it came back', () => {
    const form = formOf(id)
    for (const { answers, weak } of filledOf(id)) {
      for (const typed of [answers, { ...answers, ...weak.fields }]) {
        expect(whatIsMissing(form, typed, DAY)).toEqual([])
        expect(warningsIn(form, typed)).toEqual([])
        expect(Object.values(typed).join()).not.toContain('{')
      }
    }
  })

  test('says six or more different things in every field that is written', () => {
    const all = filledOf(id)
    for (const { id: field, as, isRequired } of fieldsOf(formOf(id))) {
      if (!isRequired || (as.kind !== 'text' && as.kind !== 'line')) continue
      const texts = new Set(all.map(({ answers }) => answers[field] ?? ''))
      expect(texts.size, field).toBeGreaterThanOrEqual(6)
    }
  })

  test('answers nothing that the form does not ask', () => {
    const asked = new Set(fieldsOf(formOf(id)).map((field) => field.id))
    for (const { answers, weak } of filledOf(id)) {
      expect(Object.keys({ ...answers, ...weak.fields }).filter((one) => !asked.has(one))).toEqual(
        [],
      )
    }
  })

  test('says why it came back', () => {
    const { criteria } = curriculum.workplace.rubric
    for (const { answers, weak, checkBack } of filledOf(id)) {
      for (const [field, text] of Object.entries(weak.fields)) {
        expect(text).not.toBe(answers[field])
      }
      expect(weak.next).not.toBe('')
      if (formOf(id).kind === 'confirmation') continue
      expect(criteria.map((one) => one.id)).toContain(weak.criterion)
      expect(weak.comment).not.toBe('')
      expect(warningsInText(checkBack)).toEqual([])
    }
  })
})

test('what managers and second markers write warns of nobody either', () => {
  const reviews = [
    ...Object.values(OBSERVED).flat(),
    ...OBSTACLES,
    ...[GOOD_COMMENTS, LOW_COMMENTS, CONFIRMED, TO_DO_BEFORE].flatMap((texts) =>
      Object.values(texts).flat(),
    ),
    ...Object.values(TASKS).flatMap((cases) =>
      cases.flatMap(({ weak }) => [weak.comment, weak.next]),
    ),
  ]
  expect(reviews.length).toBeGreaterThan(60)
  for (const text of reviews) {
    expect(warningsInText(text)).toEqual([])
    expect(text.length).toBeLessThan(LONGEST_COMMENT)
  }
})

test('every criterion of the rubric has comments', () => {
  for (const { id } of curriculum.workplace.rubric.criteria) {
    expect(GOOD_COMMENTS[id], id).not.toBeUndefined()
    expect(LOW_COMMENTS[id], id).not.toBeUndefined()
  }
})
