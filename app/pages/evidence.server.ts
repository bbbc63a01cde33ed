import type {
  CheckBackOnPage,
  FormListed,
  FormOnPage,
  Kept,
  ReviewOnPage,
} from '#app/components/evidence/form-on-page.ts'
import { evidenceHref } from '#app/domain/addresses.ts'
import { londonDay, writtenDay, writtenTime } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { writtenInstant } from '#app/domain/notes.ts'
import type { Person } from '#app/domain/people.ts'
import { answersInWords } from '#app/domain/workplace/answers-in-words.ts'
import { checkBackState, checkBackWindow } from '#app/domain/workplace/check-back.ts'
import { DECIDED_ON, formWithId, type Rubric, type WorkForm } from '#app/domain/workplace/forms.ts'
import { ownChartFigure } from '#app/domain/workplace/own-chart-figure.ts'
import { LEVEL_NAMES, rubricOf } from '#app/domain/workplace/rubric.ts'
import { writtenKnown } from '#app/domain/workplace/typed.ts'
import { warningsIn } from '#app/domain/workplace/warnings.ts'
import { isWritable, type WorkState, workState } from '#app/domain/workplace/work-state.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { readInPostSince } from '#db/evidence.ts'
import { listAssessors, listReviews, type Review } from '#db/reviews.ts'
import {
  bodiesOf,
  findCheckBack,
  type KeptText,
  listSubmissions,
  listWorks,
  readKeptTexts,
  type Submission,
  type Work,
} from '#db/works.ts'
import { earnedAt } from './passport.server.ts'

type Reading = Pick<RequestContext, 'db' | 'clock' | 'curriculum'>

/** Every workplace form with where a person stands on it, and who may review what they send. */
export async function evidenceOf(context: Reading, person: Person) {
  const { workplace, passport } = context.curriculum()
  const today = londonDay(context.clock())
  const fillings = await readFillings(context, person.id)
  const inPostSince = await readInPostSince(context.db, person.id)
  const forms: FormListed[] = workplace.forms.map((form) => {
    const own = fillings.filter(({ work }) => work.form === form.id)
    const newest = own.at(-1)
    return {
      id: form.id,
      kind: form.kind,
      title: form.title,
      summary: form.summary,
      minutes: form.minutes,
      state: newest?.state ?? 'not-begun',
      countsFor: countsFor(form, passport),
      news: newest ? newsOf(newest, isForEachPost(form, passport) ? inPostSince : null) : null,
      checkBacks: own.flatMap((filling) => checkBackToTell(filling, today)),
    }
  })
  return { forms, assessors: await assessorsOf(context, person.id) }
}

/** What a person's own evidence waits for them to do: what came back, and check-backs that are open. */
export async function evidenceToDo(context: Reading, personId: string) {
  const today = londonDay(context.clock())
  return (await readFillings(context, personId)).flatMap((filling) =>
    toDo(filling, today).map((one) => ({ title: filling.last?.form.title ?? '', ...one })),
  )
}

function toDo(filling: Filling, today: string): { words: string; href: string }[] {
  const { work, state, review } = filling
  if (checkBackOf(filling, today)?.state === 'not-yet') return []
  if (state !== 'returned' || !review) return checkBackToTell(filling, today)
  const on = writtenDay(londonDay(review.at))
  const words = `${review.assessor} returned it on ${on}: see what to do before you send it again`
  return [{ words, href: evidenceHref(work.form, work.nth) }]
}

/** One filling of a form, the newest unless another is asked for; a 404 where there is no such one. */
export async function formOnPage(
  context: Reading,
  person: Person,
  formId: string | undefined,
  asked: string | null,
): Promise<FormOnPage> {
  const curriculum = context.curriculum()
  const now = context.clock()
  const current = formOr404(curriculum, formId)
  const fillings = (await readFillings(context, person.id))
    .filter(({ work }) => work.form === current.id)
    .reverse()
  const filling =
    asked === null ? fillings[0] : fillings.find(({ work }) => String(work.nth) === asked)
  if (asked !== null && !filling) throw notFound()
  const { work = null, state = 'not-begun', last = null, review = null } = filling ?? {}
  const form = last && !isWritable(state) ? last.form : current
  const rubric = rubricOf(curriculum.workplace.rubric, form)
  const texts = work ? await readKeptTexts(context.db, work.id) : {}
  return {
    form,
    state,
    nth: work?.nth ?? 1,
    countsFor: countsFor(form, curriculum.passport),
    assessors: await assessorsOf(context, person.id),
    criteria: rubric?.criteria.map(({ title, levels }) => ({ title, secure: levels[2] })) ?? [],
    writing: isWritable(state)
      ? { ...keptOf(form, texts, now), answers: bodiesOf(texts), holder: person.id }
      : null,
    sent: last && {
      on: writtenInstant(last.sentAt),
      sections: answersInWords(last.form, last.answers),
      chart: ownChartFigure(last.answers),
    },
    review: review && reviewOnPage(review, rubric),
    checkBack: filling ? checkBackOf(filling, londonDay(now)) : null,
    earned: filling?.told ? await earnedAt(context, person.id, filling.told.at) : [],
    others: fillings
      .filter((one) => one !== filling)
      .map((one) => ({
        nth: one.work.nth,
        state: one.state,
        openedOn: writtenDay(londonDay(one.work.openedAt)),
      })),
  }
}

/** The form of an address, as it is released now. */
export function formOr404({ workplace }: Pick<Curriculum, 'workplace'>, id: string | undefined) {
  const form = formWithId(workplace, id ?? '')
  if (!form) throw notFound()
  return form
}

/** What a page says of texts that are kept; `now` is an instant. */
export function keptOf(form: WorkForm, texts: Record<string, KeptText>, now: string): Kept {
  const answers = bodiesOf(texts)
  const newest = Object.values(texts).map(({ at }) => at)
  const at = newest.sort().at(-1) ?? null
  const isToday = at !== null && londonDay(at) === londonDay(now)
  return {
    at: at && (isToday ? `at ${writtenTime(at)}` : `on ${writtenInstant(at)}`),
    known: writtenKnown(
      Object.fromEntries(Object.entries(texts).map(([field, { seq }]) => [field, seq])),
    ),
    warnings: warningsIn(form, answers),
    figure: ownChartFigure(answers),
  }
}

interface Filling {
  work: Work
  state: WorkState
  last: Submission | null
  /** The sign-off of what was sent last. */
  review: Review | null
  told: { body: string; at: string } | null
}

/** Every filling of a person, the first of each form first. */
async function readFillings({ db }: Reading, personId: string): Promise<Filling[]> {
  const works = await listWorks(db, personId)
  return Promise.all(
    works.map(async (work) => {
      const last = (await listSubmissions(db, work.id)).at(-1) ?? null
      const reviews = last ? await listReviews(db, [last.id]) : []
      const review = reviews.find(({ purpose }) => purpose === 'sign-off') ?? null
      const newest = last && { verdict: review?.verdict ?? null }
      return {
        work,
        last,
        review,
        state: workState({ isOpened: true, newest }),
        told: last ? await findCheckBack(db, work.id) : null,
      }
    }),
  )
}

async function assessorsOf({ db }: Reading, personId: string): Promise<string[]> {
  const assessors = await listAssessors(db, personId)
  return assessors.map(({ rank, name }) => `${rank} ${name}`.trim())
}

/** The titles of what a form is part of the evidence for. */
function countsFor({ id, kind }: WorkForm, { achievements }: Curriculum['passport']): string[] {
  return achievements
    .filter(({ requires }) =>
      requires.some(
        (one) =>
          (one.kind === 'confirmed' && one.form === id) ||
          (one.kind === 'task-signed-off' &&
            (one.form === id || (one.form === 'any' && kind === 'task'))),
      ),
    )
    .map(({ title }) => title)
}

/** Whether what a form shows has to be shown again in every post. */
function isForEachPost({ id }: WorkForm, { achievements }: Curriculum['passport']): boolean {
  return achievements.some(({ requires }) =>
    requires.some((one) => one.kind === 'confirmed' && one.form === id && one.sincePost),
  )
}

/** `since`, a civil day: what was accepted before it counts no more; null where that never ends. */
function newsOf({ state, last, review }: Filling, since: string | null): string | null {
  if (state === 'sent' && last) return `Sent on ${writtenInstant(last.sentAt)}`
  if (!review) return null
  const on = writtenDay(londonDay(review.at))
  if (state === 'returned') return `${review.assessor} returned it on ${on}`
  const did = last?.form.kind === 'task' ? 'signed it off' : 'confirmed it'
  const ended = since !== null && review.at < since ? ', in an earlier post: begin another' : ''
  return `${review.assessor} ${did} on ${on}${ended}`
}

function checkBackToTell(filling: Filling, today: string): FormListed['checkBacks'] {
  const checkBack = checkBackOf(filling, today)
  if (!checkBack || checkBack.told) return []
  const { form, nth } = filling.work
  const words = {
    'not-yet': `The check-back opens on ${checkBack.opensOn}`,
    open: `Tell what happened: the check-back is open until ${checkBack.dueBy}`,
    late: `Tell what happened: the check-back was due by ${checkBack.dueBy}, and is still taken`,
    told: '',
  }[checkBack.state]
  return [{ words, href: `${evidenceHref(form, nth)}#check-back` }]
}

function checkBackOf({ last, told, state }: Filling, today: string): CheckBackOnPage | null {
  const decidedOn = last?.answers[DECIDED_ON]
  if (!decidedOn || last?.form.kind !== 'task' || isWritable(state)) return null
  const { opensOn, dueBy } = checkBackWindow(decidedOn)
  return {
    decidedOn: writtenDay(decidedOn),
    opensOn: writtenDay(opensOn),
    dueBy: writtenDay(dueBy),
    state: told ? 'told' : checkBackState(decidedOn, today),
    told: told && { body: told.body, on: writtenDay(londonDay(told.at)) },
  }
}

function reviewOnPage(
  { assessor, at, verdict, words }: Review,
  rubric: Rubric | null,
): ReviewOnPage {
  return {
    by: assessor,
    on: writtenDay(londonDay(at)),
    verdict,
    marks: (rubric?.criteria ?? []).flatMap(({ id, title, levels }) => {
      const mark = words.marks[id]
      if (!mark) return []
      const { level, comment } = mark
      return { title, level, name: LEVEL_NAMES[level], shows: levels[level], comment }
    }),
    observed: words.observed,
    obstacle: words.obstacle,
    next: words.next,
  }
}
