import { describe, expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { problemLine } from '#app/content/report.ts'
import { readRubric, readWorkForm, readWorkplace } from '#app/content/workplace.ts'
import { WorkplaceSchema } from '#app/content/workplace-schema.ts'
import { whatIsMissing } from '#app/domain/workplace/complete.ts'
import { FORM_IDS, fieldsOf } from '#app/domain/workplace/forms.ts'
import { aCoursesFolder } from '../support/courses-folder.ts'

const { workplace, problems } = await readWorkplace('courses')

describe('the forms as they are written', () => {
  test('are sound, all six of them, and have the shape that is released', () => {
    expect(problems).toEqual([])
    expect(workplace.forms.map(({ id }) => id)).toEqual([...FORM_IDS])
    expect(WorkplaceSchema.parse(JSON.parse(JSON.stringify(workplace)))).toEqual(workplace)
  })

  test('each course has one task, which asks for the day of the decision', () => {
    const tasks = workplace.forms.filter(({ kind }) => kind === 'task')
    expect(tasks.map(({ course }) => course)).toEqual(['statistics', 'performance', 'dashboards'])
    for (const task of tasks) {
      expect(fieldsOf(task).find(({ id }) => id === 'decided-on')).toMatchObject({
        isRequired: true,
        as: { kind: 'day' },
      })
      expect([task.minutes >= 60, task.minutes <= 90]).toEqual([true, true])
    }
  })

  test('the tasks’ numbered steps are those of the plan', () => {
    const numbered = (id: string) =>
      workplace.forms
        .find((form) => form.id === id)
        ?.sections.flatMap(({ title }) => /^\d/.exec(title)?.[0] ?? [])
    expect(numbered('task-s')).toEqual(['1', '2', '3', '4', '5'])
    expect(numbered('task-p')).toEqual(['1', '2', '3', '4', '5'])
    expect(numbered('task-d')).toEqual(['1', '2', '3', '4', '5'])
  })

  test('the data card asks the same of five measures', () => {
    const card = workplace.forms.find(({ id }) => id === 'data-card')
    expect(card?.sections.map(({ title }) => title)).toEqual([
      'Measure 1',
      'Measure 2',
      'Measure 3',
      'Measure 4',
      'Measure 5',
    ])
    expect(card?.sections.at(4)?.fields.map(({ id }) => id)).toEqual([
      'name-5',
      'definition-5',
      'numerator-5',
      'denominator-5',
      'owner-5',
      'refresh-5',
      'limits-5',
      'ask-5',
    ])
  })

  test('the rubric has six criteria of four levels, and three prompts', () => {
    expect(workplace.rubric.prompts).toHaveLength(3)
    expect(workplace.rubric.criteria.map(({ levels }) => levels.length)).toEqual([4, 4, 4, 4, 4, 4])
  })

  test('an empty form says what to enter in words that can be read aloud', () => {
    for (const form of workplace.forms) {
      const sentences = whatIsMissing(form, {}, '2026-11-22').map(({ sentence }) => sentence)
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences)
        expect(sentence).toMatch(/^(?:Measure \d: )?(?:Enter|Select) \S.*[^.?!:]$/)
    }
  })

  test('no sentence needs reading twice', () => {
    const texts = workplace.forms.flatMap(({ summary, sections }) => [
      summary,
      ...sections.flatMap(({ guidance, fields }) => [
        guidance ?? '',
        ...fields.flatMap(({ label, hint }) => [label, hint ?? '']),
      ]),
    ])
    const long = texts
      .flatMap((text) => text.split(/[.?!:]+\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 30)
    expect(long).toEqual([])
  })
})

const TASK = `course: statistics
title: One number
summary: Say what it can tell.
minutes: 60
sections:
  - id: number
    title: The number
    fields:
      - id: measure
        label: The measure
        line: 100
      - id: decided-on
        label: The day of the decision
        day: past
`

const TASK_FILE = 'courses/workplace/task-s.yaml'
const said = (text: string, file = TASK_FILE) => readWorkForm(text, file).problems.map(problemLine)

test('a small form is sound, and its version follows its words', () => {
  expect(said(TASK)).toEqual([])
  const version = (text: string) => readWorkForm(text, TASK_FILE).form?.version
  expect(version(TASK)).toBe(version(TASK.replace('minutes: 60', 'minutes:  60 # about')))
  expect(version(TASK)).not.toBe(version(TASK.replace('The measure', 'Your measure')))
})

test.each([
  {
    mistake: 'a key that is not known',
    from: 'line: 100',
    to: 'lines: 100',
    says: `${TASK_FILE}:11: sections 1 fields 1: "lines" is not known here: did you mean "line"?`,
  },
  {
    mistake: 'a field of no kind',
    from: '        line: 100\n',
    to: '',
    says: `${TASK_FILE}:9: "measure" needs exactly one of line, text, day, number, numbers, choices; it has none`,
  },
  {
    mistake: 'a field of two kinds',
    from: 'line: 100',
    to: 'line: 100\n        text: 300',
    says: `${TASK_FILE}:9: "measure" needs exactly one of line, text, day, number, numbers, choices; it has line and text`,
  },
  {
    mistake: 'a label that is a question',
    from: 'The measure',
    to: 'Which measure?',
    says: `${TASK_FILE}:10: sections 1 fields 1: "label" must begin with a capital and end without a stop or question mark, as in "The measure"; it is "Which measure?"`,
  },
  {
    mistake: 'an id given twice',
    from: 'id: measure',
    to: 'id: decided-on',
    says: `${TASK_FILE}:12: another field is called "decided-on" too: give each its own id`,
  },
  {
    mistake: 'more than one page',
    from: 'line: 100',
    to: 'text: 3000\n      - {id: more, label: More, text: 3000}\n      - {id: rest, label: Rest, text: 100}',
    says: `${TASK_FILE}:1: its fields take 6100 characters and one page has 6000: ask for less`,
  },
  {
    mistake: 'a task without the day of the decision',
    from: 'id: decided-on',
    to: 'id: day',
    says: `${TASK_FILE}:1: a task asks for the day of the decision: give it a field "decided-on" with day: past, not optional`,
  },
  {
    mistake: 'a task whose decision may be ahead',
    from: 'day: past',
    to: 'day: any',
    says: `${TASK_FILE}:12: a task asks for the day of the decision: give it a field "decided-on" with day: past, not optional`,
  },
  {
    mistake: 'a task of no course',
    from: 'course: statistics\n',
    to: '',
    says: `${TASK_FILE}:1: "course" is missing: a task belongs to a course`,
  },
  {
    mistake: 'text that is no YAML',
    from: 'title: One number',
    to: 'title: One: number',
    says: `${TASK_FILE}:2: this is not readable as YAML`,
  },
])('$mistake is named with its place and repair', ({ from, to, says }) => {
  expect(TASK).toContain(from)
  const sentences = said(TASK.replace(from, to))
  expect(
    sentences.filter((sentence) => sentence.startsWith(says)),
    sentences.join('\n'),
  ).toHaveLength(1)
})

test('a chart of one’s own needs the fields that the limits are checked in', () => {
  const file = 'courses/workplace/own-chart.yaml'
  const text = TASK.replace('id: measure', 'id: points').replace('line: 100', 'number: {}')
  expect(said(text, file)).toEqual([
    `${file}:9: the limits are checked, so the form needs a field "points" with numbers, not optional`,
    ...['centre-line', 'upper-limit', 'lower-limit'].map(
      (id) =>
        `${file}:1: the limits are checked, so the form needs a field "${id}" with number, not optional`,
    ),
  ])
})

test('a form that nobody asked for is refused, with the nearest name', () => {
  expect(said(TASK, 'courses/workplace/task-x.yaml')).toEqual([
    'courses/workplace/task-x.yaml: there is no form called "task-x": did you mean "task-s"?',
  ])
})

test('two criteria cannot share an id, and each has four levels', () => {
  const file = 'courses/workplace/rubric.yaml'
  const criterion = '  - {id: source, title: Source, levels: [a, b, c, d]}\n'
  const text = `prompts: [Why?]\ncriteria:\n${criterion}${criterion}`
  expect(readRubric(text, file).problems.map(problemLine)).toEqual([
    `${file}:4: another criterion is called "source" too: give each its own id`,
  ])
  const three = `prompts: [Why?]\ncriteria:\n${criterion.replace(', d', '')}`
  expect(readRubric(three, file).problems.map(problemLine)).toEqual([
    expect.stringContaining(`${file}:3: criteria 1: "levels" must have at least 4`),
  ])
})

test('mistakes in a form are among those of the courses, and a task needs the rubric', async () => {
  const folder = aCoursesFolder()
  folder.write('workplace/task-s.yaml', TASK.replace('day: past', 'day: maybe'))
  const { problems: all } = await readCourses(folder)
  expect(all.map(problemLine).filter((line) => line.includes('workplace'))).toEqual([
    'courses/workplace/task-s.yaml:14: sections 1 fields 2: "day" must be one of past, any; it is "maybe"',
    'courses/workplace/rubric.yaml: this is missing: tasks are marked by it',
  ])
})

test('without the folder there is nothing to fill in', async () => {
  expect(await readWorkplace('/nowhere')).toEqual({
    workplace: { forms: [], rubric: { prompts: [], criteria: [] } },
    problems: [],
  })
})
