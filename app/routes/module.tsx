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
import { LessonProvider } from '#app/components/lesson/lesson-context.tsx'
import { findLesson, importLesson, registerLesson } from '#app/components/lesson/lesson-modules.ts'
import { lessonComponents } from '#app/components/lesson/registry.tsx'
import { TestOut, type TestOutView } from '#app/components/lesson/test-out.tsx'
import { YourNote } from '#app/components/notes/your-note.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { StepNav } from '#app/components/page/step-nav.tsx'
import type { Course, Module } from '#app/domain/courses.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import { type LessonPost, readLessonPost } from '#app/domain/lesson-post.ts'
import type { CheckView, LessonView } from '#app/domain/lesson-view.ts'
import {
  type LessonSituation,
  lessonViewOf,
  problemsOn,
  withProblems,
} from '#app/domain/lesson-view-of.ts'
import type { Person } from '#app/domain/people.ts'
import { minutesShown } from '#app/domain/study-time.ts'
import { readForm } from '#app/form-fields.server.ts'
import { moduleOr404 } from '#app/learner.server.ts'
import { noteOnPage } from '#app/notes.server.ts'
import { pageTitle } from '#app/page-title.ts'
import type { RequestContext } from '#app/server/context.ts'
import { requirePerson } from '#app/session.server.ts'
import { findOpenAssignment } from '#db/assignments.ts'
import { listAttempts } from '#db/attempts.ts'
import { listMilestones } from '#db/completions.ts'
import { listLessonRecords } from '#db/lessons.ts'
import { listKnownModules } from '#db/starting-points.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`${stepTitle(loaded.view)}: ${loaded.view.title}`) : []

function stepTitle(view: LessonView): string {
  return view.steps.find(({ id }) => id === view.step)?.title ?? ''
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { course, module } = moduleOr404(context, params)
  const view = lessonViewOf(await situationOf(context, person, course, module, request))
  const file = 'file' in module.lesson ? module.lesson.file : null
  if (file !== null) await registerOnServer(context, file)
  return {
    courseTitle: course.title,
    courseHref: `/courses/${course.id}`,
    view,
    testOut: await testOutOf(context, person, module, view),
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

/** Where the starting point shows a module as known: its check may come before its lesson. */
async function testOutOf(
  { db }: RequestContext,
  person: Person,
  module: Module,
  { check, prediction, step, steps }: LessonView,
): Promise<TestOutView | null> {
  const isUntouched = prediction?.made === null && step === steps[0]?.id
  if (check.kind !== 'check' || check.isSecure || !isUntouched) return null
  if (!(await listKnownModules(db, person.id)).has(module.code)) return null
  return { secureAt: check.secureAt, of: check.questions }
}

async function registerOnServer({ lessonFile }: RequestContext, name: string): Promise<void> {
  const path = lessonFile(name)
  if (path === null) throw new Error(`The released lesson ${name} is missing`)
  await registerLesson(name, () => import(/* @vite-ignore */ pathToFileURL(path).href))
}

async function situationOf(
  { db, newId, measuredMinutes }: RequestContext,
  person: Person,
  course: Course,
  module: Module,
  request: Request,
): Promise<LessonSituation> {
  const assignment = await findOpenAssignment(db, person.id, course.id)
  const query: Fields = Object.fromEntries(new URL(request.url).searchParams)
  const milestones = (await listMilestones(db, person.id)).filter(
    (one) => one.subject === module.code,
  )
  const { minutes } = minutesShown(module, await measuredMinutes())
  return {
    module: { ...module, minutes },
    exercise: module.exercise === null ? null : exerciseById(module.exercise),
    records: assignment ? await listLessonRecords(db, assignment.id, module.code) : [],
    check: await checkView(
      db,
      assignment?.id ?? null,
      module,
      milestones.some((one) => one.standard === 'secure'),
    ),
    isComplete: milestones.some((one) => one.standard === 'complete'),
    learnerSeed: person.seed,
    step: query.step ?? null,
    query,
    nextId: newId(),
  }
}

async function checkView(
  db: RequestContext['db'],
  assignmentId: string | null,
  module: Module,
  isSecure: boolean,
): Promise<CheckView> {
  if (module.check === null) return diagnosticView(db, assignmentId, module)
  const attempts = (assignmentId ? await listAttempts(db, assignmentId) : []).filter(
    (attempt) => attempt.kind === 'check' && attempt.subject === module.code,
  )
  const open = attempts.find((attempt) => attempt.state === 'open')
  const finished = attempts.filter((attempt) => attempt.state === 'finished')
  const best = finished.reduce<{ right: number; of: number } | null>(
    (found, { right, of }) => (found === null || right > found.right ? { right, of } : found),
    null,
  )
  const newest = finished.at(-1)
  return {
    kind: 'check',
    state: open ? 'open' : newest ? 'done' : 'not-begun',
    questions: module.check.questions,
    best,
    isSecure,
    secureAt: module.check.secureAt,
    href: open ? `/attempts/${open.id}` : newest ? `/attempts/${newest.id}/result` : null,
  }
}

async function diagnosticView(
  db: RequestContext['db'],
  assignmentId: string | null,
  { questions }: Module,
): Promise<CheckView> {
  const attempts = assignmentId ? await listAttempts(db, assignmentId) : []
  const states = attempts.filter(({ kind }) => kind === 'diagnostic').map(({ state }) => state)
  const isDone = states.includes('finished')
  return {
    kind: 'diagnostic',
    state: isDone ? 'done' : states.includes('open') ? 'open' : 'not-begun',
    questions: questions.filter(({ form }) => form === 'A').length,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { course, module } = moduleOr404(context, params)
  const form = await readForm(request)
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
    return redirect(`/attempts/${attemptId}`)
  }

  const situation = await situationOf(context, person, course, module, request)
  const posted = readLessonPost(situation, fields)
  if (posted === null) throw new Response('This form could not be read', { status: 400 })
  const { part, subject, read } = posted
  if ('problems' in read) {
    const view = withProblems(lessonViewOf(situation), part, subject, read.problems, fields)
    return data({ view }, { status: 400 })
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
  return redirect(whereNext(request, situation, posted))
}

/** After a prediction the lesson goes on; everything else is shown again where it was done. */
function whereNext(
  request: Request,
  { module }: LessonSituation,
  { part, subject }: LessonPost,
): string {
  const { pathname, search } = new URL(request.url)
  const second = module.lesson.steps[1]
  if (part === 'prediction' && second) return `${pathname}?step=${second.id}`
  return `${pathname}${search}#${part === 'faded' ? `faded-${subject}` : part}`
}

export default function ModulePage() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const view = posted && 'view' in posted ? posted.view : loaded.view
  const { file, courseTitle, courseHref } = loaded
  const problems = problemsOn(view)
  const Lesson = file === null ? null : findLesson(file)
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { text: 'Courses', href: '/courses' },
            { text: courseTitle, href: courseHref },
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
