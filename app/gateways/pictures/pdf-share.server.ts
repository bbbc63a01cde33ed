import { BOLD, COLOURS, keepTogether, PAGE, TEXT, WIDTH } from './pdf-page.server.ts'
import { addLink } from './pdf-stamp.server.ts'
import { qrSvgPath } from './qr.server.ts'

/** 3.5 cm: read by a phone held over the paper. */
const CODE = 100
const LEFT = PAGE.margin + CODE + 30
const COLUMN = WIDTH - CODE - 30

const TO_CHECK =
  'Anybody with this address can see which stamps are valid today. They need no account. The holder may stop sharing at any time.'
const NOT_SHARED =
  'This passport is private, so this copy cannot be checked. To let somebody check it, open your Digital Passport, choose Share, and then print it again.'

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** The last part of the passport: how somebody else checks it, or what its holder does first. */
export function addShare(doc: PDFKit.PDFDocument, root: Structure, address: string | null) {
  keepTogether(doc, address ? CODE + 24 : 62)
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(PAGE.margin, doc.y, WIDTH, 1).fill(COLOURS.rule)
  doc.endMarkedContent()
  const top = doc.y + 14
  const [left, width] = address ? [LEFT, COLUMN] : [PAGE.margin, WIDTH]
  const section = doc.struct('Sect')
  root.add(section)
  section.add(
    doc.struct('H2', {}, () => {
      doc.font(BOLD).fontSize(14).fillColor(COLOURS.brand)
      doc.text('Check this passport', left, top, { width })
    }),
  )
  doc.y += 4
  section.add(
    doc.struct('P', {}, () => {
      doc.font(TEXT).fontSize(10).fillColor(COLOURS.text)
      doc.text(address ? TO_CHECK : NOT_SHARED, left, doc.y, { width, lineGap: 1.5 })
    }),
  )
  if (address) {
    doc.y += 4
    addLink(doc, section, { address, left, width })
    addCode(doc, section, { address, top })
  }
  section.end()
}

function addCode(
  doc: PDFKit.PDFDocument,
  section: Structure,
  { address, top }: { address: string; top: number },
) {
  const { side, path } = qrSvgPath(address)
  const bbox = [PAGE.margin, top, PAGE.margin + CODE, top + CODE]
  const told = { alt: `QR code that leads to ${address}`, bbox }
  section.add(
    doc.struct('Figure', told, () => {
      doc
        .save()
        .translate(PAGE.margin, top)
        .scale(CODE / side)
      doc.path(path).fill('#000000')
      doc.restore()
    }),
  )
}
