import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { RANKS } from '#app/domain/people.ts'
import type { Db, Trx } from '#db/connect.ts'
import { findPosting, type Posting } from '#db/people.ts'

/** What a problem is about: one field, or the posting as a whole. */
export type PostingField = 'posting' | 'rank' | 'command' | 'manager' | 'from'

export interface PostingProblem {
  field: PostingField
  message: string
}

/** A posting that somebody is about to get. `at` is the instant of asking. */
export interface NewPosting extends Posting {
  personId: string
  at: string
}

/** What stands in the way of a new posting, each in a sentence; empty where nothing does. */
export async function postingProblems(
  db: Db | Trx,
  posting: NewPosting,
): Promise<PostingProblem[]> {
  const now = await findPosting(db, posting.personId)
  const problems = [
    ...placeProblems(posting),
    ...(await managerProblems(db, posting)),
    ...dayProblems(posting, now),
  ]
  if (
    problems.length === 0 &&
    now !== null &&
    isSamePost(now, posting) &&
    isSameManager(now, posting)
  ) {
    const message =
      'This is the posting that they have now. Change the rank, the command or the line manager'
    return [{ field: 'posting', message }]
  }
  return problems
}

/** Whether two postings are one post: a rank in a command. */
export function isSamePost(
  one: Pick<Posting, 'rank' | 'command'>,
  other: Pick<Posting, 'rank' | 'command'>,
): boolean {
  return one.rank === other.rank && one.command === other.command
}

/** Whether two postings have the same line manager. */
export function isSameManager(
  one: Pick<Posting, 'lineManagerId'>,
  other: Pick<Posting, 'lineManagerId'>,
): boolean {
  return one.lineManagerId === other.lineManagerId
}

function placeProblems({ rank, command }: NewPosting): PostingProblem[] {
  return [
    ...(RANKS.some((one) => one === rank)
      ? []
      : [{ field: 'rank' as const, message: 'Select the rank' }]),
    ...(command.trim() === ''
      ? [{ field: 'command' as const, message: 'Select the command' }]
      : []),
  ]
}

async function managerProblems(
  db: Db | Trx,
  { personId, lineManagerId }: NewPosting,
): Promise<PostingProblem[]> {
  if (lineManagerId === null) return []
  const problem = (message: string) => [{ field: 'manager' as const, message }]
  if (lineManagerId === personId) {
    return problem('Nobody is their own line manager. Enter the e-mail address of somebody else')
  }
  if ((await findPosting(db, lineManagerId)) === null) {
    return problem('This person is not in post any more. Enter the e-mail address of somebody else')
  }
  if (await isManagedBy(db, lineManagerId, personId)) {
    return problem(
      'These people would manage each other in a circle: this line manager works for the person, directly or through others. Enter the e-mail address of somebody else',
    )
  }
  return []
}

/** Whether the line managers above `personId` lead to `above`. */
async function isManagedBy(db: Db | Trx, personId: string, above: string): Promise<boolean> {
  const met = new Set<string>()
  let next: string | null = personId
  while (next !== null && !met.has(next)) {
    met.add(next)
    const posting: Posting | null = await findPosting(db, next)
    next = posting?.lineManagerId ?? null
    if (next === above) return true
  }
  return false
}

function dayProblems({ fromDay, at }: NewPosting, now: Posting | null): PostingProblem[] {
  const problem = (message: string) => [{ field: 'from' as const, message }]
  if (fromDay > londonDay(at)) {
    return problem('The day they began in post must be today or in the past')
  }
  if (now !== null && fromDay < now.fromDay) {
    return problem(
      `The day they began in post must be ${writtenDay(now.fromDay)} or later: that is when the posting they have now began`,
    )
  }
  return []
}
