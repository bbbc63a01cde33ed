import { createHash } from 'node:crypto'
import type { Question } from '#app/domain/questions.ts'

/** A short name for exactly this content: SHA-256 over its JSON with keys in order, 96 bits of it. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('base64url').slice(0, 16)
}

/**
 * The two hashes of a question: `assessHash` over what decides a mark, which is all that is shown
 * before the answer and all that the answer is held against; `textHash` over everything a learner
 * may read about it.
 */
export function itemHashes(question: Question): ItemHashes {
  const found = known.get(question)
  if (found) return found
  const hashes = {
    assessHash: contentHash(assessedParts(question)),
    textHash: contentHash(question),
  }
  known.set(question, hashes)
  return hashes
}

interface ItemHashes {
  assessHash: string
  textHash: string
}

/** A released question never changes, and every attempt that draws it asks for its hashes. */
const known = new WeakMap<Question, ItemHashes>()

/** The parts of a question that decide a mark, by the names authors know them by. */
export interface AssessedParts {
  /** How it is answered, and which test its mark counts in. */
  use: unknown
  stem: unknown
  chart: unknown
  options: unknown
  key: unknown
  tolerance: unknown
}

/**
 * What decides a mark, part by part. Left out: feedback, working, wrong answers that were foreseen,
 * the decimals an answer is shown with, whether certainty is asked (the certainty mark follows from
 * the answer's own certainty), and the written order of options, which are shuffled.
 */
export function assessedParts(question: Question): AssessedParts {
  const { id, type, form, stem, figure, dashboard } = question
  const chart = figure ?? dashboard ?? null
  const parts = { use: { id, type, form }, stem, chart, tolerance: null }
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...parts,
        options: byId(question.choices).map((choice) => [choice.id, choice.text]),
        key: rightOnes(question.choices),
      }
    case 'hotspot':
      return {
        ...parts,
        options: byId(question.regions).map((region) => [region.id, region.text, region.at]),
        key: rightOnes(question.regions),
      }
    case 'ordering':
      return {
        ...parts,
        options: byId(question.items).map((item) => [item.id, item.text]),
        key: question.items.map((item) => item.id),
      }
    case 'numeric':
      return {
        ...parts,
        stem: { unit: question.unit ?? null, variants: question.variants.map(({ stem }) => stem) },
        options: null,
        key: question.variants.map(({ answer }) => settled(answer)),
        tolerance: question.tolerance,
      }
  }
}

function byId<T extends { id: string }>(parts: readonly T[]): T[] {
  return [...parts].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function rightOnes(parts: readonly { id: string; correct: boolean }[]): string[] {
  return byId(parts).flatMap(({ id, correct }) => (correct ? [id] : []))
}

/** Machines may differ in the last bits of a power or a logarithm; no mark hangs on them. */
function settled(answer: number): number {
  return Number(answer.toPrecision(12))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
