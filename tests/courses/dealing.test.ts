import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { type Draw, drawAssessment, drawCheck, type Seen } from '#app/domain/drawing.ts'
import { keyedStream, shuffled } from '#app/domain/randomness.ts'
import { drawRefresh } from '#app/domain/refresh-drawing.ts'
import type { PracticeAnswer } from '#app/domain/refreshes.ts'

/*
 * A learner who practises far longer than anybody would, with the real questions: what is kept for a
 * test never comes in practice, and no parameter set comes twice before all of them came.
 */

const { curriculum } = await readCourses({ courses: 'courses' })
const courses = curriculum.courses.filter(({ assessment }) => assessment !== null)
const modules = courses.flatMap((course) => course.modules)

test.each(['one', 'two', 'three'])('a long life of practice, %s', (life) => {
  const stream = keyedStream('life', life)
  const seen: Seen[] = []
  const answers: PracticeAnswer[] = []
  const met = new Map<string, number[]>()
  const take = (draws: Draw[]) => {
    for (const { question, variant } of draws) {
      seen.push({ itemId: question.id, variant })
      met.set(question.id, [...(met.get(question.id) ?? []), variant])
    }
  }
  for (let time = 0; time < 300; time += 1) {
    const seed = `${life}-${time}`
    const [module] = shuffled(modules, stream)
    if (!module) throw new Error('There are no modules')
    const practice =
      stream() < 0.6
        ? drawCheck(module, seen, seed)
        : drawRefresh({ modules, answers, seen, due: [module.code] }, seed)
    expect(practice).toHaveLength(5)
    expect(new Set(practice.map(({ question }) => question.id)).size).toBe(5)
    for (const { question } of practice) {
      expect(question.form, question.id).toBeUndefined()
      expect(question.module).not.toBe('O1')
    }
    take(practice)
    for (const { question } of practice) {
      const at = new Date(Date.UTC(2026, 0, 1, 9, time)).toISOString()
      const certainty = stream() < 0.5 ? 3 : 1
      const about = { itemId: question.id, module: question.module, at, certainty } as const
      answers.push({ ...about, isRight: stream() < 0.7 })
    }
    const [course] = shuffled(courses, stream)
    if (course && time % 20 === 0) {
      const form = time % 40 === 0 ? 'A' : 'B'
      const test = drawAssessment(course.modules, form, seen, seed)
      expect(test).toHaveLength(12)
      expect(test.every(({ question }) => question.form === form)).toBe(true)
      for (const { code } of course.modules)
        expect(test.filter(({ question }) => question.module === code)).toHaveLength(2)
      take(test)
    }
  }
  const questions = modules.flatMap((module) => module.questions)
  for (const question of questions) {
    const variants = met.get(question.id) ?? []
    const of = question.type === 'numeric' ? question.variants.length : 1
    for (let round = 0; round < variants.length; round += of) {
      const inRound = variants.slice(round, round + of)
      expect(new Set(inRound).size, `${question.id}: ${variants.join(' ')}`).toBe(inRound.length)
    }
  }
  // Every question that may be practised was.
  expect(questions.filter(({ id, form }) => form === undefined && !met.has(id))).toEqual([])
})
