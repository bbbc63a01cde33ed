import { createHash } from 'node:crypto'
import type { Question } from '#app/domain/questions.ts'

/** A short name for exactly this content: SHA-256 over its JSON with keys in order, 96 bits of it. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('base64url').slice(0, 16)
}

/**
 * The two hashes of a question: `assessHash` over what decides a mark (stem, options, key, scoring),
 * `textHash` over everything a learner may read about it.
 */
export function itemHashes(question: Question): { assessHash: string; textHash: string } {
  return { assessHash: contentHash(assessed(question)), textHash: contentHash(question) }
}

function assessed(question: Question): unknown {
  const { id, type, form, stem } = question
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...{ id, type, form, stem },
        choices: question.choices.map(({ id: choice, text, correct }) => ({
          choice,
          text,
          correct,
        })),
      }
    case 'numeric':
      return {
        ...{ id, type, form, stem },
        unit: question.unit,
        tolerance: question.tolerance,
        variants: question.variants.map((variant) => [variant.stem, variant.answer]),
      }
    case 'ordering':
      return {
        ...{ id, type, form, stem },
        items: question.items.map(({ id: item, text }) => ({ item, text })),
      }
    case 'hotspot':
      return {
        ...{ id, type, form, stem },
        regions: question.regions.map(({ id: region, text, correct }) => ({
          region,
          text,
          correct,
        })),
      }
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
