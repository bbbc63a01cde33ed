import { writtenDay } from '#app/domain/civil-days.ts'
import { BOLD, COLOURS, keepTogether, PAGE, TEXT, WIDTH } from './pdf-page.server.ts'

export interface StampInPdf {
  slug: string
  title: string
  /** Of somebody else's passport it is told only that a stamp is not held, and not why. */
  state: 'not-held' | 'empty' | 'begun' | 'earned' | 'expiring' | 'expired' | 'revoked' | 'lapsed'
  /** `3 of 7 done`, `Revoked on 3 May 2027`: said where it is not earned, or was taken away; may be empty. */
  caption: string
  /** What it shows of its holder; null where that is not to be said. */
  shows: string | null
  /** What was done, each with its civil day, oldest first. */
  evidence: { sentence: string; day: string }[]
  /** Civil days. */
  awardedOn: string | null
  validUntil: string | null
  /** The badge's own page, while it is shared. */
  address: string | null
}

/** The state in the heading, so that a page without pictures says it too. */
const STATES: Record<StampInPdf['state'], string> = {
  'not-held': 'not held',
  empty: 'not started',
  begun: 'begun',
  earned: 'earned',
  expiring: 'earned, renew soon',
  expired: 'expired',
  revoked: 'revoked',
  lapsed: 'lapsed',
}

const PICTURE = 108
const GAP = 22
const LEFT = PAGE.margin + PICTURE + GAP
const COLUMN = WIDTH - PICTURE - GAP
const INDENT = 14

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** One stamp with its picture on the left and its words on the right, never cut by the end of a page unless it must. */
export function addStamp(
  doc: PDFKit.PDFDocument,
  root: Structure,
  stamp: StampInPdf,
  picture: Buffer | null,
) {
  keepTogether(doc, Math.min(heightOf(doc, stamp), 500))
  const top = doc.y
  const section = doc.struct('Sect')
  root.add(section)
  section.add(
    doc.struct('H2', {}, () => {
      doc.font(BOLD).fontSize(14).fillColor(COLOURS.brand)
      doc.text(`${stamp.title}: ${STATES[stamp.state]}`, LEFT, top + 2, { width: COLUMN })
    }),
  )
  if (picture) addPicture(doc, section, stamp, { picture, top })
  for (const words of wordsOf(stamp)) addWords(doc, section, words)
  addEvidence(doc, section, stamp.evidence)
  if (stamp.address) addAddress(doc, section, stamp.address)
  section.end()
  doc.y = Math.max(doc.y, top + PICTURE) + 15
}

/** When it was earned and until when, or what happened since; then what it shows. */
function wordsOf(stamp: StampInPdf): string[] {
  return [standingOf(stamp), stamp.shows].filter((words) => words !== null)
}

function standingOf({ awardedOn, validUntil, state, caption }: StampInPdf): string | null {
  if (!awardedOn && caption === '') return null
  const since = `${caption.replace(/\.$/, '')}.`
  if (!awardedOn) return since
  const earned = `Earned ${writtenDay(awardedOn)}.`
  if (state === 'revoked' || state === 'lapsed') return `${earned} ${since}`
  if (!validUntil) return earned
  const was = state === 'expired' ? 'Was valid' : 'Valid'
  return `${earned} ${was} until ${writtenDay(validUntil)}.`
}

/** After the heading in reading order, beside it on the page; reading goes on where the words were. */
function addPicture(
  doc: PDFKit.PDFDocument,
  section: Structure,
  { title, state }: StampInPdf,
  { picture, top }: { picture: Buffer; top: number },
) {
  const [below, left, ended] = [doc.y, PAGE.margin, isEnded(state)]
  const bbox = [left, top, left + PICTURE, top + PICTURE]
  const told = { alt: `The ${title} stamp, ${STATES[state]}`, bbox }
  section.add(
    doc.struct('Figure', told, () => {
      doc
        .opacity(ended ? 0.4 : 1)
        .image(picture, left, top, { width: PICTURE })
        .opacity(1)
      if (ended) addBar(doc, STATES[state].toUpperCase(), { left, top })
    }),
  )
  doc.x = LEFT
  doc.y = below
}

function isEnded(state: StampInPdf['state']): boolean {
  return state === 'expired' || state === 'revoked' || state === 'lapsed'
}

/** The word across what no longer counts, as on the screen. */
function addBar(
  doc: PDFKit.PDFDocument,
  word: string,
  { left, top }: { left: number; top: number },
) {
  const middle = top + PICTURE * 0.3
  doc.save().rotate(-11, { origin: [left + PICTURE / 2, middle] })
  doc
    .rect(left + 3, middle - 10, PICTURE - 6, 20)
    .lineWidth(1.5)
    .fillAndStroke('#ffffff', COLOURS.text)
  doc.font(BOLD).fontSize(13).fillColor(COLOURS.text)
  doc.text(word, left, middle - 7, { width: PICTURE, align: 'center', lineBreak: false })
  doc.restore()
}

function addWords(doc: PDFKit.PDFDocument, section: Structure, words: string) {
  doc.y += 3
  section.add(
    doc.struct('P', {}, () => {
      doc.font(TEXT).fontSize(10).fillColor(COLOURS.text)
      doc.text(words, LEFT, doc.y, { width: COLUMN, lineGap: 1.5 })
    }),
  )
}

function addEvidence(
  doc: PDFKit.PDFDocument,
  section: Structure,
  evidence: StampInPdf['evidence'],
) {
  if (evidence.length === 0) return
  doc.y += 3
  const list = doc.struct('L')
  section.add(list)
  for (const { sentence, day } of evidence) {
    const item = doc.struct('LI')
    list.add(item)
    const words = evidenceWords(sentence, day)
    doc.font(TEXT).fontSize(9).fillColor(COLOURS.text)
    keepTogether(doc, doc.heightOfString(words, { width: COLUMN - INDENT }))
    const top = doc.y
    item.add(doc.struct('Lbl', {}, () => doc.text('•', LEFT, top, { lineBreak: false })))
    item.add(
      doc.struct('LBody', {}, () =>
        doc.text(words, LEFT + INDENT, top, { width: COLUMN - INDENT, lineGap: 1 }),
      ),
    )
    item.end()
    doc.y += 1.5
  }
  list.end()
}

function evidenceWords(sentence: string, day: string): string {
  return `${sentence.replace(/\.$/, '')}: ${writtenDay(day)}`
}

function addAddress(doc: PDFKit.PDFDocument, section: Structure, address: string) {
  doc.y += 3
  section.add(
    doc.struct('P', {}, () => {
      doc.font(TEXT).fontSize(9).fillColor(COLOURS.text)
      doc.text('Check this badge at', LEFT, doc.y, { width: COLUMN })
    }),
  )
  addLink(doc, section, { address, left: LEFT, width: COLUMN })
}

/** An address that can be followed, and read on paper. */
export function addLink(
  doc: PDFKit.PDFDocument,
  parent: Structure,
  { address, left, width }: { address: string; left: number; width: number },
) {
  parent.add(
    doc.struct('Link', { alt: address }, () => {
      doc.font(TEXT).fontSize(9).fillColor('#1a4f9c')
      doc.text(address, left, doc.y, { width, link: address, underline: true })
    }),
  )
}

/** How many points a stamp takes, to see whether it fits on the page. */
function heightOf(doc: PDFKit.PDFDocument, stamp: StampInPdf): number {
  const words = wordsOf(stamp).map(
    (text) => doc.font(TEXT).fontSize(10).heightOfString(text, { width: COLUMN, lineGap: 1.5 }) + 3,
  )
  const evidence = stamp.evidence.map(
    ({ sentence, day }) =>
      doc.fontSize(9).heightOfString(evidenceWords(sentence, day), { width: COLUMN - INDENT }) + 3,
  )
  const all = [...words, ...evidence].reduce((sum, one) => sum + one, 24)
  return Math.max(PICTURE, all + (stamp.address ? 30 : 0))
}
