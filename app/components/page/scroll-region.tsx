import type { ReactNode } from 'react'

interface ScrollRegionProps {
  label: string
  /** A landmark has a name of its own on its page; one of several tables in a text is a group. */
  role?: 'region' | 'group'
  children: ReactNode
}

/** A wide table that scrolls in its own box, which a keyboard can reach and a screen reader can name. */
export function ScrollRegion({ label, role = 'region', children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a region and a group both take a name
    <div className="app-scroll" role={role} aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
