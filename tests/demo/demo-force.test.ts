import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkBack } from '#app/commands/check-back.server.ts'
import { readCourses } from '#app/content/courses.ts'
import { openPractice, practiceFile, type ReleasedPractice } from '#app/content/practice-file.ts'
import { daysBetween, londonDay } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { protectSmallGroups } from '#app/domain/disclosure.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { hasRole, leaderScopes } from '#app/domain/people.ts'
import { agreement } from '#app/domain/workplace/second-marks.ts'
import { isPassword } from '#app/gateways/password.server.ts'
import { listAwards } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { copyRows } from '#db/demo/copy-rows.ts'
import { openInMemory } from '#db/demo/in-memory.ts'
import { countCohort, listLearners } from '#db/learner-status.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { findAccount, findPerson } from '#db/people.ts'
import { listAssessedBy, listNewestSubmissions, listSecondMarks } from '#db/reviews.ts'
import { onDatabase } from '#tests/support/databases.ts'
import { whoIsIn } from '../../scripts/demo-force/load-force.ts'
import { makeForce } from '../../scripts/demo-force/make-force.ts'
import {
  CHIEF_INSPECTOR,
  DEMO_PASSWORD,
  GRADUATE,
  INSPECTOR,
  LEFT_FOR_LAST,
  NAMED_PEOPLE,
} from '../../scripts/demo-force/named-people.ts'
import { seededIds } from '../../scripts/demo-force/seeded-ids.ts'
import { isWorkingDay } from '../../scripts/demo-force/working-days.ts'

const NOW = '2026-11-24T10:00:00.000Z'

const northmere = committedTables()

let curriculum: Curriculum
let practice: ReleasedPractice
let db: Db

beforeAll(async () => {
  const read = await readCourses({ courses: 'courses' })
  curriculum = read.curriculum
  practice = openPractice(practiceFile(read.practice, northmere), northmere)
  db = await force(NOW)
}, 300_000)

async function force(now: string): Promise<Db> {
  const made = await openInMemory()
  await makeForce({ db: made, curriculum, northmere, practice, now })
  return made
}

describe('the force', () => {
  test('about 240 Inspectors and Chief Inspectors in twelve commands, one of them under five', async () => {
    const cells = await countCohort(db, { command: null, course: null, today: londonDay(NOW) })
    const groups = new Map<string, number>()
    for (const { command, people } of cells) {
      groups.set(command, (groups.get(command) ?? 0) + people)
    }
    const sizes = [...groups].map(([name, people]) => ({ name, people }))
    expect(sizes.reduce((sum, { people }) => sum + people, 0)).toBe(240)
    expect(sizes).toHaveLength(12)
    const { together } = protectSmallGroups(sizes)
    expect(together.map(({ name }) => name)).toContain('Criminal Justice')
  })

  test('some have completed everything, some are overdue, some are on the way, some have not begun', async () => {
    const learners = await listLearners(db, {
      filter: { course: null, search: null, rank: null, command: null, status: null },
      today: londonDay(NOW),
      sort: 'name',
      descending: false,
    })
    for (const status of ['completed', 'overdue', 'in-progress', 'not-begun']) {
      expect(learners.filter((one) => one.status === status).length, status).toBeGreaterThan(5)
    }
  })

  test('by now 25 people or more have finished all three courses, spread over commands', async () => {
    const finished = await rows(sql`
      select posting.command, count(*) as people from posting
      where posting.to_day is null and (
        select count(*) from milestone join assignment on assignment.id = milestone.assignment_id
        where assignment.person_id = posting.person_id and milestone.standard = 'passed') = 3
      group by posting.command`)
    expect(finished.length).toBeGreaterThanOrEqual(4)
    expect(finished.reduce((sum, { people }) => sum + Number(people), 0)).toBeGreaterThanOrEqual(25)
  })

  test('everybody but the chief officer and police staff has a line manager', async () => {
    const unmanaged = await rows(
      sql`select rank from posting where line_manager_id is null order by rank`,
    )
    expect(unmanaged.map(({ rank }) => rank)).toEqual([
      'Assistant Chief Constable',
      'Police staff',
      'Police staff',
    ])
  })

  test('some pass an assessment at once, and some at a later try', async () => {
    const passes = await rows(sql`
      select count(attempt.id) as tries from milestone
      join attempt on attempt.assignment_id = milestone.assignment_id
        and attempt.kind = 'assessment' and attempt.finished_at <= milestone.achieved_at
      where milestone.standard = 'passed' group by milestone.assignment_id`)
    expect(passes.filter(({ tries }) => tries === 1).length).toBeGreaterThan(20)
    expect(passes.filter(({ tries }) => tries === 2).length).toBeGreaterThan(5)
  })

  test('people learn something: the same people answer more of the post-test than of the diagnostic', async () => {
    const [pair] = await rows(sql`
      select count(*) as people, avg(before.correct) as diagnostic, avg(later.correct) as post
      from (${scores('diagnostic')}) as before
      join (${scores('post-test')}) as later on later.person_id = before.person_id`)
    expect(pair?.people).toBeGreaterThan(20)
    expect(pair?.diagnostic).toSatisfy((mean: number) => mean > 4 && mean < 7)
    expect(pair?.post).toSatisfy((mean: number) => mean > 8 && mean < 10)
    const [delayed] = await rows(sql`select count(*) as people from (${scores('delayed-test')})`)
    expect(delayed?.people).toBeGreaterThan(3)
  })

  test('some take refreshes, and some never do', async () => {
    const people = await rows(sql`
      select (select count(*) from attempt where attempt.person_id = assignment.person_id
        and kind = 'refresh' and state = 'finished') as refreshes
      from assignment join milestone on milestone.assignment_id = assignment.id
      where standard = 'passed' group by assignment.person_id`)
    expect(people.filter(({ refreshes }) => Number(refreshes) > 0).length).toBeGreaterThan(10)
    expect(people.filter(({ refreshes }) => refreshes === 0).length).toBeGreaterThan(5)
  })

  test('whoever is surer is right more often, and not as often as they think', async () => {
    const shares = await rows(sql`
      select attempt_step.certainty, avg(1.0 * mark.is_right) as share from mark
      join attempt_step on attempt_step.id = mark.step_id
      where certainty is not null group by certainty order by certainty`)
    const [low = 1, middle = 0, high = 0] = shares.map(({ share }) => Number(share))
    expect(low).toBeLessThan(middle)
    expect(middle).toBeLessThan(high)
    expect(high).toBeLessThan(0.95)
  })
})

describe('the named people', () => {
  test('are all there, sign in with the demo password and have the roles of the contract', async () => {
    for (const { email, rank, roles, familyName } of NAMED_PEOPLE) {
      const account = await findAccount(db, email)
      expect(await isPassword(DEMO_PASSWORD, account?.passwordHash ?? null), email).toBe(true)
      const person = await findPerson(db, account?.personId ?? '')
      expect(person).toMatchObject({ rank, familyName })
      expect(person?.roles.map(({ role }) => role)).toEqual(roles.map(({ role }) => role))
    }
    const [leader, officer] = await Promise.all(
      ['leader', 'chief.officer'].map((name) => personOf(`${name}@northmere.example`)),
    )
    expect(leader && leaderScopes(leader)).toEqual([{ kind: 'command', command: 'Harrowbank' }])
    expect(officer && leaderScopes(officer)).toEqual([{ kind: 'force' }])
    expect(hasRole(await personOf('learning@northmere.example'), 'learning')).toBe(true)
  })

  test('the inspector has been assigned the orientation and a course, is not late and has not begun', async () => {
    const facts = await factsOf(INSPECTOR)
    expect(facts.assignments.map(({ course }) => course)).toEqual(['start', 'statistics'])
    for (const { dueOn } of facts.assignments) {
      expect(dueOn ?? '').toSatisfy((day: string) => day > londonDay(NOW))
    }
    expect(facts).toMatchObject({ attempts: [], milestones: [], modulesWithRecords: [] })
  })

  test('the inspector’s line manager is the chief inspector, in the leader’s command', async () => {
    const [inspector, manager] = await Promise.all([personOf(INSPECTOR), personOf(CHIEF_INSPECTOR)])
    const [posting] = await rows(
      sql`select line_manager_id from posting where person_id = ${inspector.id}`,
    )
    expect(posting?.line_manager_id).toBe(manager.id)
    expect([inspector.command, manager.command]).toEqual(['Harrowbank', 'Harrowbank'])
  })

  test('the chief inspector knows all but one module and one assessment', async () => {
    const facts = await factsOf(CHIEF_INSPECTOR)
    const needed = curriculum.passport.achievements.find(
      ({ requires }) => requires.length > 0,
    )?.requires
    const courses = curriculum.courses.filter(({ id }) =>
      needed?.some((one) => 'course' in one && one.course === id),
    )
    const done = courses
      .flatMap((course) => course.modules.map(({ code }) => code))
      .filter((code) => code !== LEFT_FOR_LAST)
    const reached = (standard: string) =>
      facts.milestones.filter((one) => one.standard === standard).map(({ subject }) => subject)
    expect(reached('complete').sort()).toEqual([...done, 'O1'].sort())
    expect(reached('secure').sort()).toEqual(done.sort())
    expect(reached('passed').sort()).toEqual(['dashboards', 'statistics'])
    expect(await listAwards(db, (await personOf(CHIEF_INSPECTOR)).id)).toEqual([])
    expect(facts.assignments.map(({ dueOn }) => dueOn).at(-1) ?? '').toSatisfy(
      (day: string) => day > londonDay(NOW),
    )
    const begun = await rows(sql`
      select part, certainty from lesson_record
      join assignment on assignment.id = lesson_record.assignment_id
      join person on person.id = assignment.person_id
      where email = ${CHIEF_INSPECTOR} and module = ${LEFT_FOR_LAST}`)
    expect(begun).toEqual([{ part: 'prediction', certainty: expect.any(Number) }])
  })

  test('the graduate holds every stamp and badge that can be earned, in time', async () => {
    const earnable = curriculum.passport.achievements.filter(({ requires }) => requires.length > 0)
    const awards = await listAwards(db, (await personOf(GRADUATE)).id)
    expect(awards.map(({ badge }) => badge).sort()).toEqual(earnable.map(({ slug }) => slug).sort())
    const { completions, assignments, attempts } = await factsOf(GRADUATE)
    for (const kind of ['diagnostic', 'post-test', 'delayed-test']) {
      expect(attempts.filter((one) => one.kind === kind)).toMatchObject([{ state: 'finished' }])
    }
    expect(completions).toHaveLength(curriculum.courses.length)
    for (const { course, achievedAt } of completions) {
      const due = assignments.find((one) => one.course === course)?.dueOn ?? ''
      expect(londonDay(achievedAt) <= due, course).toBe(true)
    }
  })
})

describe('the work of the force', () => {
  test('every form was filled in, sent, accepted and now and then returned', async () => {
    const counted = await rows(sql`
      select form, count(distinct work.id) as works, count(distinct submission.id) as sent,
        sum(case when verdict = 'accepted' then 1 else 0 end) as accepted,
        sum(case when verdict = 'returned' then 1 else 0 end) as returned
      from work left join submission on submission.work_id = work.id
      left join review on review.submission_id = submission.id and purpose = 'sign-off'
      group by form`)
    expect(counted.map(({ form }) => form).sort()).toEqual(
      curriculum.workplace.forms.map(({ id }) => id).sort(),
    )
    for (const { form, works, accepted, returned } of counted) {
      expect(Number(works), String(form)).toBeGreaterThanOrEqual(12)
      expect(Number(accepted), String(form)).toBeGreaterThanOrEqual(8)
      expect(Number(returned), String(form)).toBeGreaterThanOrEqual(1)
      expect(Number(returned) * 2).toBeLessThan(Number(accepted))
    }
  })

  test('people hold every achievement, and more hold the easier ones', async () => {
    const held = await rows(sql`select badge, count(*) as people from award group by badge`)
    const people = new Map(held.map((row) => [row.badge, Number(row.people)]))
    for (const { slug } of curriculum.passport.achievements) {
      expect(people.get(slug) ?? 0, slug).toBeGreaterThanOrEqual(1)
    }
    expect(people.get('skilled')).toBeGreaterThanOrEqual(8)
    expect(people.get('equipped')).toBeGreaterThanOrEqual(3)
    expect(people.get('enabled')).toBeGreaterThanOrEqual(20)
  })

  test('nobody signs their own, and whoever does is the line manager or was named', async () => {
    const wrong = await rows(sql`
      select review.id from review
      join submission on submission.id = submission_id join work on work.id = work_id
      join posting on posting.person_id = work.person_id and to_day is null
      where purpose = 'sign-off' and (assessor_id = work.person_id or (
        assessor_id <> line_manager_id and not exists (
          select 1 from assessor where assessor.person_id = work.person_id
            and assessor.assessor_id = review.assessor_id and named_at <= review.at)))`)
    expect(wrong).toEqual([])
    const named = await rows(sql`
      select assessor.id from assessor join work on work.person_id = assessor.person_id
      join submission on submission.work_id = work.id
      join review on review.submission_id = submission.id
      where review.assessor_id = assessor.assessor_id and purpose = 'sign-off'`)
    expect(named.length).toBeGreaterThan(0)
  })

  test('marks are mostly secure, sometimes leading, and a level below has its reason', async () => {
    const bodies = await rows(sql`
      select review.body, verdict, purpose from review
      join submission on submission.id = submission_id join work on work.id = work_id
      where work.form like 'task-%'`)
    const levels = { 1: 0, 2: 0, 3: 0 } as Record<number, number>
    for (const { body, verdict, purpose } of bodies) {
      const { marks, observed, obstacle, next } = JSON.parse(String(body))
      for (const { level, comment } of Object.values<{ level: number; comment: string }>(marks)) {
        levels[level] = (levels[level] ?? 0) + 1
        if (level < 2) expect(comment).not.toBe('')
      }
      if (purpose === 'second-mark') continue
      expect([observed === '', obstacle === '', next === '']).toEqual(
        verdict === 'accepted' ? [false, false, true] : [true, true, false],
      )
    }
    const all = Object.values(levels).reduce((sum, one) => sum + one, 0)
    expect((levels[2] ?? 0) / all).toBeGreaterThan(0.6)
    expect((levels[3] ?? 0) / all).toBeGreaterThan(0.1)
    expect(levels[1]).toBeGreaterThan(0)
  })

  test('the learning team has marked enough a second time for its agreement to say something', async () => {
    const pairs = await listSecondMarks(db)
    const { overall } = agreement(
      pairs,
      curriculum.workplace.rubric.criteria.map(({ id }) => id),
    )
    expect(pairs.length).toBeGreaterThanOrEqual(12)
    expect(overall.exact.share).toMatchObject({ p: expect.any(Number) })
    expect(overall.exact.k / overall.exact.n).toSatisfy((p: number) => p > 0.6 && p < 0.95)
    expect(overall.withinOne.k).toBe(overall.withinOne.n)
  })

  test('a task follows its course, and what came of it is told eight weeks on or later', async () => {
    const tasks = await rows(sql`
      select work.form, work.opened_at, submission.body, check_back.at,
        (select min(achieved_at) from milestone
          join assignment on assignment.id = milestone.assignment_id
          where assignment.person_id = work.person_id and standard = 'passed'
            and milestone.subject = case work.form when 'task-s' then 'statistics'
              when 'task-p' then 'performance' else 'dashboards' end) as passed_at
      from work join submission on submission.work_id = work.id
      left join check_back on check_back.work_id = work.id where work.form like 'task-%'`)
    expect(tasks.filter(({ at }) => at !== null).length).toBeGreaterThan(25)
    for (const { opened_at, body, at, passed_at } of tasks) {
      expect(String(opened_at) > String(passed_at)).toBe(true)
      if (at === null) continue
      const decidedOn = JSON.parse(String(body))['decided-on']
      expect(daysBetween(decidedOn, londonDay(String(at)))).toBeGreaterThanOrEqual(56)
    }
  })

  test('the chief inspector finds a task and a data card that wait for her, and a task she returned', async () => {
    const helen = await personOf(CHIEF_INSPECTOR)
    const newest = await listNewestSubmissions(db, await listAssessedBy(db, helen.id))
    const stands = (form: string, verdict: string | null) =>
      newest.filter((one) => one.form === form && (one.signOff?.verdict ?? null) === verdict)
    expect(stands('task-s', null).length).toBeGreaterThanOrEqual(1)
    expect(stands('data-card', null).length).toBeGreaterThanOrEqual(1)
    expect(stands('task-s', 'returned').length).toBeGreaterThanOrEqual(1)
  })

  test('today one text of hers earns the chief inspector her first stamp and badge', async () => {
    const later = await openInMemory()
    await copyRows(db, later)
    const { id: personId } = await personOf(CHIEF_INSPECTOR)
    const told = { personId, form: 'task-s' as const, typed: 'It has stayed as it was.' }
    const newId = seededIds('afterwards')
    expect(await checkBack(later, { ...told, curriculum, at: NOW, newId })).toEqual({
      outcome: 'kept',
      awarded: ['enabled', 'statistics'],
    })
    await later.destroy()
  })

  test('whoever is skilled took a refresh four weeks on, with three or more right', async () => {
    const evidence = await rows(sql`select evidence from award where badge = 'skilled'`)
    for (const { evidence: written } of evidence) {
      const sentences = JSON.parse(String(written)).map((one: { sentence: string }) => one.sentence)
      expect(
        sentences.filter((one: string) => /refresh of .* taken: [345] of 5/.test(one)),
      ).toHaveLength(3)
    }
  })
})

describe('nothing is in it that the product could not have recorded', () => {
  test('people learn on working days between 8:00 and 18:00 in London, and never after now', async () => {
    const instants = await rows(sql`
      select at from attempt_step union all select at from lesson_record
      union all select started_at from attempt
      union all select finished_at from attempt where finished_at is not null
      union all select at from work_text union all select sent_at from submission
      union all select at from review union all select at from check_back
      union all select opened_at from gym_attempt union all select at from gym_decision`)
    expect(instants.length).toBeGreaterThan(2000)
    const wrong = instants
      .map(({ at }) => String(at))
      .filter((at) => at > NOW || !isWorkingTime(at))
    expect(wrong).toEqual([])
  })

  test('nothing happens to anybody before they are in the service', async () => {
    expect(
      await rows(sql`
        select assignment.id from assignment join person on person.id = assignment.person_id
        where assigned_at < created_at
        union all select attempt.id from attempt join assignment on assignment.id = assignment_id
        where started_at < assigned_at
        union all select lesson_record.id from lesson_record
        join assignment on assignment.id = assignment_id where at < assigned_at`),
    ).toEqual([])
  })

  test('questions were kept before, or as, they were first dealt', async () => {
    expect(
      await rows(sql`
        select attempt.id from attempt_slot join attempt on attempt.id = attempt_id
        join item_version on item_version.id = item_version_id where recorded_at > started_at`),
    ).toEqual([])
  })

  test('nobody sat an assessment before completing the course’s modules', async () => {
    const sat = await rows(sql`
      select attempt.assignment_id, attempt.subject, attempt.started_at,
        (select count(*) from milestone where milestone.assignment_id = attempt.assignment_id
          and standard = 'complete' and achieved_at <= attempt.started_at) as done
      from attempt where kind = 'assessment'`)
    for (const { subject, done } of sat) {
      expect(done).toBe(curriculum.courses.find(({ id }) => id === subject)?.modules.length)
    }
  })

  test('everybody begins with the orientation', async () => {
    const first = await rows(sql`
      select assignment.person_id, min(at) as at,
        min(case when assignment.course = 'start' then at end) as orientation
      from lesson_record join assignment on assignment.id = assignment_id group by person_id`)
    expect(first.length).toBeGreaterThan(100)
    expect(first.filter(({ at, orientation }) => at !== orientation)).toEqual([])
  })

  test('the post-test follows the last course, on the form not taken before, and the delayed test twelve weeks later', async () => {
    const taken = await rows(sql`
      select post.started_at as post_at, post.form as post_form, diagnostic.form as form,
        (select max(achieved_at) from completion
          join assignment on assignment.id = completion.assignment_id
          where assignment.person_id = post.person_id) as completed_at,
        (select min(later.started_at) from attempt as later
          where later.person_id = post.person_id and later.kind = 'delayed-test') as delayed_at,
        post.finished_at as finished_at
      from attempt as post
      join attempt as diagnostic on diagnostic.person_id = post.person_id
        and diagnostic.kind = 'diagnostic'
      where post.kind = 'post-test'`)
    for (const { post_at, post_form, form, completed_at, delayed_at, finished_at } of taken) {
      expect(String(post_at) > String(completed_at)).toBe(true)
      expect([form, post_form].sort()).toEqual(['A', 'B'])
      if (delayed_at === null) continue
      const days = daysBetween(londonDay(String(finished_at)), londonDay(String(delayed_at)))
      expect(days).toBeGreaterThanOrEqual(84)
    }
  })

  test('every refresh was drawn from modules completed before it', async () => {
    expect(
      await rows(sql`
        select attempt.id from attempt
        join attempt_slot on attempt_slot.attempt_id = attempt.id
        join item_version on item_version.id = attempt_slot.item_version_id
        where attempt.kind = 'refresh' and not exists (
          select 1 from milestone join assignment on assignment.id = milestone.assignment_id
          where assignment.person_id = attempt.person_id and milestone.standard = 'complete'
            and milestone.subject = item_version.module
            and milestone.achieved_at <= attempt.started_at)`),
    ).toEqual([])
  })

  test('every award and completion is dated by its evidence', async () => {
    const dated = await rows(sql`
      select achieved_at as at, evidence from completion
      union all select awarded_at, evidence from award`)
    expect(dated.length).toBeGreaterThan(100)
    for (const { at, evidence } of dated) {
      const times: { achievedAt?: string; metAt?: string }[] = JSON.parse(String(evidence))
      expect(
        times
          .map((one) => one.achievedAt ?? one.metAt ?? '')
          .sort()
          .at(-1),
      ).toBe(at)
    }
  })
})

describe('made again', () => {
  test('the same curriculum and now give the same rows', async () => {
    const again = await force(NOW)
    expect(await fingerprint(again)).toBe(await fingerprint(db))
    await again.destroy()
  }, 300_000)

  onDatabase('PostgreSQL', (open) => {
    test('the whole force comes over into PostgreSQL', async () => {
      const postgres = await open()
      expect(await whoIsIn(postgres)).toBe('nobody')
      await copyRows(db, postgres)
      expect(await whoIsIn(postgres)).toBe('demo force')
      const today = londonDay(NOW)
      const everybody = { command: null, course: null, today }
      expect(await countCohort(postgres, everybody)).toEqual(await countCohort(db, everybody))
    }, 60_000)
  })
})

async function rows(query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
  return (await query.execute(db)).rows as Record<string, unknown>[]
}

/** How many questions each person answered right in their finished test of a kind. */
function scores(kind: string) {
  return sql`
    select attempt.person_id, sum(mark.is_right) as correct from attempt
    join mark on mark.attempt_id = attempt.id
    where attempt.kind = ${kind} and attempt.state = 'finished' group by attempt.id`
}

async function personOf(email: string) {
  const account = await findAccount(db, email)
  const person = account && (await findPerson(db, account.personId))
  if (!person) throw new Error(`${email} is missing`)
  return person
}

async function factsOf(email: string) {
  return readLearnerFacts(db, (await personOf(email)).id)
}

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeStyle: 'medium',
})

function isWorkingTime(at: string): boolean {
  const clock = LONDON_CLOCK.format(new Date(at))
  return isWorkingDay(londonDay(at)) && clock >= '08:00' && clock <= '18:00'
}

async function fingerprint(of: Db): Promise<string> {
  const tables = await of.introspection.getTables()
  const hash = createHash('sha256')
  for (const { name } of tables) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(of)
    const written = rows.map((row) => JSON.stringify({ ...row, password_hash: null }))
    hash.update(JSON.stringify([name, written.sort()]))
  }
  return hash.digest('hex')
}
