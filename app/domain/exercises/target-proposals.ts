/** What an effect does for the people the service is for. */
export const EFFECTS = ['helpful', 'neutral', 'harmful'] as const
export type Effect = (typeof EFFECTS)[number]

export const PROPOSAL_IDS = ['response', 'arrests', 'burglaries'] as const
export type ProposalId = (typeof PROPOSAL_IDS)[number]

/** Something a team under pressure may do, and what it does to the people who call. */
export interface EffectCard {
  id: string
  text: string
  effect: Effect
  why: string
}

/** A target that headquarters proposes, with its likely effects. */
export interface Proposal {
  target: string
  cards: EffectCard[]
}

export const PROPOSALS: Record<ProposalId, Proposal> = {
  response: {
    target: 'Reach 90% of emergency calls in under 15 minutes',
    cards: [
      card(
        'early',
        'Arrival is pressed at the end of the street',
        'harmful',
        'Nobody is reached sooner, and the times can no longer be trusted.',
      ),
      card(
        'nearer',
        'Cars wait nearer to where calls come from',
        'helpful',
        'People are reached sooner. It takes months to set up.',
      ),
      card(
        'memo',
        'A weekly e-mail reminds everyone of the 90%',
        'neutral',
        'It changes nothing about cars, roads or calls.',
      ),
      card(
        'graded',
        'A call that will be late is graded as not an emergency',
        'harmful',
        'The caller waits longer still, and leaves the figures.',
      ),
      card(
        'near-first',
        'A call 14 minutes away goes before one already at 20',
        'harmful',
        'The one that is already late no longer counts, so it waits.',
      ),
      card(
        'wall',
        'The result goes on a wall chart every day',
        'neutral',
        'Day to day it shows luck, and nobody is reached by it.',
      ),
    ],
  },
  arrests: {
    target: 'Make 10% more arrests per officer',
    cards: [
      card(
        'quick',
        'Officers choose the cases where an arrest is quick',
        'harmful',
        'An arrest counts as one, however much or little it protects anybody.',
      ),
      card(
        'wanted',
        'People already wanted for an offence are looked for sooner',
        'helpful',
        'Victims of those offences gain. The list is short, and soon worked through.',
      ),
      card(
        'fraud',
        'A long fraud against an older person waits',
        'harmful',
        'Months of work for one arrest: the number tells officers to leave it.',
      ),
      card(
        'desk',
        'The monthly total is read out at briefing',
        'neutral',
        'Nothing is done differently because of it.',
      ),
      card(
        'voluntary',
        'Somebody who would have come in freely is arrested',
        'harmful',
        'Liberty is taken without need, to count as one.',
      ),
      card(
        'entered',
        'Arrests are entered on the day and not at the end of the week',
        'neutral',
        'The count comes sooner. It is the same count.',
      ),
    ],
  },
  burglaries: {
    target: 'Cut recorded burglary by 15%',
    cards: [
      card(
        'damage',
        'A break-in with nothing taken is recorded as damage',
        'harmful',
        'Somebody’s burglary is written down as something less.',
      ),
      card(
        'later',
        'A report waits ‘for more enquiries’ until the month has closed',
        'harmful',
        'The victim waits for help, so that the month looks better.',
      ),
      card(
        'locks',
        'Locks are fitted at once for people who were burgled',
        'helpful',
        'Fewer people are burgled twice. It takes money, and works slowly.',
      ),
      card(
        'poster',
        'A poster about burglary goes up in the station',
        'neutral',
        'Burglars and the burgled do not read it.',
      ),
      card(
        'sure',
        'Callers are asked whether they really want it recorded',
        'harmful',
        'Some will say no, and get no crime number and no support.',
      ),
      card(
        'total',
        'The total is sent to every sergeant on Mondays',
        'neutral',
        'A week’s count is mostly luck, and changes no work.',
      ),
    ],
  },
}

function card(id: string, text: string, effect: Effect, why: string): EffectCard {
  return { id, text, effect, why }
}
