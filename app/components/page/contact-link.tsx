/** The address of the people who run this service. */
export function ContactLink({ email }: { email: string }) {
  return (
    <a className="govuk-link" href={`mailto:${email}`}>
      {email}
    </a>
  )
}
