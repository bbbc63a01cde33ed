import type {
  AchievementRule,
  Course,
  PassportRules,
  Problem,
  Requirement,
} from '#app/domain/courses.ts'
import type { FormId } from '#app/domain/workplace/forms.ts'
import type { Authored } from './authored.ts'
import { PassportFile, type RequirementFile } from './passport-formats.ts'
import { readPart } from './reading.ts'
import { suggestion } from './suggestion.ts'

interface Around {
  /** The courses that are released. */
  courses: readonly Course[]
  /** Those that have drafts only, too. */
  written: readonly Course[]
  /** How many principles the strategy has. */
  principles: number
  /** The workplace forms that are declared. */
  forms: readonly FormId[]
}

/** The rules of the passport as `passport.yaml` declares them, with every mistake in them. */
export function passportFrom(
  authored: Authored,
  around: Around,
): { rules: PassportRules; problems: Problem[] } {
  const none = { version: 0, achievements: [] }
  if (authored.value === null) return { rules: none, problems: authored.problems }
  const { value, problems } = readPart(PassportFile, authored, [], '')
  if (!value) return { rules: none, problems: [...authored.problems, ...problems] }
  const all: Problem[] = [...authored.problems]

  const read = (
    declared: (typeof value.stamps | typeof value.courses)[number],
    path: (string | number)[],
    named: Pick<AchievementRule, 'slug' | 'strand' | 'course'>,
  ): AchievementRule => {
    const what = named.strand ? `the stamp "${declared.title}"` : `the badge "${declared.title}"`
    const note = (at: (string | number)[], message: string) =>
      all.push({ file: authored.file, line: authored.line([...path, ...at]), message })
    for (const [p, number] of declared.principles.entries()) {
      if (number > around.principles)
        note(['principles', p], `${what} names principle ${number}, of ${around.principles}`)
    }
    const requires = declared.requires.map((needed, r) => {
      const requirement = requirementFrom(needed)
      const mistake = mistakeIn(requirement, around)
      const [[kind, id] = []] = Object.entries(needed)
      if (mistake) note(['requires', r], `${what} requires ${kind}: ${id}, ${mistake}`)
      return requirement
    })
    const { title, shows, 'shows-others': showsOthers, principles } = declared
    return {
      ...named,
      title,
      shows,
      ...(showsOthers && { showsOthers }),
      requires,
      validDays: declared['valid-days'] ?? null,
      principles,
    }
  }

  const achievements = [
    ...value.stamps.map((stamp, s) =>
      read(stamp, ['stamps', s], { slug: stamp.strand, strand: stamp.strand, course: null }),
    ),
    ...value.courses.map((badge, c) =>
      read(badge, ['courses', c], { slug: badge.course, strand: null, course: badge.course }),
    ),
  ]
  for (const { slug } of achievements.filter(
    ({ slug }, i) => achievements.findIndex((one) => one.slug === slug) !== i,
  )) {
    all.push({ file: authored.file, message: `"${slug}" is declared twice: keep one` })
  }
  return { rules: { version: value.version, achievements }, problems: all }
}

function requirementFrom(needed: RequirementFile): Requirement {
  if ('modules-complete' in needed)
    return { kind: 'modules-complete', course: needed['modules-complete'] }
  if ('modules-secure' in needed)
    return { kind: 'modules-secure', course: needed['modules-secure'] }
  if ('assessment-passed' in needed)
    return { kind: 'assessment-passed', course: needed['assessment-passed'] }
  if ('refresh-passed' in needed) {
    return {
      kind: 'refresh-passed',
      course: needed['refresh-passed'],
      afterDays: needed['after-days'],
      atLeast: needed['at-least'],
    }
  }
  if ('confirmed' in needed)
    return { kind: 'confirmed', form: needed.confirmed, sincePost: needed['since-post'] }
  if ('gym-met' in needed) return { kind: 'gym-met' }
  if ('task-signed-off' in needed)
    return { kind: 'task-signed-off', form: needed['task-signed-off'] }
  return { kind: 'checked-back', form: needed['checked-back'] }
}

/** What is wrong with a requirement as the end of a sentence about it; null where nothing is. */
function mistakeIn(requirement: Requirement, around: Around): string | null {
  const { courses, written, forms } = around
  if ('form' in requirement) {
    const { form } = requirement
    if (form === 'any' || forms.includes(form)) return null
    return `and courses/workplace has no such form${suggestion(form, [...forms])}`
  }
  if (!('course' in requirement)) return null
  const { course: id, kind } = requirement
  const course = courses.find((each) => each.id === id)
  if (course) {
    return kind === 'assessment-passed' && course.assessment === null
      ? 'and its course.yaml has no assessment'
      : null
  }
  if (written.some((each) => each.id === id)) return 'and that course has only drafts'
  const ids = courses.map((each) => each.id)
  return `and there is no such course${suggestion(id, ids)}`
}
