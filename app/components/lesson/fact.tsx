import { useLesson } from './lesson-context.tsx'

/** A number worked out from the data, within a sentence. */
export function Fact({ name }: { name: string }) {
  return useLesson().facts[name] ?? null
}
