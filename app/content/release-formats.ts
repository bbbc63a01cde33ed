import { z } from 'zod'
import { Words } from './format-parts.ts'
import { QuestionId } from './question-formats.ts'

/** What was last released, written by the program: beside the courses and committed with them. */
export const LEDGER_FILE = 'released.json'

const Hash = z
  .string()
  .regex(/^[\w-]{16}$/, { error: 'must be a hash as `npm run courses` prints it' })

export const LedgerLine = z.strictObject({
  assessHash: Hash,
  textHash: Hash,
  parts: z.strictObject({
    use: z.string(),
    stem: z.string(),
    chart: z.string(),
    options: z.string(),
    key: z.string(),
    tolerance: z.string(),
  }),
})

/** What authors declare about questions that have changed since they were released. */
export const CHANGES_FILE = 'changes.yaml'

const Change = z.strictObject({
  question: QuestionId,
  class: z.enum(['editorial', 're-mark', 'new-item', 'structure']),
  why: Words.optional(),
  from: Hash.optional(),
  to: Hash.optional(),
})

/** One change to a question, as its author declares it; the oldest stands first. */
export const ChangesFile = z.array(Change)
