import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readAuthored } from './authored.ts'
import { readChanges } from './changes.ts'
import { COURSES } from './course-formats.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readLedger } from './ledger.ts'
import { MODULE_FOLDER } from './module.ts'
import { lessonText, questionsText } from './new-module-text.ts'
import { at } from './reading.ts'
import { suggestion } from './suggestion.ts'

interface Asked {
  /** The `courses/` folder. */
  courses: string
  course: string
  /** The module's address, `luck-or-change`. */
  slug: string
  title: string
}

export type MadeModule =
  /** As authors know them: `courses/statistics/07-new-thing`. */
  { folder: string; code: string; files: string[] } | { problems: string[] }

/** The last digit a code has room for. */
const LAST_CODE = 9

/**
 * Makes the folder of a new module in the next free place of its course, as a draft that
 * `npm run courses` accepts at once; or says what is wrong with what was asked, and makes nothing.
 */
export async function makeModule(asked: Asked): Promise<MadeModule> {
  const { courses, course, slug, title } = asked
  const problems = [...wordMistakes(asked), ...courseMistakes(courses, course)]
  if (problems.length > 0) return { problems }
  const found = await readCourse(courses, course)
  const same = found.folders.find((folder) => folder.slug === slug)
  if (same)
    problems.push(`${course}/${same.name} has the address "${slug}" already: choose another`)
  const number = Math.max(0, ...found.folders.map((folder) => folder.number)) + 1
  const digit = (await lastCode(courses, found)) + 1
  if (found.letter === null)
    problems.push(
      `${path.basename(courses)}/${course}/course.yaml needs its code, one capital letter, first`,
    )
  else if (digit > LAST_CODE)
    problems.push(
      `every code from ${found.letter}1 to ${found.letter}${LAST_CODE} has been used: codes are permanent`,
    )
  if (problems.length > 0) return { problems }

  const name = `${String(number).padStart(2, '0')}-${slug}`
  const code = `${found.letter}${digit}`
  const folder = `${path.basename(courses)}/${course}/${name}`
  const texts = {
    'lesson.mdx': lessonText({ code, title: title.trim() }),
    'questions.yaml': questionsText({ code, title }, found.hasAssessment),
  }
  await mkdir(path.join(courses, course, name))
  for (const [file, text] of Object.entries(texts))
    await writeFile(path.join(courses, course, name, file), text, { flag: 'wx' })
  return { folder, code, files: Object.keys(texts).map((file) => `${folder}/${file}`) }
}

function wordMistakes({ slug, title }: Asked): string[] {
  const problems: string[] = []
  if (!MODULE_FOLDER.test(`01-${slug}`))
    problems.push(
      `"${slug}" cannot be an address: small letters, digits and single hyphens, as in luck-or-change`,
    )
  if (title.trim() === '')
    problems.push('a title is missing: put it in quotes, as in "Luck or change?"')
  return problems
}

function courseMistakes(courses: string, course: string): string[] {
  if (!COURSES.some((each) => each === course))
    return [`"${course}" is not a course${suggestion(course, [...COURSES])}`]
  if (existsSync(path.join(courses, course, 'course.yaml'))) return []
  return [`${path.basename(courses)}/${course}/course.yaml is missing: write the course first`]
}

interface FoundCourse {
  letter: string | null
  hasAssessment: boolean
  folders: { name: string; number: number; slug: string; code: string }[]
}

async function readCourse(courses: string, course: string): Promise<FoundCourse> {
  const inCourse = (...parts: string[]) => path.join(courses, course, ...parts)
  const { value } = readAuthored(await readFile(inCourse('course.yaml'), 'utf8'), 'course.yaml')
  const letter = at(value, ['code'])
  const folders = (await readdir(inCourse())).flatMap((name) => {
    const [, number, slug] = MODULE_FOLDER.exec(name) ?? []
    return number && slug ? [{ name, number: Number(number), slug }] : []
  })
  return {
    letter: typeof letter === 'string' && /^[A-Z]$/.test(letter) ? letter : null,
    hasAssessment: at(value, ['assessment']) !== undefined,
    folders: await Promise.all(
      folders.map(async (folder) => ({ ...folder, code: await codeOf(inCourse(folder.name)) })),
    ),
  }
}

async function codeOf(folder: string): Promise<string> {
  const file = path.join(folder, 'lesson.mdx')
  if (!existsSync(file)) return ''
  const { yaml } = splitFrontMatter(await readFile(file, 'utf8'))
  return String(at(readAuthored(yaml ?? '', file).value, ['code']) ?? '')
}

/** The highest digit a code of this course ever had: a module that is gone keeps its own. */
async function lastCode(courses: string, { letter, folders }: FoundCourse): Promise<number> {
  const { ledger } = await readLedger(courses)
  const { changes } = await readChanges(courses)
  const codes = [
    ...folders.map(({ code }) => code),
    ...(ledger?.keys() ?? []),
    ...changes.map(({ question }) => question),
  ]
  const digits = codes.filter((code) => code[0] === letter).map((code) => Number(code[1]))
  return Math.max(0, ...digits.filter(Number.isInteger))
}
