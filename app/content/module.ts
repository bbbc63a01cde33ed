import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CourseId, LessonStep, Module, Problem } from '#app/domain/courses.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import { readAuthored } from './authored.ts'
import { contentHash } from './content-hash.ts'
import { FrontMatter } from './course-formats.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type CompiledLesson, compileLesson } from './lesson.ts'
import type { Reference } from './lesson-components.ts'
import type { Northmere } from './northmere.ts'
import { fill } from './placeholders.ts'
import { poolMistakes } from './pools.ts'
import { type ModuleQuestions, readQuestions } from './questions-file.ts'
import { at, readPart } from './reading.ts'
import { suggestion } from './suggestion.ts'

/** A module folder as it was read: as much of the module as is sound, and every mistake in it. */
export interface ReadModule {
  module: Module
  lesson: { file: string; code: string }
  isDraft: boolean
  problems: Problem[]
}

/** A module's folder: its place in the course, a hyphen, its address. */
export const MODULE_FOLDER = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$/

/** A module's folder as authors know it: `courses/statistics/03-luck-or-change`. */
export function folderOf({ course, number, slug }: Module, courses = 'courses'): string {
  return `${courses}/${course}/${String(number).padStart(2, '0')}-${slug}`
}

/** Reads `lesson.mdx` and `questions.yaml` of one folder; `shown` is the folder as authors know it. */
export async function readModule(
  folder: string,
  shown: string,
  course: { id: CourseId; code: string | null },
  northmere: Northmere,
  glossary: readonly string[],
): Promise<ReadModule> {
  const [, number = '0', slug = ''] = MODULE_FOLDER.exec(path.basename(folder)) ?? []
  const lessonFile = `${shown}/lesson.mdx`
  const text = await readIfThere(path.join(folder, 'lesson.mdx'))
  if (text === null) return missingLesson(shown, lessonFile, course.id, Number(number), slug)

  const front = readFrontMatter(text, lessonFile, course.code)
  const questions = await readQuestionsOf(folder, shown, front, northmere)
  const compiled = await compileLesson(splitFrontMatter(text).body, lessonFile)
  const file = `${slug}.${contentHash(compiled.code)}.mjs`
  const { problems: found, declared: _, ...parts } = questions
  const module: Module = {
    code: front.code,
    course: course.id,
    slug,
    number: Number(number),
    ...front.words,
    lesson: { file, steps: withFacts(compiled.steps, parts.facts) },
    ...parts,
  }
  return {
    module,
    lesson: { file, code: compiled.code },
    isDraft: front.isDraft,
    problems: [
      ...front.problems,
      ...compiled.problems,
      ...unknownReferences(compiled, questions, module.exercise, glossary, lessonFile),
      ...exerciseMistakes(compiled, module.exercise, lessonFile),
      ...found,
    ],
  }
}

function withFacts(steps: LessonStep[], facts: Record<string, string>): LessonStep[] {
  return steps.map((step) => ({ ...step, words: fill(step.words, facts) }))
}

async function readIfThere(file: string): Promise<string | null> {
  return existsSync(file) ? await readFile(file, 'utf8') : null
}

interface Front {
  code: string
  words: Pick<Module, 'title' | 'summary' | 'minutes' | 'outcomes' | 'points' | 'ask' | 'exercise'>
  isDraft: boolean
  problems: Problem[]
}

function readFrontMatter(text: string, file: string, courseCode: string | null): Front {
  const { yaml } = splitFrontMatter(text)
  if (yaml === null) {
    const message = 'a lesson begins with its front matter, between two lines of ---'
    return { code: '', ...UNREADABLE, problems: [{ file, line: 1, message }] }
  }
  const authored = readAuthored(yaml, file, 2)
  const written = at(authored.value, ['code'])
  const code = typeof written === 'string' ? written : ''
  if (authored.value === null) return { code, ...UNREADABLE, problems: authored.problems }
  const { value, problems } = readPart(FrontMatter, authored, [], '')
  const all = [...authored.problems, ...problems]
  if (courseCode !== null && code !== '' && !code.startsWith(courseCode))
    all.push({
      file,
      line: authored.line(['code']),
      message: `"${code}" belongs to another course: modules here are ${courseCode}1, ${courseCode}2 …`,
    })
  if (!value) return { code, ...UNREADABLE, problems: all }
  const { code: _, exercise = null, draft: isDraft, ...words } = value
  return { code, words: { ...words, exercise }, isDraft, problems: all }
}

const NO_WORDS: Front['words'] = {
  title: 'This lesson has mistakes',
  summary: '',
  minutes: 0,
  ask: '',
  outcomes: [],
  points: [],
  exercise: null,
}

const UNREADABLE: Pick<Front, 'words' | 'isDraft'> = { words: NO_WORDS, isDraft: false }

async function readQuestionsOf(
  folder: string,
  shown: string,
  front: Front,
  northmere: Northmere,
): Promise<ModuleQuestions> {
  const file = `${shown}/questions.yaml`
  const text = await readIfThere(path.join(folder, 'questions.yaml'))
  const authored = readAuthored(text ?? 'questions: []', file)
  if (text === null) authored.problems.push({ file, message: 'this file is missing' })
  const module = { code: front.code, outcomes: front.words.outcomes.length }
  const questions = readQuestions(authored, module, northmere)
  // A broken question is missing from its pool; saying so as well would only be noise.
  if (questions.problems.length === 0)
    questions.problems.push(...poolMistakes(questions, authored, front.code))
  return questions
}

const WHERE_DECLARED: Partial<Record<Reference['kind'], string>> = {
  exercise: 'the front matter',
  word: 'courses/glossary.yaml',
}

function unknownReferences(
  { references }: CompiledLesson,
  { declared }: ModuleQuestions,
  exercise: string | null,
  glossary: readonly string[],
  file: string,
): Problem[] {
  if (declared === null) return []
  const known: Record<Reference['kind'], string[]> = {
    prediction: declared.predictions,
    faded: declared.faded,
    figure: declared.figures,
    fact: declared.facts,
    exercise: exercise === null ? [] : [exercise],
    word: [...glossary],
  }
  return references
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map(({ kind, name, line }) => {
      const where = WHERE_DECLARED[kind] ?? 'questions.yaml'
      const names = known[kind].filter((each) => each !== '')
      const near = names.length > 0 ? suggestion(name, names) : ''
      const what = kind === 'faded' ? 'faded example' : kind
      return { file, line, message: `${where} declares no ${what} called "${name}"${near}` }
    })
}

/** An exercise has to be one the program has, and to stand in the lesson, or nobody can finish it. */
function exerciseMistakes(
  { references, steps }: CompiledLesson,
  exercise: string | null,
  file: string,
): Problem[] {
  if (exercise === null) return []
  if (exerciseById(exercise) === null)
    return [{ file, message: `the program has no exercise called "${exercise}"` }]
  const stands = references.some(({ kind, name }) => kind === 'exercise' && name === exercise)
  if (stands || steps.length === 0) return []
  return [
    { file, message: `the lesson never shows its exercise: add <Exercise id="${exercise}" />` },
  ]
}

function missingLesson(
  shown: string,
  file: string,
  course: CourseId,
  number: number,
  slug: string,
): ReadModule {
  const module: Module = {
    code: '',
    course,
    slug,
    number,
    ...NO_WORDS,
    lesson: { file: '', steps: [] },
    prediction: null,
    faded: [],
    questions: [],
    figures: {},
    facts: {},
    check: { questions: 0, atLeastNumeric: 0, atLeastWithCertainty: 0, secureAt: 0 },
  }
  const message = `${shown} has no lesson.mdx: write one, or remove the folder`
  return { module, lesson: { file: '', code: '' }, isDraft: false, problems: [{ file, message }] }
}
