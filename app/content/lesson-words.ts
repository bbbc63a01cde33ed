import { LESSON_COMPONENTS } from './lesson-components.ts'
import { isElement, type MarkdownNode } from './markdown-tree.ts'

const BLOCKS = ['paragraph', 'heading', 'tableCell']

/**
 * The plain words an author wrote inside a node, as a reader sees them: one line for each paragraph,
 * heading, table cell and title of a component. A fact stands as its name in braces. Code, comments
 * and what components bring with them (predictions, questions, charts) are not words of the author.
 */
export function wordsIn(node: MarkdownNode): string {
  return childrenOf(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function childrenOf({ children = [] }: MarkdownNode): string {
  return children.map(textOf).join('')
}

/** A line break in the source is a space; `\n` here ends a block. */
function textOf(node: MarkdownNode): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll('\n', ' ')
  if (node.type === 'break') return ' '
  if (isElement(node)) return elementText(node)
  const text = childrenOf(node)
  return BLOCKS.includes(node.type) ? `\n${text}\n` : text
}

function elementText(node: MarkdownNode): string {
  const { name } = node
  if (name === 'br') return ' '
  if (name === 'Fact') return `{${attribute(node, 'name')}}`
  const text = childrenOf(node)
  if (name === 'Term') return text === '' ? attribute(node, 'word') : text
  const component = LESSON_COMPONENTS[name ?? '']
  if (!component) return text
  const title = 'title' in component.attributes ? attribute(node, 'title') : ''
  return `\n${title}\n${text}\n`
}

function attribute({ attributes = [] }: MarkdownNode, name: string): string {
  const value = attributes.find((one) => one.name === name)?.value
  return typeof value === 'string' ? value : ''
}
