import { Form } from '@remix-run/react'
import { listed } from '../figures/numbers.ts'
import { Button } from '../govuk/button.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { FormHolder } from '../page/form-holder.tsx'
import { type PostingTyped, PostingTypedFields } from './posting-form.tsx'

export interface PostingCheckProps {
  /** The id of whoever of the learning team looks at it. */
  team: string
  typed: PostingTyped
  /** The posting that there is, in words. */
  now: { rank: string; command: string; manager: string | null; since: string }
  /** The one that was typed, and what recording it does. */
  effects: {
    rank: string
    command: string
    manager: string | null
    since: string
    isSame: boolean
    lapses: string[]
    leavesLearners: boolean
    joinsLearners: boolean
  }
}

/** The second look: from what to what, what will happen, and a way back to the fields. */
export function PostingCheck({ team, typed, now, effects }: PostingCheckProps) {
  return (
    <>
      <SummaryList
        rows={[
          row('Rank', effects.rank, now.rank),
          row('Command', effects.command, now.command),
          row('Line manager', effects.manager ?? 'None', now.manager ?? 'none'),
          row('In post since', effects.since, now.since),
        ]}
      />
      <h2 className="govuk-heading-m">If you record it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{whatLapses(effects)}</li>
        <li>{stays(effects)}</li>
        <li>
          {effects.manager
            ? `${effects.manager} decides on their evidence from work, and on what waits for a decision now`
            : 'nobody decides on their evidence from work until you record a line manager or name an assessor'}
        </li>
        {effects.leavesLearners && (
          <li>they are no longer counted among the learners: the programme is for other ranks</li>
        )}
        {effects.joinsLearners && <li>they are counted among the learners from now on</li>}
      </ul>
      <Form method="post" reloadDocument>
        <FormHolder id={team} />
        <PostingTypedFields typed={typed} />
        <div className="govuk-button-group">
          <Button name="intent" value="record">
            Record this posting
          </Button>
          <Button name="intent" value="change" variant="secondary">
            Change the posting
          </Button>
        </div>
      </Form>
    </>
  )
}

function row(key: string, value: string, before: string) {
  const was = value.toLowerCase() === before.toLowerCase() ? '' : ` (now: ${before})`
  return { key: { children: key }, value: { children: `${value}${was}` } }
}

function whatLapses({ lapses, isSame }: PostingCheckProps['effects']): string {
  if (isSame) return 'no stamp or badge lapses: the post stays the same'
  if (lapses.length === 0) {
    return 'no stamp or badge lapses: they hold none that has to be shown in each post'
  }
  const [verb, what] = lapses.length === 1 ? ['lapses', 'it is'] : ['lapse', 'they are']
  return `${listed(lapses)} ${verb}: ${what} earned again once it is confirmed for the new post`
}

function stays({ lapses, isSame }: PostingCheckProps['effects']): string {
  const others = isSame || lapses.length === 0 ? 'what they hold' : 'everything else that they hold'
  return `${others}, their courses, their answers and their roles in this service stay as they are`
}
