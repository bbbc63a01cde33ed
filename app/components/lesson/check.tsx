import { Link } from '@remix-run/react'
import type { DiagnosticView, ModuleCheckView } from '#app/domain/lesson-view.ts'
import { AppButton } from '../govuk/app-button.tsx'
import { Button } from '../govuk/button.tsx'
import { useLesson } from './lesson-context.tsx'
import { PostForm } from './post-form.tsx'

/** Where the module's check begins, is carried on, or shows how it went. */
export function Check() {
  const { check, code } = useLesson()
  if (check.kind === 'diagnostic') return <Diagnostic {...check} />
  switch (check.state) {
    case 'not-begun':
      return (
        <>
          <p className="govuk-body">
            {check.questions} questions on this module. You see why after each answer, and you can
            take the check as often as you wish: the questions change.
          </p>
          <StartCheck id={code} words="Start the check" />
        </>
      )
    case 'open':
      return (
        <>
          <p className="govuk-body">You have begun this check. Your answers so far are kept.</p>
          {check.href === null ? null : (
            <AppButton to={check.href}>Carry on with the check</AppButton>
          )}
        </>
      )
    case 'done':
      return (
        <>
          <Result check={check} />
          <StartCheck id={code} words="Take the check again" />
        </>
      )
  }
}

const DIAGNOSTIC_WORDS = {
  'not-begun': 'Find my starting point',
  open: 'Carry on with the questions',
  done: 'See your starting point',
}

/** The questions themselves, and what they showed, are on a page of their own. */
function Diagnostic({ state, questions }: DiagnosticView) {
  return (
    <>
      <p className="govuk-body">
        {questions} questions, about 15 minutes, no pass mark. The answers and reasons come at the
        end.
      </p>
      <AppButton to="/starting-point">{DIAGNOSTIC_WORDS[state]}</AppButton>
    </>
  )
}

function Result({
  check: { best, isSecure, secureAt, questions, href },
}: {
  check: ModuleCheckView
}) {
  return (
    <>
      {best === null ? null : (
        <p className="govuk-body">
          Your best result is{' '}
          <strong>
            {best.right} of {best.of}
          </strong>
          .{' '}
          {isSecure
            ? 'This module is secure.'
            : `A module is secure at ${secureAt} of ${questions}, on any try.`}
        </p>
      )}
      {href === null ? null : (
        <p className="govuk-body">
          <Link className="govuk-link" to={href}>
            See your answers and the reasons
          </Link>
        </p>
      )}
    </>
  )
}

function StartCheck({ id, words }: { id: string; words: string }) {
  return (
    <PostForm intent="start-check" id={id}>
      <Button>{words}</Button>
    </PostForm>
  )
}
