/** The forms that a badge, an achievement or the issuer can be had in at one address. */
export type Format = 'json' | 'png' | 'svg' | 'html'

const TYPES: Record<Format, string[]> = {
  json: ['application/vc+ld+json', 'application/vc', 'application/ld+json', 'application/json'],
  png: ['image/png'],
  svg: ['image/svg+xml'],
  html: ['text/html', 'application/xhtml+xml'],
}

/**
 * Which of the offered forms an `Accept` header likes best (RFC 9110, 12.5.1). Where it likes several
 * alike, or none, or says nothing, the first offered: a browser names HTML and gets a page, a program
 * that takes anything gets what stands first.
 */
export function preferredFormat(accept: string | null, offered: readonly [Format, ...Format[]]) {
  const ranges = rangesOf(accept ?? '')
  const liking = (format: Format) => Math.max(...TYPES[format].map((type) => quality(type, ranges)))
  return offered.reduce((best, format) => (liking(format) > liking(best) ? format : best))
}

interface Range {
  type: string
  q: number
}

function rangesOf(accept: string): Range[] {
  return accept
    .slice(0, 2000)
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return { type, q: q === undefined ? 1 : Number(q.slice(2)) || 0 }
    })
}

/** The most particular range that names a type decides. */
function quality(type: string, ranges: Range[]): number {
  const kind = `${type.split('/')[0]}/*`
  for (const name of [type, kind, '*/*']) {
    const range = ranges.find((one) => one.type === name)
    if (range) return range.q
  }
  return 0
}
