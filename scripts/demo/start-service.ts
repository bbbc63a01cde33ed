import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/** What the clock of the service says when it starts: the demo force's year ends here, on a Wednesday. */
const NOW = '2031-03-12T10:00:00.000Z'
/** Making the demo force takes seconds, and longer on a busy machine. */
const LONGEST_START_MS = 300_000

/** As `npm start` has it: what a page is made of is thrown away at once, and costs less to clear away late. */
const ROOM_FOR_PAGES = '--max-semi-space-size=64'

export interface Started {
  address: string
  /** Lets it finish what it is doing. */
  stop(): Promise<void>
  /** Ends it at once, as a fault of the machine would. */
  kill(): Promise<void>
}

/** Starts the demonstration on a free port with this database, as a process of its own. */
export function startDemo(databaseUrl: string): Promise<Started> {
  return startService('scripts/demo.ts', { DATABASE_URL: databaseUrl, DEMO_NOW: NOW })
}

/** Starts the service on a free port by this script, as a process of its own, and waits until it is ready. */
export async function startService(
  script: string,
  environment: Record<string, string>,
): Promise<Started> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const child = spawn(process.execPath, [ROOM_FOR_PAGES, script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment, PORT: String(port), PUBLIC_URL: address },
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (hasEnded()) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const stop = () => end('SIGTERM')
  const until = Date.now() + LONGEST_START_MS
  while (!(await answers(address))) {
    if (hasEnded()) throw new Error(`${script} did not start`)
    if (Date.now() > until) {
      await stop()
      throw new Error(`${script} took too long to start`)
    }
    await wait(200)
  }
  return { address, stop, kill: () => end('SIGKILL') }
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
