import type { ProgrammeTest } from '#app/domain/instruments.ts'
import { AppButton } from '../govuk/app-button.tsx'
import { Button } from '../govuk/button.tsx'
import { AppLink } from '../govuk/link.tsx'
import { ModuleLinks } from './module-links.tsx'

/** What a finished attempt showed, by what it was for. */
export type Verdict =
  | CheckVerdict
  | AssessmentVerdict
  | RefreshVerdict
  | RenewalVerdict
  | ProgrammeVerdict
  | WithdrawnVerdict

interface Score {
  right: number
  of: number
}

export interface CheckVerdict extends Score {
  kind: 'check'
  isSecure: boolean
  secureAt: number
  /** The module's next page, and the page on which its check begins. */
  keepHref: string
  checkHref: string
}

export interface AssessmentVerdict extends Score {
  kind: 'assessment'
  needed: number
  passed: boolean
  /** Modules with none right, where that stands in the way. */
  modulesAtZero: { title: string; href: string }[]
  assessmentHref: string
  /** The first day of the next try, where it lies ahead. */
  opensOn: string | null
}

export interface RefreshVerdict extends Score {
  kind: 'refresh'
  /** Modules in which something was missed. */
  missed: { title: string; href: string }[]
  /** The day on which the next one is due; null where none is booked. */
  nextOn: string | null
}

export interface RenewalVerdict extends Score {
  kind: 'renewal'
  needed: number
  /** Until when the stamp stands now; null where this renewed nothing. */
  validUntil: string | null
  /** The first day of the next try, where it lies ahead. */
  opensOn: string | null
  /** Modules in which something was missed. */
  missed: { title: string; href: string }[]
}

export interface ProgrammeVerdict extends Score {
  kind: ProgrammeTest
}

/** A check or an assessment that is no longer offered: there is no rule left to judge it by. */
export interface WithdrawnVerdict extends Score {
  kind: 'withdrawn'
}

/** One or two sentences on what the score means, and what to do with it. */
export function VerdictWords({ verdict }: { verdict: Verdict }) {
  switch (verdict.kind) {
    case 'check':
      return <CheckWords {...verdict} />
    case 'assessment':
      return <AssessmentWords {...verdict} />
    case 'refresh':
      return <RefreshWords {...verdict} />
    case 'renewal':
      return <RenewalWords {...verdict} />
    case 'withdrawn':
      return <WithdrawnWords />
    default:
      return <ProgrammeWords {...verdict} />
  }
}

function CheckWords({ isSecure, secureAt, of, keepHref, checkHref }: CheckVerdict) {
  return (
    <>
      <p className="govuk-body-l">
        {isSecure
          ? 'This module is secure: you can rely on it.'
          : `A module is secure at ${secureAt} of ${of}. Try again when you like: the questions change.`}
      </p>
      <div className="govuk-button-group">
        <AppButton to={keepHref}>Continue</AppButton>
        <AppLink to={checkHref}>Take the check again</AppLink>
      </div>
    </>
  )
}

function AssessmentWords(verdict: AssessmentVerdict) {
  const { passed, needed, right, modulesAtZero, assessmentHref, opensOn } = verdict
  if (passed)
    return (
      <>
        <p className="govuk-body-l">You have passed.</p>
        <AppButton to="/passport">See your Digital Passport</AppButton>
      </>
    )
  return (
    <>
      <p className="govuk-body-l">
        Not yet shown. {needed} right are needed
        {right >= needed ? ', with at least one in each module' : ''}. Nothing is lost: read the
        reasons below, then take it again.
      </p>
      {modulesAtZero.length > 0 && (
        <>
          <p className="govuk-body">None right yet in:</p>
          <ModuleLinks modules={modulesAtZero} />
        </>
      )}
      {opensOn === null ? (
        <form action={assessmentHref} method="get">
          <Button>Take it again</Button>
        </form>
      ) : (
        <p className="govuk-body">
          You have now met both forms, so leave a week: the next try opens on {opensOn}.
        </p>
      )}
    </>
  )
}

function RefreshWords({ missed, nextOn }: RefreshVerdict) {
  return (
    <>
      <p className="govuk-body-l">
        {missed.length === 0
          ? 'All of it is still there.'
          : 'What you missed comes back first in the next refresh.'}
      </p>
      {missed.length > 0 && (
        <>
          <p className="govuk-body">Look again at:</p>
          <ModuleLinks modules={missed} />
        </>
      )}
      {nextOn !== null && (
        <p className="govuk-body">
          The next refresh is due on <strong>{nextOn}</strong>.
        </p>
      )}
      <AppButton to="/refresh">See your refreshes</AppButton>
    </>
  )
}

function RenewalWords({ needed, validUntil, opensOn, missed }: RenewalVerdict) {
  return (
    <>
      <p className="govuk-body-l">
        {validUntil !== null
          ? `Renewed: your stamp is now valid until ${validUntil}. Its badge keeps its address.`
          : `Not renewed: ${needed} right are needed. Your passport is as it was before.`}
      </p>
      {missed.length > 0 && (
        <>
          <p className="govuk-body">Look again at:</p>
          <ModuleLinks modules={missed} />
        </>
      )}
      {validUntil === null && opensOn !== null && (
        <p className="govuk-body">You can try again, with other questions, from {opensOn}.</p>
      )}
      <AppButton to="/passport">See your Digital Passport</AppButton>
    </>
  )
}

function WithdrawnWords() {
  return (
    <>
      <p className="govuk-body-l">
        This is no longer offered. What you earned with it stands, and your answers and the reasons
        stay here.
      </p>
      <AppButton to="/courses">See the courses</AppButton>
    </>
  )
}

const PROGRAMME_WORDS: Record<ProgrammeVerdict['kind'], string> = {
  diagnostic: 'There is no pass mark. The map shows you where to begin.',
  'post-test': 'There is no pass mark. See it beside where you began.',
  'delayed-test': 'There is no pass mark. See what has stayed.',
}

function ProgrammeWords({ kind }: ProgrammeVerdict) {
  return (
    <>
      <p className="govuk-body-l">{PROGRAMME_WORDS[kind]}</p>
      <AppButton to="/starting-point">
        {kind === 'diagnostic' ? 'See your map' : 'See before and after'}
      </AppButton>
    </>
  )
}
