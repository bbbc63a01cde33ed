import { addDays, londonDay } from '../civil-days.ts'
import type { Course, Curriculum, Requirement, TaskWanted } from '../courses.ts'
import { REFRESH_MINUTES } from '../refreshes.ts'
import { checkBackWindow } from '../workplace/check-back.ts'
import type { FormId, WorkForm } from '../workplace/forms.ts'
import type { Evidence } from './evidence.ts'

/** What the rules speak of: the courses and the workplace forms of the release. */
export type Declared = Pick<Curriculum, 'courses' | 'workplace'>

export interface RequirementStanding {
  requirement: Requirement
  /** What is asked for, done or not: `All six modules of Statistics complete and secure`. */
  asks: string
  /** In one sentence: what is done, or what is left. */
  sentence: string
  /** The same for anybody but the holder: it tells no score. */
  forOthers: string
  done: number
  of: number
  /** About how many minutes of the holder's own time are left; 0 when it is met. */
  minutesLeft: number
  /** The first civil day on which the rest can be done, past or to come; null where there is none. */
  opensOn: string | null
  /** When the last of it was done; null while something is left. */
  metAt: string | null
}

type Found = Omit<RequirementStanding, 'requirement' | 'forOthers'> & { forOthers?: string }

/** About how long one scenario of the gym takes, in minutes. */
const SCENARIO_MINUTES = 3
/** About how long the check-back takes, in minutes. */
const CHECK_BACK_MINUTES = 10

/** Where a person stands on one requirement. Throws where it names what does not exist. */
export function standingOn(
  requirement: Requirement,
  declared: Declared,
  evidence: Evidence,
): RequirementStanding {
  const { forOthers, ...standing } = found(requirement, declared, evidence)
  return { requirement, forOthers: forOthers ?? standing.sentence, ...standing }
}

function found(requirement: Requirement, declared: Declared, evidence: Evidence): Found {
  switch (requirement.kind) {
    case 'modules-complete':
      return modules(courseOf(declared, requirement.course), 'complete', ({ code }) =>
        at(evidence.modulesComplete, code),
      )
    case 'modules-secure':
      return modules(courseOf(declared, requirement.course), 'complete and secure', ({ code }) =>
        lastOf([at(evidence.modulesComplete, code), at(evidence.modulesSecure, code)]),
      )
    case 'assessment-passed':
      return assessment(courseOf(declared, requirement.course), evidence)
    case 'refresh-passed':
      return refresh(courseOf(declared, requirement.course), requirement, evidence)
    case 'confirmed':
      return confirmed(formOf(declared, requirement.form), requirement.sincePost, evidence)
    case 'gym-met':
      return gym(evidence)
    case 'task-signed-off':
      return signedOff(requirement.form, declared, evidence)
    case 'checked-back':
      return checkedBack(requirement.form, evidence)
  }
}

function modules(
  course: Course,
  standard: string,
  metAt: (module: Course['modules'][number]) => string | null,
): Found {
  const when = course.modules.map(metAt)
  const of = course.modules.length
  const left = course.modules.filter((_, index) => when[index] === null)
  const done = of - left.length
  const counted = `${of} ${of === 1 ? 'module' : 'modules'} of ${course.title}`
  return {
    asks: `${of === 1 ? 'The' : 'All'} ${counted} ${standard}`,
    sentence: `${done} of ${counted} ${standard}`,
    done,
    of,
    opensOn: null,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    metAt: lastOf(when),
  }
}

function assessment(course: Course, { assessmentsPassed }: Evidence): Found {
  const metAt = at(assessmentsPassed, course.id)
  return {
    asks: `The ${course.title} assessment passed`,
    sentence: `${course.title} assessment ${metAt ? 'passed' : 'not yet passed'}`,
    ...once(metAt, course.assessment?.minutes ?? 0),
  }
}

/** The first refresh with enough right that was finished late enough: before that it shows too little. */
function refresh(
  course: Course,
  { afterDays, atLeast }: { afterDays: number; atLeast: number },
  evidence: Evidence,
): Found {
  const completedAt = lastOf(
    course.modules
      .filter(({ check }) => check !== null)
      .map(({ code }) => at(evidence.modulesComplete, code)),
  )
  const weeks = `${afterDays / 7}-week`
  const asks = `A refresh of ${course.title} with ${atLeast} of 5 right, ${afterDays / 7} weeks or more after its last module`
  if (completedAt === null) {
    return {
      asks,
      sentence: `${weeks} refresh of ${course.title} opens ${afterDays} days after its last module`,
      ...once(null, REFRESH_MINUTES),
    }
  }
  const opensOn = addDays(londonDay(completedAt), afterDays)
  const taken = evidence.refreshes.filter(({ finishedAt }) => londonDay(finishedAt) >= opensOn)
  const passed = taken.find(({ right }) => right >= atLeast)
  if (passed) {
    const score = `${passed.right} of ${passed.of} right`
    return {
      asks,
      sentence: `${weeks} refresh of ${course.title} taken: ${score}`,
      forOthers: `${weeks} refresh of ${course.title} passed`,
      ...once(passed.finishedAt, 0),
    }
  }
  const last = taken.at(-1)
  return {
    asks,
    forOthers: `${weeks} refresh of ${course.title} not yet passed`,
    sentence: last
      ? `${weeks} refresh of ${course.title}: ${last.right} of ${last.of} right, ${atLeast} are needed`
      : `${weeks} refresh of ${course.title} not yet taken`,
    ...once(null, REFRESH_MINUTES),
    opensOn,
  }
}

function confirmed(form: WorkForm, sincePost: boolean, evidence: Evidence): Found {
  const accepted = evidence.accepted.filter((one) => one.form === form.id)
  const counting = sincePost
    ? accepted.filter(({ acceptedAt }) => londonDay(acceptedAt) >= evidence.inPostSince)
    : accepted
  const metAt = counting[0]?.acceptedAt ?? null
  const moved = metAt === null && accepted.length > 0
  return {
    asks: `${form.title} confirmed`,
    sentence: moved
      ? `${form.title} not yet confirmed for the post you are in now`
      : `${form.title} ${metAt ? 'confirmed' : 'not yet confirmed'}`,
    ...once(metAt, form.minutes),
  }
}

function gym({ gym: { metAt, whyNotYet } }: Evidence): Found {
  return {
    asks: 'The dashboard gym: a page set, a number read, six kinds of fault spotted, two sound pages judged as sound',
    sentence: metAt
      ? 'Dashboard gym done'
      : (whyNotYet?.replace(/^Not yet: (.*)\.$/, 'Dashboard gym, still to do: $1') ??
        'Dashboard gym not yet done'),
    forOthers: `Dashboard gym ${metAt ? '' : 'not yet '}done`,
    ...once(metAt, 10 * SCENARIO_MINUTES),
  }
}

function signedOff(wanted: TaskWanted, declared: Declared, evidence: Evidence): Found {
  const metAt = firstTask(wanted, declared, evidence)?.acceptedAt ?? null
  const { what, minutes } = taskWanted(wanted, declared)
  return {
    asks: `${what} signed off`,
    sentence: `${what} ${metAt ? 'signed off' : 'not yet signed off'}`,
    ...once(metAt, minutes),
  }
}

function checkedBack(wanted: TaskWanted, evidence: Evidence): Found {
  const told = evidence.checkedBack
    .filter(({ form }) => wanted === 'any' || form === wanted)
    // What is told of a task before it is signed off counts from the sign-off.
    .flatMap((one) => {
      const task = evidence.accepted.find(({ form }) => form === one.form)
      return task ? [lastOf([one.at, task.acceptedAt])] : []
    })
    .filter((one) => one !== null)
  const metAt = told.sort()[0] ?? null
  const opens = evidence.decided
    .filter(({ form }) => wanted === 'any' || form === wanted)
    .map(({ on }) => checkBackWindow(on).opensOn)
    .sort()
  return {
    asks: 'The check-back, 8 to 12 weeks after the decision',
    sentence: `Check-back ${metAt ? 'recorded' : 'not yet recorded (8 to 12 weeks after the decision)'}`,
    ...once(metAt, CHECK_BACK_MINUTES),
    opensOn: metAt === null ? (opens[0] ?? null) : null,
  }
}

function firstTask(wanted: TaskWanted, { workplace }: Declared, { accepted }: Evidence) {
  const tasks = new Set<FormId>(
    workplace.forms.filter(({ kind }) => kind === 'task').map(({ id }) => id),
  )
  return accepted.find(({ form }) => (wanted === 'any' ? tasks.has(form) : form === wanted))
}

function taskWanted(wanted: TaskWanted, declared: Declared) {
  if (wanted !== 'any') {
    const { title, minutes } = formOf(declared, wanted)
    // Quoted: “One number, honestly signed off” would say something else.
    return { what: `“${title}”`, minutes }
  }
  const tasks = declared.workplace.forms.filter(({ kind }) => kind === 'task')
  return {
    what: 'A workplace task used in a real decision',
    minutes: Math.min(...tasks.map(({ minutes }) => minutes)),
  }
}

function once(metAt: string | null, minutes: number) {
  const isMet = metAt !== null
  return {
    done: isMet ? 1 : 0,
    of: 1,
    minutesLeft: isMet ? 0 : minutes,
    opensOn: null,
    metAt,
  }
}

function courseOf({ courses }: Declared, id: string): Course {
  const course = courses.find((one) => one.id === id)
  if (!course) throw new Error(`The passport names a course that does not exist: ${id}`)
  return course
}

function formOf({ workplace }: Declared, id: FormId): WorkForm {
  const form = workplace.forms.find((one) => one.id === id)
  if (!form) throw new Error(`The passport names a workplace form that does not exist: ${id}`)
  return form
}

function at(map: ReadonlyMap<string, string>, key: string): string | null {
  return map.get(key) ?? null
}

/** The latest of several instants; null if any is missing or there are none. */
export function lastOf(instants: readonly (string | null)[]): string | null {
  const present = instants.filter((one) => one !== null)
  if (present.length === 0 || present.length < instants.length) return null
  return present.reduce((latest, one) => (one > latest ? one : latest))
}
