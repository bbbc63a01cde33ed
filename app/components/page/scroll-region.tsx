import type { ReactNode } from 'react'

/** A wide table that scrolls in its own box, which a keyboard can reach and a screen reader can name. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="app-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
