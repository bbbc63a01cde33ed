import { decisionWord } from '#app/domain/workplace/decision-word.ts'
import { PASS_LEVEL } from '#app/domain/workplace/rubric.ts'
import type { ReviewOnPage } from './form-on-page.ts'

/** What the assessor decided and wrote; where it was returned, what to do before it is sent again. */
export function ReviewGiven({ review }: { review: ReviewOnPage }) {
  const { by, on, verdict, marks, observed, obstacle, next } = review
  const isTask = marks.length > 0
  const did = decisionWord(isTask ? 'task' : 'confirmation', verdict)
  return (
    <section className="app-panel" aria-labelledby="review">
      <h2 className="govuk-heading-m" id="review">
        {did} by {by} on {on}
      </h2>
      <Words
        title="What to do before you send it again"
        words={verdict === 'returned' ? next : ''}
      />
      <Words title="What your assessor saw you do" words={observed} />
      <Words title="What your assessor will do to help" words={obstacle} />
      {verdict === 'accepted' && <Words title="What comes next" words={next} />}
      {isTask && (
        <>
          <h3 className="govuk-heading-s">How it was marked</h3>
          <ul className="app-work-marks">
            {marks.map((mark) => (
              <li
                key={mark.title}
                className={mark.level < PASS_LEVEL ? 'app-work-marks__low' : undefined}
              >
                <strong>
                  {mark.title}: {mark.level} of 3, {mark.name.toLowerCase()}
                </strong>
                <span>{mark.shows}.</span>
                {mark.comment && <span className="app-note-text">“{mark.comment}”</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Words({ title, words }: { title: string; words: string }) {
  if (words.trim() === '') return null
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body app-note-text">{words}</p>
    </>
  )
}
