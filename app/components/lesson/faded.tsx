import type { FadedBlankView, FadedView } from '#app/domain/lesson-view.ts'
import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { blankField, FIELDS, problemWith } from './form-fields.ts'
import { useLesson } from './lesson-context.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { PostForm } from './post-form.tsx'
import { Verdict } from './verdict.tsx'

/** An example with its last steps missing: the learner fills them in and is checked on each. */
export function Faded({ id, title = 'Now finish this one' }: { id: string; title?: string }) {
  const { faded: examples } = useLesson()
  const faded = examples.find((one) => one.id === id)
  if (faded === undefined) return null
  return (
    <section className="app-worked" aria-labelledby={`faded-${id}`}>
      <h3 className="govuk-heading-m" id={`faded-${id}`}>
        {title}
      </h3>
      <PostForm intent="faded" id={id}>
        <Paragraphs text={faded.stem} />
        {faded.blanks.map((blank) => (
          <Blank key={blank.id} blank={blank} problems={faded.problems} />
        ))}
        <div className="govuk-button-group">
          <Button name={FIELDS.doing} value="check">
            Check my working
          </Button>
          {faded.working === null ? (
            <Button variant="secondary" name={FIELDS.doing} value="reveal">
              Show me the working
            </Button>
          ) : null}
        </div>
      </PostForm>
      <div role="status">{outcome(faded)}</div>
    </section>
  )
}

function Blank({ blank, problems }: { blank: FadedBlankView } & Pick<FadedView, 'problems'>) {
  const { label, kind, choices, checked } = blank
  const name = blankField(blank.id)
  const given = useLesson().given[name] ?? blank.given
  const verdictId = `${name}-verdict`
  const common = {
    name,
    error: problemWith(name, problems),
    describedBy: checked === null ? undefined : verdictId,
  }
  return (
    <div className="app-checked-field">
      {kind === 'choice' ? (
        <Radios
          {...common}
          className="govuk-radios--inline"
          legend={{ className: 'govuk-fieldset__legend--s', children: label }}
          defaultValue={given}
          items={choices.map(({ id, text }) => ({ value: id, label: text }))}
        />
      ) : (
        <Input
          {...common}
          label={label}
          className="govuk-input--width-5"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          defaultValue={given}
        />
      )}
      {checked === null ? null : <Verdict id={verdictId} {...checked} />}
    </div>
  )
}

function outcome({ blanks, working }: FadedView) {
  const checked = blanks.filter((blank) => blank.checked !== null)
  const right = checked.filter((blank) => blank.checked?.isRight)
  return (
    <>
      {checked.length > 0 ? (
        <p className="govuk-body">
          {right.length} of {blanks.length} right.
        </p>
      ) : null}
      {working === null ? null : (
        <>
          <h4 className="govuk-heading-s">The working</h4>
          <Paragraphs text={working} />
        </>
      )}
    </>
  )
}
