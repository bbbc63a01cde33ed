import { formatNumber } from '../statistics/words.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import { BEAT_GUESS, beatsPanel, linesIn, waysToTheSecond } from './map-beats.ts'
import { type Guess, guessIn, guessText, takeGuess } from './map-guess.ts'
import { areFound, hotSpotsPanel, shadesIn, takeHotSpots } from './map-hot-spots.ts'
import { EXPLANATIONS, isNamed, openedIn, openPanel, takeArtefact } from './map-open.ts'
import { perIn, RATE_GUESS, ratesPanel, standing } from './map-rates.ts'
import { isReported, reportPanel, takeReport, usableShare } from './map-report.ts'
import { hotSpots, squaresOf } from './map-squares.ts'
import { WARD_GUESS, wardsPanel, yearIn } from './map-wards.ts'
import type { Panel, PanelsView } from './panels.ts'
import { laterPanel, NOT_OPEN } from './parts.ts'
import { playOf } from './play.ts'
import { RESET, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'

/** D5: what a dark square is, where the real hot spots are, and what else makes a map dark. */
export const mapDetective: Exercise<PanelsView> = { id: 'map-detective', view, take }

/** One stage: its panel, what opens it, and how its post is taken. */
interface Stage {
  /** The panel's own id. */
  id: string
  ask: string
  heading: string
  opensAfter: string
  isDone(situation: Situation, so: SoFar): boolean
  panel(situation: Situation, tries: readonly unknown[]): Panel
  take(situation: Situation, fields: Fields): Taken
}

const STAGES: readonly Stage[] = [
  {
    id: 'open',
    ask: 'artefact',
    heading: '1. Open a square',
    opensAfter: '',
    isDone: (_, so) => isNamed(so.at('artefact')),
    panel: openPanel,
    take: (_, fields) => takeArtefact(fields),
  },
  {
    id: 'hot-spots',
    ask: 'hot-spots',
    heading: '2. Take them out',
    opensAfter: 'Opens once you have said what the darkest square is.',
    isDone: ({ northmere }, so) => areFound(so.at('hot-spots'), squaresOf(northmere.map)),
    panel: hotSpotsPanel,
    take: takeHotSpots,
  },
  guessStage(
    'rates',
    RATE_GUESS,
    '3. Count or rate?',
    'Opens once you have found two hot spots.',
    ratesPanel,
  ),
  guessStage(
    'beats',
    BEAT_GUESS,
    '4. Redraw the boundaries',
    'Opens after the guess above.',
    beatsPanel,
  ),
  guessStage(
    'wards',
    WARD_GUESS,
    '5. One risk for everybody',
    'Opens after the guess above.',
    wardsPanel,
  ),
  {
    id: 'report',
    ask: 'report',
    heading: '6. What stands under the map',
    opensAfter: 'Opens after the guess above.',
    isDone: (situation, so) => isReported(situation, so.at('report')),
    panel: reportPanel,
    take: takeReport,
  },
]

function guessStage(
  id: string,
  guess: Guess,
  heading: string,
  opensAfter: string,
  panel: Stage['panel'],
): Stage {
  return {
    id,
    ask: guess.id,
    heading,
    opensAfter,
    panel,
    isDone: (_, so) => guessIn(so.at(guess.id)) !== null,
    take: (_, fields) => takeGuess(guess, fields),
  }
}

/** How many stages are open: all that are done, and the next. */
function openIn(situation: Situation, so: SoFar): number {
  const first = STAGES.findIndex((stage) => !stage.isDone(situation, so))
  return first === -1 ? STAGES.length : first + 1
}

function view(situation: Situation): PanelsView {
  const so = soFar(situation.records)
  const open = openIn(situation, so)
  const isDone = STAGES.every((stage) => stage.isDone(situation, so))
  return {
    goal: 'say what the darkest square is, where the two real hot spots are, and what share of the records can be mapped.',
    panels: [
      ...STAGES.map((stage, at) =>
        at < open
          ? stage.panel(situation, so.at(stage.ask))
          : laterPanel(stage.id, stage.heading, stage.opensAfter),
      ),
      lookingBack(isDone ? lookedBack(situation, so) : null, 'Opens once you have met the goal.'),
    ],
    play: playIn(situation.query),
    round: so.round,
    isBegun: so.isBegun,
  }
}

function playIn(query: Fields): Record<string, string> {
  return playOf(
    {
      ...openedIn(query),
      ...shadesIn(query),
      per: perIn(query),
      ...linesIn(query),
      year: yearIn(query),
    },
    {
      column: 1,
      row: 1,
      records: 'all',
      classes: 5,
      per: 'count',
      across: 0,
      up: 0,
      year: 1,
    },
  )
}

const PATROLS: Record<string, string> = {
  station: 'Column 7, row 6, the darkest square',
  'north-west': 'Around column 4, row 8',
  'south-east': 'Around column 10, row 3',
  check: 'Nowhere until something is checked',
}

function lookedBack(situation: Situation, so: SoFar) {
  const { northmere, prediction } = situation
  const squares = squaresOf(northmere.map)
  const patrol = Object.values(prediction ?? {}).find((said) => said in PATROLS)
  const [first, second] = hotSpots(squares)
  const artefact = word(so.at('artefact')[0], 'artefact')
  const ways = waysToTheSecond(squares)
  const guessed = (guess: Guess) => guessText(guess, guessIn(so.at(guess.id)))
  return [
    ...(patrol === undefined
      ? []
      : [
          {
            about: 'Where to send a patrol',
            said: PATROLS[patrol] ?? '',
            found: `Column ${first.column}, row ${first.row} and column ${second.column}, row ${second.row} are the real hot spots`,
          },
        ]),
    {
      about: 'The darkest square',
      said: EXPLANATIONS.find(({ value }) => value === artefact)?.text ?? '–',
      found: 'Where records without a location are put',
    },
    {
      about: 'Calderport, for each 1,000 people present',
      said: guessed(RATE_GUESS),
      found: `${formatNumber(standing(northmere).byPresent, 1)}, with ${formatNumber(standing(northmere).next.daytime, 1)} next`,
    },
    {
      about: 'Moving the boundaries',
      said: guessed(BEAT_GUESS),
      found: `The other hot spot comes first in ${ways.second} of ${ways.all} ways`,
    },
    {
      about: 'Highest and lowest with one risk',
      said: guessed(WARD_GUESS),
      found: 'Both mostly in small wards',
    },
    {
      about: 'Records that can be mapped',
      said: `${word(so.at('report')[0], 'written').replace('%', '')}%`,
      found: `${formatNumber(usableShare(situation), 1)}%`,
    },
  ]
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const so = soFar(situation.records)
  const stage = STAGES[openIn(situation, so) - 1]
  if (stage === undefined || stage.ask !== fields.ask || stage.isDone(situation, so))
    return NOT_OPEN
  return stage.take(situation, fields)
}
