import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import startPostgres, { TEMPLATE } from '#tests/support/postgres.ts'
import { startDemo } from '../../scripts/demo/start-service.ts'

/**
 * Builds what has changed and starts the demonstration twice, each with a fresh demo force: on
 * SQLite, and on PostgreSQL unless only `--project=sqlite` was asked for.
 */
export default async function startServices(): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The service cannot be built')

  const folder = await mkdtemp(path.join(tmpdir(), 'passport-browser-'))
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  const start = async (databaseUrl: string) => {
    const { address, stop } = await startDemo(databaseUrl)
    stops.push(stop)
    return address
  }
  try {
    process.env.SQLITE_FILE = path.join(folder, 'demo.db')
    process.env.SQLITE_SERVICE = await start(`file:${process.env.SQLITE_FILE}`)
    if (!process.argv.includes('--project=sqlite')) {
      process.env.POSTGRES_SERVICE = await start(await emptyPostgres(stops))
    }
  } catch (error) {
    await stopAll()
    throw error
  }
  return stopAll
}

/** The PostgreSQL of the other tests, started for these as well: its template is empty and migrated. */
async function emptyPostgres(stops: (() => Promise<void>)[]): Promise<string> {
  let server = ''
  const provide = (_name: string, address: string) => {
    server = address
  }
  // Of what Vitest gives to it, it uses only this.
  stops.push(await startPostgres({ provide } as unknown as TestProject))
  return `${server}/${TEMPLATE}`
}
