import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PracticeFile } from '#app/content/practice-file.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'

const RELEASED = path.resolve('.courses')

/** The curriculum that the tested server serves, read from the private release as a colleague would. */
export function releasedCurriculum(): Curriculum {
  return released('release')
}

/** The identifier of every scenario of the gym that the tested server deals. */
export function releasedScenarios(): string[] {
  return released<PracticeFile>('practice').scenarios.map(({ id }) => id)
}

/** Every question looks its answer up here, and a run has one release: each part is read once. */
const read = new Map<string, unknown>()

function released<T>(part: 'release' | 'practice'): T {
  if (!read.has(part)) {
    const manifest = JSON.parse(readFileSync(path.join(RELEASED, 'manifest.json'), 'utf8'))
    read.set(part, JSON.parse(readFileSync(path.join(RELEASED, manifest[part]), 'utf8')))
  }
  return read.get(part) as T
}

/** Every question there is, whole. */
export function allQuestions(): Question[] {
  return releasedCurriculum()
    .courses.flatMap((course) => course.modules)
    .flatMap((module) => module.questions)
}

/** The question that is asked with these words, and in which variant. */
export function questionAsked(stem: string): { question: Question; variant: number } {
  for (const question of allQuestions()) {
    if (question.type === 'numeric') {
      const variant = question.variants.findIndex((one) => plain(one.stem) === plain(stem))
      if (variant >= 0) return { question, variant }
    } else if (plain(question.stem) === plain(stem)) {
      return { question, variant: 0 }
    }
  }
  throw new Error(`Nobody wrote this question: ${stem}`)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
