import PDFDocument from 'pdfkit'
import { writtenDay } from '#app/domain/civil-days.ts'
import { badgeImage } from './badge-images.server.ts'
import {
  addFootings,
  BOLD,
  COLOURS,
  fontFile,
  HEAD_HEIGHT,
  PAGE,
  TEXT,
  WIDTH,
} from './pdf-page.server.ts'
import { addShare } from './pdf-share.server.ts'
import { addStamp, type StampInPdf } from './pdf-stamp.server.ts'

/** What a printed passport says. Days are civil dates, `2026-11-22`. */
export interface PassportInPdf {
  forceName: string
  /** Null on a copy that does not say whose it is. */
  holder: string | null
  rank: string | null
  /** Principle 1 in the strategy's words, or null where the release has none. */
  principle: { number: number; title: string; words: string; source: string } | null
  stamps: StampInPdf[]
  /** The day it was made: what it says was so then. */
  asAt: string
  /** The page anybody may check it at; null until its holder shares it. */
  shareAddress: string | null
  /** Where the images of the badges are, if not where the build puts them. */
  images?: string
}

/**
 * A passport as an A4 PDF that is tagged for screen readers: a title, the principle, each stamp with
 * its evidence, and a QR code to the shared page, or how to share it.
 */
export async function passportPdf(passport: PassportInPdf): Promise<Buffer> {
  const { forceName, holder, asAt, stamps, images } = passport
  const pictures = await Promise.all(
    stamps.map(({ slug, state }) => badgeImage(slug, isOutline(state) ? 'outline' : 'png', images)),
  )
  const title = holder === null ? 'Digital Passport' : `Digital Passport of ${holder}`
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: PAGE.margin, bottom: PAGE.foot, left: PAGE.margin, right: PAGE.margin },
    font: fontFile('DejaVuSans.ttf'),
    pdfVersion: '1.7',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: forceName, CreationDate: new Date(`${asAt}T00:00:00Z`) },
  })
  const written = collected(doc)
  doc.registerFont(TEXT, fontFile('DejaVuSans.ttf'))
  doc.registerFont(BOLD, fontFile('DejaVuSans-Bold.ttf'))

  const root = doc.struct('Document', { title })
  doc.addStructure(root)
  addHead(doc, root, passport)
  addPrinciple(doc, root, passport.principle)
  stamps.forEach((stamp, at) => {
    addStamp(doc, root, stamp, pictures[at] ?? null)
  })
  addShare(doc, root, passport.shareAddress)
  root.end()
  addFootings(doc, `${forceName}. ${title}, as at ${writtenDay(asAt)}`)
  doc.end()
  return written
}

function isOutline(state: StampInPdf['state']): boolean {
  return state === 'not-held' || state === 'empty' || state === 'begun'
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

function addHead(doc: PDFKit.PDFDocument, root: Structure, passport: PassportInPdf) {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(0, 0, PAGE.width, HEAD_HEIGHT).fill(COLOURS.brand)
  doc.rect(0, HEAD_HEIGHT, PAGE.width, 5).fill(COLOURS.accent)
  doc.endMarkedContent()
  const line = (size: number, font: string, text: string) => () => {
    doc
      .font(font)
      .fontSize(size)
      .fillColor('#ffffff')
      .text(text, PAGE.margin, doc.y, { width: WIDTH })
  }
  doc.y = 27
  root.add(doc.struct('P', {}, line(10, TEXT, passport.forceName)))
  doc.y += 3
  root.add(doc.struct('H1', {}, line(26, BOLD, 'Digital Passport')))
  doc.y += 3
  const whose = [passport.holder, passport.rank].filter((part) => part !== null).join(', ')
  if (whose !== '') root.add(doc.struct('P', {}, line(12, TEXT, whose)))
  doc.y = HEAD_HEIGHT + 20
}

/** The strategy's own words, all of them, with a rule beside them as on the page. */
function addPrinciple(
  doc: PDFKit.PDFDocument,
  root: Structure,
  principle: PassportInPdf['principle'],
) {
  if (!principle) return
  const [left, top, width] = [PAGE.margin + 16, doc.y, WIDTH - 16]
  const quote = doc.struct('BlockQuote')
  root.add(quote)
  quote.add(
    doc.struct('P', {}, () => {
      doc.font(TEXT).fontSize(10).fillColor(COLOURS.text)
      doc.text(`“${principle.words}”`, left, top, { width, lineGap: 2 })
    }),
  )
  doc.y += 4
  quote.add(
    doc.struct('P', {}, () => {
      doc.font(TEXT).fontSize(8.5).fillColor(COLOURS.quiet)
      doc.text(`Principle ${principle.number}: ${principle.title}. ${principle.source}`, { width })
    }),
  )
  quote.end()
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(PAGE.margin, top, 4, doc.y - top).fill(COLOURS.accent)
  doc.endMarkedContent()
  doc.y += 16
}
