import { keyedStream, shuffled, wholeBelow } from '../randomness.ts'
import type { Option } from './panels.ts'

/** One question with four comparisons, one of which answers it. */
export interface TimeCase {
  id: string
  question: string
  options: Option[]
  /** The comparison that answers it: never sent before the case is answered. */
  best: string
  /** Why that one, on these figures. */
  why: string
}

/** A case as it is written: the first comparison is the best one. */
type Written = readonly [question: string, best: string, others: readonly string[], why: string]

/** Five kinds of question, each on two sets of figures. */
const WRITTEN: Record<string, readonly Written[]> = {
  season: [
    [
      'Was July 2024 unusual for anti-social behaviour?',
      'July in each of several years',
      ['June 2024', 'July 2023', 'The rolling 12-month total'],
      'Summer is high every year, and any one July can be odd itself. Several Julys show the season and its usual variation.',
    ],
    [
      'Was shoplifting unusual in December 2024?',
      'December in each of several years',
      ['November 2024', 'December 2023', 'The year to date'],
      'November and December are high every year. Several Decembers allow for that, and for a single odd one.',
    ],
  ],
  dates: [
    [
      'It is 15 November. Is robbery ahead of last year?',
      'April to 15 November last year',
      ['April to the end of November last year', 'October this year', 'The whole of last year'],
      'Same dates, same number of days. To the end of November there are 15 days more.',
    ],
    [
      'May had five weekends this year and four last year. Has night-time violence risen?',
      'Violence for each weekend in both Mays',
      ['May last year, all of it', 'April this year', 'The rolling 12-month total'],
      'Five weekends against four is a quarter more weekend nights. Divide by them before you compare.',
    ],
  ],
  luck: [
    [
      'The burglary tile for Alderbrook turned red. Has burglary changed?',
      'The chart of several years, with its limits',
      ['The month before', 'The same month last year', 'The year-to-date tile'],
      'Every tile holds one lot of luck against another. The chart shows how far luck goes.',
    ],
    [
      'The robbery tile went green, red, green. Is robbery getting better?',
      'The chart of several years, with its limits',
      [
        'A tile with an amber band',
        'The last three months',
        'The rolling total against last month',
      ],
      'Colours flip when nothing changes. Limits show at a glance whether anything did.',
    ],
  ],
  'one-off': [
    [
      'Suppose that in July 2025 Calderport’s rolling total drops by 128. Has violence fallen?',
      'Its months on a chart with limits',
      [
        'The rolling total of July 2024',
        'The rolling total of another district',
        'The year to date',
      ],
      'July 2024 had a one-off, and it has just dropped out. Only the months themselves say what July 2025 was like.',
    ],
    [
      'In August 2024 Calderport’s rolling total is 11% up on the year before. Is violence higher now?',
      'Its months on a chart with limits',
      ['The rolling total of July 2024', 'August 2024 against July 2024', 'The year to date'],
      'Every rolling total until June 2025 holds the one-off of July 2024. August by itself may be ordinary.',
    ],
  ],
  complete: [
    [
      'It is 9 April 2025, and March 2025 is 82% complete. Is shoplifting down?',
      'March 2024 as it stood on 9 April 2024',
      ['February 2025', 'March 2024 as it stands today', 'The rolling total, with March in it'],
      'Match the completeness too: an unfinished month belongs beside an unfinished month. Or wait.',
    ],
    [
      'It is 2 April 2025. Is the year to date, March included, up on last year?',
      'April to February in both years',
      [
        'The whole of both years',
        'The year to date against the month before',
        'March against March',
      ],
      'March is not finished, so leave it out on both sides.',
    ],
  ],
}

/** Five cases for one try, one of each kind, in an order of this learner’s; the next try has the others. */
export function dealCases(seed: string, attempt: number): TimeCase[] {
  const kinds = Object.entries(WRITTEN)
  const order = shuffled(kinds, keyedStream('time-machine', seed, 'order', attempt))
  return order.map(([id, written]) => {
    const start = wholeBelow(written.length, keyedStream('time-machine', seed, id))
    const found = written[(start + attempt) % written.length]
    if (found === undefined) throw new RangeError(`There is no case of ${id}`)
    return caseOf(id, found, keyedStream('time-machine', seed, id, attempt))
  })
}

function caseOf(
  id: string,
  [question, best, others, why]: Written,
  stream: () => number,
): TimeCase {
  // Letters follow the shuffled order, so that none of them says which one is best.
  const options = shuffled([best, ...others], stream).map((text, at) => ({
    value: String.fromCharCode(97 + at),
    text,
  }))
  const found = options.find(({ text }) => text === best)
  return { id, question, options, best: found?.value ?? '', why }
}
