import { describe, expect, test } from 'vitest'
import { changePosting } from '#app/commands/change-posting.server.ts'
import { listAwardHistory, listAwards } from '#db/awards.ts'
import { findPosting } from '#db/people.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { sideBySide } from '#tests/support/interleaving.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordInspector, recordPeople } from '#tests/support/people.ts'
import { aHolder, type Holder, review, send } from '#tests/support/workplace.ts'

const TODAY = '2026-12-01'

type About = Partial<Parameters<typeof changePosting>[1]>

function post(holder: Pick<Holder, 'db' | 'personId' | 'managerId' | 'curriculum'>, about: About) {
  return changePosting(holder.db, {
    personId: holder.personId,
    rank: 'Inspector',
    command: 'Saltney',
    lineManagerId: holder.managerId,
    fromDay: TODAY,
    source: 'tests',
    newId,
    curriculum: holder.curriculum,
    at: `${TODAY}T09:00:00.000Z`,
    ...about,
  })
}

async function aHolderOfEquipped(db: Holder['db']): Promise<Holder> {
  const holder = await aHolder(db)
  await send(holder, 'data-card', minute(0))
  await review(holder, 'data-card', { at: minute(1) })
  return holder
}

onBothDatabases((open) => {
  describe('a new posting', () => {
    test('is the one there is from that day on, and ends what is shown in each post', async () => {
      const holder = await aHolderOfEquipped(await open())
      const { db, personId, managerId } = holder
      expect(await post(holder, { fromDay: '2026-11-25' })).toEqual({ outcome: 'posted' })
      expect(await findPosting(db, personId)).toEqual({
        rank: 'Inspector',
        command: 'Saltney',
        lineManagerId: managerId,
        fromDay: '2026-11-25',
      })
      expect(await listAwardHistory(db, personId)).toMatchObject([
        { badge: 'equipped', ended: { why: 'moved', at: `${TODAY}T09:00:00.000Z` } },
      ])
    })

    test('leaves what was confirmed since the day on which it began', async () => {
      const holder = await aHolderOfEquipped(await open())
      await post(holder, { fromDay: '2026-11-20' })
      expect(await listAwards(holder.db, holder.personId)).toMatchObject([{ badge: 'equipped' }])
    })

    test('that is sent twice is recorded once', async () => {
      const holder = await aHolderOfEquipped(await open())
      await post(holder, {})
      expect(await post(holder, {})).toEqual({ outcome: 'posted' })
      const rows = await holder.db
        .selectFrom('posting')
        .select('id')
        .where('person_id', '=', holder.personId)
        .execute()
      expect(rows).toHaveLength(2)
    })

    const REFUSED: { why: string; about: (holder: Holder) => About; problems: object[] }[] = [
      {
        why: 'in a rank that there is not, or in no command',
        about: () => ({ rank: 'Admiral', command: ' ' }),
        problems: [
          { field: 'rank', message: 'Select the rank' },
          { field: 'command', message: 'Select the command' },
        ],
      },
      {
        why: 'under oneself',
        about: ({ personId }) => ({ lineManagerId: personId }),
        problems: [{ field: 'manager', message: expect.stringContaining('own line manager') }],
      },
      {
        why: 'from a day to come',
        about: () => ({ fromDay: '2026-12-02' }),
        problems: [{ field: 'from', message: expect.stringContaining('today or in the past') }],
      },
      {
        why: 'from before the posting there is',
        about: () => ({ fromDay: '2026-01-04' }),
        problems: [{ field: 'from', message: expect.stringContaining('5 January 2026 or later') }],
      },
      {
        why: 'that changes nothing but its day',
        about: () => ({ command: 'Harrowbank' }),
        problems: [{ field: 'posting', message: expect.stringContaining('Change the rank') }],
      },
    ]
    test.each(REFUSED)('is refused $why, and nothing changes', async ({ about, problems }) => {
      const holder = await aHolderOfEquipped(await open())
      const before = await findPosting(holder.db, holder.personId)
      expect(await post(holder, about(holder))).toEqual({ outcome: 'refused', problems })
      expect(await findPosting(holder.db, holder.personId)).toEqual(before)
      expect(await listAwards(holder.db, holder.personId)).toMatchObject([{ badge: 'equipped' }])
    })

    test('is refused where line managers would go round in a circle, however long', async () => {
      const holder = await aHolder(await open())
      const { db, personId, managerId } = holder
      const chief = anInspector({ rank: 'Superintendent' })
      const [chiefId = ''] = await recordPeople(db, [chief])
      await post(holder, { personId: managerId, lineManagerId: chiefId })
      const round = await post(holder, { personId: chiefId, lineManagerId: personId })
      expect(round).toMatchObject({
        outcome: 'refused',
        problems: [{ field: 'manager' }],
      })
      const [problem] = round.outcome === 'refused' ? round.problems : []
      expect(problem?.message).toContain('in a circle')
    })

    test('is refused under somebody who has left', async () => {
      const holder = await aHolder(await open())
      const goneId = await recordInspector(holder.db)
      await holder.db
        .updateTable('posting')
        .set({ to_day: TODAY })
        .where('person_id', '=', goneId)
        .execute()
      expect(await post(holder, { lineManagerId: goneId })).toMatchObject({
        outcome: 'refused',
        problems: [{ field: 'manager' }],
      })
    })
  })
})

onDatabase('PostgreSQL', (open) => {
  test('of two at once that would put each above the other, one is refused', async () => {
    const db = await open()
    const holder = await aHolder(db)
    const [leftId = '', rightId = ''] = await recordPeople(db, [anInspector(), anInspector()])
    const under = (personId: string, lineManagerId: string) => ({ personId, lineManagerId })
    const outcomes = await sideBySide(
      db,
      (one) => post({ ...holder, db: one }, under(leftId, rightId)),
      { reads: 'posting' },
      () => post(holder, under(rightId, leftId)),
    )
    expect(outcomes).toMatchObject([
      { outcome: 'posted' },
      { outcome: 'refused', problems: [{ field: 'manager' }] },
    ])
    expect((await findPosting(db, rightId))?.lineManagerId).toBeNull()
  })
})
