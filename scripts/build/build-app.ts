import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { run } from '../run.ts'
import { hashOfFiles } from './hash-of-files.ts'
import { writeLicences } from './licences.ts'
import { precompress } from './precompress.ts'

/** Inside what is built, so that a build stopped half-way, or taken away, is made again. */
const MADE_FROM = 'build/made-from'
const INPUTS = ['app', 'db', 'public', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/** Builds the pages and their assets, unless they were made from just these files. False if it fails. */
export async function buildApp(): Promise<boolean> {
  const inputs = await hashOfFiles(INPUTS)
  if (existsSync(MADE_FROM) && (await readFile(MADE_FROM, 'utf8')) === inputs) return true
  const remix = ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build']
  if ((await run(remix, { NODE_ENV: 'production' })) !== 0) return false
  await writeLicences('build/client')
  await precompress('build/client/assets')
  await writeFile(MADE_FROM, inputs)
  return true
}
