import { describe, expect, test } from 'vitest'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import { keyedStream, type Stream, wholeBelow } from '#app/domain/randomness.ts'
import { recordFirstAssignment } from '#db/assignments.ts'
import { recordCompletion, recordMilestones } from '#db/completions.ts'
import type { Db } from '#db/connect.ts'
import {
  countCohort,
  countLearners,
  countMilestones,
  LEARNER_SORTS,
  type LearnerFilter,
  type LearnerRow,
  type LearnerSort,
  type LearnerStatus,
  listLearners,
  listModuleCompletionTimes,
} from '#db/learner-status.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum, moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'

/**
 * A force drawn from a seed is put into the store, and every answer of the store is held against
 * the same question asked of the force as it was drawn, in TypeScript. What agrees with that on
 * both databases is the same on both.
 */

const TODAY = '2026-11-22'
const MODULES_IN = new Map([
  ['statistics', 2],
  ['performance', 3],
])
const EVERYBODY: LearnerFilter = {
  course: null,
  search: null,
  rank: null,
  command: null,
  status: null,
}

const GIVEN = ['Zoë', 'Élodie', 'Øyvind', 'ann', 'Ann', 'Łukasz', 'D’Arcy', '100%', 'A_B']
const FAMILY = [
  "O'Brien",
  'Ó Briain',
  'ÅKERS',
  'Åkers',
  'åkerman',
  'de la Cruz',
  'Smith',
  'SMITH',
  'Ça\\va',
]
const COMMANDS = ['Harrowbank', 'Saltmarsh & Vale', 'Élan']
const RANKS = ['Inspector', 'Chief Inspector', 'Superintendent']
const DAYS = [null, '2026-10-01', '2026-11-21', '2026-11-22', '2026-12-24']

interface Drawn {
  course: string
  dueOn: string | null
  hasBegun: boolean
  modules: string[]
  completedAt: string | null
}

interface Officer {
  personId: string
  staffNumber: string
  givenName: string
  familyName: string
  email: string
  rank: string
  command: string
  assigned: Drawn[]
}

function one<T>(list: readonly T[], stream: Stream): T {
  const drawn = list[wholeBelow(list.length, stream)]
  if (drawn === undefined) throw new Error('Nothing to draw from')
  return drawn
}

function drawAssignments(stream: Stream): Drawn[] {
  return ['statistics', 'performance'].slice(0, wholeBelow(3, stream)).map((course) => {
    const hasBegun = stream() < 0.6
    const isComplete = hasBegun && stream() < 0.5
    const code = course === 'statistics' ? 'S1' : 'P1'
    return {
      course,
      dueOn: DAYS[wholeBelow(DAYS.length, stream)] ?? null,
      hasBegun,
      modules: hasBegun && (isComplete || stream() < 0.5) ? [code] : [],
      completedAt: isComplete ? minute(wholeBelow(5, stream) * 60) : null,
    }
  })
}

/** Draws sixty officers and puts them into the store. */
async function aForce(db: Db): Promise<Officer[]> {
  const stream = keyedStream('a force')
  const people = Array.from({ length: 60 }, (_, index) =>
    anInspector({
      staffNumber: `N${String(index).padStart(3, '0')}`,
      givenName: one(GIVEN, stream),
      familyName: one(FAMILY, stream),
      rank: one(RANKS, stream),
      command: one(COMMANDS, stream),
    }),
  )
  const ids = await recordPeople(db, people)
  const force = people.map((person, index): Officer => {
    const { staffNumber, givenName, familyName, email, rank, command } = person
    const personId = ids[index] ?? ''
    const assigned = drawAssignments(stream)
    return { personId, staffNumber, givenName, familyName, email, rank, command, assigned }
  })
  for (const officer of force)
    for (const drawn of officer.assigned) await record(db, officer, drawn)
  return force
}

async function record(db: Db, { personId }: Officer, drawn: Drawn): Promise<void> {
  const { course, dueOn, hasBegun, modules, completedAt } = drawn
  const assignmentId = newId()
  await db.transaction().execute(async (trx) => {
    const assigned = { id: assignmentId, personId, course, dueOn, reason: 'x', at: minute(0) }
    await recordFirstAssignment(trx, assigned)
    await recordMilestones(
      trx,
      modules.map((subject) => ({
        assignmentId,
        subject,
        standard: 'complete' as const,
        achievedAt: completedAt ?? minute(0),
      })),
    )
    if (completedAt === null) return
    const completion = { assignmentId, achievedAt: completedAt, ruleHash: 'x', evidence: '[]' }
    await recordCompletion(trx, completion)
  })
  if (!hasBegun) return
  const curriculum = aCurriculum()
  await recordLessonStep(db, {
    ...moduleOf(curriculum, course === 'statistics' ? 'S1' : 'P1'),
    personId,
    curriculum,
    stepId: newId(),
    part: 'prediction',
    subject: 'x',
    body: {},
    certainty: null,
    outcome: 'kept',
    at: minute(0),
    newId,
  })
}

/** What the force itself says about one officer. */
function rowOf(officer: Officer, course: string | null): LearnerRow | null {
  const { assigned, ...person } = officer
  const under = assigned.filter((drawn) => course === null || drawn.course === course)
  if (under.length === 0 || person.rank === 'Superintendent') return null
  const unfinished = under.filter((drawn) => drawn.completedAt === null)
  const dates = unfinished.flatMap(({ dueOn }) => dueOn ?? []).sort()
  const dueOn = dates[0] ?? null
  const status: LearnerStatus =
    unfinished.length === 0
      ? 'completed'
      : dueOn !== null && dueOn < TODAY
        ? 'overdue'
        : under.some((drawn) => drawn.hasBegun)
          ? 'in-progress'
          : 'not-begun'
  const completions = under.flatMap(({ completedAt }) => completedAt ?? []).sort()
  return {
    ...person,
    modulesComplete: under.flatMap(({ modules }) => modules).length,
    modulesAssigned: under.reduce((sum, one) => sum + (MODULES_IN.get(one.course) ?? 0), 0),
    coursesAssigned: under.length,
    coursesCompleted: under.length - unfinished.length,
    dueOn,
    completedAt: unfinished.length === 0 ? (completions.at(-1) ?? null) : null,
    status,
  }
}

function selected(force: Officer[], { course, search, ...exact }: LearnerFilter): LearnerRow[] {
  const wanted = search?.toLowerCase() ?? ''
  return force
    .flatMap((officer) => rowOf(officer, course) ?? [])
    .filter(
      (row) =>
        (exact.rank === null || row.rank === exact.rank) &&
        (exact.command === null || row.command === exact.command) &&
        (exact.status === null || row.status === exact.status) &&
        (search === null ||
          `${row.givenName} ${row.familyName}`.toLowerCase().includes(wanted) ||
          `${row.familyName}, ${row.givenName}`.toLowerCase().includes(wanted) ||
          row.staffNumber.toLowerCase() === wanted),
    )
}

const KEYS: Record<LearnerSort, (row: LearnerRow) => (string | number | null)[]> = {
  name: ({ familyName, givenName }) => [familyName.toLowerCase(), givenName.toLowerCase()],
  rank: ({ rank }) => [rank],
  command: ({ command }) => [command],
  modules: ({ modulesComplete }) => [modulesComplete],
  due: ({ dueOn }) => [dueOn],
  completed: ({ completedAt }) => [completedAt],
}

function inOrder(rows: LearnerRow[], sort: LearnerSort, descending: boolean): LearnerRow[] {
  const compare = (a: (string | number | null)[], b: (string | number | null)[], sign: number) => {
    for (const [index, left] of a.entries()) {
      const right = b[index] ?? null
      if (left === right) continue
      // Empty dates come last whichever way a column is sorted.
      if (left === null) return 1
      if (right === null) return -1
      return left < right ? -sign : sign
    }
    return 0
  }
  return [...rows].sort(
    (a, b) =>
      compare(KEYS[sort](a), KEYS[sort](b), descending ? -1 : 1) ||
      compare(KEYS.name(a), KEYS.name(b), 1) ||
      (a.personId < b.personId ? -1 : 1),
  )
}

const SEARCHES = [
  { search: "o'brien", why: 'an apostrophe' },
  { search: 'Élodie', why: 'a capital letter with an accent' },
  { search: 'éLODIE', why: 'the wrong capitals, with an accent' },
  { search: 'åkers', why: 'small letters for a name in capitals' },
  { search: 'ÅKERS, z', why: 'family name first' },
  { search: '100%', why: 'a per cent sign is a per cent sign' },
  { search: '%', why: 'a per cent sign alone finds only names with one' },
  { search: 'a_b', why: 'an underline is an underline' },
  { search: '_', why: 'an underline alone finds only names with one' },
  { search: 'a\\v', why: 'a backslash is a backslash' },
  { search: 'n007', why: 'a whole staff number' },
  { search: 'n00', why: 'part of a staff number finds nobody' },
  { search: "'; drop table person; --", why: 'a name is not a command' },
]

onBothDatabases((open) => {
  describe('a list of learners says what the force says', () => {
    test('in every order, upwards and downwards', async () => {
      const db = await open()
      const force = await aForce(db)
      for (const sort of LEARNER_SORTS) {
        for (const descending of [false, true]) {
          const asked = { filter: EVERYBODY, today: TODAY, sort, descending }
          const rows = await listLearners(db, {
            modulesIn: MODULES_IN,
            ...asked,
          })
          expect(rows, `${sort} ${descending}`).toEqual(
            inOrder(selected(force, EVERYBODY), sort, descending),
          )
        }
      }
    })

    test('on every page, with nobody left out and nobody twice', async () => {
      const db = await open()
      const force = await aForce(db)
      const whole = inOrder(selected(force, EVERYBODY), 'rank', true)
      const paged: LearnerRow[] = []
      for (let offset = 0; offset < whole.length; offset += 7) {
        const asked = { filter: EVERYBODY, today: TODAY, sort: 'rank', descending: true } as const
        paged.push(
          ...(await listLearners(db, {
            modulesIn: MODULES_IN,
            ...asked,
            page: { limit: 7, offset },
          })),
        )
      }
      expect(paged).toEqual(whole)
    })

    test('under every filter, and as many as are counted', async () => {
      const db = await open()
      const force = await aForce(db)
      const filters: Partial<LearnerFilter>[] = [
        {},
        { course: 'statistics' },
        { course: 'performance', rank: 'Inspector' },
        { course: 'no such course' },
        { rank: 'Chief Inspector' },
        // Not a learner's rank, so nobody.
        { rank: 'Superintendent' },
        ...COMMANDS.map((command) => ({ command })),
        ...(['completed', 'overdue', 'in-progress', 'not-begun'] as const).map((status) => ({
          status,
        })),
        { command: 'Élan', status: 'overdue', course: 'statistics' },
      ]
      for (const change of filters) {
        const filter = { ...EVERYBODY, ...change }
        const asked = { filter, today: TODAY, sort: 'name', descending: false } as const
        const expected = inOrder(selected(force, filter), 'name', false)
        expect(
          await listLearners(db, {
            modulesIn: MODULES_IN,
            ...asked,
          }),
          JSON.stringify(change),
        ).toEqual(expected)
        expect(await countLearners(db, asked)).toBe(expected.length)
      }
    })

    test('searched for by name, as it is written or in other capitals, or by staff number', async () => {
      const db = await open()
      const force = await aForce(db)
      for (const { search, why } of SEARCHES) {
        const filter = { ...EVERYBODY, search }
        const asked = { filter, today: TODAY, sort: 'name', descending: false } as const
        const found = await listLearners(db, {
          modulesIn: MODULES_IN,
          ...asked,
        })
        expect(found, why).toEqual(inOrder(selected(force, filter), 'name', false))
        expect(await countLearners(db, asked)).toBe(found.length)
      }
    })
  })

  test('a cohort counted by command and rank adds up to the people in it', async () => {
    const db = await open()
    const force = await aForce(db)
    for (const filter of [EVERYBODY, { ...EVERYBODY, course: 'statistics', command: 'Élan' }]) {
      const cells = await countCohort(db, { ...filter, today: TODAY })
      expect(cells.length).toBeGreaterThan(0)
      for (const cell of cells) {
        const { command, rank } = cell
        const rows = selected(force, { ...filter, command, rank })
        const having = (status: LearnerStatus) => rows.filter((row) => row.status === status).length
        expect(cell).toEqual({
          command,
          rank,
          people: rows.length,
          completed: having('completed'),
          overdue: having('overdue'),
          inProgress: having('in-progress'),
          notBegun: having('not-begun'),
          modulesComplete: rows.reduce((sum, row) => sum + row.modulesComplete, 0),
        })
      }
      const people = cells.reduce((sum, cell) => sum + cell.people, 0)
      expect(people).toBe(selected(force, filter).length)
    }
  })

  test('modules completed are counted by person and listed by when', async () => {
    const db = await open()
    const force = await aForce(db)
    const learners = force.filter(({ rank }) => rank !== 'Superintendent')
    const ofS1 = learners.filter(({ assigned }) =>
      assigned.some(({ modules }) => modules.includes('S1')),
    )
    const counts = await countMilestones(db, null)
    expect(counts).toContainEqual({ subject: 'S1', standard: 'complete', people: ofS1.length })

    const since = minute(60)
    const times = learners
      .filter(({ command }) => command === 'Élan')
      .flatMap(({ assigned }) => assigned)
      .flatMap(({ modules, completedAt }) => modules.map(() => completedAt ?? minute(0)))
      .filter((at) => at >= since)
      .sort()
    expect(times.length).toBeGreaterThan(0)
    expect(await listModuleCompletionTimes(db, { command: 'Élan', since })).toEqual(times)
  })
})
