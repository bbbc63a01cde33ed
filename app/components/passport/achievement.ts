import type { StampState } from './stamp.tsx'
import type { StampSlug } from './stamp-shapes.ts'

/** An achievement as its holder's passport shows it. Days are written out. */
export interface AchievementOnPage {
  slug: StampSlug
  title: string
  shows: string
  state: StampState
  caption: string
  done: number
  of: number
  /** What is asked for now, one line each. */
  requirements: RequirementOnPage[]
  /** About how many minutes of the holder's own time are left. */
  minutesLeft: number
  /** In one sentence; null while it is held. */
  whyNotYet: string | null
  /** What it stands for beyond principle 1, by number. */
  principles: number[]
  award: AwardOnPage | null
  /** Whether it was earned by what somebody else did lately, so that its holder has not seen it yet. */
  isNews: boolean
}

export interface RequirementOnPage {
  sentence: string
  metOn: string | null
  minutesLeft: number
  /** The first day on which it can be done, where that lies ahead. */
  opensOn: string | null
  /** Where it is done; null while something else has to be done first. */
  done: { href: string; text: string } | null
}

export interface AwardOnPage {
  id: string
  awardedOn: string
  renewedOn: string[]
  validUntil: string | null
  renewalOpensOn: string | null
  /** Whether a change of post ends it. */
  lapsesOnMove: boolean
  /** Why it no longer stands and what to do; null while it stands. */
  whyEnded: string | null
  /** What it rests on, as it was when it was awarded. */
  evidence: { sentence: string; metOn: string | null }[]
}

/** How one badge, or the whole passport, is shown to others and taken away. */
export interface SharingOnPage {
  kind: 'badge' | 'passport'
  isShared: boolean
  /** Whether others see a badge in the shared passport, whether or not it has a page of its own. */
  isInSharedPassport: boolean
  showsName: boolean
  /** Where the switch is posted to. */
  action: string
  /** The public page in full, and its QR code; null while it is not shared. */
  link: { href: string; qr: { side: number; path: string } } | null
  /** Files to take away; none while the badge waits to be signed. */
  files: { text: string; href: string }[]
}
