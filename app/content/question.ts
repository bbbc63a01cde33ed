import type { Figure } from '#app/domain/figures.ts'
import type { Total } from '#app/domain/formulas.ts'
import type { Question } from '#app/domain/questions.ts'
import { placeRegions } from './hotspot.ts'
import { workOutVariants } from './numeric.ts'
import { fill, placeholdersIn } from './placeholders.ts'
import type { Mistake } from './question-checks.ts'
import type { AuthoredQuestion } from './question-formats.ts'
import { suggestion } from './suggestion.ts'

interface Surroundings {
  module: { code: string; outcomes: number }
  figure: Figure | undefined
  facts: Record<string, string>
  total: Total
}

/** A question as it is released: placeholders filled, numbers worked out, regions placed. */
export function compileQuestion(
  authored: AuthoredQuestion,
  { module, figure, facts, total }: Surroundings,
): { question: Question | null; mistakes: Mistake[] } {
  const { id, stem, form, certainty, outcome, construct, dashboard } = authored
  const params = authored.type === 'numeric' ? Object.keys(authored.params) : []
  const mistakes = [
    ...unknownPlaceholders(authored, [...params, ...Object.keys(facts)]),
    ...outcomeMistakes(outcome, module.outcomes),
  ]
  const common = {
    id,
    module: module.code,
    stem: fill(stem, facts),
    certainty,
    ...(form && { form }),
    ...(outcome !== undefined && { outcome: String(outcome) }),
    ...(construct !== undefined && { construct }),
    ...(figure && { figure }),
    ...(dashboard !== undefined && { dashboard }),
  }
  const filled = <T extends { text: string; feedback: string }>(part: T): T => ({
    ...part,
    text: fill(part.text, facts),
    feedback: fill(part.feedback, facts),
  })
  switch (authored.type) {
    case 'single':
    case 'multiple':
      return {
        question: { ...common, type: authored.type, choices: authored.choices.map(filled) },
        mistakes,
      }
    case 'ordering': {
      const { items } = authored
      const feedback = fill(authored.feedback, facts)
      return { question: { ...common, type: 'ordering', items, feedback }, mistakes }
    }
    case 'numeric': {
      const { unit, decimals, tolerance } = authored
      const worked = workOutVariants(authored, facts, total)
      mistakes.push(...worked.mistakes)
      return {
        question: {
          ...common,
          type: 'numeric',
          stem: worked.variants[0]?.stem ?? stem,
          ...(unit !== undefined && { unit }),
          decimals,
          tolerance,
          variants: worked.variants,
        },
        mistakes,
      }
    }
    case 'hotspot': {
      if (!figure) return { question: null, mistakes }
      const { regions, mistakes: misplaced } = placeRegions(authored.regions, figure)
      mistakes.push(...misplaced)
      return {
        question: { ...common, type: 'hotspot', figure, regions: regions.map(filled) },
        mistakes,
      }
    }
  }
}

function unknownPlaceholders(authored: AuthoredQuestion, known: string[]): Mistake[] {
  return textsOf(authored, []).flatMap(({ path, text }) =>
    placeholdersIn(text)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        path,
        message: `{${name}} stands for nothing${suggestion(name, known)}`,
      })),
  )
}

/** Every text a learner may read, with its place. */
function textsOf(part: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof part === 'string') return [{ path, text: part }]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part)
    .filter(([key]) => key !== 'figure' && key !== 'at')
    .flatMap(([key, value]) => textsOf(value, [...path, Array.isArray(part) ? Number(key) : key]))
}

function outcomeMistakes(outcome: number | undefined, outcomes: number): Mistake[] {
  if (outcome === undefined || outcomes === 0 || outcome <= outcomes) return []
  return [{ path: ['outcome'], message: `outcome ${outcome} is not one of the ${outcomes}` }]
}
