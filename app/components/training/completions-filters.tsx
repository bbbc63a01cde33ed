import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import type { CompletionsPage, FilterName } from './completions-page.ts'

const FILTERS: { name: FilterName; label: string; all: string }[] = [
  { name: 'rank', label: 'Rank', all: 'All ranks' },
  { name: 'command', label: 'Command', all: 'All commands' },
  { name: 'course', label: 'Course', all: 'Everything assigned' },
  { name: 'status', label: 'Status', all: 'Any status' },
]

/** Whom the completion list is about: one form in its address. */
export function CompletionsFilters({
  filter,
  choices,
}: Pick<CompletionsPage, 'filter' | 'choices'>) {
  return (
    <Form method="get" role="search" className="app-filters" key={JSON.stringify(filter)}>
      <h2 className="govuk-heading-m">Filter people</h2>
      <div className="app-filters__fields">
        <Input name="search" label="Name or staff number" defaultValue={filter.search ?? ''} />
        {FILTERS.map(({ name, label, all }) => (
          <Select
            key={name}
            name={name}
            label={label}
            defaultValue={filter[name] ?? ''}
            items={[{ value: '', text: all }, ...choices[name]]}
          />
        ))}
      </div>
      <div className="govuk-button-group">
        <Button>Apply filters</Button>
        <a className="govuk-link" href="/training/completions">
          Clear filters
        </a>
      </div>
    </Form>
  )
}
