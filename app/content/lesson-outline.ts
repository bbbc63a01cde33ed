import type { LessonStep } from '#app/domain/courses.ts'
import { LESSON_COMPONENTS, PLAIN_ELEMENTS, type Reference } from './lesson-components.ts'
import { wordsIn } from './lesson-words.ts'
import { isElement, type MarkdownNode } from './markdown-tree.ts'
import { suggestion } from './suggestion.ts'

/** What was found while reading a lesson: its pages, the names it uses, and its mistakes. */
export interface LessonOutline {
  steps: LessonStep[]
  references: Reference[]
  mistakes: { line: number; message: string }[]
}

/** A remark plugin that fills the outline while the lesson is compiled. */
export function outlineLesson(outline: LessonOutline) {
  return () => (tree: unknown) => {
    const { children = [] } = tree as MarkdownNode
    for (const node of children) readTopLevel(node, outline)
    if (outline.steps.length === 0) note(outline, undefined, 'a lesson needs at least one <Step>')
  }
}

function readTopLevel(node: MarkdownNode, outline: LessonOutline) {
  const isStep = node.type === 'mdxJsxFlowElement' && node.name === 'Step'
  const mayStandAlone = isStep || isComment(node) || node.type === 'mdxjsEsm'
  if (!mayStandAlone) note(outline, node, 'this stands outside every <Step>: put it inside one')
  read(node, outline, false)
}

function read(node: MarkdownNode, outline: LessonOutline, inStep: boolean) {
  if (isElement(node)) readElement(node, outline, inStep)
  else readWords(node, outline)
  const nowInStep = inStep || node.name === 'Step'
  for (const child of node.children ?? []) read(child, outline, nowInStep)
}

function readWords(node: MarkdownNode, outline: LessonOutline) {
  if (node.type === 'mdxjsEsm')
    note(outline, node, 'a lesson holds words and components, not code: take out import and export')
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (!isComment(node))
      note(
        outline,
        node,
        `a lesson holds words and components, not code: take out {${node.value ?? ''}}, or write \\{ for a brace`,
      )
  }
  if (node.type === 'heading' && node.depth === 1)
    note(outline, node, 'the page’s own heading is its title: begin headings with ##')
  if (node.type === 'image')
    note(outline, node, 'pictures are not part of a lesson: declare a chart and use <Figure name>')
}

function isComment(node: MarkdownNode): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  return isExpression && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')
}

function readElement(node: MarkdownNode, outline: LessonOutline, inStep: boolean) {
  const name = node.name ?? ''
  const component = LESSON_COMPONENTS[name]
  const allowed = component?.attributes ?? PLAIN_ELEMENTS[name]
  if (!allowed)
    return note(
      outline,
      node,
      `<${name}> is not a lesson component${suggestion(name, Object.keys(LESSON_COMPONENTS))}`,
    )
  const given = readAttributes(node, allowed, outline)
  if (component && !component.words && (node.children ?? []).length > 0)
    note(outline, node, `<${name}> holds no words: close it at once, <${name} … />`)
  if (name === 'Step') readStep(node, given, outline, inStep)
  const reference = component?.refersTo
  const referred = reference && given[reference.attribute]
  const parts = outline.steps.at(-1)?.parts
  if (reference && referred) {
    outline.references.push({ kind: reference.kind, name: referred, line: lineOf(node) })
    if (reference.kind !== 'word') parts?.push({ kind: reference.kind, name: referred })
  }
  if (name === 'Check') parts?.push({ kind: 'check' })
  if (name === 'Keep') parts?.push({ kind: 'keep' })
}

function readAttributes(
  node: MarkdownNode,
  allowed: Record<string, 'needed' | 'optional'>,
  outline: LessonOutline,
): Record<string, string> {
  const given: Record<string, string> = {}
  for (const attribute of node.attributes ?? []) {
    const name = attribute.name ?? '…'
    if (!(name in allowed))
      note(
        outline,
        node,
        `<${node.name}> has no "${name}"${suggestion(name, Object.keys(allowed))}`,
      )
    else if (typeof attribute.value !== 'string')
      note(outline, node, `write ${name}="…" in <${node.name}>: words in quotes, no braces`)
    else given[name] = attribute.value
  }
  for (const [name, need] of Object.entries(allowed)) {
    const written = (node.attributes ?? []).some((attribute) => attribute.name === name)
    if (need === 'needed' && !written) note(outline, node, `<${node.name}> needs ${name}="…"`)
  }
  return given
}

function readStep(
  node: MarkdownNode,
  given: Record<string, string>,
  outline: LessonOutline,
  inStep: boolean,
) {
  const { id, title, minutes } = given
  if (inStep) note(outline, node, 'a <Step> inside a <Step>: close the first one before it')
  if (minutes !== undefined && !/^\d{1,2}$/.test(minutes))
    note(outline, node, `minutes="${minutes}" in <Step> must be a whole number`)
  if (id === undefined || title === undefined) return
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    note(outline, node, `<Step id="${id}"> is part of an address: small letters and hyphens only`)
  if (outline.steps.some((step) => step.id === id))
    note(outline, node, `two steps have the id "${id}": give each its own`)
  const wholeMinutes = minutes === undefined ? null : Number(minutes)
  outline.steps.push({ id, title, minutes: wholeMinutes, parts: [], words: wordsIn(node) })
}

function lineOf(node: MarkdownNode | undefined): number {
  return node?.position?.start.line ?? 1
}

function note(outline: LessonOutline, node: MarkdownNode | undefined, message: string) {
  outline.mistakes.push({ line: lineOf(node), message })
}
