import { describe, expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'

/*
 * The specification aims for a reading age of 12 to 14 in question stems. Held by the Automated
 * Readability Index (Smith and Senter, 1967), which needs no count of syllables; its grade plus five
 * is about the age in years.
 */

const OLDEST_READING_AGE = 14
const LONGEST_SENTENCE = 35

function sentencesOf(text: string): string[][] {
  return text
    .replace(/(\d)[.,](\d)/g, '$1$2')
    .split(/[.?!:]+[’”)]*(?:\s|$)|\n/)
    .map((sentence) => sentence.match(/[\p{L}\d’'%-]+/gu) ?? [])
    .filter((words) => words.length > 0)
}

function readingAge(texts: string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flat()
  const [perWord, perSentence] = [
    words.join('').length / words.length,
    words.length / sentences.length,
  ]
  return 4.71 * perWord + 0.5 * perSentence - 21.43 + 5
}

const { curriculum } = await readCourses({ courses: 'courses' })
const modules = curriculum.courses.flatMap((course) => course.modules)

test('the index tells a plain sentence from a heavy one', () => {
  expect(readingAge(['The cat sat on the mat. It was warm.'])).toBeLessThan(8)
  const heavy =
    'Notwithstanding considerable methodological heterogeneity, organisational performance management interventions demonstrate statistically significant improvements.'
  expect(readingAge([heavy])).toBeGreaterThan(18)
})

describe.each(modules)('$code', ({ questions, lesson }) => {
  const stems = questions.map(({ stem }) => stem)
  const pages = lesson.steps.map(({ words }) => words)

  test('asks its questions in plain words', () => {
    expect(readingAge(stems)).toBeLessThan(OLDEST_READING_AGE)
  })

  test('is written in plain words', () => {
    expect(readingAge(pages)).toBeLessThan(OLDEST_READING_AGE)
  })

  test('has no sentence that needs reading twice', () => {
    const long = [...stems, ...pages]
      .flatMap(sentencesOf)
      .filter((words) => words.length > LONGEST_SENTENCE)
      .map((words) => words.join(' '))
    expect(long).toEqual([])
  })
})
