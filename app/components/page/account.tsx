export interface AccountProps {
  name: string
  href: string
  signOutAction: string
}

/** Who is signed in, their account, and a form to sign out, since signing out changes something. */
export function Account({ name, href, signOutAction }: AccountProps) {
  return (
    <div className="app-account">
      <a className="govuk-link app-account__link" href={href}>
        <span className="govuk-visually-hidden">Your account: </span>
        {name}
      </a>
      <form method="post" action={signOutAction}>
        <button type="submit" className="govuk-link app-account__button">
          Sign out
        </button>
      </form>
    </div>
  )
}
