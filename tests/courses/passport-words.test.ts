import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { criteriaOf, showsToOthers } from '#app/domain/passport/criteria.ts'
import { rubricOf } from '#app/domain/workplace/rubric.ts'

const { curriculum } = await readCourses({ courses: 'courses' })
const { passport, workplace } = curriculum

test('every stamp and badge speaks to its holder, and about its holder to others', () => {
  for (const rule of passport.achievements) {
    expect(rule.shows, rule.slug).toMatch(/^You /)
    expect(showsToOthers(rule), rule.slug).not.toMatch(/\byou/i)
  }
})

test('no criterion that strangers read runs the title of a task into what is said of it', () => {
  for (const rule of passport.achievements) {
    for (const line of criteriaOf(rule, curriculum)) expect(line).not.toMatch(/honestly signed/)
  }
})

test('whoever marks one task reads nothing of the other two', () => {
  const methodOf = (id: string) => {
    const form = workplace.forms.find((one) => one.id === id)
    if (!form) throw new Error(`There is no ${id}`)
    return rubricOf(workplace.rubric, form)?.criteria.find((one) => one.id === 'method')?.title
  }
  expect(methodOf('task-s')).toBe('Method (comparison and chance)')
  expect(methodOf('task-p')).toBe('Method (chart and rules)')
  expect(methodOf('task-d')).toBe('Method (filters, checks, visuals)')
})
