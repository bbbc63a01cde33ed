import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A `console.error` is a defect: React warnings, unhandled problems, forgotten logging. */
let errors: unknown[][] = []

beforeEach(() => {
  errors = []
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    errors.push(words)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(errors, 'nothing may be written to console.error').toEqual([])
})
