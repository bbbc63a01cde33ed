import { useRef } from 'react'
import { Textarea } from '../govuk/textarea.tsx'
import { CopyButton } from '../page/copy-button.tsx'

/** What was earned as text to copy: one press where JavaScript runs, otherwise select it and copy. */
export function CpdText({ text }: { text: string }) {
  const field = useRef<HTMLDivElement>(null)
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
      <CopyButton
        text={text}
        next="Paste it into your record."
        onCopy={() => field.current?.querySelector('textarea')?.select()}
      >
        Copy to my CPD record
      </CopyButton>
    </div>
  )
}
