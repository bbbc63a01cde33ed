import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type NorthmereTables, readTables, TABLE_FILES } from './tables.ts'

let read: NorthmereTables | null = null

/** Northmere's committed tables, read from `courses/data/` once. */
export function committedTables(): NorthmereTables {
  read ??= readTables(
    Object.fromEntries(
      TABLE_FILES.map((name) => [name, readFileSync(path.resolve('courses/data', name), 'utf8')]),
    ),
  )
  return read
}
