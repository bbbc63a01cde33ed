import type { StampSlug } from './stamp-shapes.ts'

/** What a stamp is drawn with: any CSS colours, as attributes, since a policy forbids styles in a page. */
export interface StampColours {
  ink: string
  paper: string
  gold: string
}

/** On a page the style sheet decides, for the screen, for print and where the reader's own colours rule. */
export const PAGE_COLOURS: StampColours = {
  ink: 'var(--app-stamp-ink)',
  paper: 'var(--app-stamp-paper)',
  gold: 'var(--app-stamp-gold)',
}

/** The same inks as `_passport.scss` has: an image has no style sheet. Each is 7:1 or more on the paper. */
export const IMAGE_INKS: Record<StampSlug, string> = {
  skilled: '#1b2a49',
  equipped: '#0b4f3c',
  enabled: '#651c45',
  statistics: '#14487f',
  performance: '#6f3510',
  dashboards: '#402a78',
}

/** The colours of an image of one's own: a badge in a wallet or on paper. */
export function imageColours(slug: StampSlug): StampColours {
  return { ink: IMAGE_INKS[slug], paper: '#fdf8ea', gold: '#dcae45' }
}
