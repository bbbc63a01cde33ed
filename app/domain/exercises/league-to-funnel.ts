import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { funnelParts, readFunnel, USUAL_FUNNEL } from './league-funnel.ts'
import { BY, isMixFound, type Mix, mixOf, mixParts, takeMix } from './league-mix.ts'
import { pickedIn, pickedInWords, pickingParts, takePick } from './league-picking.ts'
import {
  firstSentence,
  isSentenceWhole,
  sentenceIn,
  sentenceParts,
  takeChecked,
  takeSentence,
} from './league-sentence.ts'
import { isStandingFound, standingOut, standingParts, takeStanding } from './league-standing.ts'
import { type League, leagueOf } from './league-teams.ts'
import { MOST_YEARS, yearsParts } from './league-years.ts'
import { type LookedBack, lookingBack } from './looking-back.ts'
import { panelWhen } from './panel-when.ts'
import type { PanelsView } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { oneFrom, playOf, wholeFrom } from './play.ts'
import { RESET } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'

/** P4: from a ranked table to the range that luck gives each size, and to like for like. */
export const leagueToFunnel: Exercise<PanelsView> = { id: 'league-to-funnel', view, take }

/** What has been reached, in the order in which it opens. */
interface Reached {
  picked: boolean
  stands: boolean
  mix: boolean
  done: boolean
}

function reachedBy(league: League, mix: Mix, so: SoFar): Reached {
  const picked = so.at('pick').length > 0
  const stands = picked && isStandingFound(league, so)
  const isMixed = stands && isMixFound(mix, so)
  return { picked, stands, mix: isMixed, done: isMixed && isSentenceWhole(so) }
}

function view(situation: Situation): PanelsView {
  const { records, northmere, seed, query, prediction } = situation
  const so = soFar(records)
  const league = leagueOf(northmere.teams)
  const mix = mixOf(northmere.outcomesMix)
  const reached = reachedBy(league, mix, so)
  const picked = pickedIn(league, so)
  const shown = readFunnel(query)
  const years = wholeFrom(query.years, { from: 0, to: MOST_YEARS, usual: 0 })
  const by = oneFrom(query.by, BY)
  const play = playOf({ ...shown, years, by }, { ...USUAL_FUNNEL, years: 0, by: 'total' })
  const named = picked ? [...picked.praise, ...picked.visit] : []
  return {
    play,
    round: so.round,
    isBegun: so.isBegun,
    goal: 'name the one team of 40 that stands out, say what to do first about it, and explain in one sentence why Elmsea is not worse than Fenholt.',
    panels: [
      {
        id: 'pick',
        heading: 'Praise three, visit three',
        parts: pickingParts(league, picked),
      },
      panelWhen(reached.picked, 'funnel', {
        heading: 'The same teams by size',
        opensAfter: 'Opens once you have picked your six teams.',
        parts: () => [...funnelParts(league, shown, named), ...standingParts(league, so)],
      }),
      panelWhen(reached.stands, 'years', {
        heading: 'The same teams next year',
        opensAfter: 'Opens once you have found who stands out.',
        parts: () => yearsParts(northmere.teams, league, seed, { years, play }),
      }),
      panelWhen(reached.stands, 'mix', {
        heading: 'Elmsea and Fenholt',
        opensAfter: 'Opens once you have found who stands out.',
        parts: () => mixParts(mix, by, so),
      }),
      panelWhen(reached.mix, 'sentence', {
        heading: 'Why Elmsea is not worse',
        opensAfter: 'Opens once you have given both the same mix.',
        parts: () => sentenceParts(mix, so),
      }),
      lookingBack(
        reached.done ? lookedBack(league, so, prediction) : null,
        'Opens once your sentence has both its parts.',
      ),
    ],
  }
}

function lookedBack(league: League, so: SoFar, prediction: Situation['prediction']): LookedBack[] {
  const picked = pickedIn(league, so)
  const first = league.teams.find(({ name }) => name.toLowerCase() === prediction?.choice)
  const out = standingOut(league).join(' and ')
  return [
    ...(first
      ? [
          {
            about: 'The team to visit first',
            said: first.name,
            found: `${out}, the only one beyond luck`,
          },
        ]
      : []),
    ...(picked
      ? [
          {
            about: 'Three to praise',
            said: picked.praise.join(', '),
            found: pickedInWords(league, picked.praise),
          },
          {
            about: 'Three to visit',
            said: picked.visit.join(', '),
            found: pickedInWords(league, picked.visit),
          },
        ]
      : []),
    { about: 'Why Elmsea is not worse', said: firstSentence(so), found: sentenceIn(so) },
  ]
}

function take({ records, northmere }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const so = soFar(records)
  const league = leagueOf(northmere.teams)
  const mix = mixOf(northmere.outcomesMix)
  const { picked, stands, mix: isMixed, done } = reachedBy(league, mix, so)
  switch (fields.ask) {
    case 'pick':
      return picked ? NOT_OPEN : takePick(league, fields)
    case 'stands':
      return picked && !stands ? takeStanding(league, fields) : NOT_OPEN
    case 'one-mix':
      return stands ? takeMix(mix, fields) : NOT_OPEN
    case 'sentence':
      return isMixed && sentenceIn(so) === '' ? takeSentence(fields) : NOT_OPEN
    case 'checked':
      return isMixed && sentenceIn(so) !== '' && !done ? takeChecked(fields) : NOT_OPEN
    default:
      return NOT_OPEN
  }
}
