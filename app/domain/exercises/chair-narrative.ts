import { roundHalfAway } from '../statistics/words.ts'
import { RULE_IN_WORDS } from '../statistics/xmr-rules.ts'
import { readAll, readChoice, readChoices, readText } from './asked.ts'
import { type PackChart, packFigure, runLength } from './chair-facts.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Control, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'

const PROMPTS = ['show', 'signal', 'why', 'next'] as const
type Prompt = (typeof PROMPTS)[number]

const PROMPT_IN_WORDS: Record<Prompt, string> = {
  show: 'What the data show',
  signal: 'Whether it is a signal',
  why: 'What is known about why',
  next: 'What will be done, and by when it is checked',
}

const LOOKED_FOR: Record<Prompt, string> = {
  show: 'gives counts or an average and the usual range, and no change on last month',
  signal: 'says that it is a signal, and how one sees it',
  why: 'says what is known, and that it is not known to be the cause',
  next: 'says who does what, and the month in which it is checked',
}

const RULES = ['none', 'outside', 'run7', 'trend7'] as const
type RuleNamed = (typeof RULES)[number]

const RULE_NAMED: Record<RuleNamed, string> = {
  none: 'No rule marks it',
  outside: `December is ${RULE_IN_WORDS.outside}`,
  run7: RULE_IN_WORDS.run7.replace('seven', 'Seven'),
  trend7: RULE_IN_WORDS.trend7.replace('six', 'Six'),
}

/** This many of the four prompts show that a narrative can be written. */
const ENOUGH = 3

/** The rule that marks the newest month, as the chart itself says. */
export function trueRule({ limits, months }: PackChart): RuleNamed {
  const last = months.length - 1
  const rules = limits.signals.filter(({ at }) => at === last).map(({ rule }) => rule)
  return RULES.find((one) => one !== 'none' && rules.includes(one)) ?? 'none'
}

function draftBody(so: SoFar): unknown {
  return so.at('draft').at(-1)
}

/** How many of the four prompts a marked draft meets: a signal named wrongly is not met by a tick. */
export function promptsMet(chart: PackChart, body: unknown): number {
  return PROMPTS.filter((prompt) => isMet(chart, body, prompt)).length
}

function isMet(chart: PackChart, body: unknown, prompt: Prompt): boolean {
  const isTicked = word(body, `has-${prompt}`) === 'yes'
  return isTicked && (prompt !== 'signal' || word(body, 'rule') === trueRule(chart))
}

/** Whether any marked draft meets enough of the prompts. */
export function isNarrativeDone(chart: PackChart, so: SoFar): boolean {
  return so.at('marked').some((body) => promptsMet(chart, body) >= ENOUGH)
}

/** The four sentences, first alone, then beside a model answer. */
export function narrativeParts(chart: PackChart, so: SoFar): PanelPart[] {
  const marks = so.at('marked')
  const last = marks.at(-1) ?? draftBody(so)
  const isDrafted = draftBody(so) !== undefined
  return [
    says(
      'Now write it down. The chart is Harrowbank’s. Fiona Blake tells you what she knows: since April every burgled home is visited within two days and given better locks. She has not had the recording checked. The money runs to the end of March.',
    ),
    { as: 'figure', charts: [{ id: 'narrative', figure: packFigure(chart), findings: false }] },
    ...(isDrafted ? modelParts(chart, marks.at(-1)) : []),
    {
      as: 'ask',
      id: isDrafted ? 'marked' : 'draft',
      words: isDrafted
        ? ['Mend your sentences if you wish. Then tick only what they really say.']
        : ['One sentence for each. Nobody is marked on style.'],
      controls: [...sentenceControls(last), ...(isDrafted ? [checklist(marks.at(-1))] : [])],
      button: isDrafted ? 'Keep these sentences' : 'Keep my draft',
    },
    ...earlierTries(
      [...PROMPTS.map((prompt) => PROMPT_IN_WORDS[prompt])],
      [...so.at('draft'), ...marks].map((body) => PROMPTS.map((prompt) => word(body, prompt))),
    ),
    ...(isNarrativeDone(chart, so)
      ? [
          says(
            'If you wish, copy the four sentences into the notes at the foot of this lesson and show them to your line manager.',
          ),
        ]
      : []),
  ]
}

function sentenceControls(last: unknown): Control[] {
  const sentence = (prompt: Prompt): Control => ({
    as: 'text',
    name: prompt,
    label: PROMPT_IN_WORDS[prompt],
    rows: 2,
    value: word(last, prompt),
  })
  return [
    sentence('show'),
    sentence('signal'),
    {
      as: 'choice',
      name: 'rule',
      label: 'Which rule, if any, marks December?',
      value: word(last, 'rule'),
      options: RULES.map((value) => ({ value, text: RULE_NAMED[value] })),
    },
    sentence('why'),
    sentence('next'),
  ]
}

function checklist(last: unknown): Control {
  return {
    as: 'choices',
    name: 'has',
    label: 'My narrative',
    hint: `${ENOUGH} of the 4 are enough`,
    values: PROMPTS.filter((prompt) => word(last, `has-${prompt}`) === 'yes'),
    options: PROMPTS.map((value) => ({ value, text: LOOKED_FOR[value] })),
  }
}

function modelParts(chart: PackChart, marked: unknown): PanelPart[] {
  return [
    { as: 'words', look: 'inset', text: ['One way to write it:', ...modelOf(chart)] },
    ...(marked === undefined ? [] : [markedReply(chart, marked)]),
  ]
}

/** The model answer, from the chart as it is. */
export function modelOf(chart: PackChart): string[] {
  const { limits, months } = chart
  const run = runLength(chart)
  const newest = months.slice(-run)
  const now = newest.reduce((sum, { count }) => sum + count, 0) / newest.length
  return [
    `“Burglary in Harrowbank has been below its old average of ${roundHalfAway(limits.mean)} a month for ${run} months, at about ${roundHalfAway(now)}.”`,
    '“This is a signal: seven or more in a row on one side of the average.”',
    '“Visits and better locks began in April; we do not know yet that they are the cause, and the recording has not been checked.”',
    '“The registrar checks a sample of reports by the end of February, Chief Inspector Blake keeps the visits going, and we look at the chart in March before the money ends.”',
  ]
}

function markedReply(chart: PackChart, body: unknown): PanelPart {
  const met = promptsMet(chart, body)
  const isRuleRight = word(body, 'rule') === trueRule(chart)
  const missing = PROMPTS.filter((prompt) => !isMet(chart, body, prompt)).map(
    (prompt) => PROMPT_IN_WORDS[prompt],
  )
  const rule = isRuleRight ? [] : [ruleHint(chart, word(body, 'rule'))]
  const open = missing.length > 0 ? [`Not there yet: ${missing.join('; ')}.`] : []
  return feedback(
    met >= ENOUGH ? 'right' : 'partly',
    `${met} of 4 prompts met${met >= ENOUGH ? '' : `: ${ENOUGH} are needed`}`,
    ...rule,
    ...open,
    ...(met >= ENOUGH ? ['A good signal has a cause too, and only now can it be kept.'] : []),
  )
}

function ruleHint(chart: PackChart, named: string): string {
  const side = (chart.months.at(-1)?.count ?? 0) < chart.limits.mean ? 'below' : 'above'
  if (named === 'outside')
    return 'December is inside both dashed lines. Look at the months before it.'
  if (named === 'trend7')
    return 'The newest months go up and down. Look which side of the average they are on.'
  return `Count the newest months that are ${side} the average line, without a break.`
}

/** Reads the draft. */
export function takeDraft(fields: Fields): Taken {
  const read = readAll(readsFor(fields))
  if ('problems' in read) return read
  return { body: { ask: 'draft', ...read.values }, outcome: 'kept' }
}

/** Reads the sentences beside the model with what is in them; enough prompts met reach the goal. */
export function takeMarked(chart: PackChart, fields: Fields): Taken {
  const read = readAll({
    ...readsFor(fields),
    has: readChoices(fields, { name: 'has', offered: PROMPTS, message: '', atLeast: 0 }),
  })
  if ('problems' in read) return read
  const { has, ...written } = read.values
  const ticks = Object.fromEntries(has.map((prompt) => [`has-${prompt}`, 'yes']))
  const body = { ask: 'marked', ...written, ...ticks }
  return { body, outcome: promptsMet(chart, body) >= ENOUGH ? 'met' : 'not-yet' }
}

function readsFor(fields: Fields) {
  const sentence = (name: Prompt, message: string) =>
    readText(fields, { name, message, longest: 400 })
  return {
    show: sentence('show', 'Write what the data show'),
    signal: sentence('signal', 'Write whether it is a signal'),
    rule: readChoice(fields, {
      name: 'rule',
      offered: RULES,
      message: 'Select which rule marks December, or that none does',
    }),
    why: sentence('why', 'Write what is known about why'),
    next: sentence('next', 'Write what will be done, and by when it is checked'),
  }
}

/** The first and the newest sentences about what comes next, for looking back. */
export function narrativeInWords(so: SoFar): { first: string; last: string } {
  const inWords = (body: unknown) => PROMPTS.map((prompt) => word(body, prompt)).join(' ')
  return { first: inWords(so.at('draft')[0]), last: inWords(so.at('marked').at(-1)) }
}
