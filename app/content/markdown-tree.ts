/** The parts of a lesson's Markdown tree that matter here. */
export interface MarkdownNode {
  type: string
  name?: string | null
  value?: string
  depth?: number
  attributes?: MarkdownAttribute[]
  children?: MarkdownNode[]
  position?: { start: { line: number } }
}

export interface MarkdownAttribute {
  type: string
  name?: string
  value?: string | null | { value: string }
}

/** A component or an HTML element, in a line or on lines of its own. */
export function isElement({ type }: MarkdownNode): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}
