import { beforeEach, describe, expect, test } from 'vitest'
import { type StepOrder, stepOrder } from './step-order.ts'

describe('the names under which a page sends its answers', () => {
  let order: StepOrder
  beforeEach(() => {
    let made = 0
    order = stepOrder('first', () => `own ${++made}`)
  })

  test('each follows the one sent before it, arrived or not', () => {
    expect([order.nextDraft(), order.nextDraft(), order.answer()]).toEqual([
      { id: 'own 1', after: 'first' },
      { id: 'own 2', after: 'own 1' },
      { id: 'own 3', after: 'own 2' },
    ])
  })

  test('an answer sent twice has one name, until something is changed', () => {
    const once = order.answer()
    expect(order.answer()).toEqual(once)
    order.change()
    expect(order.answer()).toEqual({ id: 'own 2', after: 'own 1' })
  })

  test('an older step of its own is not news', () => {
    order.nextDraft()
    order.nextDraft()
    order.learn('own 1')
    order.learn('first')
    expect(order.nextDraft().after).toBe('own 2')
  })

  test('what another window has kept is what the next step follows, under a new name', () => {
    const refused = order.answer()
    order.learn('elsewhere')
    expect(order.answer()).toEqual({ id: 'own 2', after: 'elsewhere' })
    expect(refused.id).toBe('own 1')
  })

  test('another window is heard of once: then what is sent from here follows', () => {
    order.learn('elsewhere')
    order.nextDraft()
    order.learn('elsewhere')
    expect(order.nextDraft().after).toBe('own 1')
  })
})
