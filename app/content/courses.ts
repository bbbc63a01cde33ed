import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type {
  Course,
  Curriculum,
  GlossaryEntry,
  Module,
  Principle,
  Problem,
} from '#app/domain/courses.ts'
import { type Authored, readAuthored } from './authored.ts'
import { changeMistakes } from './change-mistakes.ts'
import { type DeclaredChanges, readChanges } from './changes.ts'
import { contentHash } from './content-hash.ts'
import { COURSES, CourseFile, GlossaryFile, PrinciplesFile } from './course-formats.ts'
import { ledgerOf, readLedger } from './ledger.ts'
import { folderOf, MODULE_FOLDER, type ReadModule, readModule } from './module.ts'
import { type Northmere, readNorthmere } from './northmere.ts'
import { passportFrom } from './passport.ts'
import { versionMistakes } from './passport-ledger.ts'
import { assessmentMistakes } from './pools.ts'
import { PRACTICE, type Practice, readPractice } from './practice.ts'
import { placeOfQuestion } from './question-place.ts'
import { at, readPart } from './reading.ts'
import { suggestion } from './suggestion.ts'
import { readWorkplace, WORKPLACE } from './workplace.ts'

/** A curriculum with the lessons compiled for it and the data it was worked out from. */
export interface CompiledCurriculum {
  curriculum: Curriculum
  lessons: ReadModule['lesson'][]
  northmere: Northmere
  practice: Practice
}

/** `courses/` as it stands: as much of the curriculum as is sound, and every mistake in it. */
export interface ReadCurriculum extends CompiledCurriculum {
  /** All that is written, drafts too: to be checked and listed, never released. */
  written: CompiledCurriculum
  problems: Problem[]
}

export interface CoursesSource {
  /** The `courses/` folder. Files are shown to authors from its parent. */
  courses: string
  /** Northmere's CSV files; `data` inside the courses folder unless it is elsewhere. */
  data?: string
  /**
   * For `dev`: given a module with mistakes, what stands in its place. Without it a module with
   * mistakes is kept as far as it is sound, and the problems say that it must not be released.
   */
  standIn?: (read: ReadModule) => Module
}

/** Reads and checks everything an author wrote, and compiles it. Nothing is written. */
export async function readCourses(source: CoursesSource): Promise<ReadCurriculum> {
  const root = path.resolve(source.courses)
  const files = new Files(root)
  const northmere = await readNorthmere(source.data ?? path.join(root, 'data'))
  const problems: Problem[] = []
  const reads: ReadCourse[] = []
  const glossary = await readGlossary(files)
  const words = glossary.entries.map(({ word }) => word)
  for (const folder of await foldersIn(root, problems, files))
    reads.push(await readCourse(files, folder, northmere, words, source.standIn))
  const written = reads.map((read) => read.written)
  const released = reads.flatMap((read) => read.released ?? [])
  const principles = await readPrinciples(files)
  const workplace = await readWorkplace(root)
  const passport = passportFrom(await files.yaml('passport.yaml'), {
    courses: coursesOf(released),
    written: coursesOf(written),
    principles: principles.principles.length,
    forms: workplace.workplace.forms.map(({ id }) => id),
  })
  problems.push(
    ...reads.flatMap((read) => read.problems),
    ...sharedCodes(coursesOf(written), files),
    ...passport.problems,
    ...principles.problems,
    ...glossary.problems,
    ...workplace.problems,
  )
  if (passport.problems.length === 0)
    problems.push(...(await versionMistakes(root, passport.rules)))
  const { practice, problems: mistakes } = await readPractice(root, northmere)
  problems.push(...mistakes, ...unknownDashboards(coursesOf(written), practice, root))
  const declared = await readChanges(root)
  problems.push(...declared.problems)
  problems.push(
    ...(await mistakesAgainstLedger(root, {
      released: coursesOf(released),
      written: coursesOf(written),
      declared,
      isWhole: problems.length === 0,
    })),
  )
  const compiled = (compiledCourses: CompiledCourse[]): CompiledCurriculum => {
    const courses = coursesOf(compiledCourses)
    const shared = {
      principles: principles.principles,
      glossary: glossary.entries,
      workplace: workplace.workplace,
      changes: declared.changes,
    }
    const parts = { courses, passport: passport.rules, ...shared }
    const lessons = compiledCourses.flatMap((course) => course.lessons)
    return { curriculum: { hash: contentHash(parts), ...parts }, lessons, northmere, practice }
  }
  return { ...compiled(released), written: compiled(written), problems }
}

/** A question can only be answered on a dashboard that there is. */
function unknownDashboards(courses: Course[], { dashboards }: Practice, root: string): Problem[] {
  const modules = courses.flatMap((course) => course.modules)
  const known = dashboards.map(({ id }) => id)
  return modules
    .flatMap((module) => module.questions)
    .flatMap(({ id, dashboard }) =>
      dashboard === undefined || known.includes(dashboard)
        ? []
        : {
            ...placeOfQuestion(root, modules, id),
            message: `question ${id}: no dashboard is called "${dashboard}"${suggestion(dashboard, known)}`,
          },
    )
}

async function mistakesAgainstLedger(
  root: string,
  now: { released: Course[]; written: Course[]; declared: DeclaredChanges; isWhole: boolean },
): Promise<Problem[]> {
  const { ledger, problems } = await readLedger(root)
  if (problems.length > 0) return problems
  const modules = now.written.flatMap((course) => course.modules)
  return changeMistakes({
    present: ledgerOf({ courses: now.released }),
    released: ledger,
    declared: now.declared,
    isWhole: now.isWhole,
    placeOf: (question) => placeOfQuestion(root, modules, question),
  })
}

interface CompiledCourse {
  course: Course
  lessons: CompiledCurriculum['lessons']
}

interface ReadCourse {
  written: CompiledCourse
  /** Without its drafts; null while it has nothing else. */
  released: CompiledCourse | null
  problems: Problem[]
}

function coursesOf(compiled: CompiledCourse[]): Course[] {
  return compiled.map(({ course }) => course)
}

/** Reads authored files by their place under `courses/`. */
class Files {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  shown(...parts: string[]): string {
    return [path.basename(this.root), ...parts].join('/')
  }

  async yaml(...parts: string[]): Promise<Authored> {
    const file = path.join(this.root, ...parts)
    const shown = this.shown(...parts)
    if (existsSync(file)) return readAuthored(await readFile(file, 'utf8'), shown)
    const missing = readAuthored('', shown)
    missing.problems.push({ file: shown, message: 'this file is missing' })
    return missing
  }
}

type CourseFolder = (typeof COURSES)[number]

async function foldersIn(root: string, problems: Problem[], files: Files): Promise<CourseFolder[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const others = ['data', PRACTICE, WORKPLACE]
  const folders = entries.filter((entry) => entry.isDirectory() && !others.includes(entry.name))
  for (const { name } of folders)
    if (!COURSES.some((course) => course === name))
      problems.push({
        file: files.shown(name),
        message: `"${name}" is not a course${suggestion(name, [...COURSES])}`,
      })
  return COURSES.filter((course) => folders.some((folder) => folder.name === course))
}

async function readCourse(
  files: Files,
  id: CourseFolder,
  northmere: Northmere,
  glossary: readonly string[],
  standIn: CoursesSource['standIn'],
): Promise<ReadCourse> {
  const authored = await files.yaml(id, 'course.yaml')
  const problems = [...authored.problems]
  const { value: file, problems: mistakes } =
    authored.value === null ? { value: null, problems: [] } : readPart(CourseFile, authored, [], '')
  problems.push(...mistakes)
  const written = at(authored.value, ['code'])
  const code = typeof written === 'string' ? written : null
  const reads = await readModules(files, { id, code }, northmere, glossary, problems)
  problems.push(...reads.flatMap((read) => read.problems))
  const assessment = file?.assessment ?? null
  const finished = reads.filter((read) => !read.isDraft)
  const isReleased = finished.length > 0 || reads.length === 0
  const sound = reads.filter((read) => read.problems.length === 0)
  problems.push(
    ...assessmentMistakes(
      sound.map((read) => ({
        module: read.module,
        file: `${folderOf(read.module, files.shown())}/questions.yaml`,
      })),
      isReleased ? assessment : null,
    ),
  )
  const compiled = (some: ReadModule[]): CompiledCourse => {
    const modules = some.map((read) =>
      read.problems.length > 0 && standIn ? standIn(read) : read.module,
    )
    const parts = {
      id,
      code: code ?? '',
      title: file?.title ?? id,
      summary: file?.summary ?? '',
      modules,
      assessment,
    }
    const lessons = some.map((read) => read.lesson).filter((lesson) => lesson.code !== '')
    return { course: { ...parts, hash: contentHash(parts) }, lessons }
  }
  return { written: compiled(reads), released: isReleased ? compiled(finished) : null, problems }
}

async function readModules(
  files: Files,
  course: { id: CourseFolder; code: string | null },
  northmere: Northmere,
  glossary: readonly string[],
  problems: Problem[],
): Promise<ReadModule[]> {
  const entries = await readdir(path.join(files.root, course.id), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const numbers = new Map<string, string>()
  const reads: ReadModule[] = []
  for (const name of folders.sort()) {
    const shown = files.shown(course.id, name)
    const [, number = ''] = MODULE_FOLDER.exec(name) ?? []
    const other = numbers.get(number)
    if (number === '')
      problems.push({ file: shown, message: 'name a module’s folder like 03-luck-or-change' })
    else if (other)
      problems.push({
        file: shown,
        message: `${other} has the number ${number} too: choose another`,
      })
    if (number === '') continue
    numbers.set(number, name)
    reads.push(
      await readModule(path.join(files.root, course.id, name), shown, course, northmere, glossary),
    )
  }
  return reads
}

function sharedCodes(courses: Course[], files: Files): Problem[] {
  const modules = courses.flatMap((course) => course.modules).filter(({ code }) => code !== '')
  return modules.flatMap((module, i) => {
    const earlier = modules.slice(0, i).find((other) => other.code === module.code)
    if (!earlier) return []
    const file = `${folderOf(module, files.shown())}/lesson.mdx`
    const message = `"${module.code}" is the code of "${earlier.title}" too: give each its own`
    return [{ file, message }]
  })
}

async function readPrinciples(
  files: Files,
): Promise<{ principles: Principle[]; problems: Problem[] }> {
  const authored = await files.yaml('principles.yaml')
  if (authored.value === null) return { principles: [], problems: authored.problems }
  const { value, problems } = readPart(PrinciplesFile, authored, [], '')
  const principles = (value?.principles ?? []).map((principle, i) => ({
    number: i + 1,
    ...principle,
    source: value?.source ?? '',
  }))
  return { principles, problems: [...authored.problems, ...problems] }
}

/** The glossary in alphabetical order; a repository without one has no words to link to. */
async function readGlossary(
  files: Files,
): Promise<{ entries: GlossaryEntry[]; problems: Problem[] }> {
  if (!existsSync(path.join(files.root, 'glossary.yaml'))) return { entries: [], problems: [] }
  const authored = await files.yaml('glossary.yaml')
  if (authored.value === null) return { entries: [], problems: authored.problems }
  const { value, problems } = readPart(GlossaryFile, authored, [], '')
  const entries = [...(value ?? [])].sort((a, b) => a.word.localeCompare(b.word, 'en-GB'))
  return { entries, problems: [...authored.problems, ...problems] }
}
