import { classNames } from '../govuk/class-names.ts'

/** Words of several paragraphs, divided by blank lines. */
export function Paragraphs({ text, className }: { text: string; className?: string }) {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className={classNames('govuk-body', className)}>
        {paragraph}
      </p>
    ))
}
