import { fullName } from '#app/domain/people.ts'
import type { Settings } from '#app/settings.server.ts'
import { DEMO_PASSWORD, NAMED_PEOPLE } from '../demo-force/named-people.ts'

/** What is printed once the service answers: where it is and as whom one may sign in. */
export function welcome({ publicUrl, forceName }: Settings, data: string): string[] {
  const widest = Math.max(...NAMED_PEOPLE.map(({ email }) => email.length))
  return [
    '',
    `${forceName} is open at ${publicUrl}`,
    data,
    '',
    `Sign in as anybody here; the password is: ${DEMO_PASSWORD}`,
    ...NAMED_PEOPLE.map(
      (person) => `  ${person.email.padEnd(widest)}  ${fullName(person)}, ${person.purpose}`,
    ),
    '',
    'Ctrl+C stops it. Started again, it carries on with the same data.',
  ]
}
