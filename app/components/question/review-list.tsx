import { SummaryList } from '../govuk/summary-list.tsx'

interface ReviewListProps {
  slots: { slot: number; stem: string; isAnswered: boolean }[]
}

/** Every question of an assessment with whether it is answered, and a way back to it. */
export function ReviewList({ slots }: ReviewListProps) {
  return (
    <SummaryList
      rows={slots.map(({ slot, stem, isAnswered }) => ({
        key: `Question ${slot}`,
        value: (
          <>
            {stem}
            <br />
            <span className="app-quiet">{isAnswered ? 'Answered and saved' : 'No answer yet'}</span>
          </>
        ),
        actions: [
          {
            href: `?question=${slot}`,
            text: isAnswered ? 'Change' : 'Answer',
            visuallyHiddenText: `question ${slot}`,
          },
        ],
      }))}
    />
  )
}
