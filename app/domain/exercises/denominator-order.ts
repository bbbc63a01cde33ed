import { DISTRICT_IDS, type DistrictId, districtName } from '../northmere/districts.ts'
import { keyedStream, shuffled } from '../randomness.ts'
import { readOrder } from './asked.ts'
import { placesRight, ranked } from './denominator-places.ts'
import { DIVIDED_BY } from './denominator-rates.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { LookedBack } from './looking-back.ts'
import type { Panel, PanelPart } from './panels.ts'
import { says } from './parts.ts'
import { word } from './records.ts'

/** The ask of the first panel: the districts in the order expected for violence with injury. */
export const ORDER = 'order'

/** Three rankings of the same offences. */
const HELD_AGAINST = ['none', 'resident', 'daytime'] as const

/** The first panel: an order to commit to, and what it agrees with. */
export function orderPanel(situation: Situation, orders: readonly unknown[]): Panel {
  const last = orders.at(-1)
  return {
    id: 'order',
    heading: 'The order you expect',
    parts: [
      says(
        'Put the eight districts in the order you expect for violence with injury, most violent first.',
      ),
      {
        as: 'ask',
        id: ORDER,
        controls: [
          {
            as: 'order',
            name: 'place',
            label: 'Most violent first',
            items: itemsOf(situation, last),
          },
        ],
        button: last === undefined ? 'Keep this order' : 'Keep a new order',
      },
      ...(last === undefined ? [] : answer(situation, orderIn(last))),
    ],
  }
}

/** The learner's own order; before there is one, an order that says nothing. */
function itemsOf({ seed, northmere }: Situation, last: unknown) {
  const kept = orderIn(last)
  const stream = keyedStream('denominator-switcher', seed, 'order')
  const ids = kept.length > 0 ? kept : shuffled(DISTRICT_IDS, stream)
  return ids.map((id) => {
    const kind = northmere.districts.find((district) => district.id === id)?.kind ?? ''
    return { id, text: `${districtName(id)} (${kind})` }
  })
}

function answer({ northmere }: Situation, order: DistrictId[]): PanelPart[] {
  const rankings = HELD_AGAINST.map((per) => ranked(northmere, 'violence_with_injury', per))
  const agreed = rankings.map((ranking) => `${placesRight(order, ranking)} of 8`)
  return [
    says(
      'Most violent by what? You were not told, and three answers are all “the figures”. Your order agrees with each of them in this many places.',
    ),
    {
      as: 'table',
      caption: 'Your order and three others',
      columns: [
        { text: 'Yours' },
        ...HELD_AGAINST.map((per) => ({ text: DIVIDED_BY[per].column })),
      ],
      rows: [
        ...order.map((id, at) => [
          `${at + 1}.\u00a0${districtName(id)}`,
          ...rankings.map((ranking) => ranking[at]?.district.name ?? ''),
        ]),
        ['In your place', ...agreed],
      ],
    },
  ]
}

/** Reads what was posted, or says what is missing. */
export function takeOrder(fields: Fields): Taken {
  const read = readOrder(fields, {
    name: 'place',
    ids: DISTRICT_IDS,
    message: 'Give each district a place of its own, from 1 to 8',
  })
  if ('problem' in read) return { problems: [read.problem] }
  return { body: { ask: ORDER, order: read.value.join('') }, outcome: 'kept' }
}

function orderIn(body: unknown): DistrictId[] {
  const letters = word(body, 'order').split('')
  const ids = letters.flatMap((letter) => DISTRICT_IDS.find((id) => id === letter) ?? [])
  return new Set(ids).size === DISTRICT_IDS.length ? ids : []
}

/** The first order beside the counts and the rates for people present. */
export function lookBackAtOrder(
  { northmere }: Situation,
  orders: readonly unknown[],
): LookedBack[] {
  const order = orderIn(orders[0])
  const rightBy = (per: 'none' | 'resident' | 'daytime') =>
    placesRight(order, ranked(northmere, 'violence_with_injury', per))
  return [
    {
      about: 'Districts by violence with injury',
      said: order.map((id) => districtName(id)).join(', '),
      found: `In your place: ${rightBy('none')} of 8 by count, ${rightBy('resident')} by residents, ${rightBy('daytime')} by people present`,
    },
  ]
}
