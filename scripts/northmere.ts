/**
 * Writes Northmere's data files to courses/data/, with the SHA-256 of each in hashes.json.
 * With --check it writes nothing, names what differs and exits 1.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { northmereFiles } from '#app/domain/northmere/files.ts'

const FOLDER = join(import.meta.dirname, '../courses/data')
const files = withHashes(northmereFiles())

if (process.argv.includes('--check')) check()
else write()

function withHashes(data: Record<string, string>): Record<string, string> {
  const hashes = Object.entries(data).map(([name, text]) => [
    name,
    createHash('sha256').update(text).digest('hex'),
  ])
  return { ...data, 'hashes.json': `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n` }
}

function write() {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), text)
  console.log(`Wrote ${Object.keys(files).length} files to courses/data/`)
}

function check() {
  const wrong = Object.entries(files).flatMap(([name, text]) => {
    const path = join(FOLDER, name)
    if (!existsSync(path)) return [`courses/data/${name} is missing`]
    return readFileSync(path, 'utf8') === text ? [] : [`courses/data/${name} differs`]
  })
  for (const line of wrong) console.error(line)
  if (wrong.length > 0) {
    console.error(
      'The committed files win: run `npm run northmere` only to change them on purpose.',
    )
    process.exitCode = 1
  } else console.log(`All ${Object.keys(files).length} files in courses/data/ are as generated`)
}
