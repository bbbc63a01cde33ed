import { expect, test } from 'vitest'
import { isMigrated, migrate } from '#db/migrations/index.ts'
import { isReady } from '#db/readiness.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

onBothDatabases((open) => {
  test('the store is brought to the newest version, and says that it is ready', async () => {
    const db = await open()
    expect(await isMigrated(db)).toBe(true)
    expect(await isReady(db)).toEqual([])
  })

  test('bringing it to the newest version again changes nothing', async () => {
    const db = await open()
    await migrate(db)
    expect(await isMigrated(db)).toBe(true)
  })
})
