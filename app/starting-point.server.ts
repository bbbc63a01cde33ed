import { type Attempt, findAttempt, listSlots, type Slot } from '#db/attempts.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { placeOf } from './attempt.server.ts'
import { londonDay, writtenDay } from './domain/civil-days.ts'
import type { Course } from './domain/courses.ts'
import { PROGRAMME } from './domain/instruments.ts'
import type { Person } from './domain/people.ts'
import {
  type ProgrammeStanding,
  type ProgrammeTest,
  programmeStanding,
} from './domain/programme.ts'
import { type CourseStanding, type NextStep, nextStep } from './domain/standing.ts'
import {
  constructWords,
  courseToBegin,
  type Ground,
  groundOf,
  mappedAnswers,
  moduleOfConstruct,
} from './domain/starting-point.ts'
import { refreshStepOf } from './refreshes.server.ts'
import type { RequestContext } from './server/context.ts'

/** Where a person stands with the tests of the whole programme today. */
export async function programmeOf(
  { db, curriculum, clock }: RequestContext,
  person: Pick<Person, 'id'>,
): Promise<ProgrammeStanding> {
  const facts = await readLearnerFacts(db, person.id)
  return programmeStanding(facts, curriculum().courses, londonDay(clock()))
}

/** Everything the starting point's page shows; what is not taken yet is null. */
export async function startingPointOf(context: RequestContext, person: Pick<Person, 'id'>) {
  const standing = await programmeOf(context, person)
  const taken = async (test: ProgrammeTest) => takenTest(context, person, standing, test)
  return {
    tests: {
      diagnostic: testView(standing, 'diagnostic'),
      'post-test': testView(standing, 'post-test'),
      'delayed-test': testView(standing, 'delayed-test'),
    },
    map: await mapOf(context, person, standing),
    scores: [
      { name: 'Before', result: await taken('diagnostic') },
      { name: 'After', result: await taken('post-test') },
      { name: 'Twelve weeks on', result: await taken('delayed-test') },
    ].flatMap(({ name, result }) => (result ? [{ name, ...result }] : [])),
  }
}

/** The id of the course that a person's starting point suggests; null without one. */
async function suggestedCourse(
  context: RequestContext,
  person: Pick<Person, 'id'>,
): Promise<string | null> {
  const { diagnostic } = await programmeOf(context, person)
  if (diagnostic.status !== 'done') return null
  const { slots } = await slotsOf(context, person, diagnostic.attemptId)
  return (await courseLeft(context, person, slots))?.id ?? null
}

function testView(standing: ProgrammeStanding, test: ProgrammeTest) {
  const { status, attemptId, opensOn } = standing[test]
  return { status, attemptId, opensOn: opensOn === null ? null : writtenDay(opensOn) }
}

async function slotsOf(
  { db }: RequestContext,
  person: Pick<Person, 'id'>,
  attemptId: string | null,
): Promise<{ attempt: Attempt | null; slots: Slot[] }> {
  const attempt = attemptId === null ? null : await findAttempt(db, attemptId, person.id)
  return { attempt, slots: attempt ? await listSlots(db, attempt.id) : [] }
}

async function takenTest(
  context: RequestContext,
  person: Pick<Person, 'id'>,
  standing: ProgrammeStanding,
  test: ProgrammeTest,
) {
  if (standing[test].status !== 'done') return null
  const { attempt, slots } = await slotsOf(context, person, standing[test].attemptId)
  if (!attempt?.finishedAt) return null
  return {
    right: slots.filter(({ mark }) => mark?.isRight).length,
    of: slots.length,
    on: writtenDay(londonDay(attempt.finishedAt)),
    href: `/attempts/${attempt.id}/result`,
  }
}

/** Each of the twelve answers on its ground, with the module it leads to. */
async function mapOf(
  context: RequestContext,
  person: Pick<Person, 'id'>,
  { diagnostic }: ProgrammeStanding,
) {
  if (diagnostic.status !== 'done') return null
  const { courses } = context.curriculum()
  const { slots } = await slotsOf(context, person, diagnostic.attemptId)
  const places = mappedAnswers(slots).map((answer) => {
    const module = courses
      .flatMap((course) => course.modules)
      .find(({ code }) => code === moduleOfConstruct(answer.construct))
    return {
      ground: groundOf(answer),
      words: constructWords(answer.construct),
      moduleTitle: module?.title ?? '',
      href: module ? `/courses/${module.course}/${module.slug}` : '/courses',
    }
  })
  const on = (ground: Ground) => places.filter((place) => place.ground === ground)
  const begin = await courseLeft(context, person, slots)
  return {
    grounds: { mistaken: on('mistaken'), unsure: on('unsure'), strong: on('strong') },
    begin: begin && { title: begin.title, href: `/courses/${begin.id}` },
  }
}

/** Of the courses still to be completed, the one that the answers point to. */
async function courseLeft(
  { db, curriculum }: RequestContext,
  person: Pick<Person, 'id'>,
  slots: readonly Slot[],
): Promise<Course | null> {
  const { completions } = await readLearnerFacts(db, person.id)
  const left = curriculum().courses.filter(
    ({ id, assessment }) => assessment !== null && !completions.some(({ course }) => course === id),
  )
  const code = courseToBegin(
    mappedAnswers(slots),
    left.map((course) => course.code),
  )
  return left.find((course) => course.code === code) ?? null
}

/** What to do next: by the courses, then the tests of the whole programme, then a refresh that is due. */
export async function nextStepOf(
  context: RequestContext,
  person: Pick<Person, 'id'>,
  courses: readonly CourseStanding[],
): Promise<NextStep | null> {
  const inCourses = nextStep(courses, await suggestedCourse(context, person))
  if (inCourses) return inCourses
  const standing = await programmeOf(context, person)
  const test = (['post-test', 'delayed-test'] as const).find((one) =>
    ['ready', 'open'].includes(standing[one].status),
  )
  if (!test) return refreshStepOf(context, person)
  const { title } = placeOf(context.curriculum(), { kind: test, subject: PROGRAMME })
  return {
    label: `Take: ${title}`,
    href: '/starting-point',
    minutes: 15,
    course: 'The whole programme',
  }
}
