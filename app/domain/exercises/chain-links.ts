import type { BarFigure } from '../figures.ts'
import { type ChainLink, published } from '../northmere/chain.ts'
import { formatCount, roundHalfAway } from '../statistics/words.ts'
import { readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Control, Option, Panel, PanelPart, TablePart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { playOf, wholeFrom } from './play.ts'
import { word } from './records.ts'

/*
 * A hundred incidents along the chain of recording, and what a fall at its end can tell.
 */

const ASK = 'moved'
const INCIDENTS = 100

/** Each link by the name of its slider, what the slider asks, and what is left after it on the chart. */
const LINKS = [
  { name: 'noticed', label: 'Noticed as a crime by those it happens to', short: 'Noticed' },
  { name: 'reported', label: 'Reported to the police', short: 'Reported' },
  { name: 'logged', label: 'Logged by the police', short: 'Logged' },
  { name: 'recorded', label: 'Recorded as a crime', short: 'Recorded' },
  { name: 'classified', label: 'Classified as this type', short: 'Classified' },
  { name: 'counted', label: 'Counted under the rules', short: 'Counted' },
] as const

const OPTIONS: Option[] = [
  { value: 'reported', text: 'Fewer people told the police' },
  { value: 'recorded', text: 'Officers recorded less of what they were told' },
  { value: 'happened', text: 'It happened to fewer people' },
  { value: 'cannot-say', text: 'Nothing about which of these: the figure alone cannot say' },
]
const OFFERED = ['reported', 'recorded', 'happened', 'cannot-say'] as const
const RIGHT = 'cannot-say'

/** What was answered, in the words it was offered in. */
export function movedInWords(given: string): string {
  return OPTIONS.find(({ value }) => value === given)?.text ?? ''
}

/** Whether an answer says what the figure alone can tell. */
export function isMovedRight(body: unknown): boolean {
  return word(body, 'moved') === RIGHT
}

/** How many of 100 incidents are published, before and after the counting rule: whole crimes. */
export function publishedOf100(chain: readonly ChainLink[]) {
  const through = (shares: number[]) => roundHalfAway(published(INCIDENTS, shares))
  return {
    before: through(chain.map(({ share }) => share)),
    after: through(chain.map(({ afterRuleChange }) => afterRuleChange)),
  }
}

/** The free play of this panel, as its address has it. */
export function linksPlay({ query, northmere }: Pick<Situation, 'query' | 'northmere'>) {
  const usual = usualShares(northmere.chain)
  return playOf(byName(readShares(query, usual)), byName(usual))
}

/** The shares of the chain in per cent. */
function usualShares(chain: readonly ChainLink[]): number[] {
  return LINKS.map((_, at) => roundHalfAway(100 * (chain[at]?.share ?? 1)))
}

function readShares(query: Fields, usual: number[]): number[] {
  return LINKS.map(({ name }, at) =>
    wholeFrom(query[name], { from: 0, to: 100, usual: usual[at] ?? 100 }),
  )
}

function byName(shares: number[]): Record<string, number> {
  return Object.fromEntries(LINKS.map(({ name }, at) => [name, shares[at] ?? 0]))
}

/** The sliders, what is left after each link, and the question about the end of the chain. */
export function linksPanel(
  { query, northmere }: Situation,
  tries: readonly unknown[],
  expected: string | null,
): Panel {
  const shares = readShares(query, usualShares(northmere.chain))
  const left = LINKS.map((_, at) =>
    published(
      INCIDENTS,
      shares.slice(0, at + 1).map((share) => share / 100),
    ),
  )
  const ends = publishedOf100(northmere.chain)
  return {
    id: 'links',
    heading: '1. Follow 100 incidents',
    parts: [
      says(
        `The sliders begin as Northmere was under the old rule.${expected === null ? '' : ` You expected ${expected} of 100 to end as a recorded crime of this type.`}`,
      ),
      { as: 'play', button: 'Follow the incidents', controls: slidersFor(shares) },
      { as: 'figure', charts: [{ id: 'left', figure: chartOf(left) }] },
      saysLive(
        `Of 100 incidents, about **${roundHalfAway(left.at(-1) ?? 0)}** are published. However the links are set, 100 happened.`,
      ),
      {
        as: 'ask',
        id: ASK,
        words: [
          `When the rule changed, Northmere’s figure went from about ${ends.before} to about ${ends.after} of 100. Take it there by moving one link; put that link back and try another.`,
        ],
        controls: [
          {
            as: 'choice',
            name: ASK,
            label: 'What does the lower figure alone tell you?',
            options: OPTIONS,
            value: word(tries.at(-1), 'moved'),
          },
        ],
        button: 'Check this answer',
      },
      ...(tries.length > 0 ? answered(tries, northmere.chain) : []),
    ],
  }
}

function slidersFor(shares: number[]): Control[] {
  return LINKS.map(({ name, label }, at) => ({
    as: 'number',
    name,
    label,
    suffix: '%',
    value: String(shares[at] ?? 0),
    slide: { from: 0, to: 100 },
  }))
}

function chartOf(left: number[]): BarFigure {
  const bar = (label: string, value: number) => ({
    label,
    value: roundHalfAway(value, 1),
    shown: formatCount(value),
  })
  return {
    kind: 'bars',
    title: 'What is left of 100 incidents after each link',
    subtitle: 'Stalking and harassment, Northmere, made-up figures',
    max: INCIDENTS,
    bars: [bar('Happened', INCIDENTS), ...LINKS.map(({ short }, at) => bar(short, left[at] ?? 0))],
  }
}

function answered(tries: readonly unknown[], chain: readonly ChainLink[]): PanelPart[] {
  const last = tries.at(-1)
  const { before, after } = publishedOf100(chain)
  return [
    isMovedRight(last)
      ? feedback(
          'right',
          'The figure alone cannot say',
          `Each line of the table takes it from ${before} to ${after}, and at its end they look the same. To tell them apart you need dates, audits and a source that is not records.`,
        )
      : feedback(
          'not-right',
          'It could be, and it could be something else',
          `“${movedInWords(word(last, 'moved'))}” does take the figure from ${before} to ${after}. So does every other line of the table.`,
        ),
    waysDown(chain),
    ...earlierTries(
      ['You said'],
      tries.map((body) => [movedInWords(word(body, 'moved'))]),
    ),
  ]
}

/** Every single change that alone does what the counting rule did. */
function waysDown(chain: readonly ChainLink[]): TablePart {
  const { before, after } = publishedOf100(chain)
  const factor = chain.reduce((all, link) => all * (link.afterRuleChange / link.share), 1)
  // Down to a whole percentage, as the sliders go: up would leave one incident more.
  const percent = (share: number) => `${Math.floor(100 * share + 1e-9)}%`
  return {
    as: 'table',
    caption: `One change at a time, each of which takes ${before} to about ${after}`,
    columns: ['What changes', 'From', 'To'].map((text) => ({ text })),
    rows: [
      ['Incidents that happen', formatCount(INCIDENTS), formatCount(INCIDENTS * factor)],
      ...chain.map(({ share }, at) => [
        LINKS[at]?.short ?? '',
        percent(share),
        percent(share * factor),
      ]),
    ],
  }
}

/** Reads what the figure alone can tell. */
export function takeMoved(fields: Fields): Taken {
  const message = 'Select what the lower figure alone tells you'
  const read = readChoice(fields, { name: ASK, offered: OFFERED, message })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: ASK, moved: read.value }
  return { body, outcome: isMovedRight(body) ? 'kept' : 'not-yet' }
}
