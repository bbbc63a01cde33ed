import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { Paragraphs } from './paragraphs.tsx'

test('an empty line in what an author wrote begins a paragraph, and the end of a line does not', () => {
  const { working } = parse('working: >-\n  One,\n  two.\n\n  Three.\n\n\n  Four.\n')
  const paragraphs = ['One, two.', 'Three.', 'Four.'].map(
    (one) => `<p class="govuk-body">${one}</p>`,
  )
  expect(renderToStaticMarkup(<Paragraphs text={working} />)).toBe(paragraphs.join(''))
})
