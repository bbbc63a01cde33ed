import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../govuk/button.tsx'

interface CopyButtonProps {
  text: string
  /** What to do with it now: `Paste it into your record.` */
  next: string
  /** Called before copying, to select what can be copied by hand. */
  onCopy?: () => void
  children: ReactNode
}

/** Copies a text that stands beside it. Without scripts there is no button: it is selected and copied. */
export function CopyButton({ text, next, onCopy, children }: CopyButtonProps) {
  const [hasScript, setHasScript] = useState(false)
  const [says, setSays] = useState('')
  useEffect(() => setHasScript(true), [])

  async function copy() {
    onCopy?.()
    try {
      await navigator.clipboard.writeText(text)
      setSays(`Copied. ${next}`)
    } catch {
      // Without permission, or over http, there is no clipboard for a page.
      setSays('Your browser does not let this page copy. Select the text and copy it yourself.')
    }
  }

  return (
    <>
      {hasScript && (
        <Button type="button" variant="secondary" onClick={copy}>
          {children}
        </Button>
      )}
      <p className="govuk-body" role="status">
        {says}
      </p>
    </>
  )
}
