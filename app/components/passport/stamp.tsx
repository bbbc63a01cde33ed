import { useId } from 'react'
import { StampArt } from './stamp-art.tsx'
import { PAGE_COLOURS } from './stamp-colours.ts'
import { StampOutline } from './stamp-outline.tsx'
import { EndedBar, RenewTab } from './stamp-overlay.tsx'
import { SIDE, type StampSlug } from './stamp-shapes.ts'

export type StampState =
  | 'empty'
  | 'begun'
  | 'earned'
  | 'expiring'
  | 'expired'
  | 'revoked'
  | 'lapsed'

interface StampProps {
  slug: StampSlug
  title: string
  state: StampState
  /** What the shape says, in words: `1 of 4 done`; with a comma it takes two lines, `22 November 2026, valid until …`. */
  caption: string
  /** How many of how many requirements are met, for the ring of a stamp that is begun. */
  done?: number
  of?: number
  /** Whose stamp it is and when: lettering along its edge. */
  forceName?: string
  year?: string
}

/**
 * A stamp of the passport: dashed and empty, its ring drawn as far as it is done, or pressed whole;
 * with a tab when it should be renewed, and with a bar and a word across it when it has ended. Where
 * it is small, its caption stands beneath it and its finest lines are left out.
 */
export function Stamp(props: StampProps) {
  const { slug, title, state, caption } = props
  return (
    <div className={`app-stamp app-stamp--${slug} app-stamp--${state}`}>
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={`${title}: ${inWords(props)}`}>
        <StampDrawing {...props} />
      </svg>
      <p className="app-stamp__beneath" aria-hidden="true">
        {caption}
      </p>
    </div>
  )
}

function StampDrawing({ slug, title, state, caption, done, of, forceName, year }: StampProps) {
  const id = useId()
  const colours = PAGE_COLOURS
  if (state === 'empty' || state === 'begun') {
    return (
      <StampOutline
        slug={slug}
        title={title}
        caption={caption}
        colours={colours}
        {...(state === 'begun' && { done, of })}
      />
    )
  }
  return (
    <>
      <StampArt
        id={id}
        slug={slug}
        title={title}
        caption={caption}
        colours={colours}
        above={forceName ?? 'Digital Passport'}
        below={
          forceName
            ? ['Digital Passport', year].filter(Boolean).join(' ')
            : (year ?? 'Data literacy')
        }
      />
      {state === 'expiring' && <RenewTab colours={colours} />}
      {(state === 'expired' || state === 'revoked' || state === 'lapsed') && (
        <EndedBar state={state} colours={colours} />
      )}
    </>
  )
}

const STATE_WORDS: Partial<Record<StampState, string>> = {
  expiring: 'renew soon',
  expired: 'expired',
  revoked: 'revoked',
  lapsed: 'lapsed',
}

/** The caption, and the state in a word unless the caption has it. */
function inWords({ state, caption }: StampProps): string {
  const word = STATE_WORDS[state]
  if (!word || caption.toLowerCase().includes(word)) return caption
  return [caption, word].filter(Boolean).join(', ')
}
