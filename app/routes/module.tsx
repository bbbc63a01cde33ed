import { pathToFileURL } from 'node:url'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import { startAttempt } from '#app/commands/start-attempt.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { BrokenLesson } from '#app/components/lesson/broken-lesson.tsx'
import { FIELDS, predictionField } from '#app/components/lesson/form-fields.ts'
import { LessonProvider } from '#app/components/lesson/lesson-context.tsx'
import { findLesson, importLesson, registerLesson } from '#app/components/lesson/lesson-modules.ts'
import { lessonComponents } from '#app/components/lesson/registry.tsx'
import { TestOut } from '#app/components/lesson/test-out.tsx'
import { YourNote } from '#app/components/notes/your-note.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { StepNav } from '#app/components/page/step-nav.tsx'
import { attemptHref, courseHref } from '#app/domain/addresses.ts'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { type LessonPost, readLessonPost } from '#app/domain/lesson-post.ts'
import type { LessonView } from '#app/domain/lesson-view.ts'
import {
  type LessonSituation,
  lessonViewOf,
  problemsOn,
  withProblems,
} from '#app/domain/lesson-view-of.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { moduleOr404 } from '#app/pages/learner.server.ts'
import { lessonSituationOf, testOutOf } from '#app/pages/module-view.server.ts'
import { noteOnPage } from '#app/pages/notes.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { requireHolder, requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`${stepTitle(loaded.view)}: ${loaded.view.title}`) : []

function stepTitle(view: LessonView): string {
  return view.steps.find(({ id }) => id === view.step)?.title ?? ''
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const place = moduleOr404(context, params)
  const { course, module } = place
  const view = lessonViewOf(await lessonSituationOf(context, person, place, request))
  const file = 'file' in module.lesson ? module.lesson.file : null
  if (file !== null) await registerOnServer(context, file)
  return {
    courseTitle: course.title,
    courseHref: courseHref(course),
    view,
    testOut: await testOutOf(context, person, view),
    note: await noteOnPage(context, person, module.code, view.step),
    file,
    problems: 'problems' in module.lesson ? module.lesson.problems : [],
  }
}

/** A page reached without reloading fetches its lesson before it is shown. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const loaded = await serverLoader<typeof loader>()
  if (loaded.file !== null) await importLesson(loaded.file)
  return loaded
}

async function registerOnServer({ lessonFile }: RequestContext, name: string): Promise<void> {
  const path = lessonFile(name)
  if (path === null) throw new Error(`The released lesson ${name} is missing`)
  await registerLesson(name, () => import(/* @vite-ignore */ pathToFileURL(path).href))
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const person = await requireHolder({ request, context }, form)
  const place = moduleOr404(context, params)
  const { course, module } = place
  const fields: Fields = Object.fromEntries(form)
  const { db, newId, clock } = context

  if (fields.intent === 'start-check' && module.check !== null) {
    const { attemptId } = await startAttempt(db, {
      personId: person.id,
      course,
      module,
      changes: context.curriculum().changes,
      at: clock(),
      newId,
    })
    return redirect(attemptHref(attemptId))
  }

  const situation = await lessonSituationOf(context, person, place, request)
  const posted = readLessonPost(situation, fields)
  if (posted === null) throw new Response('This form could not be read', { status: 400 })
  const { part, subject, read } = posted
  const carried = form.has(CARRIED)
    ? [{ field: firstFieldOf(posted, fields), message: CARRIED_SENTENCE }]
    : null
  if (carried || 'problems' in read) {
    const problems = carried ?? ('problems' in read ? read.problems : [])
    const view = withProblems(lessonViewOf(situation), part, subject, problems, fields)
    return data({ view }, { status: carried ? 200 : 400 })
  }
  await recordLessonStep(db, {
    personId: person.id,
    course,
    module,
    curriculum: context.curriculum(),
    stepId: fields.step_id || newId(),
    part,
    subject,
    body: read.body,
    certainty: 'certainty' in read ? read.certainty : null,
    outcome: read.outcome,
    at: clock(),
    newId,
  })
  void context.badges.signWaiting()
  return redirect(whereNext(request, situation, posted, fields))
}

/** After a prediction the lesson goes on; everything else is shown again where it was done. */
function whereNext(
  request: Request,
  { module }: LessonSituation,
  posted: LessonPost,
  fields: Fields,
): string {
  const { pathname, search } = new URL(request.url)
  const second = module.lesson.steps[1]
  if (posted.part === 'prediction' && second) return `${pathname}?step=${second.id}`
  return `${pathname}${search}#${panelOf(posted, fields)}`
}

/** The id on the page of what was posted. */
function panelOf({ part, subject }: LessonPost, { at }: Fields): string {
  return part === 'faded' ? `faded-${subject}` : encodeURIComponent(at ?? part)
}

/** A field of a prediction, or the panel of anything else: where to look at it again. */
function firstFieldOf(posted: LessonPost, fields: Fields): string {
  if (posted.part !== 'prediction') return panelOf(posted, fields)
  return Object.keys(fields).find((name) => name.startsWith(predictionField(''))) ?? FIELDS.choice
}

export default function ModulePage() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const view = posted && 'view' in posted ? posted.view : loaded.view
  const { file, courseTitle } = loaded
  const problems = problemsOn(view)
  const Lesson = file === null ? null : findLesson(file)
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { text: 'Courses', href: '/courses' },
            { text: courseTitle, href: loaded.courseHref },
          ]}
        />
      }
    >
      {problems.length > 0 && (
        <ErrorSummary
          errors={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <PageHeading caption={`${courseTitle} · about ${view.minutes} minutes`} size="l">
        {view.title}
      </PageHeading>
      {loaded.testOut && <TestOut {...loaded.testOut} />}
      <StepNav
        label="Pages of this module"
        steps={view.steps.map(({ id, title, href, done, isOpen }) => ({
          title,
          href: isOpen ? href : undefined,
          state: id === view.step ? 'current' : done ? 'done' : 'to do',
        }))}
      />
      {file === null ? (
        <BrokenLesson problems={loaded.problems} />
      ) : (
        <div data-lesson-file={file}>
          <LessonProvider view={view}>
            {Lesson && <Lesson components={lessonComponents} />}
          </LessonProvider>
        </div>
      )}
      <YourNote key={view.step} {...loaded.note} />
    </Page>
  )
}
