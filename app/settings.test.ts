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
  const good = { PUBLIC_URL: 'https://learn.force.example', SESSION_SECRET: SECRET }
  expect(mistakesIn(good)).toEqual([])
  expect(mistakesIn({ ...good, SESSION_SECRET: `${SECRET},short` })).toHaveLength(1)
  expect(mistakesIn({ ...good, DEMO_NOW: '2026-11-22T09:00:00Z' })).toHaveLength(1)
})

test('a demonstration needs nothing set', () => {
  const read = readSettings({}, 'demo')
  expect(read).toMatchObject({
    settings: { port: 3000, databaseUrl: 'file:data/demo.db', publicUrl: 'http://localhost:3000' },
  })
})
