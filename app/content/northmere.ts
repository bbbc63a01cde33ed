import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Total } from '#app/domain/formulas.ts'
import { type NorthmereTables, readTables, TABLE_FILES } from '#app/domain/northmere/tables.ts'

/** What charts, facts and formulas are worked out from, and what a release carries of it. */
export interface Northmere extends NorthmereTables {
  total: Total
  /** The CSV texts by file name, as they are committed. */
  files: Readonly<Record<string, string>>
}

/** Reads Northmere from its committed files, which are read and never regenerated here. */
export async function readNorthmere(directory: string): Promise<Northmere> {
  const files = Object.fromEntries(
    await Promise.all(
      TABLE_FILES.map(async (name) => [name, await readFile(path.join(directory, name), 'utf8')]),
    ),
  )
  const tables = readTables(files)
  return {
    ...tables,
    files,
    total: (type, district, from, to) =>
      tables.monthly
        .filter((row) => row.type === type && row.i >= from && row.i < to)
        .filter((row) => district === null || row.district === district)
        .reduce((sum, row) => sum + row.count, 0),
  }
}
