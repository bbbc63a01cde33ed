import { Form } from '@remix-run/react'
import { LONGEST_SEARCH } from '#app/domain/search-query.ts'
import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'

/** One field that searches the lessons and the glossary; `asked` is what was searched for last. */
export function SearchForm({ asked = '' }: { asked?: string }) {
  return (
    <Form action="/search" role="search" className="app-search" key={asked}>
      <Input
        name="q"
        type="search"
        label="Search lessons and glossary"
        defaultValue={asked}
        maxLength={LONGEST_SEARCH}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Button>Search</Button>
    </Form>
  )
}
