import type { NavigationItem } from '../govuk/service-navigation.tsx'
import { ServiceNavigation } from '../govuk/service-navigation.tsx'

/** The parts of the service that this person may use, with the one they are in marked. */
export function ServiceNav({ items }: { items: NavigationItem[] }) {
  return <ServiceNavigation className="app-service-navigation" label="Main" items={items} />
}
