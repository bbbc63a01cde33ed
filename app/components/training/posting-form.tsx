import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { FormHolder } from '../page/form-holder.tsx'

/** What stands in the fields: the line manager by e-mail address, the day in its three boxes. */
export interface PostingTyped {
  rank: string
  command: string
  manager: string
  day: string
  month: string
  year: string
}

export interface PostingFormProps {
  /** The id of whoever of the learning team fills it in. */
  team: string
  typed: PostingTyped
  problems: { field: string; message: string }[]
  ranks: string[]
  commands: string[]
}

/** Where the link of an error summary leads for a problem. */
export function placeOfProblem(field: string): string {
  if (field === 'from') return '#from-day'
  return field === 'posting' ? '#rank' : `#${field}`
}

/** The four facts of a posting. The page is loaded anew, so that its title can say that something is wrong. */
export function PostingForm({ team, typed, problems, ranks, commands }: PostingFormProps) {
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message
  const box = (name: 'day' | 'month' | 'year') => ({
    name,
    id: `from-${name}`,
    defaultValue: typed[name],
    className: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })
  return (
    <Form method="post" noValidate reloadDocument>
      <FormHolder id={team} />
      <Select
        name="rank"
        label="Rank"
        items={ranks.map((rank) => ({ text: rank, value: rank }))}
        defaultValue={typed.rank}
        error={errorOf('rank')}
      />
      <Select
        name="command"
        label="Command"
        hint="The list has every command that somebody is posted to."
        items={commands.map((command) => ({ text: command, value: command }))}
        defaultValue={typed.command}
        error={errorOf('command')}
      />
      <Input
        name="manager"
        type="email"
        label="E-mail address of the line manager"
        hint="Leave it empty only if there is none: then nobody signs off their evidence from work."
        className="govuk-!-width-two-thirds"
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed.manager}
        error={errorOf('manager')}
      />
      <DateInput
        id="from"
        namePrefix="from"
        legend="In post since"
        hint="The day they began, such as 22 11 2026."
        items={[box('day'), box('month'), box('year')]}
        error={errorOf('from')}
      />
      <Button name="intent" value="check">
        Continue
      </Button>
    </Form>
  )
}

/** What was typed, carried by a page that asks about it. */
export function PostingTypedFields({ typed }: { typed: PostingTyped }) {
  const { rank, command, manager, day, month, year } = typed
  const fields = { rank, command, manager, 'from-day': day, 'from-month': month, 'from-year': year }
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
