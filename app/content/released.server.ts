import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Curriculum } from '#app/domain/courses.ts'
import { type NorthmereTables, readTables } from '#app/domain/northmere/tables.ts'
import { CurriculumSchema } from './curriculum-schema.ts'
import { ManifestSchema } from './manifest.ts'
import { openPractice, PracticeFileSchema, type ReleasedPractice } from './practice-file.ts'

/** What was released, kept up to date while the server runs. */
export interface Released {
  /** The newest release that could be read. */
  current(): Curriculum
  /** Northmere's tables as that release carries them: the same object while the data are the same. */
  tables(): NorthmereTables
  /** What is practised on, with its facts: the same object while the release is the same. */
  practice(): ReleasedPractice
  /** The path of a lesson file that is or once was released; null for any other name. */
  lessonFile(name: string): string | null
}

interface Options {
  /** Told when a newer release cannot be read; the last good one stays in force. */
  report?: (message: string) => void
  /** The time in milliseconds, to look for a new release now and then only. */
  now?: () => number
}

/** How often at most the manifest is looked at, in milliseconds. */
const LOOK_EVERY = 500

/**
 * Opens what `npm run courses -- --release` published. Throws when nothing readable is there; later,
 * a release that cannot be read is reported once and the last good one kept.
 */
export function openCurriculum(
  directory: string,
  { report = (message) => console.warn(message), now = () => performance.now() }: Options = {},
): Released {
  const root = path.resolve(directory)
  let mark = markOf(root)
  let held = load(root)
  let lookedAt = now()

  function refresh() {
    if (now() - lookedAt < LOOK_EVERY) return
    lookedAt = now()
    const newMark = markOf(root)
    if (newMark === mark) return
    mark = newMark
    try {
      held = load(root, held)
    } catch (error) {
      report(`${reasonOf(error)} The last good release (${held.curriculum.hash}) stays in force.`)
    }
  }

  return {
    current() {
      refresh()
      return held.curriculum
    },
    tables() {
      refresh()
      return held.tables
    },
    practice() {
      refresh()
      return held.practice
    },
    lessonFile(name) {
      refresh()
      return held.lessons.has(name) ? path.join(root, 'lessons', name) : null
    },
  }
}

interface Held {
  curriculum: Curriculum
  /** The name of the file that the tables were read from. */
  data: string
  tables: NorthmereTables
  /** The name of the file that what is practised on was read from, and what it is. */
  practised: string
  practice: ReleasedPractice
  lessons: Set<string>
}

/** Data and practice are read again only where the release names others than those already held. */
function load(root: string, before?: Held): Held {
  const manifest = readAs(ManifestSchema, path.join(root, 'manifest.json'))
  const { release, data, practice: practised, lessons } = manifest
  const curriculum = readAs(CurriculumSchema, path.join(root, release))
  const tables = before?.data === data ? before.tables : readAs(Tables, path.join(root, data))
  const practice =
    before?.practised === practised && before.data === data
      ? before.practice
      : openPractice(readAs(PracticeFileSchema, path.join(root, practised)), tables)
  return { curriculum, data, tables, practised, practice, lessons: new Set(lessons) }
}

const Tables = z.record(z.string(), z.string()).transform(readTables)

function readAs<T>(schema: z.ZodType<T>, file: string): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(
      `The released courses cannot be read (${file}: ${reasonOf(error)}). ` +
        'Release them with: npm run courses -- --release.',
    )
  }
}

/** Changes when the manifest is replaced; empty while there is none. */
function markOf(root: string): string {
  const found = statSync(path.join(root, 'manifest.json'), { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  return error instanceof Error ? error.message : String(error)
}
