import { AppLink } from '../govuk/link.tsx'

/** Modules as a list of ways to their lessons. */
export function ModuleLinks({ modules }: { modules: readonly { title: string; href: string }[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {modules.map(({ title, href }) => (
        <li key={href}>
          <AppLink to={href}>{title}</AppLink>
        </li>
      ))}
    </ul>
  )
}
