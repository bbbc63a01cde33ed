import { changePosting } from '#app/commands/change-posting.server.ts'
import { reviewWork, type WorkReviewed } from '#app/commands/review-work.server.ts'
import { sendWork, type WorkSent } from '#app/commands/send-work.server.ts'
import type { AchievementRule, Curriculum, Requirement } from '#app/domain/courses.ts'
import { aForm } from '#app/domain/workplace/form-for-tests.ts'
import { DECIDED_ON, type FormId, type WorkForm } from '#app/domain/workplace/forms.ts'
import type { ReviewDraft } from '#app/domain/workplace/rubric.ts'
import type { Db } from '#db/connect.ts'
import { findWork, listSubmissions } from '#db/works.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'

/** Somebody with a line manager, at a curriculum with a task, a card and an access form of one field each. */
export interface Holder {
  db: Db
  personId: string
  managerId: string
  curriculum: Curriculum
}

const RUBRIC = {
  prompts: ['What changed your mind?'],
  criteria: [
    {
      id: 'method',
      title: 'Method',
      levels: ['a', 'b', 'c', 'd'] as [string, string, string, string],
    },
  ],
}

/** What the stamps of the small curriculum require, unless a test says otherwise. */
const EQUIPPED: Requirement[] = [{ kind: 'confirmed', form: 'data-card', sincePost: true }]
const ENABLED: Requirement[] = [
  { kind: 'task-signed-off', form: 'any' },
  { kind: 'checked-back', form: 'any' },
]

export async function aHolder(db: Db, curriculum = aWorkplaceCurriculum()): Promise<Holder> {
  const manager = anInspector({ rank: 'Chief Inspector' })
  const [managerId = '', personId = ''] = await recordPeople(db, [
    manager,
    anInspector({ lineManagerStaffNumber: manager.staffNumber }),
  ])
  return { db, personId, managerId, curriculum }
}

/** A curriculum in which work alone earns two stamps. */
export function aWorkplaceCurriculum({
  equipped = EQUIPPED,
  enabled = ENABLED,
  version = 1,
} = {}): Curriculum {
  const forms = (['task-p', 'data-card', 'dashboard-access'] as const).map((id) => aWorkForm(id))
  return aCurriculum({
    passport: { version, achievements: [aStamp('equipped', equipped), aStamp('enabled', enabled)] },
    workplace: { forms, rubric: RUBRIC },
  })
}

function aStamp(slug: 'equipped' | 'enabled', requires: Requirement[]): AchievementRule {
  return {
    slug,
    strand: slug,
    course: null,
    title: slug,
    shows: 'What it shows',
    requires,
    validDays: null,
    principles: [],
  }
}

function aWorkForm(id: FormId): WorkForm {
  const day = {
    id: DECIDED_ON,
    label: 'Day',
    hint: null,
    isRequired: true,
    as: { kind: 'day' as const },
  }
  return aForm(id, id === 'task-p' ? [day] : [{ ...day, id: 'opened-on' }])
}

/** Sends a form as it should be: decided on the 5th of January 2026. */
export async function send(
  { db, personId, curriculum }: Holder,
  id: FormId,
  at = minute(0),
): Promise<WorkSent> {
  const form = curriculum.workplace.forms.find((one) => one.id === id)
  if (!form) throw new Error(`There is no form ${id}`)
  const typed = { [DECIDED_ON]: '2026-01-05', 'opened-on': '2026-01-05' }
  return sendWork(db, { personId, form, typed, isChecked: false, at, newId })
}

/** The id of what was sent last of a form. */
export async function sentLast({ db, personId }: Holder, form: FormId): Promise<string> {
  const work = await findWork(db, personId, form)
  return (work && (await listSubmissions(db, work.id)).at(-1)?.id) ?? ''
}

export async function review(
  holder: Holder,
  form: FormId,
  about: Partial<ReviewDraft> & { by?: string; at?: string } = {},
): Promise<WorkReviewed> {
  const { by = holder.managerId, at = minute(1), ...draft } = about
  return reviewWork(holder.db, {
    submissionId: await sentLast(holder, form),
    assessorId: by,
    at,
    newId,
    curriculum: holder.curriculum,
    draft: {
      verdict: 'accepted',
      marks: form.startsWith('task') ? { method: { level: 2, comment: '' } } : {},
      observed: 'Asked for the chart',
      obstacle: 'Time with the analyst',
      next: '',
      ...draft,
    },
  })
}

/** The holder moves to Saltney on 1 December 2026, or wherever and under whomever `about` says. */
export function move(
  { db, personId, managerId, curriculum }: Holder,
  about: { command?: string; lineManagerId?: null } = {},
) {
  return changePosting(db, {
    personId,
    rank: 'Inspector',
    command: 'Saltney',
    lineManagerId: managerId,
    fromDay: '2026-12-01',
    source: 'tests',
    newId,
    curriculum,
    at: '2026-12-01T09:00:00.000Z',
    ...about,
  })
}
