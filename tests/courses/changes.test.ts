import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { REASON_TO_WRITE } from '#app/content/changes.ts'
import { readCourses } from '#app/content/courses.ts'
import { ledgerOf, ledgerText, recordRelease } from '#app/content/ledger.ts'
import { publish } from '#app/content/release.ts'
import { openCurriculum } from '#app/content/released.server.ts'
import { problemLine } from '#app/content/report.ts'
import { aCoursesFolder, type CoursesFolder, MODULE } from '../support/courses-folder.ts'

const QUESTIONS = `${MODULE}/questions.yaml`
const STEM = 'Robbery went from 16 to 25. What can you say?'

/** The guide's folder, released once. */
async function released(): Promise<CoursesFolder> {
  const folder = aCoursesFolder()
  await release(folder)
  return folder
}

async function release(folder: CoursesFolder): Promise<boolean> {
  const { curriculum, problems } = await readCourses(folder)
  expect(problems.map(problemLine)).toEqual([])
  return await recordRelease(folder.courses, curriculum)
}

async function mistakesIn(folder: CoursesFolder): Promise<string[]> {
  return (await readCourses(folder)).problems.map(problemLine)
}

/** The lines that a refusal gives to paste. */
function linesIn(mistake = ''): string {
  return mistake.slice(mistake.indexOf('\n\n') + 2)
}

function declare(folder: CoursesFolder, lines: string, why = 'The words were clumsy.') {
  const before = (() => {
    try {
      return folder.read('changes.yaml')
    } catch {
      return ''
    }
  })()
  folder.write('changes.yaml', before + lines.replace(REASON_TO_WRITE, why))
}

function lineOf(folder: CoursesFolder, words: string): number {
  const text = folder.read(QUESTIONS)
  return text.slice(0, text.indexOf(words)).split('\n').length
}

test('what is committed is what was last released', async () => {
  const { curriculum } = await readCourses({ courses: 'courses' })
  expect(
    readFileSync('courses/released.json', 'utf8'),
    'run npm run courses -- --release, and commit courses/released.json',
  ).toBe(ledgerText(ledgerOf(curriculum)))
}, 30_000)

describe('the record of the last release', () => {
  test('has every question on a line of its own, in order', async () => {
    const folder = await released()
    const lines = folder.read('released.json').trim().split('\n').slice(1, -1)
    expect(lines.map((line) => /^ {2}"(S1-\d\d)": \{.*\},?$/.exec(line)?.[1])).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((number) => `S1-${number}`),
    )
  })

  test('is written only where it is another: a second release changes nothing', async () => {
    const folder = aCoursesFolder()
    expect(await release(folder)).toBe(true)
    expect(await release(folder)).toBe(false)
  })

  test('that cannot be read is named, and compared with nothing', async () => {
    const folder = await released()
    folder.write('released.json', '{')
    expect(await mistakesIn(folder)).toEqual([
      expect.stringMatching(/^courses\/released\.json: this record .* cannot be read/),
    ])
  })

  test('leaves drafts out', async () => {
    const folder = aCoursesFolder()
    folder.edit(`${MODULE}/lesson.mdx`, 'code: S1', 'code: S1\ndraft: true')
    folder.remove('passport.yaml')
    folder.write(
      'passport.yaml',
      'version: 1\nstamps: [{strand: skilled, title: S, shows: S, principles: [1], requires: []}]\ncourses: []\n',
    )
    await release(folder)
    folder.edit(QUESTIONS, STEM, 'Something else?')
    expect(await mistakesIn(folder)).toEqual([])
  })
})

describe('needs no declaration:', () => {
  test.each([
    { what: 'feedback', from: 'Nothing suggests it.', to: 'Nothing hints at it.' },
    { what: 'a working', from: 'take the square root, double it.', to: 'double its root.' },
    { what: 'a foreseen mistake', from: '- value: 5\n', to: '- value: 6\n' },
    {
      what: 'the decimals shown',
      from: 'decimals: 1\n    tolerance',
      to: 'decimals: 2\n    tolerance',
    },
    {
      what: 'whether certainty is asked',
      from: 'certainty: true          # the',
      to: 'certainty: false         # the',
    },
  ])('$what', async ({ from, to }) => {
    const folder = await released()
    folder.edit(QUESTIONS, from, to)
    folder.edit(QUESTIONS, 'atLeastWithCertainty: 1', 'atLeastWithCertainty: 0')
    expect(await mistakesIn(folder)).toEqual([])
    expect(await release(folder), 'it is another text all the same').toBe(true)
  })

  test('a new question', async () => {
    const folder = await released()
    const text = folder.read(QUESTIONS)
    const sixth = text.slice(text.indexOf('  - id: S1-06'))
    folder.write(QUESTIONS, `${text}\n${sixth.replace('S1-06', 'S1-07')}`)
    expect(await mistakesIn(folder)).toEqual([])
  })

  test('another order of options: they are shuffled', async () => {
    const folder = await released()
    const a =
      '      - id: a\n        text: It is rising\n        feedback: Two months cannot show a direction.\n'
    const d =
      '      - id: d\n        text: The record is wrong\n        feedback: Nothing suggests it.\n'
    folder.edit(QUESTIONS, a, '')
    folder.edit(QUESTIONS, d, d + a)
    expect(await mistakesIn(folder)).toEqual([])
  })
})

describe('a question that changed without a word about it is refused:', () => {
  test.each([
    {
      what: 'stem',
      id: 'S1-01',
      from: STEM,
      to: 'Robbery was 16, then 25. So?',
      changed: 'its stem changed',
      likely: 'editorial',
    },
    {
      what: 'option',
      id: 'S1-01',
      from: 'text: It will fall back',
      to: 'text: It falls',
      changed: 'its options changed',
      likely: 'editorial',
    },
    {
      what: 'key',
      id: 'S1-01',
      from: /text: It is rising\n([\s\S]*?) {8}correct: true\n/,
      to: 'text: It is rising\n        correct: true\n$1',
      changed: 'what is right changed',
      likely: 're-mark',
    },
    {
      what: 'tolerance',
      id: 'S1-03',
      from: 'tolerance: 0.15',
      to: 'tolerance: 0.2',
      changed: 'its tolerance changed',
      likely: 're-mark',
    },
    {
      what: 'figures',
      id: 'S1-03',
      from: '{a: 40, b: 52}',
      to: '{a: 41, b: 52}',
      changed: 'its stem and what is right changed',
      likely: 're-mark',
    },
    {
      what: 'right order',
      id: 'S1-04',
      from: /( {6}- id: ten[\s\S]*?)( {6}- id: fifty[\s\S]*?)(?= {6}- id: thousand)/,
      to: '$2$1',
      changed: 'what is right changed',
      likely: 're-mark',
    },
    {
      what: 'place on the chart',
      id: 'S1-05',
      from: 'at: {x: [Feb, Mar], y: [55, 88]}',
      to: 'at: {x: [Feb, Mar], y: [55, 80]}',
      changed: 'its options changed',
      likely: 'editorial',
    },
    {
      what: 'chart',
      id: 'S1-05',
      from: 'y: [61, 55, 88, 58]',
      to: 'y: [61, 55, 88, 57]',
      changed: 'its chart changed',
      likely: 'editorial',
    },
    {
      what: 'form',
      id: 'S1-06',
      from: 'form: A ',
      to: 'form: B ',
      changed: 'its type or its form changed',
      likely: 'structure',
    },
  ])('$what', async ({ id, from, to, changed, likely }) => {
    const folder = await released()
    const before = folder.read(QUESTIONS)
    folder.write(QUESTIONS, before.replace(from, to))
    expect(folder.read(QUESTIONS)).not.toBe(before)
    const [mistake = '', ...others] = await mistakesIn(folder)
    expect(others).toEqual([])
    expect(mistake).toContain(
      `courses/${QUESTIONS}:${lineOf(folder, `- id: ${id}`)}: "${id}" is not what was released: ${changed}.`,
    )
    expect(linesIn(mistake)).toMatch(
      new RegExp(
        `^- question: ${id}\n  class: ${likely}   # or [\\w, -]+\n  why: .*\n  from: \\S+\n  to: \\S+\n$`,
      ),
    )

    declare(folder, linesIn(mistake))
    expect(await mistakesIn(folder), 'the lines that were printed are enough').toEqual([])
    expect(await release(folder)).toBe(true)
    expect(await mistakesIn(folder), 'and stay as history').toEqual([])
  })

  test('withdrawn', async () => {
    const folder = await released()
    const text = folder.read(QUESTIONS)
    folder.write(QUESTIONS, text.slice(0, text.indexOf('  - id: S1-06')))
    const [mistake = '', ...others] = await mistakesIn(folder)
    expect(others).toEqual([])
    expect(mistake).toContain(`courses/${QUESTIONS}: "S1-06" was released and is gone.`)
    expect(linesIn(mistake)).toBe(
      `- question: S1-06\n  class: structure\n  why: ${REASON_TO_WRITE}\n`,
    )
    declare(folder, linesIn(mistake))
    expect(await mistakesIn(folder)).toEqual([])
    await release(folder)
    expect(await mistakesIn(folder)).toEqual([])

    folder.write(QUESTIONS, text)
    expect(await mistakesIn(folder)).toEqual([
      expect.stringContaining('"S1-06" is declared withdrawn, and it is here'),
    ])
  })

  test('not while another mistake hides it', async () => {
    const folder = await released()
    folder.edit(QUESTIONS, '        feedback: Nothing suggests it.\n', '')
    expect(await mistakesIn(folder)).toEqual([expect.stringContaining('"feedback" is missing')])
  })
})

describe('a declaration', () => {
  /** A folder whose first question changed, and the lines that declare it. */
  async function changed() {
    const folder = await released()
    folder.edit(QUESTIONS, STEM, 'Robbery was 16, then 25. So?')
    const [mistake] = await mistakesIn(folder)
    return { folder, lines: linesIn(mistake) }
  }

  test.each([
    {
      what: 'that names no question',
      edit: (lines: string) =>
        `${lines}- question: S1-60\n  class: structure\n  to: ${'a'.repeat(16)}\n`,
      said: 'there is no question "S1-60": did you mean "S1-01"?',
    },
    {
      what: 'of another text',
      edit: (lines: string) => lines.replace(/to: \S+/, `to: ${'a'.repeat(16)}`),
      said: /"S1-01" is declared for another text: .* write to: [\w-]{16}$/,
    },
    {
      what: 'that begins at another text',
      edit: (lines: string) => lines.replace(/from: \S+/, `from: ${'a'.repeat(16)}`),
      said: /"S1-01": the text before it was \S+: write from: [\w-]{16}$/,
    },
    {
      what: 'of a re-mark that gives no reason',
      edit: (lines: string) => lines.replace('editorial ', 're-mark ').replace(/ {2}why: .*\n/, ''),
      said: '"S1-01": a re-mark needs "why": people read it beside their answer',
    },
    {
      what: 'with the reason that was printed',
      edit: (lines: string) => lines.replace('The words were clumsy.', REASON_TO_WRITE),
      said: '"S1-01": write the reason in your own words, or take "why" out',
    },
    {
      what: 'of a re-mark from nowhere',
      edit: (lines: string) =>
        lines.replace('editorial ', 're-mark ').replace(/ {2}from: .*\n/, ''),
      said: '"S1-01": a re-mark needs "from", the hash of the text before',
    },
    {
      what: 'with a class that does not exist',
      edit: (lines: string) => lines.replace('editorial ', 'remark '),
      said: /"class" must be one of editorial, re-mark, new-item, structure; it is "remark"$/,
    },
    {
      what: 'of a change that does not say to what',
      edit: (lines: string) => lines.replace(/ {2}to: .*\n/, ''),
      said: '"S1-01": "to" is missing: only a withdrawn question, class structure, has none',
    },
  ])('$what is named', async ({ edit, said }) => {
    const { folder, lines } = await changed()
    folder.write('changes.yaml', edit(lines.replace(REASON_TO_WRITE, 'The words were clumsy.')))
    const mistakes = await mistakesIn(folder)
    const wanted =
      typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said)
    expect(mistakes).toContainEqual(wanted)
    expect(mistakes.every((each) => !each.includes('undefined'))).toBe(true)
    const named = mistakes.find((each) => each.startsWith('courses/changes.yaml:'))
    expect(named, 'with its line').toMatch(/changes\.yaml:\d+: /)
  })

  test('cannot call it editorial where what is right changed', async () => {
    const folder = await released()
    folder.edit(QUESTIONS, 'text: 100 to 120', 'text: 100 to 120\n        correct: true')
    folder.edit(QUESTIONS, 'text: 400 to 480\n        correct: true', 'text: 400 to 480')
    const [mistake] = await mistakesIn(folder)
    declare(folder, linesIn(mistake).replace('class: re-mark ', 'class: editorial '))
    expect(await mistakesIn(folder)).toEqual([
      expect.stringContaining('"S1-02": what is right changed, so it is not editorial'),
    ])
  })

  test('is followed by the next one: history is kept, and the newest counts', async () => {
    const { folder, lines } = await changed()
    declare(folder, lines)
    await release(folder)
    folder.edit(QUESTIONS, 'Robbery was 16, then 25. So?', 'Robbery was 16 and is 25. So?')
    const [mistake = ''] = await mistakesIn(folder)
    expect(mistake).toContain('its stem changed')
    declare(folder, linesIn(mistake))
    expect(await mistakesIn(folder)).toEqual([])
    const { curriculum } = await readCourses(folder)
    expect(curriculum.changes).toHaveLength(2)
    expect(curriculum.changes[1]?.from).toBe(curriculum.changes[0]?.to)
  })

  test('is in the release, where the running service reads it', async () => {
    const { folder, lines } = await changed()
    const { hash } = (await readCourses(folder)).curriculum
    declare(folder, lines)
    const read = await readCourses(folder)
    expect(read.curriculum.hash).not.toBe(hash)
    await publish(read, folder.into)
    expect(openCurriculum(path.resolve(folder.into)).current().changes).toEqual([
      expect.objectContaining({
        question: 'S1-01',
        class: 'editorial',
        why: 'The words were clumsy.',
      }),
    ])
  })
})
