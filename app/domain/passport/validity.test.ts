import { describe, expect, test } from 'vitest'
import { awardState, isComplete, renewalOpensOn, validityOf } from './validity.ts'

const award = { awardedAt: '2026-03-01T09:00:00.000Z', validDays: 730, renewedAt: [], ended: null }

describe('the validity of an award', () => {
  test('runs from the award for the days that were declared', () => {
    expect(validityOf(award)).toEqual({
      validFrom: '2026-03-01T09:00:00.000Z',
      validUntil: '2028-02-29T09:00:00.000Z',
    })
  })

  test('runs from the last renewal', () => {
    const renewedAt = ['2028-01-10T09:00:00.000Z', '2030-01-05T09:00:00.000Z']
    expect(validityOf({ ...award, renewedAt }).validFrom).toBe('2030-01-05T09:00:00.000Z')
  })

  test('has no end where none was declared', () => {
    expect(validityOf({ ...award, validDays: null }).validUntil).toBeNull()
    expect(awardState({ ...award, validDays: null }, '2099-01-01T00:00:00.000Z')).toBe('earned')
  })
})

describe('the state of an award', () => {
  test.each([
    ['2026-03-01T09:00:00.000Z', 'earned'],
    ['2027-12-30T23:59:00.000Z', 'earned'],
    ['2027-12-31T00:00:00.000Z', 'expiring'],
    ['2028-02-29T09:00:00.000Z', 'expiring'],
    ['2028-02-29T09:00:00.001Z', 'expired'],
  ])('at %s is %s', (now, state) => {
    expect(awardState(award, now)).toBe(state)
  })

  test('a renewal is offered sixty days before it runs out', () => {
    expect(renewalOpensOn('2028-02-29T09:00:00.000Z')).toBe('2027-12-31')
  })

  test('what ended says why, whatever its dates', () => {
    const at = '2026-04-01T09:00:00.000Z'
    expect(awardState({ ...award, ended: { why: 'revoked', at } }, at)).toBe('revoked')
    expect(awardState({ ...award, ended: { why: 'moved', at } }, at)).toBe('lapsed')
  })
})

test('a passport is complete while every stamp stands, and not before there is one', () => {
  const of = (...states: string[]) => isComplete(states.map((state) => ({ state })))
  expect(of('earned', 'expiring', 'earned')).toBe(true)
  expect(of('earned', 'expired', 'earned')).toBe(false)
  expect(of('earned', 'begun')).toBe(false)
  expect(of()).toBe(false)
})
