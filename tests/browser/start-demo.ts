import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/** What the clock of the service says when it starts: the demo force's year ends here, on a Wednesday. */
const NOW = '2031-03-12T10:00:00.000Z'
/** Making the demo force takes seconds, and longer on a busy machine. */
const LONGEST_START_MS = 120_000

export interface Started {
  address: string
  stop(): Promise<void>
}

/** Starts the demonstration on a free port with this database, as a process of its own. */
export async function startDemo(databaseUrl: string): Promise<Started> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const child = spawn(process.execPath, ['scripts/demo.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: address,
      DATABASE_URL: databaseUrl,
      DEMO_NOW: NOW,
    },
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill()
    await once(child, 'exit')
  }
  const until = Date.now() + LONGEST_START_MS
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error('The demonstration did not start')
    if (Date.now() > until) {
      await stop()
      throw new Error('The demonstration took too long to start')
    }
    await wait(200)
  }
  return { address, stop }
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
