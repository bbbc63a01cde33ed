const NAMESPACE = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
const START = '<openbadges:credential'
const OPEN = `${START}>`
const CLOSE = '</openbadges:credential>'
const [CDATA, CDATA_END] = ['<![CDATA[', ']]>']

/** The start tag of an SVG; a `>` inside an attribute does not end it. */
const START_TAG = /^<svg(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/
const LONGEST_START_TAG = 20_000

/**
 * Puts a credential's JSON into an SVG, directly after its start tag, in place of the one it had.
 * Throws where the text is no SVG.
 */
export function bakeSvg(svg: string, json: string): string {
  const bare = withoutCredential(svg)
  const tag = startTagOf(bare)
  if (tag === null || tag.text.endsWith('/>')) throw new Error('The file is not an SVG image')
  const named = tag.text.includes(NAMESPACE) ? tag.text : `${tag.text.slice(0, -1)} ${NAMESPACE}>`
  const rest = bare.slice(tag.end)
  return [bare.slice(0, tag.at), named, OPEN, CDATA, inCdata(json), CDATA_END, CLOSE, rest].join('')
}

/** The credential's JSON in an SVG, as it was baked; null where it has none. */
export function unbakeSvg(svg: string): string | null {
  const at = svg.indexOf(START)
  const start = at < 0 ? -1 : svg.indexOf(CDATA, at)
  const end = start < 0 ? -1 : svg.indexOf(CDATA_END, start)
  return end < 0 ? null : outOfCdata(svg.slice(start + CDATA.length, end))
}

/** Whether a text looks like an SVG at all. */
export function isSvg(text: string): boolean {
  return startTagOf(text) !== null
}

function startTagOf(svg: string): { at: number; end: number; text: string } | null {
  const at = svg.search(/<svg[\s/>]/)
  if (at < 0) return null
  // From one place only, and not for long: a hostile file would take minutes.
  const text = START_TAG.exec(svg.slice(at, at + LONGEST_START_TAG))?.[0]
  return text === undefined ? null : { at, end: at + text.length, text }
}

function withoutCredential(svg: string): string {
  const at = svg.indexOf(START)
  const end = at < 0 ? -1 : svg.indexOf(CLOSE, at)
  return end < 0 ? svg : svg.slice(0, at) + svg.slice(end + CLOSE.length)
}

/** `]]>` would end the section: inside JSON the last character can be written as its code. */
function inCdata(json: string): string {
  return json.replaceAll(']]>', ']]\\u003e')
}

function outOfCdata(json: string): string {
  return json.replaceAll(']]\\u003e', ']]>')
}
