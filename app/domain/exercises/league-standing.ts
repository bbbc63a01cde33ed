import { T12 } from '../northmere/truths.ts'
import { formatNumber } from '../statistics/words.ts'
import { readAll, readChoice, readChoices, readNumber } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { type League, type PlacedTeam, rangeInWords, rateInWords, teamIn } from './league-teams.ts'
import { earlierTries } from './looking-back.ts'
import type { AskPart, PanelPart } from './panels.ts'
import { feedback } from './parts.ts'
import { number, word } from './records.ts'
import type { SoFar } from './so-far.ts'

/** Luck alone puts this share of teams outside the inner limits. */
const OUTSIDE_BY_LUCK = 0.05

const STEPS = ['plan', 'curious', 'wait', 'publish'] as const
type StepTaken = (typeof STEPS)[number]

const STEP_IN_WORDS: Record<StepTaken, string> = {
  plan: 'Ask its inspector for an improvement plan within the month',
  curious: 'Go and look with the team: its mix of cases, its recording, its demand, then the work',
  wait: 'Wait for next year’s figure, as this one may be luck',
  publish: 'Tell all 40 teams which of them stands out',
}

const STEP_HINTS: Record<Exclude<StepTaken, 'curious'>, string> = {
  plan: 'You do not know yet that the work is the cause. A plan before a question answers the wrong one.',
  wait: 'Beyond the outer limits luck is a poor explanation. A team that may need help would wait a year for it.',
  publish: 'It shames before anyone has looked. The next team will tell you less.',
}

/** The teams that can be ticked: both ends of the table. */
function offeredTeams({ teams }: League): PlacedTeam[] {
  return [...teams.slice(0, 5), ...teams.slice(-5)]
}

/** The teams outside the outer limits: what stands out, from the table itself. */
export function standingOut({ teams }: League): string[] {
  return teams.filter(({ position }) => position === 'outside-998').map(({ name }) => name)
}

/** Whether the newest or an earlier try named the teams that stand out, the share by luck and the step. */
export function isStandingFound(league: League, so: SoFar): boolean {
  return so.at('stands').some((body) => isAllRight(league, body))
}

function isAllRight(league: League, body: unknown): boolean {
  return isTeamsRight(league, body) && isByLuckRight(league, body) && stepIn(body) === 'curious'
}

function namedIn(league: League, body: unknown): string[] {
  const named = word(body, 'stands').split(' ')
  return offeredTeams(league)
    .map(({ name }) => name)
    .filter((name) => named.includes(name))
}

function isTeamsRight(league: League, body: unknown): boolean {
  return namedIn(league, body).join(' ') === standingOut(league).join(' ')
}

function isByLuckRight({ teams }: League, body: unknown): boolean {
  const byLuck = number(body, 'byLuck')
  return byLuck !== null && Math.abs(byLuck - teams.length * OUTSIDE_BY_LUCK) <= 0.5
}

function stepIn(body: unknown): StepTaken | undefined {
  return STEPS.find((step) => step === word(body, 'step'))
}

/** Which teams stand out, how many luck would put outside, and what to do first. */
export function standingParts(league: League, so: SoFar): PanelPart[] {
  const tries = so.at('stands')
  const last = tries.at(-1)
  if (isStandingFound(league, so)) return [foundReply(league), ...triesTable(league, tries)]
  return [
    ...(last === undefined ? [] : [notYet(league, last)]),
    standingAsk(league, last),
    ...triesTable(league, tries),
  ]
}

function standingAsk(league: League, last: unknown): AskPart {
  return {
    as: 'ask',
    id: 'stands',
    button: 'Check these three answers',
    controls: [
      {
        as: 'number',
        name: 'by-luck',
        label:
          'Of 40 teams that are no different, how many would you expect outside the 95% limits?',
        value: word(last, 'byLuckWritten'),
      },
      {
        as: 'choices',
        name: 'stands',
        label: 'Which of these stands out from luck?',
        hint: 'Both ends of the table. Tick one or more',
        values: last === undefined ? [] : namedIn(league, last),
        options: offeredTeams(league).map(({ name, place }) => ({
          value: name,
          text: `${name}, place ${place}`,
        })),
      },
      {
        as: 'choice',
        name: 'step',
        label: 'What would you do first about one that stands out?',
        value: word(last, 'step'),
        options: STEPS.map((value) => ({ value, text: STEP_IN_WORDS[value] })),
      },
    ],
    ...(last === undefined ? {} : { verdicts: verdictsOn(league, last) }),
  }
}

function verdictsOn(league: League, body: unknown) {
  const step = stepIn(body)
  return {
    'by-luck': isByLuckRight(league, body)
      ? { isRight: true }
      : { isRight: false, hint: '95 in 100 lie inside, so 5 in 100 lie outside. Take that of 40.' },
    stands: isTeamsRight(league, body)
      ? { isRight: true }
      : { isRight: false, hint: teamsHint(league, body) },
    step:
      step === 'curious'
        ? { isRight: true }
        : { isRight: false, hint: step ? STEP_HINTS[step] : 'Choose one.' },
  }
}

/** Why each ticked team is ordinary; where one is missing, where to look. */
function teamsHint(league: League, body: unknown): string {
  const out = standingOut(league)
  const ordinary = namedIn(league, body).filter((name) => !out.includes(name))
  const missed = out.some((name) => !namedIn(league, body).includes(name))
  return [
    ...ordinary.map((name) => ordinaryBecause(teamIn(league, name))),
    ...(missed
      ? ['A team that stands out is beyond the 99.8% limits. Turn them on, up to 900 cases.']
      : []),
  ].join(' ')
}

function ordinaryBecause(team: PlacedTeam): string {
  const said = `${team.name} has ${team.k} of ${formatNumber(team.n)}`
  return team.position === 'outside-95'
    ? `${said}: just outside the 95% limits, where luck alone puts about two of 40.`
    : `${said}: luck gives a team of that size ${rangeInWords(team)}.`
}

function notYet(league: League, body: unknown): PanelPart {
  const right = [
    isByLuckRight(league, body),
    isTeamsRight(league, body),
    stepIn(body) === 'curious',
  ].filter((one) => one).length
  return feedback(
    right === 0 ? 'not-right' : 'partly',
    `${right} of 3 right`,
    'The reason is beside each that is not.',
  )
}

function foundReply(league: League): PanelPart {
  const out = standingOut(league).map((name) => teamIn(league, name))
  const others = league.teams.length - out.length
  return feedback(
    'right',
    `${out.map(({ name }) => name).join(' and ')} stands out`,
    ...out.map(
      ({ name, k, n, p }) =>
        `${name}: ${k} of ${n}, ${rateInWords(p)}, below the outer limits. We made the figures: ${others} teams were given the same true rate, ${T12.usualChance * 100}%, and ${T12.team} ${T12.chance * 100}%.`,
    ),
    `So the other ${others} places in the table were dealt by luck.`,
  )
}

function triesTable(league: League, tries: readonly unknown[]): PanelPart[] {
  return earlierTries(
    ['By luck', 'Stands out', 'First step'],
    tries.map((body) => [
      word(body, 'byLuckWritten'),
      namedIn(league, body).join(', '),
      stepInWords(body),
    ]),
  )
}

function stepInWords(body: unknown): string {
  const step = stepIn(body)
  return step === undefined ? '' : STEP_IN_WORDS[step]
}

/** Reads the three answers. */
export function takeStanding(league: League, fields: Fields): Taken {
  const read = readAll({
    byLuck: readNumber(fields, {
      name: 'by-luck',
      label: 'Number of teams',
      like: '3',
      min: 0,
      max: 40,
      enter: 'how many of 40 you would expect outside the 95% limits',
    }),
    stands: readChoices(fields, {
      name: 'stands',
      offered: offeredTeams(league).map(({ name }) => name),
      message: 'Select the team or teams that stand out',
    }),
    step: readChoice(fields, {
      name: 'step',
      offered: STEPS,
      message: 'Select what you would do first',
    }),
  })
  if ('problems' in read) return read
  const { byLuck, stands, step } = read.values
  const body = {
    ask: 'stands',
    byLuck,
    byLuckWritten: (fields['by-luck'] ?? '').trim(),
    stands: stands.join(' '),
    step,
  }
  return { body, outcome: isAllRight(league, body) ? 'kept' : 'not-yet' }
}
