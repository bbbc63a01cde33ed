import { itemHashes } from '#app/content/content-hash.ts'
import { type QuestionChange, textsSinceNewItem } from '#app/domain/changes.ts'
import type { Course } from '#app/domain/courses.ts'
import type { Draw, Seen } from '#app/domain/drawing.ts'
import type { AttemptKind } from '#app/domain/instruments.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { findOpenAttempt, listSeen, recordAttempt, recordSlots } from '#db/attempts.ts'
import type { Trx } from '#db/connect.ts'
import { listItemVersions, recordCourseVersion, recordItemVersion } from '#db/content-versions.ts'

interface Opening {
  personId: string
  kind: AttemptKind
  subject: string
  form: 'A' | 'B' | null
  assignmentId: string
  /** The course whose version the attempt is pinned to. */
  course: Pick<Course, 'id' | 'hash'>
  /** The modules whose questions may be drawn: what was seen of them decides the variants. */
  modules: readonly { code: string }[]
  /** The curriculum's: a question that came to ask something else has not been seen. */
  changes: readonly QuestionChange[]
  draw(seen: readonly Seen[], seed: string): Draw[]
  at: string
  newId: NewId
}

/**
 * Opens an attempt, or gives the one that is open: there is never a second of its kind and subject.
 * The questions are drawn, their versions pinned and the seed of every shuffle kept.
 */
export async function openAttempt(trx: Trx, opening: Opening): Promise<{ attemptId: string }> {
  const { personId, kind, subject, form, assignmentId, course, at, newId } = opening
  const open = await findOpenAttempt(trx, personId, kind, subject)
  if (open) return { attemptId: open.id }

  const codes = opening.modules.map(({ code }) => code)
  const seed = newId()
  const seen = await listSeen(trx, personId, codes, textsSinceNewItem(opening.changes))
  const draws = opening.draw(seen, seed)
  if (draws.length === 0) throw new Error(`There are no questions for a ${kind} of ${subject}`)
  const attemptId = newId()
  await recordCourseVersion(trx, { course: course.id, hash: course.hash, at })
  await recordAttempt(trx, {
    id: attemptId,
    assignmentId,
    personId,
    kind,
    subject,
    form,
    seed,
    courseHash: course.hash,
    state: 'open',
    startedAt: at,
    finishedAt: null,
  })
  await recordSlots(trx, attemptId, await pin(trx, opening, draws))
  return { attemptId }
}

async function pin(trx: Trx, { at, newId }: Opening, draws: Draw[]) {
  const versions = new Map<string, string>()
  // In one order for everybody: two people who start at the same moment never wait for each other.
  const questions = draws.map(({ question }) => question).sort((a, b) => (a.id < b.id ? -1 : 1))
  const kept = await listItemVersions(
    trx,
    questions.map(({ id }) => id),
  )
  for (const question of questions) {
    const hashes = itemHashes(question)
    const known = kept.find(
      (one) =>
        one.itemId === question.id &&
        one.assessHash === hashes.assessHash &&
        one.textHash === hashes.textHash,
    )
    const id = known?.id ?? (await recordItemVersion(trx, { id: newId(), question, ...hashes, at }))
    versions.set(question.id, id)
  }
  return draws.map(({ question, variant, asksCertainty }, index) => ({
    slot: index + 1,
    itemVersionId: versions.get(question.id) ?? '',
    variant,
    asksCertainty,
  }))
}
