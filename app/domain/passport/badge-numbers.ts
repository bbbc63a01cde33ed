/** A UUID (version 4) made of 128 random bits that are given as base64url. */
export function uuidFrom(random: string): string {
  const bytes = bytesOf(random).slice(0, 16)
  const hex = bytes.map((byte, i) => {
    const set = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte
    return set.toString(16).padStart(2, '0')
  })
  const part = (from: number, to: number) => hex.slice(from, to).join('')
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join('-')
}

/** A whole number below `limit` (at most 2^24), made of random bits that are given as base64url. */
export function wholeNumberFrom(random: string, limit: number): number {
  const [a = 0, b = 0, c = 0] = bytesOf(random)
  return ((a << 16) | (b << 8) | c) % limit
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function bytesOf(base64url: string): number[] {
  const bits = [...base64url].flatMap((letter) => {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) throw new Error(`Not base64url: ${base64url}`)
    return [5, 4, 3, 2, 1, 0].map((bit) => (value >> bit) & 1)
  })
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  )
}
