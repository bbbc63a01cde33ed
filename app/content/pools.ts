import type { AssessmentRules, Module, Problem } from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'
import type { Authored } from './authored.ts'

/** Whether a module's practice questions are enough for its own check. */
export function poolMistakes(
  { questions, check }: Pick<Module, 'questions' | 'check'>,
  authored: Authored,
  code: string,
): Problem[] {
  if (check === null) return diagnosticMistakes(questions, authored, code)
  const practice = questions.filter((question) => question.form === undefined)
  const numeric = practice.filter((question) => question.type === 'numeric').length
  const certain = practice.filter((question) => question.certainty).length
  const mistakes: string[] = []
  if (practice.length < check.questions)
    mistakes.push(`draws ${check.questions} questions; only ${practice.length} are for practice`)
  if (numeric < check.atLeastNumeric)
    mistakes.push(`needs ${check.atLeastNumeric} numeric; practice has ${numeric}`)
  if (certain < check.atLeastWithCertainty)
    mistakes.push(`needs ${check.atLeastWithCertainty} with certainty; practice has ${certain}`)
  if (check.secureAt > check.questions)
    mistakes.push(`is secure at ${check.secureAt} right of ${check.questions}: lower secureAt`)
  return mistakes.map((mistake) => ({
    file: authored.file,
    line: authored.line(['check']),
    message: `the check of ${code} ${mistake}`,
  }))
}

/** Whether the two forms of the diagnostic ask the same constructs, and every question is of one form. */
function diagnosticMistakes(
  questions: readonly Question[],
  authored: Authored,
  code: string,
): Problem[] {
  const constructs = (form: 'A' | 'B') =>
    questions.flatMap((one) => (one.form === form ? [one.construct ?? one.id] : []))
  const [a, b] = [constructs('A'), constructs('B')]
  const alone = [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))]
  const mistakes = [
    ...questions
      .filter((one) => one.form === undefined)
      .map((one) => `has ${one.id} without a form: each of its questions is form: A or form: B`),
    ...questions
      .filter(({ construct }) => !/^[A-Z]\d \S/.test(construct ?? ''))
      .map(
        (one) =>
          `cannot place ${one.id}: its construct begins with a module, as in "S1 percentages"`,
      ),
    ...alone.map((construct) => `asks "${construct}" in one form only: write it for the other too`),
    ...(questions.length === 0 ? ['has no questions'] : []),
  ]
  return mistakes.map((mistake) => ({
    file: authored.file,
    line: authored.line(['check']),
    message: `the diagnostic of ${code} ${mistake}`,
  }))
}

/** Each form of an assessment takes this many questions from every module. */
const QUESTIONS_PER_MODULE_AND_FORM = 2

/** Whether every module gives each form of its course's assessment enough questions. */
export function assessmentMistakes(
  modules: { module: Module; file: string }[],
  assessment: AssessmentRules | null,
): Problem[] {
  if (assessment === null) return []
  return modules.flatMap(({ module, file }) =>
    (['A', 'B'] as const).flatMap((form) => {
      const count = module.questions.filter((question) => question.form === form).length
      if (count >= QUESTIONS_PER_MODULE_AND_FORM) return []
      const message =
        `"${assessment.title}" takes ${QUESTIONS_PER_MODULE_AND_FORM} questions of form ${form} ` +
        `from ${module.code}; it has ${count}: mark more with form: ${form}`
      return [{ file, message }]
    }),
  )
}
