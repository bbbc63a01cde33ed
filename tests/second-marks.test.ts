import { expect, test } from 'vitest'
import { secondMark } from '#app/commands/second-mark.server.ts'
import { agreementRows } from '#app/pages/agreement-csv.server.ts'
import {
  agreementView,
  readAgreement,
  secondMarkPage,
  secondMarksFor,
  taskToMarkOr404,
} from '#app/pages/second-marks.server.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import {
  aDraft,
  aReviewedCurriculum,
  aTeam,
  marksAt,
  RUBRIC,
  review,
  send,
} from '#tests/support/reviewing.ts'

const contextOf = (db: Db) => ({ db, curriculum: () => aReviewedCurriculum() })

/** A signed task, and two of the learning team. */
async function aSignedTask(db: Db) {
  const team = await aTeam(db)
  const id = await send(db, team.holderId)
  await review(db, id, team.managerId, aDraft({ marks: marksAt(2, { method: 3 }) }))
  const marker = { id: await recordInspector(db, { familyName: 'Calloway' }) }
  return { ...team, id, marker, other: { id: await recordInspector(db) } }
}

async function pageFor(db: Db, id: string, marker: { id: string }) {
  return secondMarkPage(contextOf(db), await taskToMarkOr404({ db }, id, marker), marker)
}

function keep(db: Db, submissionId: string, markerId: string) {
  const given = { submissionId, markerId, marks: marksAt(2), rubric: RUBRIC }
  return secondMark(db, { ...given, at: minute(60), newId })
}

onBothDatabases((open) => {
  test('a second mark is made blind: the first marks are sent once it is kept, never the name', async () => {
    const db = await open()
    const { id, marker } = await aSignedTask(db)
    const blind = await pageFor(db, id, marker)
    expect(blind).toMatchObject({ by: null, marks: null, work: { sections: [{}] } })
    expect(JSON.stringify(blind)).not.toMatch(/Nair|Asked what is usual|On method/)

    await keep(db, id, marker.id)
    const seen = await pageFor(db, id, marker)
    expect(seen.marks).toEqual({ first: marksAt(2, { method: 3 }), second: marksAt(2) })
    expect(JSON.stringify(seen)).not.toContain('Nair')
  })

  test('once it is marked, the rest of the team is told by whom, and is not sent what was written', async () => {
    const db = await open()
    const { id, marker, other } = await aSignedTask(db)
    await keep(db, id, marker.id)
    const page = await pageFor(db, id, other)
    expect(page).toMatchObject({ by: { name: 'Robin Calloway', isYou: false }, work: null })
    expect(page.marks).toBeNull()
  })

  test('what somebody wrote, decided or assesses is not theirs to mark again', async () => {
    const db = await open()
    const { id, holderId, managerId, marker } = await aSignedTask(db)
    for (const concerned of [holderId, managerId]) {
      expect((await secondMarksFor(contextOf(db), { id: concerned })).toMark).toEqual([])
      await expect(taskToMarkOr404({ db }, id, { id: concerned })).rejects.toBeInstanceOf(Response)
    }
    expect(await secondMarksFor(contextOf(db), marker)).toMatchObject({
      wanted: 1,
      marked: 0,
      toMark: [{ id, title: 'A form' }],
    })
    await expect(taskToMarkOr404({ db }, 'no-such-task', marker)).rejects.toBeInstanceOf(Response)
  })

  test('agreement of one pair is counted, and is too few to say', async () => {
    const db = await open()
    const { id, marker } = await aSignedTask(db)
    await keep(db, id, marker.id)
    const report = await readAgreement(contextOf(db))
    const { pairs, rows } = agreementView(contextOf(db), report)
    expect(pairs).toBe(1)
    expect(rows.map(({ exact, withinOne }) => [exact.counted, withinOne.counted])).toEqual([
      ['1 of 1', '1 of 1'],
      ['0 of 1', '1 of 1'],
      ['1 of 2', '2 of 2'],
    ])
    expect(agreementRows(report)).toContainEqual([
      'all criteria',
      'same level',
      1,
      2,
      1,
      '',
      '',
      '',
      'Too few to say',
    ])
  })
})
