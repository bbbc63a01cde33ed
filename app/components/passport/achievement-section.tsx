import type { ReactNode } from 'react'
import { AppButton } from '../govuk/app-button.tsx'
import { Details } from '../govuk/details.tsx'
import { AppLink } from '../govuk/link.tsx'
import type { AchievementOnPage, AwardOnPage, RequirementOnPage } from './achievement.ts'
import { aboutMinutes } from './minutes.ts'

interface AchievementSectionProps extends AchievementOnPage {
  /** Principles beyond the first, by number and title. */
  touches?: { number: number; title: string }[]
  /** Its list is opened when wanted: a page of six open lists is too long for a phone. */
  isBrief?: boolean
  /** How it is shared and taken away. */
  children?: ReactNode
}

/** One achievement: what it shows, how it stands, what it rests on, what is left and how long that takes. */
export function AchievementSection(props: AchievementSectionProps) {
  const { slug, title, shows, state, award, touches = [], isBrief = false, children } = props
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
        <Evidence evidence={award?.evidence ?? []} isBrief={isBrief} />
      ) : (
        <Left {...props} isBrief={isBrief} />
      )}
      {touches.length > 0 && <Touches touches={touches} />}
      {children}
    </section>
  )
}

function Standing({ award, isExpiring }: { award: AwardOnPage; isExpiring: boolean }) {
  const last = award.renewedOn.at(-1)
  return (
    <p className="govuk-body app-achievement__standing">
      <strong>Awarded {award.awardedOn}.</strong>
      {last && ` Renewed ${last}.`} {award.whyEnded ?? validity(award, isExpiring)}
    </p>
  )
}

function validity(award: AwardOnPage, isExpiring: boolean): string {
  const { validUntil, renewalOpensOn, lapsesOnMove } = award
  const onMove = lapsesOnMove ? 'It lapses if you change post.' : ''
  if (validUntil === null) return onMove || 'It does not run out.'
  const renewal = isExpiring ? 'Renew it before then.' : `It can be renewed from ${renewalOpensOn}.`
  return `Valid until ${validUntil}. ${renewal} ${onMove}`.trim()
}

function Evidence({
  evidence,
  isBrief,
}: Pick<AwardOnPage, 'evidence'> & Pick<AchievementSectionProps, 'isBrief'>) {
  return (
    <Part title="What it rests on" isBrief={isBrief}>
      <ul className="app-evidence">
        {evidence.map(({ sentence, metOn }) => (
          <li key={sentence} className="app-evidence--met">
            {sentence} <Day on={metOn} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Left(props: AchievementSectionProps) {
  const { requirements, minutesLeft, whyNotYet, done, of, isBrief } = props
  if (of === 0) return <p className="govuk-body app-quiet">This cannot be earned yet.</p>
  const left = minutesLeft > 0 ? `, ${aboutMinutes(minutesLeft)} left` : ''
  return (
    <>
      <Part title={`${done} of ${of} done${left}`} isBrief={isBrief}>
        <ul className="app-evidence">
          {requirements.map((one) => (
            <li key={one.sentence} className={one.metOn ? 'app-evidence--met' : undefined}>
              <span className="govuk-visually-hidden">{one.metOn ? 'Done: ' : 'Left: '}</span>
              {one.sentence} {one.metOn ? <Day on={one.metOn} /> : <WhatToDo {...one} />}
            </li>
          ))}
        </ul>
      </Part>
      {whyNotYet && (
        <Details summary="Why not yet?" className="app-achievement__why">
          {whyNotYet}
        </Details>
      )}
    </>
  )
}

function Part({
  title,
  isBrief,
  children,
}: {
  title: string
  isBrief?: boolean | undefined
  children: ReactNode
}) {
  if (isBrief)
    return (
      <Details summary={title} className="app-achievement__list">
        {children}
      </Details>
    )
  return (
    <>
      <h4 className="govuk-heading-s app-achievement__part">{title}</h4>
      {children}
    </>
  )
}

function Day({ on }: { on: string | null }) {
  return on && <span className="app-quiet app-nowrap">{on}</span>
}

/** How long it takes, when it opens, and the way to it. */
function WhatToDo({ minutesLeft, opensOn, done, sentence }: RequirementOnPage) {
  return (
    <span className="app-evidence__do">
      {minutesLeft > 0 && `${capital(aboutMinutes(minutesLeft))}. `}
      {opensOn !== null && `Opens on ${opensOn}.`}
      {opensOn === null && done && (
        <AppLink to={done.href} className="app-no-print">
          {done.text}
          <span className="govuk-visually-hidden">: {sentence}</span>
        </AppLink>
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
