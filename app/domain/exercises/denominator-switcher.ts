import { baseParts, readStart, STARTS } from './denominator-base.ts'
import {
  DECIDE,
  decideParts,
  isDecided,
  lookBackAtDecision,
  takeDecision,
} from './denominator-decide.ts'
import { lookBackAtOrder, ORDER, orderPanel, takeOrder } from './denominator-order.ts'
import { readSwitch, switchParts } from './denominator-rates.ts'
import {
  CHECKED,
  SENTENCE,
  sentencePanel,
  takeChecked,
  takeSentence,
} from './denominator-sentence.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import type { Panel, PanelsView } from './panels.ts'
import { laterPanel, NOT_OPEN, says } from './parts.ts'
import { playOf } from './play.ts'
import { RESET } from './records.ts'
import { soFar } from './so-far.ts'

/** S1: what a count is divided by, and from where a percentage may be quoted. */
export const denominatorSwitcher: Exercise<PanelsView> = { id: 'denominator-switcher', view, take }

function view(situation: Situation): PanelsView {
  const { records, query } = situation
  const { at, round, isBegun } = soFar(records)
  const [orders, decisions] = [at(ORDER), at(DECIDE)]
  const [sentences, checks] = [at(SENTENCE), at(CHECKED)]
  const isOpen = orders.length > 0
  return {
    goal: 'choose what to divide by, and the smallest count from which you would quote a percentage',
    panels: [
      orderPanel(situation, orders),
      switchPanel(situation, isOpen),
      basePanel(situation, decisions, isOpen),
      sentencePanel(situation, { sentences, checks }, decisions.some(isDecided)),
      lookingBack(
        checks.length > 0
          ? [...lookBackAtOrder(situation, orders), ...lookBackAtDecision(decisions)]
          : null,
        'Opens when you have checked your sentence.',
      ),
    ],
    play: playOf(
      { ...readSwitch(query), start: readStart(query) },
      { offence: 'violence_with_injury', per: 'none', start: STARTS.usual },
    ),
    round,
    isBegun,
  }
}

const AFTER_ORDER = 'Opens when you have given your order.'

function switchPanel(situation: Situation, isOpen: boolean): Panel {
  const [id, heading] = ['switch', 'Change what you divide by']
  if (!isOpen) return laterPanel(id, heading, AFTER_ORDER)
  return {
    id,
    heading,
    parts: [
      says(
        'The offences stay the same. Follow Calderport while you change what they are divided by.',
      ),
      ...switchParts(situation),
    ],
  }
}

function basePanel(situation: Situation, decisions: readonly unknown[], isOpen: boolean): Panel {
  const [id, heading] = ['base', 'How much is 60%?']
  if (!isOpen) return laterPanel(id, heading, AFTER_ORDER)
  return {
    id,
    heading,
    parts: [
      says(
        'Robbery in Gorsedale was “down 60%”. Here are four years of a count that never changes, each month against the one before. Move the count that it starts from, and watch both charts.',
      ),
      ...baseParts(situation),
      ...decideParts(situation, decisions),
    ],
  }
}

function take({ records }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { at } = soFar(records)
  if (fields.ask === ORDER) return takeOrder(fields)
  if (fields.ask === DECIDE && at(ORDER).length > 0) return takeDecision(fields)
  if (fields.ask === SENTENCE && at(DECIDE).some(isDecided)) return takeSentence(fields)
  if (fields.ask === CHECKED && at(SENTENCE).length > 0) return takeChecked(fields)
  return NOT_OPEN
}
