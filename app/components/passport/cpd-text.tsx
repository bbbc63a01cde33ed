import { useEffect, useRef, useState } from 'react'
import { Button } from '../govuk/button.tsx'
import { Textarea } from '../govuk/textarea.tsx'

/** What was earned as text to copy: one press where JavaScript runs, otherwise select it and copy. */
export function CpdText({ text }: { text: string }) {
  const field = useRef<HTMLDivElement>(null)
  const [hasScript, setHasScript] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => setHasScript(true), [])

  async function copy() {
    field.current?.querySelector('textarea')?.select()
    // Without permission, or over http, the text is selected and can be copied by hand.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setIsCopied(copied ?? false)
  }

  return (
    <div ref={field}>
      <Textarea
        name="cpd"
        label="What you earned, as text"
        hint="Date, what it shows, time studied and, where you share it, the link."
        defaultValue={text}
        key={text}
        rows={Math.min(14, text.split('\n').length + 1)}
        readOnly
      />
      {hasScript && (
        <Button type="button" variant="secondary" onClick={copy}>
          Copy to my CPD record
        </Button>
      )}
      <p className="govuk-body" role="status">
        {isCopied && 'Copied. Paste it into your record.'}
      </p>
    </div>
  )
}
