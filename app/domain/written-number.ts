/** What a typed number turned out to be: a value, or why it cannot be read. */
export type WrittenNumber =
  | { value: number }
  | { unreadable: 'empty' | 'not-a-number' | 'two-numbers' | 'commas' }

const NUMBER = /[-−–]?\d[\d,]*(?:\.\d+)?|[-−–]?\.\d+/g
const WELL_GROUPED = /^\d{1,3}(?:,\d{3})+$/

/**
 * Reads a number as people in the UK write it: `12.5`, `12.5%`, `1,250`, `±4`, `−3`, `£20`,
 * `48 a month`. Two numbers are refused rather than guessed between.
 */
export function readWrittenNumber(text: string): WrittenNumber {
  const written = text.trim()
  if (written === '') return { unreadable: 'empty' }
  const found = written.match(NUMBER) ?? []
  if (found.length > 1) return { unreadable: 'two-numbers' }
  const [number] = found
  if (number === undefined) return { unreadable: 'not-a-number' }
  const around = written.replace(number, ' ')
  if (!/^\s*[±+£]?\s*[%a-zA-Z\s/.]*$/.test(around)) return { unreadable: 'not-a-number' }
  const unsigned = number.replace(/^[-−–]/, '')
  const [whole = '', fraction] = unsigned.split('.')
  if (whole.includes(',') && !WELL_GROUPED.test(whole)) return { unreadable: 'commas' }
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction ? `.${fraction}` : ''}`)
  return { value: number === unsigned ? size : -size }
}
