import { expect, test } from 'vitest'
import { carriedIn, fieldsToCarry, formToCarry } from './carried-form.ts'

const TYPED: [string, string][] = [
  ['holder', 'me'],
  ['intent', 'send'],
  ['field-measure', 'Calls\r\nanswered “in time” & <late>'],
  ['has', 'a'],
  ['has', 'b'],
]

test('a form goes through the sign-in page as it was typed, beside the fields of that page', () => {
  const carried = formToCarry('/evidence/task-p?filling=2', TYPED)
  if (!carried) throw new Error('It is not carried')
  const signIn: [string, string][] = [['email', 'me@force.example'], ...fieldsToCarry(carried)]
  expect(carriedIn('/evidence/task-p?filling=2', signIn)).toEqual({
    address: '/evidence/task-p?filling=2',
    place: 'your workplace form',
    holder: 'me',
    fields: TYPED,
  })
})

test.each([
  '/evidence/task-s',
  '/sign-offs/some-submission',
  '/training/second-marks/some-submission',
  '/training/passports/somebody/some-award',
  '/notes',
  '/courses/statistics/luck-or-change?step=explore',
  '/practice/gym/some-scenario?district=all',
])('what is typed at %s is carried', (address) => {
  expect(formToCarry(address, TYPED)).toMatchObject({ address })
})

test.each([
  '/',
  '/sign-out',
  '/sign-in',
  '/evidence',
  '/evidence/task-p/keep',
  '/passport/mine/sharing',
  '/badges/some-badge/sharing',
  '/training/sign-offs',
  '/elsewhere/evidence/task-p',
])('nothing is carried to %s', (address) => {
  expect(formToCarry(address, TYPED)).toBeNull()
})

test('a form that names no holder, or has more fields than any form, is not carried', () => {
  expect(formToCarry('/notes', [['note', 'Whose?']])).toBeNull()
  expect(
    formToCarry('/notes', [
      ['holder', ''],
      ['note', 'Whose?'],
    ]),
  ).toBeNull()
  const many = Array.from({ length: 200 }, (_, at): [string, string] => [`field-${at}`, ''])
  expect(formToCarry('/notes', [['holder', 'me'], ...many])).toBeNull()
})

test('a form says by its address alone that it is carried: what it says itself is left out', () => {
  expect(formToCarry('/notes', [...TYPED, ['carried', 'yes']])?.fields).toEqual(TYPED)
})

test('of the sign-in page nothing is carried on, least of all the password', () => {
  const signIn: [string, string][] = [
    ['email', 'me@force.example'] as [string, string],
    ['password', 'secret'] as [string, string],
    ['carried.holder', 'me'],
    ['carried.note', 'Mine'],
  ]
  expect(carriedIn('/notes', signIn)?.fields).toEqual([
    ['holder', 'me'],
    ['note', 'Mine'],
  ])
})
