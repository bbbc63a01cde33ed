import { ErrorSummary } from '../govuk/error-summary.tsx'

/** Says that the service could not be reached and that nothing typed is lost. */
export function NotSent() {
  return (
    <ErrorSummary
      title="Not sent yet"
      description="The service cannot be reached. Everything you typed is still here: try again in a moment."
    />
  )
}
