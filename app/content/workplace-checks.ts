import {
  DECIDED_ON,
  type FieldKind,
  fieldsOf,
  type Rubric,
  type WorkForm,
} from '#app/domain/workplace/forms.ts'
import { CHART_FIELDS } from '#app/domain/workplace/own-limits.ts'

/** All the words of a form together: about two sides of handwriting, or one page of print. */
const CHARACTERS_ON_ONE_PAGE = 6000

/** A mistake, and where it stands: a field by its id, or the form. */
export interface FormMistake {
  field: string | null
  message: string
}

/** What is wrong with a form that is well formed: every mistake, each with its repair. */
export function formMistakes(form: WorkForm): FormMistake[] {
  return [
    ...repeatedIds(form),
    ...tooMuch(form),
    ...(form.kind === 'task' ? taskMistakes(form) : []),
    ...(form.id === 'own-chart' ? chartMistakes(form) : []),
  ]
}

/** Ids given to more than one criterion: marks hang on them. */
export function rubricMistakes({ criteria }: Rubric): { place: number; message: string }[] {
  return criteria.flatMap(({ id }, place) =>
    criteria.findIndex((other) => other.id === id) < place
      ? [{ place, message: `another criterion is called "${id}" too: give each its own id` }]
      : [],
  )
}

function repeatedIds(form: WorkForm): FormMistake[] {
  const twice = (ids: string[]) => [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))]
  const fields = twice(fieldsOf(form).map(({ id }) => id))
  const sections = twice(form.sections.map(({ id }) => id))
  const choices = fieldsOf(form).flatMap(({ id, as }) =>
    as.kind === 'choice' && twice(as.choices.map((choice) => choice.id)).length > 0 ? [id] : [],
  )
  return [
    ...fields.map((id) => mistake(id, `another field is called "${id}" too: give each its own id`)),
    ...sections.map((id) => mistake(null, `two sections are called "${id}": give each its own id`)),
    ...choices.map((id) => mistake(id, `two choices of "${id}" have one id: give each its own`)),
  ]
}

function tooMuch(form: WorkForm): FormMistake[] {
  const all = fieldsOf(form).map(({ as }) => ('atMost' in as ? as.atMost : 0))
  const sum = all.reduce((total, characters) => total + characters, 0)
  if (sum <= CHARACTERS_ON_ONE_PAGE) return []
  return [
    mistake(
      null,
      `its fields take ${sum} characters and one page has ${CHARACTERS_ON_ONE_PAGE}: ask for less`,
    ),
  ]
}

function taskMistakes(form: WorkForm): FormMistake[] {
  const decided = fieldsOf(form).find(({ id }) => id === DECIDED_ON)
  const isSound = decided?.isRequired && decided.as.kind === 'day' && !decided.as.mayBeAhead
  return [
    ...(form.course === null
      ? [mistake(null, '"course" is missing: a task belongs to a course')]
      : []),
    ...(isSound
      ? []
      : [
          mistake(
            decided?.id ?? null,
            `a task asks for the day of the decision: give it a field "${DECIDED_ON}" with day: past, not optional`,
          ),
        ]),
  ]
}

/** The product works limits out itself, so it has to know where to find the learner’s. */
function chartMistakes(form: WorkForm): FormMistake[] {
  const kinds: Record<string, FieldKind['kind']> = {
    [CHART_FIELDS.points]: 'numbers',
    [CHART_FIELDS.centre]: 'number',
    [CHART_FIELDS.upper]: 'number',
    [CHART_FIELDS.lower]: 'number',
  }
  return Object.entries(kinds).flatMap(([id, kind]) => {
    const field = fieldsOf(form).find((each) => each.id === id)
    if (field?.as.kind === kind && field.isRequired) return []
    return [
      mistake(
        field?.id ?? null,
        `the limits are checked, so the form needs a field "${id}" with ${kind}, not optional`,
      ),
    ]
  })
}

function mistake(field: string | null, message: string): FormMistake {
  return { field, message }
}
