import { describe, expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { buildSearchIndex, searchIndexOf } from '#app/content/search-index.server.ts'
import type { Module } from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'
import { searchEntries, searchedText } from '#app/domain/search-entries.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'

const { curriculum } = await readCourses({ courses: 'courses' })
const modules = curriculum.courses.flatMap((course) => course.modules)
const index = buildSearchIndex(curriculum)

/** What is found, best first, each by its kind and its title. */
function find(asked: string): string[] {
  return index.find(asked).hits.map(({ found }) => `${found.kind}: ${searchedText(found).title}`)
}

describe('every', () => {
  test('module is found first among the modules by its title', () => {
    for (const { title } of modules) {
      const [first] = find(title).filter((found) => found.startsWith('module'))
      expect(first, title).toBe(`module: ${title}`)
    }
  })

  test('page on which something is written is found by its title', () => {
    for (const { title, words } of modules.flatMap(({ lesson }) => lesson.steps)) {
      if (words !== '') expect(find(title), title).toContain(`page: ${title}`)
    }
  })

  test('word of the glossary is found first by itself', () => {
    for (const { word } of curriculum.glossary) expect(find(word)[0]).toBe(`word: ${word}`)
  })
})

describe('what is asked', () => {
  test('may be the beginning of a word', () => {
    expect(find('regress')[0]).toBe('word: regression to the mean')
    expect(index.find('regress').agreement).toBe('as typed')
  })

  test.each([
    ['fnnel plot', 'word: funnel plot'],
    ['regresion', 'word: regression to the mean'],
    ['denominater', 'word: denominator'],
    ['mediam', 'word: median'],
  ])('may be mistyped, %s: that is said, and the word meant is found', (asked, found) => {
    expect(find(asked)[0]).toBe(found)
    expect(index.find(asked).agreement).toBe('nearly')
  })

  test('may be one or many, in small or large letters', () => {
    expect(find('FUNNEL PLOTS')).toEqual(find('funnel plot'))
  })

  test('has all its words in what is found, wherever they stand; failing that, some', () => {
    const all = index.find('funnel plot')
    for (const { found } of all.hits) {
      const { title, text } = searchedText(found)
      expect(`${title} ${text}`).toMatch(/funnel[\s\S]*plot|plot[\s\S]*funnel/i)
    }
    const some = index.find('funnel xyzzyx')
    expect(some.agreement).toBe('in part')
    expect(some.hits.length).toBeGreaterThan(2)
  })

  test.each([
    '',
    ' ',
    '…',
    'xyzzyx',
    'the',
    '*',
    '"',
    '(',
    '\\',
    '__proto__',
    'constructor',
    '{{',
    '😀',
    '"><script>alert(1)</script>',
    'a'.repeat(100),
    'a '.repeat(50),
    'xyz '.repeat(25),
  ])('may be odd, %j, and does no harm', (asked) => {
    expect(index.find(asked).hits.length).toBeLessThan(searchEntries(curriculum).length)
  })
})

test('a word in a title counts for more than one in a text, and the glossary comes first', () => {
  const found = find('funnel')
  expect(found.slice(0, 2)).toEqual(['word: funnel plot', 'page: From table to funnel'])
  expect(find('dots')[0]).toBe('module: Plot the dots')
})

test('what was found names the words of the text that did it, for them to be marked', () => {
  const [hit] = index.find('regresion').hits
  expect(hit?.terms).toContain('regression')
})

describe('what is searched', () => {
  const searched = searchEntries(curriculum)
    .map(searchedText)
    .map(({ title, text }) => `${title}\n${text}`.replaceAll('\n', ' '))
    .join(' ')

  test('holds the words of lessons, with their facts filled in', () => {
    expect(searched).toContain('Ask for a reason and you will be given one.')
    expect(searched).toMatch(/In \d+ months the highest count was \d+ and the lowest \d+\./)
    expect(searched).not.toMatch(/\{[a-z-]+\}/)
  })

  test('holds nothing that a question, an example or a prediction says after the answer', () => {
    const secrets = modules.flatMap(secretsOf).filter(isTelling)
    expect(secrets.length).toBeGreaterThan(500)
    expect(secrets.filter((secret) => searched.includes(secret))).toEqual([])
  })

  test('holds no question, choice or prediction either', () => {
    const asked = modules.flatMap((module) => [
      ...module.questions.flatMap(stemsOf),
      ...(module.prediction ? [module.prediction.stem] : []),
      ...module.faded.map(({ stem }) => stem),
    ])
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter((stem) => searched.includes(stem))).toEqual([])
  })
})

/** Everything of a module that a learner is shown only once they have answered. */
function secretsOf({ questions, faded, prediction }: Module): string[] {
  return [
    ...questions.flatMap(feedbackOf),
    ...faded.flatMap(({ working, blanks }) => [working, ...blanks.map(({ hint }) => hint)]),
    ...(prediction ? [prediction.afterwards] : []),
  ]
}

function feedbackOf(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ feedback }) => feedback)
    case 'hotspot':
      return question.regions.map(({ feedback }) => feedback)
    case 'ordering':
      return [question.feedback, ...question.items.map(({ why }) => why)]
    case 'numeric':
      return question.variants.flatMap(({ working, anticipated }) => [
        working,
        ...anticipated.map(({ feedback }) => feedback),
      ])
  }
}

function stemsOf(question: Question): string[] {
  return question.type === 'numeric' ? question.variants.map(({ stem }) => stem) : [question.stem]
}

/** "The target is inside the limits." may stand in a lesson too; a whole explanation may not. */
function isTelling(text: string): boolean {
  return text.length > 40
}

test('an index is made once for a release, and again for the next', () => {
  const release = (hash: string) => aCurriculum({ hash })
  const first = searchIndexOf(release('one'))
  expect(searchIndexOf(release('one'))).toBe(first)
  expect(searchIndexOf(release('two'))).not.toBe(first)
})
