import { PROGRAMME, PROGRAMME_TESTS } from '#app/domain/instruments.ts'
import type { FormSitting, Learner, Sitting } from '#app/domain/learning-gain.ts'
import type { Db } from './connect.ts'
import { newestMarkSeq } from './newest-mark.ts'

/**
 * Everybody who finished the diagnostic, in the order in which they did, each with the first of each
 * test they finished, marked as its questions are marked now. Nobody is left out for their rank or
 * command, and nobody is named; but a diagnostic taken after somebody had completed a module says
 * nothing about before, and does not count.
 */
export async function listGainLearners(db: Db): Promise<Learner[]> {
  const people = new Map<string, Map<string, Sitting>>()
  for (const sitting of await listFirstSittings(db)) {
    const taken = people.get(sitting.personId) ?? new Map<string, Sitting>()
    people.set(sitting.personId, taken.set(sitting.kind, sitting))
  }
  return [...people.values()].flatMap((taken) => {
    const diagnostic = onOneForm(taken.get('diagnostic'))
    const postTest = onOneForm(taken.get('post-test'))
    const delayedTest = sittingOf(taken.get('delayed-test'))
    return diagnostic ? [{ diagnostic, postTest, delayedTest }] : []
  })
}

type FirstSitting = Sitting & { personId: string; kind: string }

/** Earliest first, so that people come in the order of their diagnostic. */
async function listFirstSittings(db: Db): Promise<FirstSitting[]> {
  const sittings = new Map<
    string,
    FirstSitting & { answers: { itemId: string; isRight: boolean }[] }
  >()
  for (const row of await listNewestMarks(db)) {
    const sitting = sittings.get(row.id) ?? {
      personId: row.person_id,
      kind: row.kind,
      form: row.form,
      finishedAt: row.finished_at ?? '',
      score: 0,
      answers: [],
    }
    sitting.score += row.is_right
    sitting.answers.push({ itemId: row.item_id, isRight: row.is_right === 1 })
    sittings.set(row.id, sitting)
  }
  return [...sittings.values()]
}

/** The newest mark of every question of every person's first diagnostic, post-test and delayed test. */
function listNewestMarks(db: Db) {
  return db
    .selectFrom('attempt')
    .innerJoin('mark', 'mark.attempt_id', 'attempt.id')
    .innerJoin('item_version', 'item_version.id', 'mark.marked_against')
    .select(['attempt.id', 'attempt.person_id', 'attempt.kind', 'attempt.form'])
    .select(['attempt.finished_at', 'mark.is_right', 'item_version.item_id'])
    .where('attempt.kind', 'in', PROGRAMME_TESTS)
    .where('attempt.subject', '=', PROGRAMME)
    .where('attempt.state', '=', 'finished')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attempt as earlier')
            .select('earlier.id')
            .whereRef('earlier.person_id', '=', 'attempt.person_id')
            .whereRef('earlier.kind', '=', 'attempt.kind')
            .whereRef('earlier.subject', '=', 'attempt.subject')
            .where('earlier.state', '=', 'finished')
            .where(({ eb, ref, or, and }) =>
              or([
                eb('earlier.finished_at', '<', ref('attempt.finished_at')),
                and([
                  eb('earlier.finished_at', '=', ref('attempt.finished_at')),
                  eb('earlier.id', '<', ref('attempt.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .where(({ not, and, eb, exists, selectFrom }) =>
      not(
        and([
          eb('attempt.kind', '=', 'diagnostic'),
          exists(
            selectFrom('milestone')
              .innerJoin('assignment', 'assignment.id', 'milestone.assignment_id')
              .select('milestone.subject')
              .whereRef('assignment.person_id', '=', 'attempt.person_id')
              .whereRef('assignment.id', '<>', 'attempt.assignment_id')
              .where('milestone.standard', '=', 'complete')
              .whereRef('milestone.achieved_at', '<', 'attempt.finished_at'),
          ),
        ]),
      ),
    )
    .where('mark.seq', '=', newestMarkSeq)
    .orderBy('attempt.finished_at')
    .orderBy('attempt.id')
    .orderBy('mark.slot')
    .execute()
}

function onOneForm(found: Sitting | undefined): FormSitting | null {
  const sitting = sittingOf(found)
  return sitting?.form ? { ...sitting, form: sitting.form } : null
}

/** Only what figures need: not whose it is. */
function sittingOf(found: Sitting | undefined): Sitting | null {
  if (!found) return null
  const { form, finishedAt, score, answers } = found
  return { form, finishedAt, score, answers }
}
