import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'

export interface Child {
  process: ChildProcess
  /** The next line it prints. Throws what it wrote to stderr, if it ends instead. */
  nextLine(): Promise<string>
  /** Every further line, until it ends or is killed. */
  restOfLines(): Promise<string[]>
}

/** Runs a script of `tests/support/` in a process of its own, on the Node that runs these tests. */
export function runScript(name: string, args: string[]): Child {
  const script = path.join(import.meta.dirname, name)
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  return {
    process: child,
    async nextLine() {
      const { done, value } = await lines.next()
      if (done) throw new Error(`${name} ended early: ${complaint}`)
      return value
    },
    async restOfLines() {
      const rest: string[] = []
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        rest.push(next.value)
      }
      return rest
    },
  }
}
