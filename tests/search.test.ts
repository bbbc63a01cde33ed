import { expect, test } from 'vitest'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { searchFor } from '#app/pages/search.server.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { aCourse, aCurriculum, aModule, aPrediction, moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'

const prediction = aPrediction()
const curriculum = aCurriculum({
  hash: 'two modules with predictions',
  courses: [
    aCourse({
      modules: [
        aModule({ code: 'S1', prediction }),
        aModule({ code: 'S2', number: 2, prediction: { ...prediction, id: 'S2-predict' } }),
      ],
    }),
  ],
})

async function search(db: Db, id: string, asked: string, { page = 1, within = curriculum } = {}) {
  return searchFor({ db, curriculum: () => within }, { id }, { asked, page })
}

async function predict(db: Db, personId: string, code: string) {
  await recordLessonStep(db, {
    ...moduleOf(curriculum, code),
    personId,
    curriculum,
    newId,
    stepId: newId(),
    part: 'prediction',
    subject: `${code}-predict`,
    body: {},
    certainty: null,
    outcome: 'kept',
    at: minute(0),
  })
}

onBothDatabases((open) => {
  test('pages after a prediction are quoted to those who have made it, and to nobody else', async () => {
    const db = await open()
    const [one, other] = [await recordInspector(db), await recordInspector(db)]
    await predict(db, one, 'S1')
    const quoted = async (id: string) =>
      (await search(db, id, 'explain')).results.map(({ href, excerpt }) => ({
        href,
        isQuoted: excerpt !== null,
      }))
    expect(await quoted(one)).toEqual([
      { href: '/courses/statistics/module-s1?step=explain', isQuoted: true },
      { href: '/courses/statistics/module-s2', isQuoted: false },
    ])
    expect((await quoted(other)).map(({ isQuoted }) => isQuoted)).toEqual([false, false])
    expect(JSON.stringify(await search(db, other, 'explain'))).not.toContain('Words of explain')
  })

  test('twenty results stand on a page, and a page beyond the last is the last', async () => {
    const db = await open()
    const person = await recordInspector(db)
    const within = { ...curriculum, hash: 'many words', glossary: someWords(45) }
    const page = async (number: number) => {
      const found = await search(db, person, 'percentile', { page: number, within })
      return [found.page, found.first, found.results.length, found.pages, found.total]
    }
    expect(await page(1)).toEqual([1, 1, 20, 3, 45])
    expect(await page(3)).toEqual([3, 41, 5, 3, 45])
    expect(await page(99)).toEqual([3, 41, 5, 3, 45])
    expect(await search(db, person, 'xyzzyx')).toMatchObject({ total: 0, pages: 1, results: [] })
  })
})

function someWords(count: number): Curriculum['glossary'] {
  return Array.from({ length: count }, (_, at) => ({ word: `percentile ${at}`, means: 'A value' }))
}
