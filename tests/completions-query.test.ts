import { expect, test } from 'vitest'
import { completionsSearch, readCompletionsQuery } from '#app/pages/completions-query.server.ts'

const read = (search: string) => readCompletionsQuery(new URLSearchParams(search))

test.each(['no-such-status', 'constructor', 'toString', ''])(
  'a status that does not exist, like "%s", filters nothing',
  (status) => {
    expect(read(`status=${status}`).filter.status).toBeNull()
  },
)

test('a view of the list goes into an address and comes out of it again', () => {
  const query = read('search=Élodie&status=overdue&sort=-due&page=3')
  expect(query).toMatchObject({ sort: 'due', descending: true, page: 3 })
  expect(read(completionsSearch(query, { page: 3 }))).toEqual(query)
})
