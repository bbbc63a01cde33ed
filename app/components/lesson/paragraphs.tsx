import { classNames } from '../govuk/class-names.ts'

/**
 * Words of several paragraphs. YAML folds the lines of a paragraph into one and leaves a single line
 * break where the author left an empty line.
 */
export function Paragraphs({ text, className }: { text: string; className?: string }) {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className={classNames('govuk-body', className)}>
        {paragraph}
      </p>
    ))
}
