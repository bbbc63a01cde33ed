import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/**
 * A page as somebody reads it, in plain text, so that a guide can show what a component becomes:
 * headings with their level in #, `[words](address)` for a link, `[ Words ]` for a button,
 * `( ) Words` for one of several choices, `Label: [   ]` for a field and `▸ Words` for what opens.
 * What is only heard is left out, and a picture is its title.
 */
export function asRead(html: string): string {
  return blocksOf(parseFragment(html).childNodes).join('\n\n')
}

/** Paragraphs, each of one line or of several that belong together. */
function blocksOf(nodes: readonly Node[]): string[] {
  const blocks: string[] = []
  let words = ''
  const end = () => {
    const text = tidy(words)
    if (text !== '') blocks.push(text)
    words = ''
  }
  for (const node of nodes) {
    if (isElement(node) && isUnread(node)) continue
    if (!isElement(node) || isWithinWords(node)) {
      words += wordsOf(node)
      continue
    }
    end()
    blocks.push(...blockOf(node))
  }
  end()
  return blocks
}

function blockOf(element: Element): string[] {
  const { tagName, childNodes } = element
  if (/^h[1-6]$/.test(tagName)) return [`${'#'.repeat(Number(tagName[1]))} ${wordsIn(element)}`]
  if (tagName === 'ul' || tagName === 'ol') return [list(element)]
  if (tagName === 'table') return table(element)
  if (tagName === 'svg') return picture(element)
  if (tagName === 'details') return [details(element)]
  if (tagName === 'br') return []
  const field = fieldIn(element)
  if (field !== null) return [field]
  const blocks = blocksOf(childNodes)
  if (hasClass(element, 'govuk-radios') || hasClass(element, 'govuk-checkboxes'))
    return [blocks.join('\n')]
  return hasClass(element, 'govuk-inset-text') ? [marked(blocks, '│ ')] : blocks
}

const WITHIN_WORDS = [
  'a',
  'abbr',
  'b',
  'button',
  'code',
  'dfn',
  'em',
  'i',
  'label',
  'span',
  'strong',
  'sub',
  'sup',
]

function isWithinWords(element: Element): boolean {
  // These two are lines of their own, by their style.
  if (hasClass(element, 'app-chart__title') || hasClass(element, 'app-chart__subtitle'))
    return false
  return WITHIN_WORDS.includes(element.tagName)
}

function wordsOf(node: Node): string {
  if (!isElement(node)) return node.nodeName === '#text' ? (node as { value: string }).value : ''
  if (isUnread(node)) return ''
  if (node.tagName === 'br') return ' '
  if (node.tagName === 'sup') return `^${wordsIn(node)}`
  if (node.tagName === 'sub') return `_${wordsIn(node)}`
  if (node.tagName === 'button' || attribute(node, 'role') === 'button')
    return ` [ ${wordsIn(node)} ] `
  if (node.tagName === 'a') return `[${wordsIn(node)}](${attribute(node, 'href')})`
  if (hasClass(node, 'app-reason__tag')) return ` (${wordsIn(node)})`
  return node.childNodes.map(wordsOf).join('')
}

function wordsIn(element: Element): string {
  return tidy(element.childNodes.map(wordsOf).join(''))
}

function list({ tagName, childNodes }: Element): string {
  const items = childNodes.filter(isElement).filter((item) => item.tagName === 'li')
  return items
    .map((item, i) => {
      const [first = '', ...rest] = blocksOf(item.childNodes)
      const more = rest.map((block) => `\n${marked([block], '  ')}`).join('')
      return `${tagName === 'ol' ? `${i + 1}.` : '•'} ${first}${more}`
    })
    .join('\n')
}

function table(element: Element): string[] {
  const rows = within(element, 'tr').map((row) =>
    row.childNodes.filter(isElement).map(wordsIn).join(' | '),
  )
  const captions = within(element, 'caption').map(wordsIn)
  return [[...captions, ...rows].join('\n')]
}

/** Charts are drawn twice, for a wide and for a narrow page: one of them is read. */
function picture(element: Element): string[] {
  if (attribute(element, 'aria-hidden') === 'true') return []
  const [title] = within(element, 'title').map(wordsIn)
  return [`(drawn: ${title ?? attribute(element, 'aria-label')})`]
}

function details(element: Element): string {
  const [summary] = within(element, 'summary')
  const inside = element.childNodes.filter((node) => node !== summary)
  return [`▸ ${summary ? wordsIn(summary) : ''}`, marked(blocksOf(inside), '  ')].join('\n')
}

/** One choice, or one field with its label; null where an element is more than that. */
function fieldIn(element: Element): string | null {
  if (!hasClass(element, 'govuk-radios__item') && !hasClass(element, 'govuk-checkboxes__item')) {
    if (!hasClass(element, 'govuk-form-group')) return null
    const [input, ...others] = within(element, 'input')
    if (!input || others.length > 0 || attribute(input, 'type') !== 'text') return null
    const label = within(element, 'label').map(wordsIn).join('')
    const unit = within(element, 'div')
      .flatMap((div) => (hasClass(div, 'govuk-input__suffix') ? [div] : within(div, 'div')))
      .filter((div) => hasClass(div, 'govuk-input__suffix'))
      .map((suffix) => ` ${wordsIn(suffix)}`)
    return `${label}: [ ${attribute(input, 'value') || '   '} ]${unit.join('')}`
  }
  const [input] = within(element, 'input')
  const isRound = hasClass(element, 'govuk-radios__item')
  const mark = input?.attrs.some(({ name }) => name === 'checked') ? '•' : ' '
  const label = within(element, 'label').map(wordsIn).join('')
  return `${isRound ? `(${mark})` : `[${mark}]`} ${label}`
}

function within(element: Element, tagName: string): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === tagName ? [child] : within(child, tagName)))
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function isUnread(element: Element): boolean {
  return (
    hasClass(element, 'govuk-visually-hidden') ||
    hasClass(element, 'app-chart__narrow') ||
    ['script', 'style', 'template'].includes(element.tagName) ||
    attribute(element, 'type') === 'hidden'
  )
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(' ').includes(name)
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}

function marked(blocks: string[], mark: string): string {
  return blocks
    .join('\n\n')
    .split('\n')
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n')
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
