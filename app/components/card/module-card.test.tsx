import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ModuleCard } from './module-card.tsx'

test('a card holds the points, the question to ask, and where it comes from in words', () => {
  const html = renderToStaticMarkup(
    <ModuleCard
      code="S3"
      title="Luck or change?"
      courseTitle="Statistics"
      points={['Counts vary', 'Ask for the range']}
      ask="How far does it move by itself?"
      address="passport.example/courses/statistics/luck-or-change"
      publisher="Data literacy for leaders, Northmere Constabulary"
    />,
  )
  expect([...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, point]) => point)).toEqual([
    'Counts vary',
    'Ask for the range',
  ])
  expect(html).toContain('How far does it move by itself?')
  expect(html).toContain(
    'Source: module S3, Data literacy for leaders, Northmere Constabulary. ' +
      'passport.example/courses/statistics/luck-or-change. Northmere’s figures are made up.',
  )
  expect(html).toMatch(/aria-labelledby="card-S3".*id="card-S3">Luck or change\?</)
})
