import { checkBack } from '#app/commands/check-back.server.ts'
import { type KeptWork, saveWork, type WorkSaved } from '#app/commands/save-work.server.ts'
import { sendWork, type WorkSent } from '#app/commands/send-work.server.ts'
import { CONTROLS, type Elsewhere, type Reply } from '#app/components/evidence/form-on-page.ts'
import { evidenceHref } from '#app/domain/addresses.ts'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import { writtenInstant } from '#app/domain/notes.ts'
import type { Person } from '#app/domain/people.ts'
import type { Answers, WorkForm } from '#app/domain/workplace/forms.ts'
import { hasOwnChart } from '#app/domain/workplace/own-chart-figure.ts'
import { readKnown, typedIn } from '#app/domain/workplace/typed.ts'
import { warningsInText } from '#app/domain/workplace/warnings.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { keptOf } from './evidence.server.ts'

/** Where to go on, or what to say on the page of the form. */
export type Posted = { to: string } | { reply: Reply; status: number }

/** Does what a posted workplace form asks for, with everything that was typed in it kept first. */
export async function postEvidence(
  context: RequestContext,
  person: Person,
  form: WorkForm,
  posted: URLSearchParams,
): Promise<Posted> {
  const { db, clock, newId } = context
  const save = {
    personId: person.id,
    form,
    typed: typedIn(form, (name) => posted.get(name)),
    known: readKnown(posted.get(CONTROLS.known) ?? ''),
    nth: Number(posted.get(CONTROLS.nth)),
    at: clock(),
    newId,
  }
  switch (posted.has(CARRIED) ? afterSignIn(posted) : posted.get(CONTROLS.intent)) {
    case 'carried':
      return orGoOn(save, await saveWork(db, save), `${evidenceHref(form.id)}?done=carried`)
    case 'save':
      return replyTo(form, save, await saveWork(db, save))
    case 'keep':
      return orGoOn(
        save,
        await saveWork(db, save),
        `${evidenceHref(form.id)}#${hasOwnChart(form) ? 'own-chart' : 'saved'}`,
      )
    case 'leave':
      return orGoOn(save, await saveWork(db, save), `${evidenceHref()}?saved=${form.id}`)
    case 'send': {
      const isChecked = posted.get(CONTROLS.isChecked) === 'yes'
      return replyToSent(form, save, await sendWork(db, { ...save, isChecked }))
    }
    case 'begin': {
      const { nth: _, known: __, ...begun } = save
      await saveWork(db, { ...begun, typed: {}, anew: true })
      return { to: evidenceHref(form.id) }
    }
    case 'check-back':
      return tellCheckBack(context, person, form, posted)
    default:
      throw notFound()
  }
}

/** What becomes of a form that was carried over a sign-in: kept, or shown again, and never sent. */
function afterSignIn(posted: URLSearchParams): string {
  return posted.get(CONTROLS.intent) === 'check-back' ? 'check-back' : 'carried'
}

interface Save {
  typed: Answers
  at: string
}

function replyTo(form: WorkForm, { at }: Save, saved: WorkSaved): Posted {
  if (saved.outcome === 'fixed') return fixed()
  const { texts, unseen } = saved.kept
  // What the page does not show it must not overwrite: of that it is told no number.
  const seen = Object.entries(texts).filter(([field]) => !unseen.includes(field))
  const { known } = keptOf(form, Object.fromEntries(seen), at)
  const kept = { ...keptOf(form, texts, at), known }
  return { reply: { kept, elsewhere: elsewhereIn(saved.kept) }, status: 200 }
}

function orGoOn(save: Save, saved: WorkSaved, to: string): Posted {
  if (saved.outcome === 'fixed') return fixed()
  return saved.kept.elsewhere.length === 0 ? { to } : overtaken(save, saved.kept)
}

function replyToSent(form: WorkForm, save: Save, sent: WorkSent): Posted {
  switch (sent.outcome) {
    case 'sent':
      return { to: `${evidenceHref(form.id)}?done=sent` }
    case 'elsewhere':
      return overtaken(save, sent.kept)
    case 'missing':
      return refused({ problems: sent.missing })
    case 'warned':
      return refused({ warned: true })
    case 'no-assessor':
      return refused({ hasNoAssessor: true })
    case 'fixed':
      return fixed()
  }
}

async function tellCheckBack(
  { db, clock, newId, curriculum, badges }: RequestContext,
  person: Person,
  form: WorkForm,
  posted: URLSearchParams,
): Promise<Posted> {
  const typed = posted.get(CONTROLS.checkBack) ?? ''
  const nth = Number(posted.get(CONTROLS.nth))
  const warnings = warningsInText(typed).map(({ sentence }) => sentence)
  if (posted.has(CARRIED))
    return refused({ checkBack: { typed, problem: CARRIED_SENTENCE, warnings } })
  if (warnings.length > 0 && posted.get(CONTROLS.isChecked) !== 'yes')
    return refused({ checkBack: { typed, problem: null, warnings } })
  const told = await checkBack(db, {
    personId: person.id,
    form: form.id,
    nth,
    typed,
    curriculum: curriculum(),
    at: clock(),
    newId,
  })
  if (told.outcome === 'not-found') throw notFound()
  if (told.outcome === 'refused')
    return refused({ checkBack: { typed, problem: told.problem, warnings } })
  void badges.signWaiting()
  return { to: `${evidenceHref(form.id, nth)}&done=told` }
}

const NOTHING_REFUSED = {
  problems: [],
  warned: false,
  elsewhere: [],
  typed: {},
  hasNoAssessor: false,
  checkBack: null,
}

function refused(why: Partial<Extract<Reply, { problems: unknown }>>): Posted {
  return { reply: { ...NOTHING_REFUSED, ...why }, status: 400 }
}

function fixed(): Posted {
  return { reply: { isFixed: true }, status: 409 }
}

function overtaken({ typed }: Save, kept: KeptWork): Posted {
  const reply = {
    ...NOTHING_REFUSED,
    elsewhere: elsewhereIn(kept),
    typed: Object.fromEntries(kept.elsewhere.map((field) => [field, typed[field] ?? ''])),
  }
  return { reply, status: 409 }
}

function elsewhereIn({ texts, elsewhere }: KeptWork): Elsewhere[] {
  return elsewhere.flatMap((field) => {
    const text = texts[field]
    return text ? { field, body: text.body, at: writtenInstant(text.at) } : []
  })
}
