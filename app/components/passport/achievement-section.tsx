import type { ReactNode } from 'react'
import { AppButton } from '../govuk/app-button.tsx'
import { Details } from '../govuk/details.tsx'
import { AppLink } from '../govuk/link.tsx'
import type { AchievementOnPage, AwardOnPage, RequirementOnPage } from './achievement.ts'
import { aboutMinutes } from './minutes.ts'

interface AchievementSectionProps extends AchievementOnPage {
  /** Principles beyond the first, by number and title. */
  touches?: { number: number; title: string }[]
  /** How it is shared and taken away. */
  children?: ReactNode
}

/** One achievement: what it shows, how it stands, what it rests on, what is left and how long that takes. */
export function AchievementSection(props: AchievementSectionProps) {
  const { slug, title, shows, state, award, touches = [], children } = props
  const isHeld = award !== null && award.whyEnded === null
  return (
    <section className="app-achievement" aria-labelledby={slug}>
      <h3 className="govuk-heading-m app-achievement__title" id={slug}>
        {title}
      </h3>
      <p className="govuk-body">{shows}</p>
      {award && <Standing award={award} isExpiring={state === 'expiring'} />}
      {(state === 'expiring' || state === 'expired') && (
        <p className="govuk-body app-no-print">
          <AppButton to="/passport/renewal">Renew it</AppButton>
        </p>
      )}
      {isHeld || state === 'expired' ? (
        <Evidence evidence={award?.evidence ?? []} />
      ) : (
        <Left {...props} />
      )}
      {touches.length > 0 && <Touches touches={touches} />}
      {children}
    </section>
  )
}

function Standing({ award, isExpiring }: { award: AwardOnPage; isExpiring: boolean }) {
  const { awardedOn, renewedOn, validUntil, renewalOpensOn, whyEnded } = award
  const last = renewedOn.at(-1)
  return (
    <p className="govuk-body app-achievement__standing">
      <strong>Awarded {awardedOn}.</strong>
      {last && ` Renewed ${last}.`}{' '}
      {whyEnded ??
        (validUntil === null
          ? 'It does not run out.'
          : `Valid until ${validUntil}. ${isExpiring ? 'Renew it before then.' : `It can be renewed from ${renewalOpensOn}.`}`)}
    </p>
  )
}

function Evidence({ evidence }: Pick<AwardOnPage, 'evidence'>) {
  return (
    <>
      <h4 className="govuk-heading-s app-achievement__part">What it rests on</h4>
      <ul className="app-evidence">
        {evidence.map(({ sentence, metOn }) => (
          <li key={sentence} className="app-evidence--met">
            {sentence}
            {metOn && <span className="app-quiet"> {metOn}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Left({ requirements, minutesLeft, whyNotYet, done, of }: AchievementOnPage) {
  if (of === 0) return <p className="govuk-body app-quiet">This cannot be earned yet.</p>
  return (
    <>
      <h4 className="govuk-heading-s app-achievement__part">
        {done} of {of} done{minutesLeft > 0 && `, ${aboutMinutes(minutesLeft)} left`}
      </h4>
      <ul className="app-evidence">
        {requirements.map((one) => (
          <li key={one.sentence} className={one.metOn ? 'app-evidence--met' : undefined}>
            <span className="govuk-visually-hidden">{one.metOn ? 'Done: ' : 'Left: '}</span>
            {one.sentence}
            {one.metOn ? <span className="app-quiet"> {one.metOn}</span> : <WhatToDo {...one} />}
          </li>
        ))}
      </ul>
      {whyNotYet && (
        <Details summary="Why not yet?" className="app-achievement__why">
          {whyNotYet}
        </Details>
      )}
    </>
  )
}

/** How long it takes, when it opens, and the way to it. */
function WhatToDo({ minutesLeft, opensOn, done, sentence }: RequirementOnPage) {
  return (
    <span className="app-evidence__do">
      {minutesLeft > 0 && `${capital(aboutMinutes(minutesLeft))}. `}
      {opensOn === null ? (
        <AppLink to={done.href} className="app-no-print">
          {done.text}
          <span className="govuk-visually-hidden">: {sentence}</span>
        </AppLink>
      ) : (
        `Opens on ${opensOn}.`
      )}
    </span>
  )
}

function Touches({ touches }: { touches: { number: number; title: string }[] }) {
  return (
    <p className="govuk-body-s app-achievement__touches">
      It also touches{' '}
      {touches.map(({ number, title }, i) => (
        <span key={number}>
          {i > 0 && '; '}
          <a className="govuk-link" href={`#principle-${number}`}>
            principle {number}
          </a>
          , “{title}”
        </span>
      ))}
      .
    </p>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
