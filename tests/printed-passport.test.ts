import { expect, test } from 'vitest'
import { revokeAward } from '#app/commands/revoke-award.server.ts'
import { passportAsPdf } from '#app/pages/passport-files.server.ts'
import { listAwards } from '#db/awards.ts'
import { newId } from '#tests/support/new-id.ts'
import { minute } from './support/clock.ts'
import { onBothDatabases } from './support/databases.ts'
import { readPdf } from './support/pdf.ts'
import { aService } from './support/service.ts'
import { aHolder, type Holder, move, review, send } from './support/workplace.ts'

async function equip(holder: Holder) {
  await send(holder, 'data-card')
  await review(holder, 'data-card')
}

/** The words of a printed passport, as its holder or as anybody else gets it. */
async function printed({ db, personId, curriculum }: Holder, isOwn: boolean): Promise<string[]> {
  const context = { ...(await aService(db)), curriculum: () => curriculum }
  const sharing = { isShared: true, showsName: false, at: minute(9) }
  const pdf = await passportAsPdf(context, { id: newId(), personId, sharing, isOwn })
  return readPdf(Buffer.from(await pdf.arrayBuffer())).parts.map(({ text }) => text)
}

onBothDatabases((open) => {
  test('a stamp that was revoked is printed with the days it was earned and revoked', async () => {
    const holder = await aHolder(await open())
    await equip(holder)
    const [award] = await listAwards(holder.db, holder.personId)
    await revokeAward(holder.db, {
      awardId: award?.id ?? '',
      by: holder.managerId,
      at: minute(5),
      reason: 'The card was written by somebody else',
    })
    const words = await printed(holder, true)
    expect(words).toContain('equipped: revoked')
    expect(words).toContain('Earned 22 November 2026. Revoked on 22 November 2026.')
    expect(words.join()).not.toContain('written by somebody else')
  })

  test('a stamp that lapsed is printed as lapsed, and not as revoked', async () => {
    const holder = await aHolder(await open())
    await equip(holder)
    await move(holder)
    const words = await printed(holder, true)
    expect(words).toContain('Earned 22 November 2026. Lapsed on 1 December 2026.')
  })

  test('others read of a stamp only that it is not held: not what was begun, nor what it would show', async () => {
    const holder = await aHolder(await open())
    await send(holder, 'task-p')
    await review(holder, 'task-p')
    const words = await printed(holder, false)
    expect(words).toContain('enabled: not held')
    expect(words.join()).not.toMatch(/started|begun|done|What it shows/)
    expect(await printed(holder, true)).toContain('enabled: begun')
  })
})
