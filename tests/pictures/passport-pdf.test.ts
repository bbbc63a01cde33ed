import { expect, test } from 'vitest'
import { type PassportInPdf, passportPdf } from '#app/gateways/pictures/passport-pdf.server.ts'
import { drawnBadges } from '#tests/support/badge-images.ts'
import { readPdf } from '#tests/support/pdf.ts'

const badges = drawnBadges()

type Stamp = PassportInPdf['stamps'][number]

function aStamp(changes: Partial<Stamp> = {}): Stamp {
  return {
    slug: 'skilled',
    title: 'Skilled',
    state: 'earned',
    caption: '22 November 2026',
    shows: 'You can do it.',
    evidence: [{ sentence: 'Pass the assessment of Statistics.', day: '2026-11-21' }],
    awardedOn: '2026-11-22',
    validUntil: '2028-11-22',
    address: null,
    ...changes,
  }
}

async function printed(changes: Partial<PassportInPdf> = {}) {
  const pdf = await passportPdf({
    forceName: 'Northmere Constabulary',
    holder: 'Siân O’Brien-Łukasz',
    rank: 'Inspector',
    principle: {
      number: 1,
      title: 'Are digitally skilled',
      words: 'Are trained and supported.',
      source: 'The strategy, section 4',
    },
    stamps: [
      aStamp(),
      aStamp({
        slug: 'equipped',
        title: 'Equipped',
        state: 'begun',
        caption: '1 of 3 done',
        evidence: [],
        awardedOn: null,
      }),
    ],
    asAt: '2026-11-23',
    shareAddress: null,
    images: badges(),
    ...changes,
  })
  return { pdf, ...readPdf(pdf) }
}

test('it opens with its title, in English, and says what each part of it is', async () => {
  const { pdf, title, objects } = await printed()
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
  expect(pdf.subarray(-6).toString()).toContain('%%EOF')
  expect(objects).toContain('/MarkInfo')
  expect(objects).toMatch(/\/Marked true/)
  expect(objects).toMatch(/\/StructTreeRoot \d+ 0 R/)
  expect(objects).toContain('/Lang (en-GB)')
  expect(objects).toContain('/DisplayDocTitle true')
  expect(title).toBe('Digital Passport of Siân O’Brien-Łukasz')
  for (const tag of [
    'Document',
    'H1',
    'H2',
    'P',
    'BlockQuote',
    'Figure',
    'L',
    'LI',
    'Lbl',
    'LBody',
  ])
    expect(objects, tag).toMatch(new RegExp(`/S /${tag}\\b`))
  expect(objects).toContain('/Alt (The Skilled stamp, earned)')
  expect(objects).toContain('/Alt (The Equipped stamp, begun)')
})

test('every font is in the file', async () => {
  const { objects } = await printed()
  const described = objects.match(/\/FontDescriptor \d+ 0 R/g) ?? []
  expect(described.length).toBeGreaterThanOrEqual(2)
  expect(objects.match(/\/FontFile2 \d+ 0 R/g)?.length).toBe(described.length)
  expect(objects).not.toContain('Helvetica')
})

test('it is read in the order of the page, with every letter of a name', async () => {
  const { parts } = await printed()
  const read = parts.filter(({ tag, text }) => tag !== 'Artifact' && text !== '')
  expect(read).toEqual([
    { tag: 'P', text: 'Northmere Constabulary' },
    { tag: 'H1', text: 'Digital Passport' },
    { tag: 'P', text: 'Siân O’Brien-Łukasz, Inspector' },
    { tag: 'P', text: '“Are trained and supported.”' },
    { tag: 'P', text: 'Principle 1: Are digitally skilled. The strategy, section 4' },
    { tag: 'H2', text: 'Skilled: earned' },
    { tag: 'P', text: 'Earned 22 November 2026. Valid until 22 November 2028.' },
    { tag: 'P', text: 'You can do it.' },
    { tag: 'Lbl', text: '•' },
    { tag: 'LBody', text: 'Pass the assessment of Statistics: 21 November 2026' },
    { tag: 'H2', text: 'Equipped: begun' },
    { tag: 'P', text: '1 of 3 done.' },
    { tag: 'P', text: 'You can do it.' },
    { tag: 'H2', text: 'Check this passport' },
    { tag: 'P', text: expect.stringMatching(/^This passport is private.*choose Share/) },
  ])
  const footing = parts.filter(({ tag }) => tag === 'Artifact').map(({ text }) => text)
  expect(footing.at(-1)).toContain('as at 23 November 20261 of 1')
})

test.each([
  ['expired', 'Earned 22 November 2026. Was valid until 22 November 2028.'],
  ['revoked', 'Earned 22 November 2026. Revoked 1 May 2027.'],
  ['lapsed', 'Earned 22 November 2026. Revoked 1 May 2027.'],
] as const)(
  'a stamp that is %s says so in its heading and across its picture',
  async (state, words) => {
    const stamps = [aStamp({ state, caption: 'Revoked 1 May 2027' })]
    const { parts } = await printed({ stamps })
    expect(parts).toContainEqual({ tag: 'H2', text: `Skilled: ${state}` })
    expect(parts).toContainEqual({ tag: 'Figure', text: state.toUpperCase() })
    expect(parts).toContainEqual({ tag: 'P', text: words })
  },
)

test('shared, it leads to the page to check it at: in words, as a link and as a code', async () => {
  const address = 'https://passport.northmere.example/passports/9vFz0Q'
  const { objects, parts } = await printed({ shareAddress: address })
  expect(parts).toContainEqual({ tag: 'Link', text: address })
  expect(objects).toContain(`/URI (${address})`)
  expect(objects).toContain(`/Alt (QR code that leads to ${address})`)
  expect(JSON.stringify(parts)).not.toContain('private')
})

test('a long passport goes on to another page, and no stamp is cut in two', async () => {
  const evidence = Array.from({ length: 9 }, () => ({ sentence: 'Pass it', day: '2026-11-21' }))
  const stamps = ['Skilled', 'Equipped', 'Enabled'].map((title) => aStamp({ title, evidence }))
  const { pages, parts } = await printed({ stamps, shareAddress: 'https://passport.example/p/1' })
  expect(pages).toBe(2)
  const second = parts.map(({ text }) => text).lastIndexOf('Enabled: earned')
  expect(parts.slice(second).filter(({ tag }) => tag === 'LBody')).toHaveLength(9)
  expect(parts.filter(({ tag }) => tag === 'H1')).toHaveLength(1)
})
