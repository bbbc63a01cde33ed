import type { FormEvent } from 'react'
import { useRef } from 'react'
import type { Criterion, Missing } from '#app/domain/workplace/forms.ts'
import {
  type DraftMarks,
  LEVEL_NAMES,
  markFields,
  PASS_LEVEL,
} from '#app/domain/workplace/rubric.ts'
import { Details } from '../govuk/details.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { errorOf } from './error-of.ts'
import { SecureInAll } from './secure-in-all.tsx'

export interface CriteriaFieldsProps {
  criteria: Criterion[]
  /** What was chosen and typed so far. */
  marks: DraftMarks
  problems: Missing[]
  /** What comes after the criteria, for who has nothing to add to a clear case. */
  onwards?: { text: string; href: string }
}

/** The rubric as fields: all of it at once for a clear case, then a level and a comment for each criterion. */
export function CriteriaFields({ criteria, marks, problems, onwards }: CriteriaFieldsProps) {
  return (
    <>
      <SecureInAll criteria={criteria} />
      {onwards && (
        <p className="govuk-body">
          <a className="govuk-link" href={onwards.href}>
            {onwards.text}
          </a>
        </p>
      )}
      {criteria.map((criterion) => (
        <CriterionFields
          key={criterion.id}
          criterion={criterion}
          mark={marks[criterion.id]}
          problems={problems}
        />
      ))}
    </>
  )
}

interface CriterionFieldsProps {
  criterion: Criterion
  mark: DraftMarks[string] | undefined
  problems: Missing[]
}

function CriterionFields({ criterion, mark, problems }: CriterionFieldsProps) {
  const { id, title, levels } = criterion
  const names = markFields(id)
  const box = useRef<HTMLDivElement>(null)
  const commentError = errorOf(problems, names.comment)

  /** A low level needs its reason: the field for it opens by itself. */
  function openForLow({ target }: FormEvent<HTMLDivElement>) {
    const isLow =
      target instanceof HTMLInputElement &&
      target.name === names.level &&
      Number(target.value) < PASS_LEVEL
    const comment = box.current?.querySelector('details')
    if (isLow && comment) comment.open = true
  }

  return (
    <div className="app-criterion" ref={box} onChange={openForLow}>
      <Radios
        name={names.level}
        className="govuk-radios--small app-levels"
        legend={{ children: title, className: 'govuk-fieldset__legend--s' }}
        defaultValue={mark?.level == null ? undefined : String(mark.level)}
        error={errorOf(problems, names.level)}
        items={LEVEL_NAMES.map((name, level) => ({
          value: String(level),
          label: `${level} ${name}`,
          hint: levels[level] ?? '',
        }))}
      />
      <Details
        summary={
          <>
            Comment<span className="govuk-visually-hidden"> on “{title}”</span>
          </>
        }
        open={Boolean(mark?.comment || commentError)}
      >
        <Textarea
          name={names.comment}
          rows={2}
          label={`Comment on “${title}”`}
          hint={`Needed below ${LEVEL_NAMES[PASS_LEVEL].toLowerCase()}: what would make it secure.`}
          error={commentError}
          defaultValue={mark?.comment}
        />
      </Details>
    </div>
  )
}
