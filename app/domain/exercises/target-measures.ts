import { readAll, readChoice } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'

const PLACES = ['purpose', 'quality', 'time', 'fairness', 'balance'] as const
type Place = (typeof PLACES)[number]

const PLACE_IN_WORDS: Record<Place, string> = {
  purpose: 'Purpose: are people safer for it?',
  quality: 'Quality: was the help any good?',
  time: 'Time: how long did people wait?',
  fairness: 'Fairness: is it the same for everyone?',
  balance: 'Balancing check: would we see the others being gamed?',
}

interface MeasureCard {
  text: string
  covers: readonly Place[]
  /** Seen from the side of the person who called. */
  isCallers?: boolean
  /** Would show that another number was being moved. */
  showsGaming?: boolean
  /** Why it does not belong in another place. */
  but: string
}

const CARDS = {
  callers: {
    text: 'What callers say afterwards about the help they got',
    isCallers: true,
    covers: ['purpose', 'quality'],
    but: 'It tells of the help, from the caller’s side.',
  },
  repeat: {
    text: 'Repeat calls from the same people within a month',
    isCallers: true,
    covers: ['purpose'],
    but: 'It asks whether the danger was over.',
  },
  sampled: {
    text: 'A dip sample of incidents, read in full',
    covers: ['quality'],
    but: 'It tells of the work done at the scene.',
  },
  spread: {
    text: 'The whole spread of times, with the longest waits',
    covers: ['time'],
    but: 'It tells of waiting, all of it, with no line to stop under.',
  },
  areas: {
    text: 'The same spread, area by area',
    covers: ['fairness', 'time'],
    but: 'It tells of differences between places.',
  },
  fourteen: {
    text: 'Share of responses logged at 14 minutes',
    covers: ['balance'],
    showsGaming: true,
    but: 'It matters to nobody but the keeper of the target: a check, and no more.',
  },
  located: {
    text: 'A sample of logged times against vehicle locations',
    showsGaming: true,
    covers: ['balance'],
    but: 'It checks whether the times can be trusted.',
  },
  under: {
    text: 'Share reached in under 15 minutes',
    covers: [],
    but: 'This is the number that was moved. Half the set would stand on it.',
  },
  average: {
    text: 'Average response time',
    covers: [],
    but: 'An average hides the longest waits, where the danger is.',
  },
  complaints: {
    text: 'Number of complaints',
    covers: [],
    but: 'Few people complain, and those treated worst perhaps least of all.',
  },
  league: {
    text: 'Each district’s place in the force',
    covers: [],
    but: 'Somebody is always last. A rank says little about any caller.',
  },
  miles: {
    text: 'Miles driven by response cars',
    covers: [],
    but: 'That is what we did, and not what anybody got.',
  },
} as const satisfies Record<string, MeasureCard>

type CardId = keyof typeof CARDS
const CARD_IDS = Object.keys(CARDS).sort() as CardId[]

function cardOf(id: CardId): MeasureCard {
  return CARDS[id]
}

function chosenIn(body: unknown): { place: Place; id: CardId }[] {
  return PLACES.flatMap((place) => {
    const id = CARD_IDS.find((one) => one === word(body, `measure-${place}`))
    return id === undefined ? [] : [{ place, id }]
  })
}

/** Whether a set has a measure from the caller's side and one that would show gaming. */
export function isBalanced(ids: readonly CardId[]): boolean {
  return ids.some((id) => cardOf(id).isCallers) && ids.some((id) => cardOf(id).showsGaming)
}

/** Whether any set that was posted reaches the goal. */
export function isSetFound(so: SoFar): boolean {
  return so.at('set').some((body) => isBalanced(chosenIn(body).map(({ id }) => id)))
}

/** Five places, twelve measures, and what was said about the last set. */
export function measuresParts(so: SoFar): PanelPart[] {
  const tries = so.at('set')
  const last = tries.at(-1)
  return [
    says(
      'Purpose: **people in danger get the right help quickly.** Choose one measure for each place. At least one must be seen from the caller’s side, and at least one must show gaming.',
    ),
    ...(last === undefined ? [] : [setReply(last)]),
    {
      as: 'ask',
      id: 'set',
      button: 'Check my set',
      controls: PLACES.map((place) => ({
        as: 'select',
        name: `measure-${place}`,
        label: PLACE_IN_WORDS[place],
        value: word(last, `measure-${place}`),
        options: [
          { value: '', text: 'Choose a measure' },
          ...CARD_IDS.map((id) => ({ value: id, text: CARDS[id].text })),
        ],
      })),
      ...(last === undefined ? {} : { verdicts: verdictsOn(last) }),
    },
    ...earlierTries(
      ['Your set'],
      tries.map((body) => [
        chosenIn(body)
          .map(({ id }) => CARDS[id].text)
          .join('; '),
      ]),
    ),
  ]
}

function verdictsOn(body: unknown) {
  return Object.fromEntries(
    chosenIn(body).map(({ place, id }) => [
      `measure-${place}`,
      cardOf(id).covers.includes(place)
        ? { isRight: true }
        : { isRight: false, hint: CARDS[id].but },
    ]),
  )
}

function setReply(body: unknown): PanelPart {
  const chosen = chosenIn(body)
  const ids = chosen.map(({ id }) => id)
  const covered = chosen.filter(({ place, id }) => cardOf(id).covers.includes(place)).length
  const callers = ids.filter((id) => cardOf(id).isCallers).map((id) => CARDS[id].text)
  const gaming = ids.filter((id) => cardOf(id).showsGaming).map((id) => CARDS[id].text)
  const missing = [
    ...(callers.length === 0
      ? ['Nothing in it is seen from the caller’s side. Which measures would a caller recognise?']
      : []),
    ...(gaming.length === 0
      ? [
          'Nothing in it would show a clock being helped. What would have risen in Harrowbank while its percentage looked better?',
        ]
      : []),
  ]
  if (missing.length > 0) return feedback('partly', 'Not yet a set to trust', ...missing)
  return feedback(
    'right',
    covered === PLACES.length ? 'A set that covers all five' : 'A set that can be trusted',
    `From the caller’s side: ${callers.join('; ')}. Would show gaming: ${gaming.join('; ')}.`,
    ...(covered < PLACES.length
      ? [
          `It covers ${covered} of the 5 places. Why the others do not fit is beside them: mend it if you wish.`,
        ]
      : []),
  )
}

/** The set that reached the goal, in words for looking back. */
export function setInWords(so: SoFar): { first: string; last: string } {
  const inWords = (body: unknown) =>
    chosenIn(body)
      .map(({ id }) => CARDS[id].text)
      .join('; ')
  const tries = so.at('set')
  const found = tries.findLast((body) => isBalanced(chosenIn(body).map(({ id }) => id)))
  return { first: inWords(tries[0]), last: inWords(found) }
}

/** Reads five measures, all different. */
export function takeSet(fields: Fields): Taken {
  const read = readAll(
    Object.fromEntries(
      PLACES.map((place) => [
        `measure-${place}`,
        readChoice(fields, {
          name: `measure-${place}`,
          offered: CARD_IDS,
          message: `Select a measure for ‘${PLACE_IN_WORDS[place].split(':')[0]}’`,
        }),
      ]),
    ),
  )
  if ('problems' in read) return read
  const ids = Object.values(read.values)
  const twice = Object.entries(read.values).find(([, id], at) => ids.indexOf(id) < at)
  if (twice)
    return {
      problems: [
        { field: twice[0], message: `Select another: ‘${CARDS[twice[1]].text}’ is there already` },
      ],
    }
  return { body: { ask: 'set', ...read.values }, outcome: isBalanced(ids) ? 'met' : 'not-yet' }
}
