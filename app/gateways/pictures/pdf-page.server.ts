import { createRequire } from 'node:module'
import path from 'node:path'

/** A4 in points, 72 to the inch, with its margins. */
export const PAGE = { width: 595.28, height: 841.89, margin: 50, foot: 56 }
export const WIDTH = PAGE.width - 2 * PAGE.margin
export const HEAD_HEIGHT = 106

/** The colours of the service in print; each of the texts is 7:1 or more on white. */
export const COLOURS = {
  brand: '#1b2a49',
  accent: '#c99a2e',
  text: '#0b0c0c',
  quiet: '#484949',
  rule: '#b8bec9',
}

/** The names the two fonts are registered under. */
export const TEXT = 'text'
export const BOLD = 'bold'

const FONTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
)

/** A font that is embedded: a PDF for screen readers and for print must not rely on the reader's. */
export function fontFile(name: 'DejaVuSans.ttf' | 'DejaVuSans-Bold.ttf'): string {
  return path.join(FONTS, name)
}

/** Where the last line of a page may stand. */
export const PAGE_END = PAGE.height - PAGE.foot

/** Begins a page unless there is room for `height` points. */
export function keepTogether(doc: PDFKit.PDFDocument, height: number) {
  if (doc.y + height <= PAGE_END) return
  doc.addPage()
  doc.y = PAGE.margin
}

/** The same words and the page's number at the foot of every page: not read out again on each. */
export function addFootings(doc: PDFKit.PDFDocument, words: string) {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at)
    // Below the margin a text would begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font(TEXT).fontSize(8).fillColor(COLOURS.quiet)
    doc.text(words, PAGE.margin, PAGE.height - 40, { width: WIDTH - 60, lineBreak: false })
    doc.text(`${at - start + 1} of ${count}`, PAGE.width - PAGE.margin - 60, PAGE.height - 40, {
      width: 60,
      align: 'right',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
