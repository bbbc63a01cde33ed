import { attemptResultHref, courseHref, moduleHref } from '#app/domain/addresses.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { type Course, moduleWithCode } from '#app/domain/courses.ts'
import type { ProgrammeTest } from '#app/domain/instruments.ts'
import type { Person } from '#app/domain/people.ts'
import { type ProgrammeStanding, programmeStanding } from '#app/domain/programme.ts'
import type { LearnerFacts } from '#app/domain/standing.ts'
import {
  constructWords,
  courseToBegin,
  type Ground,
  groundOf,
  mappedAnswers,
  moduleOfConstruct,
} from '#app/domain/starting-point.ts'
import type { RequestContext } from '#app/server/context.ts'
import { type Attempt, findAttempt, listSlots, type Slot } from '#db/attempts.ts'
import { readLearnerFacts } from '#db/learners.ts'

type Learner = Pick<Person, 'id'>

/** Where a person stands with the tests of the whole programme today, from what a page has read of them. */
export function programmeFrom(
  { curriculum, clock }: RequestContext,
  facts: LearnerFacts,
): ProgrammeStanding {
  return programmeStanding(facts, curriculum().courses, londonDay(clock()))
}

/** Everything the starting point's page shows; what is not taken yet is null. */
export async function startingPointOf(context: RequestContext, person: Learner) {
  const facts = await readLearnerFacts(context.db, person.id)
  const standing = programmeFrom(context, facts)
  const diagnostic = await takenTest(context, person, standing, 'diagnostic')
  const scores = [
    { name: 'Before', taken: diagnostic },
    { name: 'After', taken: await takenTest(context, person, standing, 'post-test') },
    { name: 'Twelve weeks on', taken: await takenTest(context, person, standing, 'delayed-test') },
  ]
  return {
    tests: {
      diagnostic: testView(standing, 'diagnostic'),
      'post-test': testView(standing, 'post-test'),
      'delayed-test': testView(standing, 'delayed-test'),
    },
    map: diagnostic && mapOf(context, facts, diagnostic.slots),
    scores: scores.flatMap(({ name, taken }) => (taken ? [{ name, ...scoreView(taken) }] : [])),
  }
}

/** Of the courses still to be completed, the one that the person's diagnostic points to; null without one. */
export async function suggestedCourse(
  context: RequestContext,
  person: Learner,
  facts: LearnerFacts,
): Promise<Course | null> {
  if (coursesLeft(context, facts).length === 0) return null
  const diagnostic = await takenTest(context, person, programmeFrom(context, facts), 'diagnostic')
  return diagnostic && courseLeft(context, facts, diagnostic.slots)
}

function testView(standing: ProgrammeStanding, test: ProgrammeTest) {
  const { status, attemptId, opensOn } = standing[test]
  return { status, attemptId, opensOn: opensOn === null ? null : writtenDay(opensOn) }
}

interface TakenTest {
  attempt: Attempt & { finishedAt: string }
  slots: Slot[]
}

/** A test that is done, with its questions; null before that. */
async function takenTest(
  { db }: RequestContext,
  person: Learner,
  standing: ProgrammeStanding,
  test: ProgrammeTest,
): Promise<TakenTest | null> {
  const { status, attemptId } = standing[test]
  if (status !== 'done' || attemptId === null) return null
  const attempt = await findAttempt(db, attemptId, person.id)
  if (!attempt?.finishedAt) return null
  const { finishedAt } = attempt
  return { attempt: { ...attempt, finishedAt }, slots: await listSlots(db, attemptId) }
}

function scoreView({ attempt, slots }: TakenTest) {
  return {
    right: slots.filter(({ mark }) => mark?.isRight).length,
    of: slots.length,
    on: writtenDay(londonDay(attempt.finishedAt)),
    href: attemptResultHref(attempt.id),
  }
}

/** Each of the twelve answers on its ground, with the module it leads to. */
function mapOf(context: RequestContext, facts: LearnerFacts, slots: readonly Slot[]) {
  const { courses } = context.curriculum()
  const places = mappedAnswers(slots).map((answer) => {
    const module = moduleWithCode(courses, moduleOfConstruct(answer.construct))
    return {
      ground: groundOf(answer),
      words: constructWords(answer.construct),
      moduleTitle: module?.title ?? '',
      href: module ? moduleHref(module) : '/courses',
    }
  })
  const on = (ground: Ground) => places.filter((place) => place.ground === ground)
  const begin = courseLeft(context, facts, slots)
  return {
    grounds: { mistaken: on('mistaken'), unsure: on('unsure'), strong: on('strong') },
    begin: begin && { title: begin.title, href: courseHref(begin) },
  }
}

/** Of the courses still to be completed, the one that the answers point to. */
function courseLeft(
  context: RequestContext,
  facts: LearnerFacts,
  slots: readonly Slot[],
): Course | null {
  const left = coursesLeft(context, facts)
  const code = courseToBegin(
    mappedAnswers(slots),
    left.map((course) => course.code),
  )
  return left.find((course) => course.code === code) ?? null
}

function coursesLeft({ curriculum }: RequestContext, { completions }: LearnerFacts): Course[] {
  return curriculum().courses.filter(
    ({ id, assessment }) => assessment !== null && !completions.some(({ course }) => course === id),
  )
}
