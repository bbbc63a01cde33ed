import { readWrittenNumber } from '../written-number.ts'

/** A typed list of numbers, in order, or the first piece of it that is not one. */
export type WrittenNumbers = { values: number[] } | { unreadable: string }

const THOUSANDS = /^[^\d,]*\d{1,3}(?:,\d{3})+(?:\D|$)/

/**
 * Reads a list of numbers as people paste it: on lines, in cells, between spaces, semicolons or
 * commas. A comma inside a number, `1,250`, is read where anything else stands between the numbers;
 * `12,50 30` is refused rather than guessed at. An empty text is an empty list.
 */
export function readWrittenNumbers(text: string): WrittenNumbers {
  const values: number[] = []
  for (const piece of piecesOf(text)) {
    const read = readWrittenNumber(piece)
    if (!('value' in read)) return { unreadable: piece }
    values.push(read.value)
  }
  return { values }
}

function piecesOf(text: string): string[] {
  const pieces = text
    .split(/[\s;]+/)
    .map((piece) => piece.replace(/^,+|,+$/g, ''))
    .filter((piece) => piece !== '')
  const [only] = pieces
  const isCommasOnly = pieces.length === 1 && only !== undefined && only.includes(',')
  if (!isCommasOnly) return pieces
  const parts = only.split(',').filter((piece) => piece !== '')
  return parts.length === 2 && THOUSANDS.test(only) ? pieces : parts
}
