import type { Ask } from './signed-in.ts'

/** How long answers took, in milliseconds, one after the other. */
export interface Measured extends Times {
  name: string
  requests: number
  /** What the server took to make the page: without packing it, sending it and reading it. */
  server: Times
}

/** From asking to the last byte, where nothing else is said. */
interface Times {
  median: number
  /** 95 of 100 were at least so fast. */
  p95: number
  longest: number
}

const WARM_UP = 5

/** Asks for each address in turn. Throws where one is not answered with a page. */
export async function measure(name: string, ask: Ask, addresses: string[]): Promise<Measured> {
  for (const address of addresses.slice(0, WARM_UP)) await ask(address)
  const whole: number[] = []
  const server: number[] = []
  for (const address of addresses) {
    const begun = performance.now()
    server.push(await ask(address))
    whole.push(performance.now() - begun)
  }
  return { name, requests: addresses.length, ...timesOf(whole), server: timesOf(server) }
}

function timesOf(milliseconds: number[]): Times {
  const sorted = milliseconds.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { median: at(0.5), p95: at(0.95), longest: at(1) }
}
