import { expect, test } from 'vitest'
import {
  achievementName,
  addressOn,
  badgeHref,
  badgeInLink,
  isPassportLink,
  readAchievementName,
} from './addresses.ts'

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

const ID = 'q7Yw2m0dT6uVbXk1c9Z-_g'

test.each([
  [`https://a.example/b/${ID}`, ID],
  [` https://a.example/b/${ID}?seen=1#top `, ID],
  [`https://a.example/badges/${ID}`, ID],
  [`https://a.example/badges/${ID}.png`, ID],
  [`https://a.example/badges/${ID}/refresh`, ID],
  [`https://a.example/ob2/assertions/${ID}`, ID],
  [`/b/${ID}`, ID],
  [`a.example/b/${ID}`, ID],
  [`elsewhere.example/b/${ID}`, null],
  [`https://elsewhere.example/b/${ID}`, null],
  [`https://a.example.elsewhere.example/b/${ID}`, null],
  [`https://a.example@elsewhere.example/b/${ID}`, null],
  [`//elsewhere.example/b/${ID}`, null],
  [`http://a.example/b/${ID}`, null],
  [`https://a.example/passport/${ID}`, null],
  [`https://a.example/b/${ID}/more`, null],
  ['not a link', null],
  ['', null],
])('the link %j leads to the badge %s', (link, id) => {
  expect(badgeInLink(link, 'https://a.example')).toBe(id)
})

test('a link to a whole passport is told from others', () => {
  const isOurs = (link: string) => isPassportLink(link, 'https://a.example')
  expect(isOurs(`https://a.example/passport/${ID}`)).toBe(true)
  expect(isOurs(`a.example/passport/${ID}.pdf`)).toBe(true)
  expect(isOurs(`https://elsewhere.example/passport/${ID}`)).toBe(false)
  expect(isOurs('https://a.example/passport/renewal')).toBe(false)
})

test('a link to a service under a path leads to its badges, and to no other path’s', () => {
  const publicUrl = 'https://a.example/learning'
  expect(badgeInLink(`https://a.example/learning/b/${ID}`, publicUrl)).toBe(ID)
  expect(badgeInLink(`https://a.example/b/${ID}`, publicUrl)).toBeNull()
})
