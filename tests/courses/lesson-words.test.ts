import { describe, expect, test } from 'vitest'
import { compileLesson } from '#app/content/lesson.ts'

/** The words kept of the first page of a lesson, a block each. */
async function wordsOf(body: string): Promise<string[]> {
  const { steps, problems } = await compileLesson(
    `<Step id="one" title="The title of the page">\n\n${body}\n\n</Step>\n`,
    'lesson.mdx',
  )
  expect(problems).toEqual([])
  return steps[0]?.words.split('\n') ?? []
}

describe('of a page of a lesson, what is kept to be searched', () => {
  test('is its paragraphs, headings, lists and quotations, without their marks', async () => {
    const body =
      '## A heading\n\nTwo **lines**\nof *one* paragraph\\\nand [a link](/help).\n\n> Said.\n\n1. First\n2. Second'
    expect(await wordsOf(body)).toEqual([
      'A heading',
      'Two lines of one paragraph and a link.',
      'Said.',
      'First',
      'Second',
    ])
  })

  test('is what stands in the cells of a table', async () => {
    expect(await wordsOf('| District | Rate |\n| --- | --- |\n| Fenland | 5.5 |')).toEqual([
      'District',
      'Rate',
      'Fenland',
      '5.5',
    ])
  })

  test('is what stands inside components, with their titles', async () => {
    const body = `<Belief>

It went up.

</Belief>

<Worked title="Worked example">

36 − 12 is 24.

</Worked>

<More title="Source">

<Note title="Be careful">Counts vary.</Note>

</More>

<Faded id="average-of-64" title="Your turn" />`
    expect(await wordsOf(body)).toEqual([
      'It went up.',
      'Worked example',
      '36 − 12 is 24.',
      'Source',
      'Be careful',
      'Counts vary.',
      'Your turn',
    ])
  })

  test('reads on through a word of the glossary, a small sign and a fact', async () => {
    const body =
      'The <Term word="median" /> and its <Term word="mean">mean</Term>s: m<sub>1</sub><br />is <Fact name="highest" />.'
    expect(await wordsOf(body)).toEqual(['The median and its means: m1 is {highest}.'])
  })

  test('is not code, a comment, an id, or what a component brings with it', async () => {
    const body =
      'Words.\n\n```\nsecret()\n```\n\nAnd `secret` {/* secret */}\n\n<Predict id="secret" />\n\n<Figure name="secret" />\n\n<Exercise id="secret" />'
    expect(await wordsOf(body)).toEqual(['Words.', 'And'])
  })

  test('is nothing where the author wrote nothing', async () => {
    expect(await wordsOf('<Check />')).toEqual([''])
  })
})
