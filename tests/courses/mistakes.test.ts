import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { problemLine } from '#app/content/report.ts'
import {
  aCoursesFolder,
  type CoursesFolder,
  guideExamples,
  MODULE,
} from '../support/courses-folder.ts'

const QUESTIONS = `${MODULE}/questions.yaml`
const LESSON = `${MODULE}/lesson.mdx`

async function mistakesIn(folder: CoursesFolder): Promise<string[]> {
  const { problems } = await readCourses(folder)
  return problems.map(problemLine)
}

interface Case {
  mistake: string
  from: string
  to: string
  /** What stands at the line that is named; left out where the whole file is meant. */
  at?: string
  said: string
}

/** Changes one thing in the guide's examples and looks for the one sentence the author needs. */
async function expectMistake(file: string, { from, to, at, said }: Case) {
  const folder = aCoursesFolder()
  folder.edit(file, from, to)
  const text = folder.read(file)
  const line = at === undefined ? '' : `:${text.slice(0, text.indexOf(at)).split('\n').length}`
  if (at !== undefined) expect(text).toContain(at)
  const mistakes = await mistakesIn(folder)
  expect(
    mistakes.filter((each) => each.startsWith(`courses/${file}${line}: ${said}`)),
    mistakes.join('\n'),
  ).toHaveLength(1)
}

test('the examples of the authors’ guide are sound', async () => {
  expect(guideExamples().map(({ file }) => file)).toEqual([
    LESSON,
    QUESTIONS,
    'statistics/course.yaml',
    'glossary.yaml',
    'passport.yaml',
    'principles.yaml',
    'workplace/data-card.yaml',
  ])
  expect(await mistakesIn(aCoursesFolder())).toEqual([])
})

const CHOICES_OF_THE_PREDICTION = `  choices:
    - id: more
      text: More than 25
    - id: fewer
      text: Fewer than 25
`

test.each([
  {
    mistake: 'a predicted number of which the least is more than the most',
    bounds: '{id: burglaries, label: Burglaries, min: 8, max: 5}',
    said: 'the prediction, fields 1: "min" must not be more than "max"; it is 8',
  },
  {
    mistake: 'a predicted whole number of which the most is no whole number',
    bounds: '{id: burglaries, label: Burglaries, min: 0, max: 5.5, whole: true}',
    said: 'the prediction, fields 1: "max" must be a whole number, like what is predicted; it is 5.5',
  },
])('$mistake', async ({ mistake, bounds, said }) => {
  const to = `  fields:\n    - ${bounds}\n`
  await expectMistake(QUESTIONS, { mistake, from: CHOICES_OF_THE_PREDICTION, to, at: bounds, said })
})

const FIGURE_OF_S1_05 = `    figure:                  # here, or the name of one of the figures
      kind: line
      title: Recorded vehicle crime by month
      x: [Jan, Feb, Mar, Apr]
      y: [61, 55, 88, 58]
      band: [45, 76]`

const A_PAGE = `    figure:
      kind: page
      title: A page
      parts:
        - {as: title, label: Title, words: Crime by month}
        - {as: footer, label: Footer, words: Refreshed today}`

test('the parts of a page are its regions, and a region of another kind is named', async () => {
  const at = (folder: CoursesFolder, ...places: string[]) => {
    folder.edit(QUESTIONS, FIGURE_OF_S1_05, A_PAGE)
    folder.edit(QUESTIONS, 'at: {x: Mar, y: 88}', `at: {${places[0]}}`)
    folder.edit(QUESTIONS, 'at: {x: [Feb, Mar], y: [55, 88]}', `at: {${places[1]}}`)
    return mistakesIn(folder)
  }
  expect(await at(aCoursesFolder(), 'part: Footer', 'part: Title')).toEqual([])
  const mistakes = await at(aCoursesFolder(), 'part: Foter', 'x: Mar, y: 88')
  expect(mistakes.map((each) => each.replace(/^.*: the region/, 'the region'))).toEqual([
    expect.stringContaining('"Foter" is not a part of the page: did you mean "Footer"?'),
    expect.stringContaining('on a page a region is a part, as in "at: {part: Footer}"'),
  ])
})

const CORRECT_B = `        text: The gap is within chance
        correct: true`

test.each<Case>([
  {
    mistake: 'no choice correct',
    from: CORRECT_B,
    to: '        text: The gap is within chance',
    at: '# at least four, exactly one',
    said: '"S1-01" needs exactly one choice marked correct; it has none',
  },
  {
    mistake: 'two choices correct',
    from: 'text: It is rising',
    to: 'text: It is rising\n        correct: true',
    at: '# at least four, exactly one',
    said: '"S1-01" needs exactly one choice marked correct; it has 2',
  },
  {
    mistake: 'every choice of a multiple correct',
    from: 'text: 100 to 120',
    to: 'text: 100 to 120\n        correct: true',
    at: 'choices:\n      - id: a\n        text: 100 to',
    said: '"S1-02" needs at least one correct choice and at least one wrong; it has no wrong one',
  },
  {
    mistake: 'an option without feedback',
    from: '        feedback: Two months cannot show a direction.\n',
    to: '',
    at: '- id: a\n        text: It is rising',
    said: '"S1-01", choices 1: "feedback" is missing',
  },
  {
    mistake: 'two options that say the same',
    from: 'text: It will fall back',
    to: 'text: it is rising',
    at: 'text: it is rising',
    said: '"S1-01" two choices say "it is rising": change or remove one',
  },
  {
    mistake: 'three options',
    from: `      - id: d
        text: The record is wrong
        feedback: Nothing suggests it.
`,
    to: '',
    at: '# at least four, exactly one',
    said: '"S1-01" needs at least 4 choices; it has 3',
  },
  {
    mistake: 'an unknown formula',
    from: 'formula: 2*sqrt(a+b)',
    to: 'formula: 2*sqrt(a-b)',
    at: 'formula: 2*sqrt(a-b)',
    said: '"S1-03": the formula "2*sqrt(a-b)" is not one the program knows: did you mean "2*sqrt(a+b)"? Otherwise have it added to app/domain/formulas.ts',
  },
  {
    mistake: 'a wrong answer too near the right one',
    from: '- value: 5\n',
    to: '- value: 13\n',
    at: 'params: {a: 16, b: 25}',
    said: '"S1-03": the anticipated wrong answer "13" is 13.000 here, within twice the tolerance of the right answer, 12.806: change these figures',
  },
  {
    mistake: 'a variant without one of the figures',
    from: '{a: 40, b: 52}',
    to: '{a: 40, c: 52}',
    at: '{a: 40, c: 52}',
    said: '"S1-03": this variant has no "b"',
  },
  {
    mistake: 'a placeholder that stands for nothing',
    from: 'Two months had {a} and {b}.',
    to: 'Two months had {a} and {bb}.',
    at: '{bb}',
    said: '"S1-03": {bb} stands for nothing: did you mean "b"?',
  },
  {
    mistake: 'a misspelt key',
    from: 'unit: offences',
    to: 'units: offences',
    at: 'units: offences',
    said: '"S1-03": "units" is not known here: did you mean "unit"?',
  },
  {
    mistake: 'a misspelt type',
    from: 'type: ordering',
    to: 'type: orderin',
    at: 'type: orderin',
    said: '"S1-04": "orderin" is not a type of question: did you mean "ordering"?',
  },
  {
    mistake: 'an id that is used twice',
    from: 'id: S1-02',
    to: 'id: S1-01',
    at: '- id: S1-01\n    type: multiple',
    said: 'two questions have the id "S1-01"',
  },
  {
    mistake: 'an id of another module',
    from: 'id: S1-02',
    to: 'id: P2-02',
    at: 'id: P2-02',
    said: '"P2-02" belongs to another module: here ids begin with S1-',
  },
  {
    mistake: 'an id that is not permanent in form',
    from: 'id: S1-02',
    to: 'id: S1-2',
    at: 'id: S1-2',
    said: '"S1-2": "id" must be a permanent id such as S3-04: the module, a hyphen, two digits; it is "S1-2"',
  },
  {
    mistake: 'a region beside the chart',
    from: 'at: {x: Mar, y: 88}',
    to: 'at: {x: Mar, y: 880}',
    at: 'y: 880',
    said: '"S1-05": the region "march" is not on the chart: y 880 to 880 lies outside 0 to 88',
  },
  {
    mistake: 'a region at a label the chart does not have',
    from: 'at: {x: Mar, y: 88}',
    to: 'at: {x: March, y: 88}',
    at: 'x: March',
    said: '"S1-05": the region "march" is not on the chart: "March" is not on its x axis: did you mean "Mar"?',
  },
  {
    mistake: 'a chart of months there are none of',
    from: 'from: 2022-04, to: 2025-03',
    to: 'from: 2032-04, to: 2035-03',
    at: '  alderbrook:',
    said: 'the figure "alderbrook": there are no months in "data": look at its from and to',
  },
  {
    mistake: 'a fact nobody wrote',
    from: 'fact: highest',
    to: 'fact: heighest',
    at: '  highest:',
    said: 'the fact "highest": "heighest" is not a fact: did you mean "highest"?',
  },
  {
    mistake: 'an answer that is not among a blank’s choices',
    from: 'answer: chance',
    to: 'answer: luck',
    at: 'answer: luck',
    said: '"luck" is not among its choices',
  },
  {
    mistake: 'too few questions for the check',
    from: 'questions: 3',
    to: 'questions: 6',
    at: 'check:',
    said: 'the check of S1 draws 6 questions; only 5 are for practice',
  },
  {
    mistake: 'text that is not YAML',
    from: '  certainty: true\n  choices:',
    to: '  stem: Again\n  choices:',
    at: '  stem: Again',
    said: 'this is not readable as YAML: Map keys must be unique',
  },
])('in questions.yaml, $mistake is named with its line and its repair', async (each) => {
  await expectMistake(QUESTIONS, each)
})

test.each<Case>([
  {
    mistake: 'an unknown component',
    from: '<Figure name="alderbrook" />',
    to: '<Fgure name="alderbrook" />',
    at: '<Fgure',
    said: '<Fgure> is not a lesson component: did you mean "Figure"?',
  },
  {
    mistake: 'an attribute the component does not have',
    from: '<Figure name="alderbrook" />',
    to: '<Figure name="alderbrook" colour="red" />',
    at: 'colour=',
    said: '<Figure> has no "colour": use one of name',
  },
  {
    mistake: 'an attribute that is missing',
    from: '<Faded id="nine-and-sixteen" />',
    to: '<Faded />',
    at: '<Faded />',
    said: '<Faded> needs id="…"',
  },
  {
    mistake: 'an attribute in braces',
    from: 'minutes="3"',
    to: 'minutes={3}',
    at: 'minutes={3}',
    said: 'write minutes="…" in <Step>: words in quotes, no braces',
  },
  {
    mistake: 'code',
    from: 'Robbery went from 16 to 25.',
    to: 'Robbery went from {16 - 0} to 25.',
    at: '{16 - 0}',
    said: 'a lesson holds words and components, not code: take out {16 - 0}, or write \\{ for a brace',
  },
  {
    mistake: 'an import',
    from: '<Step id="situation"',
    to: 'import x from "y"\n\n<Step id="situation"',
    at: 'import x',
    said: 'a lesson holds words and components, not code: take out import and export',
  },
  {
    mistake: 'a chart that nobody declared',
    from: '<Figure name="alderbrook" />',
    to: '<Figure name="alderbrok" />',
    at: 'alderbrok',
    said: 'questions.yaml declares no figure called "alderbrok": did you mean "alderbrook"?',
  },
  {
    mistake: 'a fact that nobody declared',
    from: '<Fact name="highest" />',
    to: '<Fact name="lowest" />',
    at: '"lowest"',
    said: 'questions.yaml declares no fact called "lowest": use one of highest, mean',
  },
  {
    mistake: 'a prediction that nobody declared',
    from: '<Predict id="next-month" />',
    to: '<Predict id="next-year" />',
    at: 'next-year',
    said: 'questions.yaml declares no prediction called "next-year"',
  },
  {
    mistake: 'a faded example that nobody declared',
    from: '<Faded id="nine-and-sixteen" />',
    to: '<Faded id="other" />',
    at: '"other"',
    said: 'questions.yaml declares no faded example called "other"',
  },
  {
    mistake: 'two steps with one id',
    from: '<Step id="keep"',
    to: '<Step id="explain"',
    at: 'title="Keep"',
    said: 'two steps have the id "explain": give each its own',
  },
  {
    mistake: 'words outside every step',
    from: '<Step id="explain"',
    to: 'Lost words.\n\n<Step id="explain"',
    at: 'Lost words',
    said: 'this stands outside every <Step>: put it inside one',
  },
  {
    mistake: 'an exercise the program does not have',
    from: 'ask: How far does this number move by itself?',
    to: 'ask: How far does this number move by itself?\nexercise: juggling',
    said: 'the program has no exercise called "juggling"',
  },
  {
    mistake: 'an exercise that is never shown',
    from: 'ask: How far does this number move by itself?',
    to: 'ask: How far does this number move by itself?\nexercise: luck-machine',
    said: 'the lesson never shows its exercise: add <Exercise id="luck-machine" />',
  },
  {
    mistake: 'a missing line of front matter',
    from: 'minutes: 15\n',
    to: '',
    at: 'code: S1',
    said: '"minutes" is missing',
  },
  {
    mistake: 'the code of another course',
    from: 'code: S1',
    to: 'code: P1',
    at: 'code: P1',
    said: '"P1" belongs to another course: modules here are S1, S2 …',
  },
])('in lesson.mdx, $mistake is named with its line and its repair', async (each) => {
  await expectMistake(LESSON, each)
})

test('mistakes in a lesson, its questions and the passport are all given at once', async () => {
  const folder = aCoursesFolder()
  folder.edit(LESSON, '<Figure name="alderbrook" />', '<Fgure name="alderbrook" />')
  folder.edit(QUESTIONS, CORRECT_B, '        text: The gap is within chance')
  folder.edit(QUESTIONS, '        feedback: Two months cannot show a direction.\n', '')
  folder.edit('passport.yaml', 'modules-complete: statistics', 'modules-complete: dashboards')
  const mistakes = await mistakesIn(folder)
  expect(mistakes).toHaveLength(4)
  expect(mistakes).toContain(
    'courses/passport.yaml:10: the stamp "Skilled" requires modules-complete: dashboards, and there is no such course: use one of statistics',
  )
})

test('a tag that is not closed is named with the line at which the lesson can no longer be read', async () => {
  const folder = aCoursesFolder()
  folder.edit(LESSON, '</Belief>', '')
  const [mistake, ...others] = await mistakesIn(folder)
  expect(mistake).toMatch(/lesson\.mdx:\d+: this cannot be read as a lesson: .*Belief/)
  expect(others).toEqual([])
})

test('a stamp cannot require a workplace form that there is none of, or name a principle too many', async () => {
  const folder = aCoursesFolder()
  folder.edit('passport.yaml', 'modules-complete: statistics', 'confirmed: own-chart')
  folder.edit('passport.yaml', 'principles: [1]', 'principles: [11]')
  const mistakes = await mistakesIn(folder)
  expect(mistakes.join()).toContain('names principle 11')
  expect(mistakes.join()).toContain(
    'requires confirmed: own-chart, and courses/workplace has no such form',
  )
})

test('a stamp cannot require an assessment that the course does not have', async () => {
  const folder = aCoursesFolder()
  folder.edit('passport.yaml', 'modules-complete: statistics', 'assessment-passed: statistics')
  expect(await mistakesIn(folder)).toEqual([
    'courses/passport.yaml:10: the stamp "Skilled" requires assessment-passed: statistics, and its course.yaml has no assessment',
  ])
})

test('an assessment needs two questions of each form from every module', async () => {
  const folder = aCoursesFolder()
  folder.edit(
    'statistics/course.yaml',
    '# Leave assessment out for a course without one.',
    'assessment: {id: s, title: The test, passShare: 0.75, noModuleAtZero: true, minutes: 40}',
  )
  expect(await mistakesIn(folder)).toEqual([
    `courses/${QUESTIONS}: "The test" takes 2 questions of form A from S1; it has 1: mark more with form: A`,
    `courses/${QUESTIONS}: "The test" takes 2 questions of form B from S1; it has 0: mark more with form: B`,
  ])
})

test('a folder that is no course, a folder that is no module and a module without a lesson are named', async () => {
  const folder = aCoursesFolder()
  folder.write('statistic/course.yaml', 'code: S')
  folder.write('statistics/two/lesson.mdx', '')
  folder.write('statistics/02-empty/questions.yaml', 'questions: []')
  const mistakes = await mistakesIn(folder)
  expect(mistakes).toContain(
    'courses/statistic: "statistic" is not a course: did you mean "statistics"?',
  )
  expect(mistakes).toContain(
    'courses/statistics/two: name a module’s folder like 03-luck-or-change',
  )
  expect(mistakes).toContain(
    'courses/statistics/02-empty/lesson.mdx: courses/statistics/02-empty has no lesson.mdx: write one, or remove the folder',
  )
})

test('two modules with one code are named', async () => {
  const folder = aCoursesFolder()
  for (const { file, text } of guideExamples())
    if (file.startsWith(MODULE)) folder.write(file.replace('01-two-counts', '02-again'), text)
  expect(await mistakesIn(folder)).toContain(
    'courses/statistics/02-again/lesson.mdx: "S1" is the code of "Two counts" too: give each its own',
  )
})
