import { Table } from '../govuk/table.tsx'
import { ScrollRegion } from './scroll-region.tsx'

interface Share {
  share: string
  interval: string
}

export interface ShownConstruct {
  module: string
  title: string
  before: Share
  after: Share
  later: Share
}

/** How many were right on each idea before, after and later, in the order of the courses: no ranking. */
export function ConstructTable({ rows }: { rows: ShownConstruct[] }) {
  return (
    <>
      <p className="govuk-body app-prose">
        Each row is one question a person, in the order of the courses. Among this many rows some
        move by luck alone: a reason to look at a lesson, not a verdict on it.
      </p>
      <ScrollRegion label="People who were right, idea by idea">
        <Table
          className="app-table--wide"
          caption="People who were right, idea by idea"
          captionClassName="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { content: 'Idea' },
            { content: 'Module' },
            { content: 'Before' },
            { content: 'After' },
            { content: 'Twelve weeks later' },
          ]}
          rows={rows.map(({ module, title, before, after, later }) => [
            { content: title.charAt(0).toUpperCase() + title.slice(1) },
            { content: module },
            { content: <ShareCell {...before} /> },
            { content: <ShareCell {...after} /> },
            { content: <ShareCell {...later} /> },
          ])}
        />
      </ScrollRegion>
    </>
  )
}

function ShareCell({ share, interval }: Share) {
  return (
    <>
      {share}
      {interval && (
        <>
          {' '}
          <span className="app-below">{interval}</span>
        </>
      )}
    </>
  )
}
