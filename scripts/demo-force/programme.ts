import type { PersonToImport } from '#app/commands/import-people.server.ts'
import { addDays } from '#app/domain/civil-days.ts'
import { type Course, type Curriculum, diagnosticModule } from '#app/domain/courses.ts'
import { isLearner } from '#app/domain/people.ts'
import { COHORT_BEGAN, COMMANDS, DAYS_BETWEEN_COURSES, DAYS_TO_COMPLETE } from './establishment.ts'
import { LEFT_FOR_LAST, storyOf } from './named-people.ts'
import type { Roll } from './people.ts'
import { workingDayFrom } from './working-days.ts'

/** Some people are assigned a course on one day, with one due day. */
export interface Assignment {
  course: Course
  people: PersonToImport[]
  on: string
  dueOn: string
  reason: string
}

/** People promoted during the year are imported, and then assigned their first course, so many days before now. */
export const PROMOTED_IMPORTED = 35
const PROMOTED_BEGAN = 28
/** The named Chief Inspector was assigned the last course of the stamp so many days before now. */
const HALF_WAY_LAST_COURSE = 40

/**
 * Who was assigned what and when, over a year that ends today: what lies after today has not
 * happened. The orientation is assigned together with the first course.
 */
export function planProgramme(
  curriculum: Curriculum,
  { founders, promoted }: Roll,
  today: string,
): Assignment[] {
  const orientation = diagnosticModule(curriculum.courses)?.course
  const courses = curriculum.courses.filter(
    (course) => course.modules.length > 0 && course !== orientation,
  )
  const stampCourses = leavingForLast(coursesOfTheFirstStamp(curriculum))
  const learners = founders.filter((person) => isLearner(person) && !isHalfWay(person))
  const groups: Group[] = [
    ...([1, 2, 3, 4] as const).map((cohort) => ({
      people: learners.filter(({ command }) => cohortOf(command) === cohort),
      began: COHORT_BEGAN[cohort],
      courses,
      reason: `Cohort ${cohort}`,
    })),
    {
      people: founders.filter(isHalfWay),
      began: HALF_WAY_LAST_COURSE + DAYS_BETWEEN_COURSES * (stampCourses.length - 1),
      courses: stampCourses,
      reason: 'Cohort 3',
    },
    { people: promoted, began: PROMOTED_BEGAN, courses, reason: 'Newly promoted' },
  ]
  return groups.flatMap((group) => assignmentsOf(group, orientation, today))
}

interface Group {
  people: PersonToImport[]
  began: number
  courses: Course[]
  reason: string
}

function assignmentsOf(
  { people, began, courses, reason }: Group,
  orientation: Course | undefined,
  today: string,
): Assignment[] {
  return courses.flatMap((course, place) => {
    const on = workingDayFrom(addDays(today, place * DAYS_BETWEEN_COURSES - began))
    const assigned = { people, on, dueOn: addDays(on, DAYS_TO_COMPLETE), reason }
    const first = place === 0 && orientation ? [{ ...assigned, course: orientation }] : []
    return [...first, { ...assigned, course }]
  })
}

/** The courses that the first stamp which can be earned asks for, in the order of the curriculum. */
function coursesOfTheFirstStamp({ courses, passport }: Curriculum): Course[] {
  const stamp = passport.achievements.find(({ requires }) => requires.length > 0)
  const needed = new Set<string | null>(
    stamp?.requires.map((one) => ('course' in one ? one.course : null)),
  )
  return courses.filter(({ id }) => needed.has(id))
}

/** The same courses, the one whose module the half-way learner leaves for last at the end. */
function leavingForLast(courses: Course[]): Course[] {
  const holdsIt = ({ modules }: Course) => modules.some(({ code }) => code === LEFT_FOR_LAST)
  return [...courses.filter((one) => !holdsIt(one)), ...courses.filter(holdsIt)]
}

function isHalfWay(person: PersonToImport): boolean {
  return storyOf(person) === 'half-way'
}

function cohortOf(command: string): number | undefined {
  return COMMANDS.find(({ name }) => name === command)?.cohort
}
