import { z } from 'zod'
import { type AuthoredQuestion, QUESTION_FORMATS } from './question-formats.ts'
import { suggestion } from './suggestion.ts'

/** A mistake in one question: where inside it, and the sentence. */
export interface Mistake {
  path: PropertyKey[]
  message: string
}

/**
 * What every question has to keep, whatever else is wrong with it: it is read leniently, so that
 * one mistake does not hide another.
 */
export function mistakesInQuestion(written: unknown, module: string): Mistake[] {
  const question = Lenient.parse(written)
  return [
    ...idMistakes(question, module),
    ...(question.type === 'single' ? singleMistakes(question) : []),
    ...(question.type === 'multiple' ? multipleMistakes(question) : []),
    ...(question.type === 'hotspot' ? hotspotMistakes(question) : []),
    ...repeated(question.choices, 'choices'),
    ...repeated(question.items, 'items'),
    ...repeated(question.regions, 'regions'),
  ]
}

/** The format for a question's type, or the sentence when its type is unknown. */
export function formatFor(
  written: unknown,
): { format: z.ZodType<AuthoredQuestion> } | { mistake: Mistake } {
  const { type } = Lenient.parse(written)
  const known = Object.entries(QUESTION_FORMATS).find(([name]) => name === type)
  if (known) return { format: known[1] }
  const message =
    type === ''
      ? `"type" is missing${suggestion('', Object.keys(QUESTION_FORMATS))}`
      : `"${type}" is not a type of question${suggestion(type, Object.keys(QUESTION_FORMATS))}`
  return { mistake: { path: ['type'], message } }
}

/** A question's id as written, or its place among the questions. */
export function nameOf(written: unknown, place: number): string {
  const { id } = Lenient.parse(written)
  return id === '' ? `question ${place + 1}` : `"${id}"`
}

const text = z.coerce.string().catch('')
const Part = z
  .object({ id: text.default(''), text: text.default(''), correct: z.boolean().catch(false) })
  .catch({ id: '', text: '', correct: false })
const Parts = z.array(Part).catch([])

const empty = { id: '', type: '', choices: [], items: [], regions: [] }
const Lenient = z
  .object({
    id: z.string().catch(''),
    type: z.string().catch(''),
    choices: Parts,
    items: Parts,
    regions: Parts,
  })
  .catch(empty)
type Lenient = z.infer<typeof Lenient>
type Part = z.infer<typeof Part>

function idMistakes({ id }: Lenient, module: string): Mistake[] {
  if (id === '' || module === '' || id.startsWith(`${module}-`)) return []
  return [{ path: ['id'], message: `belongs to another module: here ids begin with ${module}-` }]
}

const FEWEST_CHOICES = 4

function singleMistakes({ choices }: Lenient): Mistake[] {
  const mistakes = exactlyOne(choices, 'choice', 'choices')
  if (choices.length < FEWEST_CHOICES)
    mistakes.push({
      path: ['choices'],
      message: `needs at least ${FEWEST_CHOICES} choices; it has ${choices.length}`,
    })
  return mistakes
}

function multipleMistakes({ choices }: Lenient): Mistake[] {
  const correct = choices.filter((choice) => choice.correct).length
  if (correct > 0 && correct < choices.length) return []
  const has = correct === 0 ? 'no correct one' : 'no wrong one'
  return [
    {
      path: ['choices'],
      message: `needs at least one correct choice and at least one wrong; it has ${has}`,
    },
  ]
}

function hotspotMistakes({ regions }: Lenient): Mistake[] {
  return exactlyOne(regions, 'region', 'regions')
}

function exactlyOne(parts: Part[], one: string, many: string): Mistake[] {
  const correct = parts.filter((part) => part.correct).length
  if (correct === 1) return []
  return [
    {
      path: [many],
      message: `needs exactly one ${one} marked correct; it has ${correct === 0 ? 'none' : correct}`,
    },
  ]
}

function repeated(parts: Part[], many: string): Mistake[] {
  return parts.flatMap((part, i) => {
    const before = parts.slice(0, i)
    const mistakes: Mistake[] = []
    if (part.id !== '' && before.some((other) => other.id === part.id))
      mistakes.push({
        path: [many, i, 'id'],
        message: `two ${many} have the id "${part.id}": give each its own`,
      })
    if (part.text !== '' && before.some((other) => sameWords(other.text, part.text)))
      mistakes.push({
        path: [many, i, 'text'],
        message: `two ${many} say "${part.text}": change or remove one`,
      })
    return mistakes
  })
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
