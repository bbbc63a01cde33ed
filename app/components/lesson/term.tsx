import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { glossaryId } from '#app/domain/glossary.ts'

/** A word of the glossary, where a reader may need it. */
export function Term({ word, children }: { word: string; children?: ReactNode }) {
  return (
    <dfn className="app-term">
      <Link className="govuk-link" to={`/glossary#${glossaryId(word)}`}>
        {children ?? word}
      </Link>
    </dfn>
  )
}
