import { expect, test } from 'vitest'
import { achievementName, addressOn, badgeHref, readAchievementName } from './addresses.ts'

test.each([
  ['https://a.example', 'https://a.example/badges/x'],
  ['https://a.example/', 'https://a.example/badges/x'],
  ['http://localhost:3000', 'http://localhost:3000/badges/x'],
  ['https://a.example/passport/', 'https://a.example/passport/badges/x'],
])('a badge on %s is at %s', (publicUrl, address) => {
  expect(addressOn(publicUrl, badgeHref('x'))).toBe(address)
})

test.each([
  ['skilled', { slug: 'skilled', version: null }],
  ['skilled-v12', { slug: 'skilled', version: 12 }],
  ['skilled-v0', { slug: 'skilled-v0', version: null }],
  ['skilled-v1x', { slug: 'skilled-v1x', version: null }],
])('the name %s is read as %j', (name, read) => {
  expect(readAchievementName(name)).toEqual(read)
})

test('an achievement’s name is read as it was written', () => {
  const achievement = { slug: 'data-card', version: 3 }
  expect(readAchievementName(achievementName(achievement))).toEqual(achievement)
  expect(achievementName({ slug: 'skilled' })).toBe('skilled')
})
