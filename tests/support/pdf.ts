import { inflateSync } from 'node:zlib'

/** What a PDF of ours holds, as far as a reader for screens and for print depends on it. */
export interface PdfAsRead {
  title: string
  /** The objects outside streams, as they are written. */
  objects: string
  pages: number
  /** Each marked part in the order of the pages: its tag and its text. Artifacts are parts too. */
  parts: { tag: string; text: string }[]
}

interface PdfObject {
  dictionary: string
  stream: Buffer | null
}

/** Reads a PDF that pdfkit wrote: its objects, and the words of its pages by their fonts' own tables. */
export function readPdf(pdf: Buffer): PdfAsRead {
  const objects = objectsOf(pdf)
  const all = [...objects.values()]
  const pages = all.filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
  const information = all.find(({ dictionary }) => dictionary.includes('/CreationDate'))
  return {
    title: textOf(referred(objects, information?.dictionary ?? '', 'Title')?.dictionary ?? ''),
    objects: all.map(({ dictionary }) => dictionary).join('\n'),
    pages: pages.length,
    parts: pages.flatMap(({ dictionary }) => partsOf(objects, dictionary)),
  }
}

/** A text string: UTF-16 where it begins with a mark of it. */
function textOf(written: string): string {
  const bytes = Buffer.from(written.slice(1, -1).replace(/\\([()\\])/g, '$1'), 'latin1')
  if (bytes[0] !== 0xfe) return bytes.toString('latin1')
  return bytes.subarray(2).swap16().toString('utf16le')
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1')
  const found = new Map<number, PdfObject>()
  for (const match of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length
    const whole = text.slice(start, text.indexOf('\nendobj', start))
    const [dictionary = '', ...rest] = whole.split('\nstream\n')
    const stream = rest.length > 0 ? Buffer.from(rest.join('\nstream\n'), 'latin1') : null
    found.set(Number(match[1]), { dictionary, stream })
  }
  return found
}

function partsOf(objects: Map<number, PdfObject>, page: string): PdfAsRead['parts'] {
  const resources = referred(objects, page, 'Resources')?.dictionary ?? page
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name,
      lettersOf(objects, Number(id)),
    ]),
  )
  const content = contentOf(referred(objects, page, 'Contents'))
  const parts: PdfAsRead['parts'] = []
  let letters = new Map<string, string>()
  for (const [, font, shown, tag] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ|^\/(\w+) (?:<<[^>]*>> BDC|BMC)/gm,
  )) {
    if (font) letters = fonts.get(font) ?? letters
    if (tag) parts.push({ tag, text: '' })
    const last = parts.at(-1)
    if (shown && last) last.text += wordsOf(shown, letters)
  }
  return parts
}

function wordsOf(shown: string, letters: Map<string, string>): string {
  const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, code]) => code ?? '').join('')
  return (codes.match(/.{4}/g) ?? []).map((code) => letters.get(code) ?? '�').join('')
}

/** A font's table from the codes on the page to letters (`ToUnicode`). */
function lettersOf(objects: Map<number, PdfObject>, font: number): Map<string, string> {
  const table = contentOf(referred(objects, objects.get(font)?.dictionary ?? '', 'ToUnicode'))
  const letters = new Map<string, string>()
  for (const [, from = '', list = ''] of table.matchAll(/<(\w+)> <\w+> \[(.*?)\]/gs)) {
    ;[...list.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, code = ''], at) => {
      const key = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0')
      letters.set(key, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    })
  }
  return letters
}

function referred(objects: Map<number, PdfObject>, dictionary: string, name: string) {
  const id = dictionary.match(new RegExp(`/${name} (\\d+) 0 R`))?.[1]
  return objects.get(Number(id))
}

function contentOf(object: PdfObject | undefined): string {
  if (!object?.stream) return ''
  const isDeflated = object.dictionary.includes('/FlateDecode')
  return (isDeflated ? inflateSync(object.stream) : object.stream).toString('latin1')
}
