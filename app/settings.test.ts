import { expect, test } from 'vitest'
import { readSettings } from './settings.server.ts'

const SECRET = 'a secret that is long enough to sign with'

function mistakesIn(environment: Record<string, string>): string[] {
  const read = readSettings(environment, 'production')
  return 'mistakes' in read ? read.mistakes : []
}

test('production names every missing or unsafe setting at once', () => {
  const mistakes = mistakesIn({ PORT: 'x', DATABASE_URL: 'file://server/share/passport.db' })
  expect(mistakes).toEqual([
    expect.stringContaining('PORT must be'),
    expect.stringContaining('PUBLIC_URL is missing'),
    expect.stringContaining('network path'),
    expect.stringContaining('SESSION_SECRET is missing'),
    expect.stringContaining('npm run badge-key'),
  ])
})

test.each([
  ['http://learn.force.example', 'https://'],
  ['http://localhost:3000', 'this machine only'],
  ['learn', 'must be an address'],
])('in production PUBLIC_URL %s is refused', (PUBLIC_URL, why) => {
  expect(mistakesIn({ PUBLIC_URL, SESSION_SECRET: SECRET }).join()).toContain(why)
})

test('a short secret, or a clock of its own, is refused in production', () => {
  const good = {
    PUBLIC_URL: 'https://learn.force.example',
    SESSION_SECRET: SECRET,
    BADGE_SIGNING_KEY: '0f'.repeat(32),
  }
  expect(mistakesIn(good)).toEqual([])
  expect(mistakesIn({ ...good, SESSION_SECRET: `${SECRET},short` })).toHaveLength(1)
  expect(mistakesIn({ ...good, DEMO_NOW: '2026-11-22T09:00:00Z' })).toHaveLength(1)
})

test('badges are signed with a key of 64 hexadecimal digits, from its setting or its file', () => {
  const good = { PUBLIC_URL: 'https://learn.force.example', SESSION_SECRET: SECRET }
  const mistakes = (key: Record<string, string>) => mistakesIn({ ...good, ...key }).join()
  expect(mistakes({})).toContain('npm run badge-key')
  expect(mistakes({ BADGE_SIGNING_KEY: 'secret' })).toContain('64 hexadecimal digits')
  expect(mistakes({ BADGE_SIGNING_KEY_FILE: 'no/such/file' })).toContain('there is no file')
  expect(mistakes({ BADGE_SIGNING_KEY: 'a', BADGE_SIGNING_KEY_FILE: 'b' })).toContain('not both')
})

test('a demonstration needs nothing set', () => {
  const read = readSettings({}, 'demo')
  expect(read).toMatchObject({
    settings: { port: 3000, databaseUrl: 'file:data/demo.db', publicUrl: 'http://localhost:3000' },
  })
})
