import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentHash } from './content-hash.ts'
import type { CompiledCurriculum } from './courses.ts'
import { EarlierManifestSchema } from './manifest.ts'
import { practiceFile } from './practice-file.ts'

/**
 * Publishes a compiled curriculum, the practice dashboards and Northmere's data: new files first, then `manifest.json` by
 * rename, so that a reader sees the old release or the new one and never a part. Files of earlier
 * releases are kept.
 */
export async function publish(
  { curriculum, lessons, northmere, practice }: CompiledCurriculum,
  directory: string,
): Promise<{ release: string; data: string; practice: string; lessons: string[] }> {
  const release = `release.${curriculum.hash}.json`
  const data = `data.${contentHash(northmere.files)}.json`
  const practised = `practice.${contentHash({ practice, data })}.json`
  await mkdir(path.join(directory, 'lessons'), { recursive: true })
  for (const { file, code } of lessons) await writeNew(path.join(directory, 'lessons', file), code)
  await writeNew(path.join(directory, release), JSON.stringify(curriculum))
  await writeNew(path.join(directory, data), JSON.stringify(northmere.files))
  await writeNew(path.join(directory, practised), () =>
    JSON.stringify(practiceFile(practice, northmere)),
  )
  const released = [...(await releasedBefore(directory)), ...lessons.map(({ file }) => file)]
  const manifest = { release, data, practice: practised, lessons: [...new Set(released)].sort() }
  await replace(path.join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function releasedBefore(directory: string): Promise<string[]> {
  const file = path.join(directory, 'manifest.json')
  if (!existsSync(file)) return []
  try {
    return EarlierManifestSchema.parse(JSON.parse(await readFile(file, 'utf8'))).lessons
  } catch {
    // A manifest that cannot be read releases nothing; this one replaces it.
    return []
  }
}

/** A file's name holds the hash of its content, so one that is there already is the same. */
async function writeNew(file: string, content: string | (() => string)) {
  if (existsSync(file)) return
  await replace(file, typeof content === 'string' ? content : content())
}

async function replace(file: string, content: string) {
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, content)
  await rename(beside, file)
}
