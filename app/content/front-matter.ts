/**
 * Splits a lesson into its front matter and its body. The body keeps its line numbers: the front
 * matter's lines are left empty.
 */
export function splitFrontMatter(text: string): { yaml: string | null; body: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!found) return { yaml: null, body: text }
  const lines = found[0].split('\n').length - 1
  return { yaml: found[1] ?? '', body: '\n'.repeat(lines) + text.slice(found[0].length) }
}
