import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { LESSON_COMPONENTS } from '#app/content/lesson-components.ts'
import { ChangesFile } from '#app/content/release-formats.ts'
import { asRead } from '../support/as-read.ts'
import {
  changeExamples,
  componentExamples,
  exampleHtml,
  questionExamples,
  questionHtml,
} from '../support/guide-examples.tsx'

// Without a running router, its links and forms are the plain elements they become.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <a {...rest} href={String(to)} />
  ),
  Form: ({ preventScrollReset: _, replace: __, ...rest }: Record<string, unknown>) => (
    <form {...(rest as ComponentProps<'form'>)} />
  ),
  useFetcher: () => ({ state: 'idle', data: undefined, submit: () => undefined }),
  useNavigation: () => ({ state: 'idle' }),
  useActionData: () => undefined,
}))

const examples = componentExamples()

test('the guide shows every component an author may write', () => {
  const shown = examples.flatMap(({ source }) => [...source.matchAll(/<([A-Z]\w*)/g)])
  const names = new Set(shown.map(([, name]) => name))
  expect([...names].sort()).toEqual(Object.keys(LESSON_COMPONENTS).sort())
})

test.each(examples)('the guide shows what $title becomes', async ({ source, result }) => {
  const html = await exampleHtml(source)
  expect(html, 'a strict policy drops inline styles').not.toMatch(/\sstyle=/)
  expectRead(html, result)
})

const questions = questionExamples()

test('the guide shows a question of every type', () => {
  expect(questions.map(({ id }) => id)).toEqual(['S1-01', 'S1-02', 'S1-03', 'S1-04', 'S1-05'])
})

test.each(questions)('the guide shows what $id becomes', async ({ id, asked, answered }) => {
  const html = await questionHtml(id)
  expectRead(html.asked, asked)
  expectRead(html.answered, answered)
})

test('the guide’s declarations are of the four classes, and can be read', () => {
  const declared = ChangesFile.parse(parse(changeExamples()))
  expect(declared.map((change) => change.class)).toEqual([
    'editorial',
    're-mark',
    'new-item',
    'structure',
  ])
})

function expectRead(html: string, result: string) {
  const read = asRead(html).replace(/^## Example\n\n/, '')
  const wanted = result.trimEnd()
  if (wanted.split('\n').includes('…')) expect(read).toMatch(inParts(wanted))
  else expect(read).toBe(wanted)
}

/** Where a result is long, a line of … stands for lines that are left out. */
function inParts(wanted: string): RegExp {
  const parts = wanted
    .split(/^…$/m)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim())
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`)
}
