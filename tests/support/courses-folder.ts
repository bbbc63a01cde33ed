import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** Northmere as it is committed. */
export const NORTHMERE = path.resolve('courses/data')

/** The module of the authors' guide. */
export const MODULE = 'statistics/01-two-counts'

export interface CoursesFolder {
  courses: string
  data: string
  /** Where a test may publish to. */
  into: string
  read(file: string): string
  write(file: string, text: string): void
  /** Replaces a text that has to be there. */
  edit(file: string, from: string, to: string): void
  remove(file: string): void
}

/** A small sound `courses/` of its own: the examples of the authors' guide, as they stand there. */
export function aCoursesFolder(): CoursesFolder {
  const root = mkdtempSync(path.join(os.tmpdir(), 'courses-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const courses = path.join(root, 'courses')
  const folder: CoursesFolder = {
    courses,
    data: NORTHMERE,
    into: path.join(root, 'released'),
    read: (file) => readFileSync(path.join(courses, file), 'utf8'),
    write(file, text) {
      mkdirSync(path.dirname(path.join(courses, file)), { recursive: true })
      writeFileSync(path.join(courses, file), text)
    },
    edit(file, from, to) {
      const text = folder.read(file)
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`)
      folder.write(file, text.replace(from, to))
    },
    remove: (file) => rmSync(path.join(courses, file)),
  }
  for (const { file, text } of guideExamples()) folder.write(file, text)
  return folder
}

/** Every example of the guide that has its file's name as a heading. */
export function guideExamples(): { file: string; text: string }[] {
  const guide = readFileSync('courses/README.md', 'utf8')
  return [...guide.matchAll(/^### `(.+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, file = '', text = '']) => ({ file, text }),
  )
}
