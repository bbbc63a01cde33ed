import type { Missing } from '#app/domain/workplace/forms.ts'

/** What is wrong with a field, in a sentence; undefined where nothing is. */
export function errorOf(problems: readonly Missing[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.sentence
}
