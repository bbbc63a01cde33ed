import type { Ask } from './signed-in.ts'

/** How long answers took, in milliseconds from asking to the last byte, one after the other. */
export interface Measured {
  name: string
  requests: number
  median: number
  /** 95 of 100 were at least so fast. */
  p95: number
  longest: number
}

const WARM_UP = 5

/** Asks for each address in turn. Throws where one is not answered with a page. */
export async function measure(name: string, ask: Ask, addresses: string[]): Promise<Measured> {
  for (const address of addresses.slice(0, WARM_UP)) await ask(address)
  const times: number[] = []
  for (const address of addresses) {
    const begun = performance.now()
    await ask(address)
    times.push(performance.now() - begun)
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { name, requests: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) }
}
