import { lazy, Suspense } from 'react'
import type { PanelPart as AnyPart, WordsPart } from '#app/domain/exercises/panels.ts'
import { InsetText } from '../../govuk/inset-text.tsx'
import { PlayLink } from '../play-form.tsx'
import { Ask } from './ask.tsx'
import { BoundChart } from './bound-chart.tsx'
import { Cells } from './cells.tsx'
import { Play } from './play.tsx'
import { Reply } from './reply.tsx'
import { Said } from './said.tsx'

// Few exercises have these.
const Icons = lazy(async () => ({ default: (await import('./icons.tsx')).Icons }))
const Tree = lazy(async () => ({ default: (await import('./tree.tsx')).Tree }))
const Strip = lazy(async () => ({ default: (await import('./strip.tsx')).Strip }))
const Speech = lazy(async () => ({ default: (await import('./speech.tsx')).Speech }))

/** One part of a panel, whatever it is. */
export function PanelPart({ part }: { part: AnyPart }) {
  switch (part.as) {
    case 'words':
      return <Words part={part} />
    case 'play':
      return <Play part={part} />
    case 'links':
      return (
        <div className="govuk-button-group">
          {part.links.map(({ text, to, isButton = false }) => (
            <PlayLink key={text} to={to} isButton={isButton}>
              {text}
            </PlayLink>
          ))}
        </div>
      )
    case 'figure':
      return (
        <div className={part.charts.length > 1 ? 'app-pair' : undefined}>
          {part.charts.map((chart) => (
            <BoundChart key={chart.id} chart={chart} />
          ))}
        </div>
      )
    case 'table':
      return <Cells table={part} />
    case 'ask':
      // Another question begins empty.
      return <Ask key={part.id} ask={part} />
    case 'feedback':
      return <Reply key={`${part.heading} ${part.text.join(' ')}`} reply={part} />
    case 'icons':
      return (
        <Suspense>
          <Icons part={part} />
        </Suspense>
      )
    case 'tree':
      return (
        <Suspense>
          <Tree part={part} />
        </Suspense>
      )
    case 'strip':
      return (
        <Suspense>
          <Strip part={part} />
        </Suspense>
      )
    case 'speech':
      return (
        <Suspense>
          <Speech part={part} />
        </Suspense>
      )
  }
}

function Words({ part: { text, look = 'plain' } }: { part: WordsPart }) {
  if (look === 'list')
    return (
      <ul className="govuk-list govuk-list--bullet">
        {text.map((one) => (
          <li key={one}>
            <Said text={one} />
          </li>
        ))}
      </ul>
    )
  const paragraphs = text.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: live words change in their place
    <p key={at} className="govuk-body">
      <Said text={one} />
    </p>
  ))
  if (look === 'inset') return <InsetText>{paragraphs}</InsetText>
  return look === 'live' ? (
    <div role="status" className="app-panel__live">
      {paragraphs}
    </div>
  ) : (
    paragraphs
  )
}
