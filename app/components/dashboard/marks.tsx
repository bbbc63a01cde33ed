import type { Mark } from '#app/domain/dashboards/view.ts'
import { StateLink } from './links.tsx'

interface MarkLinksProps {
  mark: Mark
  /** Where the page of records is: its query follows. */
  recordsAt: string
}

/** What can be done with one mark of a visual: each a link to touch, to tab to and to read. */
export function MarkLinks({ mark, recordsAt }: MarkLinksProps) {
  const { label, isSelected, select } = mark
  return (
    <ul className="app-mark-links">
      {select === null ? null : (
        <li>
          <StateLink to={select} about={label}>
            {isSelected ? 'Clear selection' : 'Select'}
          </StateLink>
        </li>
      )}
      <Closer mark={mark} recordsAt={recordsAt} />
    </ul>
  )
}

/** The same where the mark is drawn: its name is the link that selects it. */
export function NamedMark({ mark, recordsAt }: MarkLinksProps) {
  const { label, isSelected, select } = mark
  return (
    <ul className="app-mark-links">
      <li className="app-mark-links__name">
        {select === null ? (
          label
        ) : (
          <StateLink to={select}>
            <span className="govuk-visually-hidden">
              {isSelected ? 'Clear selection ' : 'Select '}
            </span>
            {label}
          </StateLink>
        )}
      </li>
      {isSelected ? (
        <li>
          <SelectedSign />
        </li>
      ) : null}
      <Closer mark={mark} recordsAt={recordsAt} />
    </ul>
  )
}

function Closer({ mark: { label, down, records }, recordsAt }: MarkLinksProps) {
  return (
    <>
      {down === null ? null : (
        <li>
          <StateLink to={down} about={`into ${label}`}>
            Drill down
          </StateLink>
        </li>
      )}
      {records === null ? null : (
        <li>
          <a className="govuk-link" href={`${recordsAt}${records}`}>
            Records<span className="govuk-visually-hidden">{` of ${label}`}</span>
          </a>
        </li>
      )}
    </>
  )
}

/** A selected mark is named as such: a tick and the word, not a colour. */
export function SelectedSign() {
  return (
    <span className="app-selected">
      <svg className="app-selected__tick" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M1 6l4 4l6 -8" />
      </svg>
      Selected
    </span>
  )
}
