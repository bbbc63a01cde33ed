import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseFragment } from 'parse5'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Fixture } from './fixture-props-for-tests.tsx'
import { COMPONENTS, withHtmlPutBack } from './fixture-props-for-tests.tsx'

/** Fixtures that our components do not mean to pass, each with its reason. */
const LEFT_OUT: Record<string, Record<string, string>> = {
  'file-upload': because('the drop zone needs their script: ours is the plain file field', [
    'enhanced',
    'enhanced, multiple files',
    'enhanced, with error message and hint',
    'enhanced, custom wrapper classes and attributes',
    'translated',
  ]),
  panel: because('nothing here interrupts: our panel only confirms', [
    'interruption',
    'interruption-with-content-with-long-line-length',
    'interruption-with-headings-content-and-lists',
    'interruption with custom classes',
    'interruption, with actions classes and attributes',
    'interruption, submit action',
    'interruption, button link',
    'interruption, no actions',
    'interruption, no actions items',
  ]),
  'password-input': because('the service speaks English', ['with translations']),
}

/** GOV.UK's components that this service has no use for, each with its reason. */
const NOT_BUILT: Record<string, string> = {
  accordion: 'needs their script; Details does it without',
  'cookie-banner': 'only a session cookie is set, which needs no consent',
  'exit-this-page': 'not that kind of service',
  feedback: 'a link in the footer does it',
  footer: 'crown and Crown copyright: ours is page/site-footer.tsx',
  header: 'GOV.UK logo and crown: ours is the generic header',
  'language-navigation': 'the service speaks English',
  tabs: 'needs their script; views are links',
}

/** Attributes that only GOV.UK's own JavaScript reads, which never runs here: React owns the page. */
const FOR_THEIR_SCRIPT =
  /^data-(module|prevent-double-click|disable-auto-focus|i18n\..*|maxlength|maxwords|threshold|count-type|aria-controls|behaviour)$/

/** The menu button stays hidden until GOV.UK's script shows it; our navigation is a list that wraps. */
const HIDDEN_UNTIL_THEIR_SCRIPT = 'govuk-service-navigation__toggle'

describe.each(Object.entries(COMPONENTS))('%s', (component, toReact) => {
  const fixtures = fixturesOf(component)
  const leftOut = LEFT_OUT[component] ?? {}

  test.each(fixtures.filter(({ name }) => !leftOut[name]))('$name', ({ options, html }) => {
    expect(ours(toReact, options)).toEqual(normalised(html))
  })

  test('every fixture left out exists and still differs', () => {
    for (const name of Object.keys(leftOut)) {
      const fixture = fixtures.find((candidate) => candidate.name === name)
      if (!fixture) throw new Error(`${component} has no fixture "${name}"`)
      expect(ours(toReact, fixture.options), name).not.toEqual(normalised(fixture.html))
    }
  })
})

test('every component of GOV.UK is either built or left out by name', () => {
  const folder = dirname(dirname(pathOf('button')))
  const theirs = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  expect([...Object.keys(COMPONENTS), ...Object.keys(NOT_BUILT)].sort()).toEqual(theirs.sort())
})

test('a wrong class, attribute, word or space is noticed', () => {
  const right = '<p class="a b" id="c">One <b>two</b> three</p>'
  expect(normalised('<p id="c" class="b a">\n  One <b>two</b> three </p>')).toEqual(
    normalised(right),
  )
  for (const wrong of [
    right.replace('a b', 'a'),
    right.replace('id="c"', 'id="d"'),
    right.replace('two', 'too'),
    right.replace('</b> three', '</b>three'),
    right.replaceAll('b>', 'i>'),
  ])
    expect(normalised(wrong)).not.toEqual(normalised(right))
})

function because(reason: string, names: string[]) {
  return Object.fromEntries(names.map((name) => [name, reason]))
}

function fixturesOf(component: string): Fixture[] {
  return JSON.parse(readFileSync(pathOf(component), 'utf8')).fixtures
}

function pathOf(component: string) {
  return createRequire(import.meta.url).resolve(
    `govuk-frontend/dist/govuk/components/${component}/fixtures.json`,
  )
}

function ours(toReact: (options: Fixture['options']) => ReactElement, options: Fixture['options']) {
  return normalised(withHtmlPutBack(renderToStaticMarkup(toReact(options))))
}

/** Elements one a line, attributes and classes in order, white space as a browser would show it. */
function normalised(html: string): string[] {
  return lines(parseFragment(html).childNodes, 0)
}

function lines(nodes: DefaultTreeAdapterTypes.ChildNode[], depth: number): string[] {
  const shown = nodes.filter((node) => !isBlank(node) && !isHidden(node))
  return shown.flatMap((node, at) => {
    const indent = '  '.repeat(depth)
    if (node.nodeName === '#text' && 'value' in node)
      return `${indent}"${spaced(node.value, at === 0, at === shown.length - 1)}"`
    if (!('tagName' in node)) return []
    return [`${indent}<${node.tagName}${attributes(node)}>`, ...lines(node.childNodes, depth + 1)]
  })
}

function isBlank(node: DefaultTreeAdapterTypes.ChildNode) {
  return node.nodeName === '#comment' || ('value' in node && node.value.trim() === '')
}

function isHidden(node: DefaultTreeAdapterTypes.ChildNode) {
  return (
    'attrs' in node && node.attrs.some(({ value }) => value.includes(HIDDEN_UNTIL_THEIR_SCRIPT))
  )
}

/** Space at the ends of an element is not seen; space beside another element is. */
function spaced(text: string, isFirst: boolean, isLast: boolean) {
  const collapsed = text.replace(/\s+/g, ' ')
  const started = isFirst ? collapsed.trimStart() : collapsed
  return isLast ? started.trimEnd() : started
}

function attributes({ attrs }: DefaultTreeAdapterTypes.Element) {
  return attrs
    .filter(({ name }) => !FOR_THEIR_SCRIPT.test(name))
    .map(({ name, value }) => ` ${name}="${name === 'class' ? sorted(value) : value.trim()}"`)
    .sort()
    .join('')
}

function sorted(classes: string) {
  return classes.trim().split(/\s+/).sort().join(' ')
}
