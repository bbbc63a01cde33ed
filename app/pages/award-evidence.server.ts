import { z } from 'zod'

const Evidence = z.array(z.object({ sentence: z.string(), metAt: z.string().nullable() }))

/** What an award rests on, as it was when it was awarded: a sentence and an instant each. */
export function evidenceOfAward({ evidence }: { evidence: string }): z.infer<typeof Evidence> {
  return Evidence.parse(JSON.parse(evidence))
}
