import { readAll, readChoice, readText } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import type { PanelPart, TablePart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'
import {
  EFFECTS,
  type Effect,
  PROPOSAL_IDS,
  PROPOSALS,
  type ProposalId,
} from './target-proposals.ts'

const EFFECT_IN_WORDS: Record<Effect, string> = {
  helpful: 'Helpful',
  neutral: 'Neither',
  harmful: 'Harmful',
}

/** The target the learner took up, and their words on what a team would do; null before. */
export function chosenIn(so: SoFar): { id: ProposalId; words: string } | null {
  const body = so.at('target')[0]
  const id = PROPOSAL_IDS.find((one) => one === word(body, 'target'))
  return id === undefined ? null : { id, words: word(body, 'words') }
}

/** One target of three, and what a sensible, busy team would do about it. */
export function choosingParts(so: SoFar): PanelPart[] {
  const chosen = chosenIn(so)
  if (chosen)
    return [
      says(
        `You took up ‘${PROPOSALS[chosen.id].target}’. What a busy team would do, in your words: “${chosen.words}”`,
      ),
    ]
  return [
    says('Headquarters proposes three targets. Take one of them into the room.'),
    {
      as: 'ask',
      id: 'target',
      button: 'Keep my answer',
      controls: [
        {
          as: 'choice',
          name: 'target',
          label: 'Which target do you take?',
          value: '',
          options: PROPOSAL_IDS.map((value) => ({ value, text: PROPOSALS[value].target })),
        },
        {
          as: 'text',
          name: 'words',
          value: '',
          rows: 3,
          label: 'What would a sensible, busy team do, asked about this number every month?',
          hint: 'They mean no harm, and have no more people or money. One or two sentences',
        },
      ],
    },
  ]
}

/** Reads the target and the words. */
export function takeChosen(fields: Fields): Taken {
  const read = readAll({
    target: readChoice(fields, {
      name: 'target',
      offered: PROPOSAL_IDS,
      message: 'Select the target you take',
    }),
    words: readText(fields, {
      name: 'words',
      longest: 500,
      message: 'Write what a sensible, busy team would do',
    }),
  })
  if ('problems' in read) return read
  return { body: { ask: 'target', ...read.values }, outcome: 'kept' }
}

/** The likely effects to sort; answered card by card once all are sorted. */
export function effectsParts(so: SoFar, id: ProposalId): PanelPart[] {
  const { cards, target } = PROPOSALS[id]
  const body = so.at('effects')[0]
  if (body === undefined)
    return [
      says(
        `Here is what teams have done under ‘${target}’. Sort each by what it does for **the people who need the service**, and not by what it does to the number.`,
      ),
      {
        as: 'ask',
        id: 'effects',
        button: 'Keep these six',
        controls: cards.map((one) => ({
          as: 'choice',
          name: `effect-${one.id}`,
          label: one.text,
          value: '',
          isInline: true,
          options: EFFECTS.map((value) => ({ value, text: EFFECT_IN_WORDS[value] })),
        })),
      },
    ]
  return [effectsReply(body, id), effectsTable(body, id)]
}

/** How many of the six cards were sorted as they are. */
export function effectsRight(body: unknown, id: ProposalId): number {
  return PROPOSALS[id].cards.filter((one) => word(body, `effect-${one.id}`) === one.effect).length
}

function effectsReply(body: unknown, id: ProposalId): PanelPart {
  const { cards } = PROPOSALS[id]
  const right = effectsRight(body, id)
  const harmful = cards.filter(({ effect }) => effect === 'harmful').length
  return feedback(
    right === cards.length ? 'right' : 'partly',
    `${right} of ${cards.length}`,
    `All ${harmful} harmful ones move the number within days and cost nothing. The helpful one takes months, or runs out. Which would you expect by Friday?`,
  )
}

function effectsTable(body: unknown, id: ProposalId): TablePart {
  return {
    as: 'table',
    caption: 'Each effect, for the people who need the service',
    columns: ['What a team may do', 'You said', 'For people', 'Why'].map((text) => ({ text })),
    rows: PROPOSALS[id].cards.map((one) => {
      const said = EFFECTS.find((effect) => effect === word(body, `effect-${one.id}`))
      return [one.text, said ? EFFECT_IN_WORDS[said] : '', EFFECT_IN_WORDS[one.effect], one.why]
    }),
  }
}

/** Reads where each card was put. */
export function takeEffects(fields: Fields, id: ProposalId): Taken {
  const read = readAll(
    Object.fromEntries(
      PROPOSALS[id].cards.map(({ id: card, text }) => [
        `effect-${card}`,
        readChoice(fields, {
          name: `effect-${card}`,
          offered: EFFECTS,
          message: `Select what this does: ‘${text}’`,
        }),
      ]),
    ),
  )
  if ('problems' in read) return read
  return { body: { ask: 'effects', ...read.values }, outcome: 'kept' }
}
