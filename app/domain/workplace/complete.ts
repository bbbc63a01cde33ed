import { readWrittenNumber } from '../written-number.ts'
import { type Answers, fieldsOf, type Missing, type WorkField, type WorkForm } from './forms.ts'
import { CHART_FIELDS, wrongBaseline, wrongLimits } from './own-limits.ts'
import { readWrittenNumbers } from './written-numbers.ts'

/** No decision of this service was made before it: an earlier day is a slip of the finger. */
const EARLIEST_DAY = '2000-01-01'

/**
 * What has to be put right before a form can be sent, in the order of the page; empty when it is
 * complete. `today` is the civil day in London. Answers to fields the form has not are ignored.
 */
export function whatIsMissing(form: WorkForm, answers: Answers, today: string): Missing[] {
  const labels = fieldsOf(form).map(({ label }) => label)
  const missing = form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const isRepeated = labels.filter((label) => label === field.label).length > 1
      return missingIn(field, (answers[field.id] ?? '').trim(), today).map((sentence) => ({
        field: field.id,
        sentence: isRepeated ? `${section.title}: ${sentence}` : sentence,
      }))
    }),
  )
  return form.id === 'own-chart' && !missing.some(({ field }) => isOfChart(field))
    ? [...missing, ...chartMistakes(answers)]
    : missing
}

function isOfChart(field: string): boolean {
  return Object.values<string>(CHART_FIELDS).includes(field)
}

function chartMistakes(answers: Answers): Missing[] {
  const wrong = wrongBaseline(answers)
  return wrong.length > 0 ? wrong : wrongLimits(answers)
}

function missingIn(field: WorkField, written: string, today: string): string[] {
  if (written === '') return field.isRequired ? [whatToEnter(field)] : []
  const { as, label } = field
  switch (as.kind) {
    case 'line':
    case 'text':
      return written.length <= as.atMost
        ? []
        : [`${label} must be ${as.atMost} characters or fewer: it has ${written.length}`]
    case 'day':
      return dayMistakes(label, written, as.mayBeAhead ? null : today)
    case 'number':
      return numberMistakes(label, written)
    case 'numbers':
      return numbersMistakes(label, written, as.atLeast)
    case 'choice':
      return as.choices.some(({ id }) => id === written) ? [] : [whatToEnter(field)]
  }
}

function whatToEnter({ label, as }: WorkField): string {
  return `${as.kind === 'choice' ? 'Select' : 'Enter'} ${inSentence(label)}`
}

/** `The measure` as it stands inside a sentence; `XmR chart` and `L&D` keep their capitals. */
function inSentence(label: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(label) && !/^\p{Lu}\p{Ll}*\p{Lu}/u.test(label)
    ? label.slice(0, 1).toLowerCase() + label.slice(1)
    : label
}

function dayMistakes(label: string, written: string, latest: string | null): string[] {
  if (!isCivilDay(written) || written < EARLIEST_DAY)
    return [`${label} must be a real date, such as 22 11 2026`]
  return latest !== null && written > latest ? [`${label} must be today or in the past`] : []
}

/** Whether a text is a day of the calendar as this product writes it: `2026-02-28`, not `2026-02-30`. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

function numberMistakes(label: string, written: string): string[] {
  const read = readWrittenNumber(written)
  return 'value' in read ? [] : [`${label} must be one number, such as 43.8`]
}

function numbersMistakes(label: string, written: string, atLeast: number): string[] {
  const read = readWrittenNumbers(written)
  if ('unreadable' in read)
    return [
      `${label} must be only numbers, one on each line: “${read.unreadable.slice(0, 30)}” is not a number`,
    ]
  const count = read.values.length
  return count >= atLeast
    ? []
    : [
        `${label} must have at least ${atLeast} numbers: ${count === 1 ? 'there is' : 'there are'} ${count}`,
      ]
}
