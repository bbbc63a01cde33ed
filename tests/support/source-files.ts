import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The program as text: its files, what each imports, and what is left without comments and strings. */

const ROOT = path.join(import.meta.dirname, '../..')
const FOLDERS = ['app', 'db', 'scripts', 'tests']

export interface SourceFile {
  /** From the project's folder: `app/domain/marking.ts`. */
  path: string
  text: string
}

export interface Import {
  /** As written: `./marking.ts`, `#db/connect.ts`, `node:path`. */
  specifier: string
  /** `import type` and `export type`: gone before the program runs. */
  isType: boolean
}

/** Every TypeScript file of the program, tests included. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
}

/** What a file imports, in whatever way. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text)
  const from = [
    ...code.matchAll(/(?:^|[;\n])\s*(import|export)\s+([^'"`;]*?)from\s*['"]([^'"]+)['"]/g),
  ]
  const bare = [...code.matchAll(/(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g)]
  const dynamic = [...code.matchAll(/\bimport\(\s*['"`]([^'"`$]+)['"`]\s*\)/g)]
  return [
    ...from.map(([, , clause = '', specifier = '']) => ({ specifier, isType: isTypeOnly(clause) })),
    ...bare.map(([, specifier = '']) => ({ specifier, isType: false })),
    ...dynamic.map(([, specifier = '']) => ({ specifier, isType: false })),
  ]
}

/** Whether a file imports something whose name is only known while it runs. */
export function importsByAddress(text: string): boolean {
  return /\bimport\((?!\s*(['"`])[^'"`$]+\1\s*\))/.test(withoutComments(text))
}

function isTypeOnly(clause: string): boolean {
  if (/^type\s+[{*\w]/.test(clause)) return true
  const named = clause.match(/^\{([^}]*)\}\s*$/)?.[1]?.split(',')
  const names = named?.map((name) => name.trim()).filter((name) => name !== '')
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '))
}

/** The file an import leads to, from the project's folder; a package's name for anything else. */
export function leadsTo(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('node:')) return 'node'
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

/** Only what the program does: no comments, no words between quotes. */
export function withoutWords(text: string): string {
  return withoutComments(text)
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''")
    .replace(/"(?:\\.|[^"\\\n])*"/g, '""')
    .replace(/`(?:\\.|\$\{[^}]*\}|[^`\\$])*`/g, (template) =>
      (template.match(/\$\{[^}]*\}/g) ?? []).join(' '),
    )
}

/** Whether a path lies in a folder, by whole segments: `app/domain-x` is not in `app/domain`. */
export function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}
