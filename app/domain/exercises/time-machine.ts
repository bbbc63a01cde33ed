import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import type { Panel, PanelsView } from './panels.ts'
import { laterPanel, NOT_OPEN } from './parts.ts'
import { playOf } from './play.ts'
import { number, RESET, sinceReset, word } from './records.ts'
import { soFar } from './so-far.ts'
import { chooseAsk, choosePanel, firstRight, isChosen, NEEDED, takeCases } from './time-choose.ts'
import { comparedIn, comparePanel } from './time-compare.ts'
import { extraIn, oneOffPanel, takeOneOff, WHEN_OPTIONS } from './time-one-off.ts'
import { drawnIn, seasonPanel } from './time-season.ts'
import { predictPanel, redMonths, stripPanel, stripYear, takePrediction } from './time-strip.ts'
import { completeMonths, TILES } from './time-tiles.ts'

/** D4: how tiles behave when nothing changes, and which comparison answers which question. */
export const timeMachine: Exercise<PanelsView> = { id: 'time-machine', view, take }

interface Progress {
  prediction: unknown
  oneOff: unknown
  /** Every try at five cases, oldest first. */
  tries: unknown[]
}

function progressIn({ records }: Situation): Progress {
  const so = soFar(records)
  return {
    prediction: so.at('predict')[0],
    oneOff: so.at('one-off')[0],
    tries: sinceReset(records).filter((body) => word(body, 'ask').startsWith('cases-')),
  }
}

function view(situation: Situation): PanelsView {
  const { round, isBegun } = soFar(situation.records)
  const { prediction, oneOff, tries } = progressIn(situation)
  const { seed } = situation
  const hasPredicted = prediction !== undefined
  const hasGuessed = hasPredicted && oneOff !== undefined
  const later = (
    id: string,
    heading: string,
    panel: () => Panel,
    isOpen: boolean,
    after: string,
  ) => (isOpen ? panel() : laterPanel(id, heading, after))
  const first = 'Opens once you have made your prediction.'
  const second = 'Opens once you have guessed when the rolling total falls.'
  return {
    goal: `choose the comparison that answers the question in ${NEEDED} of 5 cases.`,
    panels: [
      hasPredicted ? stripPanel(situation, prediction) : predictPanel(),
      later(
        'compare',
        '2. Move the comparison',
        () => comparePanel(situation),
        hasPredicted,
        first,
      ),
      later(
        'one-off',
        '3. Add a one-off',
        () => oneOffPanel(situation, oneOff),
        hasPredicted,
        first,
      ),
      later('season', '4. Take the season out', () => seasonPanel(situation), hasGuessed, second),
      later(
        'choose',
        '5. Choose the comparison',
        () => choosePanel(situation, tries),
        hasGuessed,
        second,
      ),
      lookingBack(
        isChosen(seed, tries) ? lookedBack(situation) : null,
        'Opens once you have met the goal.',
      ),
    ],
    play: playIn(situation.query),
    round,
    isBegun,
  }
}

function playIn(query: Fields): Record<string, string> {
  return playOf(
    {
      year: stripYear(query),
      drawn: drawnIn(query),
      ...comparedIn(query),
      ...extraIn(query),
    },
    {
      year: '2',
      drawn: 'recorded',
      series: 'asb',
      month: 43,
      back: 1,
      extra: 100,
      when: 20,
    },
  )
}

function lookedBack(situation: Situation) {
  const { prediction, oneOff, tries } = progressIn(situation)
  const counts = completeMonths(situation.northmere, 'burglary').map(({ count }) => count)
  const found = redMonths(counts)
  return [
    ...TILES.map(({ id, name }, at) => ({
      about: `Red months of 12: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      said: `${number(prediction, `red-${id}`) ?? '–'} (certainty ${number(prediction, 'sure') ?? '–'})`,
      found: `${found[at] ?? 0}, and nothing had changed`,
    })),
    {
      about: 'When a one-off makes a rolling total fall',
      said: WHEN_OPTIONS.find(({ value }) => value === word(oneOff, 'falls'))?.text ?? '–',
      found: 'A year later, all at once',
    },
    {
      about: 'Comparisons that answered their question, of five',
      said: `${firstRight(situation.seed, tries)} at the first try`,
      found: `${NEEDED} or more${tries.length === 1 ? '' : `, at try ${tries.length}`}`,
    },
  ]
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { prediction, oneOff, tries } = progressIn(situation)
  if (prediction === undefined) return fields.ask === 'predict' ? takePrediction(fields) : NOT_OPEN
  if (oneOff === undefined) return fields.ask === 'one-off' ? takeOneOff(fields) : NOT_OPEN
  if (fields.ask !== chooseAsk(tries) || isChosen(situation.seed, tries)) return NOT_OPEN
  return takeCases(situation, tries, fields)
}
