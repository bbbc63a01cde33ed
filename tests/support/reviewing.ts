import { reviewWork } from '#app/commands/review-work.server.ts'
import { sendWork } from '#app/commands/send-work.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { aForm } from '#app/domain/workplace/form-for-tests.ts'
import type { FormId, Rubric } from '#app/domain/workplace/forms.ts'
import type { DraftMarks, Level, ReviewDraft } from '#app/domain/workplace/rubric.ts'
import type { Db } from '#db/connect.ts'
import { findWork, listSubmissions } from '#db/works.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'

/** Two criteria are enough to be at odds about. */
export const RUBRIC: Rubric = {
  prompts: ['What changed your mind?'],
  criteria: ['source', 'method'].map((id) => ({
    id,
    title: id,
    levels: ['None', 'In part', 'Right', 'More'],
  })),
}

function aFormToSend(form: FormId) {
  return aForm(form, [{ id: 'page', as: { kind: 'text', atMost: 100 } }])
}

/** A curriculum in which the stamp "enabled" needs any task signed off. */
export function aReviewedCurriculum(): Curriculum {
  return aCurriculum({
    workplace: { forms: [aFormToSend('task-s'), aFormToSend('task-p')], rubric: RUBRIC },
    passport: {
      version: 1,
      achievements: [
        {
          slug: 'enabled',
          strand: 'enabled',
          course: null,
          validDays: null,
          principles: [1],
          title: 'Enabled',
          shows: 'The holder used data in a decision',
          requires: [{ kind: 'task-signed-off', form: 'any' }],
        },
      ],
    },
  })
}

/** Somebody at work, their line manager, and a colleague who is neither. */
export async function aTeam(db: Db) {
  const manager = anInspector({ familyName: 'Marsden', rank: 'Chief Inspector' })
  const holder = anInspector({
    familyName: 'Nair',
    lineManagerStaffNumber: manager.staffNumber,
  })
  const colleague = anInspector({ familyName: 'Okafor', email: 'okafor@northmere.example' })
  const [managerId = '', holderId = '', colleagueId = ''] = await recordPeople(db, [
    manager,
    holder,
    colleague,
  ])
  return { managerId, holderId, colleagueId }
}

/** Sends a form of one field, and gives the id of what was sent. */
export async function send(
  db: Db,
  personId: string,
  { form = 'task-s', at = minute(0) }: { form?: FormId; at?: string } = {},
): Promise<string> {
  const sent = await sendWork(db, {
    personId,
    form: aFormToSend(form),
    typed: { page: `A page at ${at}` },
    isChecked: true,
    at,
    newId,
  })
  if (sent.outcome !== 'sent') throw new Error(`It was not sent: ${sent.outcome}`)
  const work = await findWork(db, personId, form)
  const submissions = work ? await listSubmissions(db, work.id) : []
  return submissions.at(-1)?.id ?? ''
}

/** Marks at one level throughout, each with a comment, unless another level is given. */
export function marksAt(level: Level, others: Record<string, Level> = {}): DraftMarks {
  return Object.fromEntries(
    RUBRIC.criteria.map(({ id }) => [id, { level: others[id] ?? level, comment: `On ${id}` }]),
  )
}

/** A task signed off, with everything that needs; change what the test is about. */
export function aDraft(about: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    verdict: 'accepted',
    marks: marksAt(2),
    observed: 'Asked what is usual',
    obstacle: 'An hour a week with the analyst',
    next: '',
    ...about,
  }
}

export function review(
  db: Db,
  submissionId: string,
  assessorId: string,
  draft = aDraft(),
  at = minute(10),
) {
  return reviewWork(db, {
    submissionId,
    assessorId,
    draft,
    curriculum: aReviewedCurriculum(),
    at,
    newId,
  })
}
