import {
  isSamePost,
  type PostingField,
  type PostingProblem,
  postingProblems,
} from '#app/commands/posting-problems.server.ts'
import type { PostingTyped } from '#app/components/training/posting-form.tsx'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { lapsesInPost } from '#app/domain/passport/lapse.ts'
import { passportStanding } from '#app/domain/passport/standing.ts'
import { fullName, isLearner, type Person, RANKS } from '#app/domain/people.ts'
import { isCivilDay } from '#app/domain/workplace/complete.ts'
import { dayFromBoxes } from '#app/domain/workplace/day-boxes.ts'
import type { RequestContext } from '#app/server/context.ts'
import { listAwards } from '#db/awards.ts'
import { readEvidence } from '#db/evidence.ts'
import { findEmail, findPersonByEmail, findPosting, listCommands } from '#db/people.ts'
import { nameOf } from './people.server.ts'

type Store = Pick<RequestContext, 'db' | 'clock' | 'curriculum'>

/** A posting as the command takes it. */
export interface PostingWanted {
  rank: string
  command: string
  lineManagerId: string | null
  fromDay: string
}

/** The page of a new posting: the one there is, what may be chosen, and what another post would end. */
export async function postingPage(store: Store, person: Person) {
  const { db, clock } = store
  const now = await currentPosting(store, person)
  const today = londonDay(clock())
  return {
    personId: person.id,
    name: fullName(person),
    now,
    ranks: [...RANKS],
    commands: await listCommands(db),
    lapses: await titlesThatLapse(store, person, today),
    typed: {
      rank: person.rank,
      command: person.command,
      manager: now.managerEmail,
      day: '',
      month: '',
      year: '',
    },
  }
}

/** The posting that a person has, in words. */
export async function currentPosting({ db }: Pick<Store, 'db'>, { id, rank, command }: Person) {
  const posting = await findPosting(db, id)
  const managerId = posting?.lineManagerId ?? null
  return {
    rank,
    command,
    manager: managerId && (await nameOf({ db }, managerId)),
    managerEmail: (managerId && (await findEmail(db, managerId))) ?? '',
    since: posting ? writtenDay(posting.fromDay) : '',
  }
}

/** What was typed, from the fields of the form. */
export function typedPosting(form: URLSearchParams): PostingTyped {
  const field = (name: string) => (form.get(name) ?? '').trim()
  return {
    rank: field('rank'),
    command: field('command'),
    manager: field('manager'),
    day: field('from-day'),
    month: field('from-month'),
    year: field('from-year'),
  }
}

/** The posting that was typed, or every problem with it. */
export async function postingIn(
  { db, clock }: Store,
  person: Person,
  typed: PostingTyped,
): Promise<{ wanted: PostingWanted } | { problems: PostingProblem[] }> {
  const email = typed.manager.toLowerCase()
  const lineManagerId = email === '' ? null : await findPersonByEmail(db, email)
  const fromDay = dayFromBoxes(typed)
  const own: PostingProblem[] = [
    ...((await listCommands(db)).includes(typed.command)
      ? []
      : [problem('command', 'Select the command')]),
    ...(email !== '' && lineManagerId === null
      ? [problem('manager', `Nobody here has the e-mail address ${email}. Check it`)]
      : []),
    ...dayTypedProblems(fromDay),
  ]
  const wanted = { rank: typed.rank, command: typed.command, lineManagerId, fromDay }
  const found = await postingProblems(db, { ...wanted, personId: person.id, at: clock() })
  // That nothing would change cannot be said while a field could not be read.
  const known = new Set<PostingField>(own.length > 0 ? ['posting'] : [])
  for (const { field } of own) known.add(field)
  const problems = [...own, ...found.filter(({ field }) => !known.has(field))]
  return problems.length > 0 ? { problems: inOrder(problems) } : { wanted }
}

/** What recording a posting would do, for the second look. */
export async function postingEffects(store: Store, person: Person, wanted: PostingWanted) {
  const { lineManagerId, fromDay } = wanted
  const isSame = isSamePost(person, wanted)
  return {
    rank: wanted.rank,
    command: wanted.command,
    since: writtenDay(fromDay),
    isSame,
    manager: lineManagerId && (await nameOf(store, lineManagerId)),
    lapses: isSame ? [] : await titlesThatLapse(store, person, fromDay),
    leavesLearners: isLearner(person) && !isLearner(wanted),
    joinsLearners: !isLearner(person) && isLearner(wanted),
  }
}

/** The titles of what a person holds and would lose by a new post since a day. */
async function titlesThatLapse(
  { db, curriculum }: Store,
  { id }: Person,
  inPostSince: string,
): Promise<string[]> {
  const current = curriculum()
  const held = await listAwards(db, id)
  const evidence = { ...(await readEvidence(db, id)), inPostSince }
  return passportStanding(current.passport, current, evidence).flatMap((standing) => {
    const award = held.find(({ badge }) => badge === standing.rule.slug)
    return award && lapsesInPost(standing, award, evidence) ? [standing.rule.title] : []
  })
}

function dayTypedProblems(fromDay: string): PostingProblem[] {
  if (fromDay === '') return [problem('from', 'Enter the day on which they began in post')]
  if (isCivilDay(fromDay)) return []
  return [problem('from', 'The day they began in post must be a real date, such as 22 11 2026')]
}

const FIELDS: PostingField[] = ['posting', 'rank', 'command', 'manager', 'from']

/** As the fields stand on the page. */
function inOrder(problems: PostingProblem[]): PostingProblem[] {
  return problems.sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field))
}

function problem(field: PostingField, message: string): PostingProblem {
  return { field, message }
}
