import { formatCount, formatNumber } from '../statistics/words.ts'
import { readNumber } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { recordsOn, squaresOf } from './map-squares.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { number, word } from './records.ts'

/** Either way of this many points is right: people round to a half. */
const TOLERANCE = 0.15

/** The share of records that can be mapped, in per cent. */
export function usableShare({ northmere }: Pick<Situation, 'northmere'>): number {
  const { all, located } = recordsOn(squaresOf(northmere.map))
  return (located / all) * 100
}

/** The last question: what stands under the map before anybody acts on it. */
export function reportPanel(situation: Situation, tries: readonly unknown[]): Panel {
  const last = tries.at(-1)
  const isDone = isReported(situation, tries)
  return {
    id: 'report',
    heading: '6. What stands under the map',
    parts: [
      says('One line under the map says how many of its records it can show.'),
      ...(last === undefined ? [] : [replyTo(situation, number(last, 'share') ?? 0)]),
      ...earlier(isDone ? tries.slice(0, -1) : tries),
      ...(isDone
        ? []
        : [
            {
              as: 'ask' as const,
              id: 'report',
              controls: [
                {
                  as: 'number' as const,
                  name: 'share',
                  suffix: '%',
                  value: word(last, 'written'),
                  label: 'Records that have a location',
                  hint: 'Of all 1,500, to 1 decimal place. What you need is in the first two parts',
                },
              ],
              button: 'Write it on the map',
            },
          ]),
    ],
  }
}

/** Whether the right share has been given. */
export function isReported(situation: Situation, tries: readonly unknown[]): boolean {
  return tries.some((body) => isRight(situation, number(body, 'share') ?? 0))
}

function isRight(situation: Pick<Situation, 'northmere'>, share: number): boolean {
  return Math.abs(share - usableShare(situation)) <= TOLERANCE
}

function replyTo(situation: Situation, share: number) {
  const { all, located } = recordsOn(squaresOf(situation.northmere.map))
  if (isRight(situation, share))
    return feedback(
      'right',
      `Correct: ${formatNumber(usableShare(situation), 1)}%`,
      `${formatCount(located)} ÷ ${formatCount(all)}. Write: “${formatNumber(usableShare(situation), 1)}% of records shown. ${formatCount(all - located)} have no location.”`,
    )
  const missing = 100 - usableShare(situation)
  if (Math.abs(share - missing) <= TOLERANCE)
    return feedback('not-right', 'That is the share that cannot be mapped', 'Take it from 100.')
  if (share > 0 && share <= 1)
    return feedback('not-right', 'That is a share of 1', 'Multiply it by 100 for a percentage.')
  return feedback(
    'not-right',
    'Not that share',
    'Take the records on the one point from all 1,500, and divide what is left by 1,500.',
  )
}

function earlier(tries: readonly unknown[]): PanelPart[] {
  const given = tries.map((body) => word(body, 'written')).filter((text) => text !== '')
  return given.length === 0 ? [] : [says(`Your earlier tries: ${given.join('; ')}.`)]
}

/** The share as the learner writes it. */
export function takeReport(situation: Situation, fields: Fields): Taken {
  const written = (fields.share ?? '').trim()
  const read = readNumber(fields, {
    name: 'share',
    label: 'Share',
    like: '85.5',
    min: 0,
    max: 100,
    enter: 'the share of records that have a location',
  })
  if ('problem' in read) return { problems: [read.problem] }
  const outcome = isRight(situation, read.value) ? 'met' : 'not-yet'
  return { body: { ask: 'report', written, share: read.value }, outcome }
}
