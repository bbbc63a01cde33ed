import { expect, test } from 'vitest'
import { importsOf, leadsTo, type SourceFile, sourceFiles } from '#tests/support/source-files.ts'

/** A learner's notes reach nobody else: so few files can read them that each is named here. */

const program = sourceFiles().filter(({ path }) => !/^tests\/|\.test\.tsx?$/.test(path))

function importersOf(target: string): string[] {
  const imports = ({ path, text }: SourceFile) =>
    importsOf(text).some(({ specifier }) => leadsTo(path, specifier) === target)
  return program.filter(imports).map(({ path }) => path)
}

test('one file asks the store for notes and bookmarks', () => {
  const asks = /(?:From|Into|Table|Join|Ref)\(\s*['"`](?:note|bookmark)\b/
  expect(program.filter(({ text }) => asks.test(text)).map(({ path }) => path)).toEqual([
    'db/notes.ts',
  ])
})

test('it answers to the learner’s own commands and pages, and to nothing else', () => {
  expect(importersOf('db/notes.ts')).toEqual([
    'app/commands/save-note.server.ts',
    'app/commands/set-bookmark.server.ts',
    'app/pages/notes.server.ts',
  ])
  expect(importersOf('app/pages/notes.server.ts')).toEqual([
    'app/routes/module.tsx',
    'app/routes/notes.tsx',
  ])
})
