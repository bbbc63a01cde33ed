import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { NoteToSettle, type NoteToSettleProps } from '#app/components/notes/note-to-settle.tsx'
import { NotedCourses } from '#app/components/notes/noted-courses.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { writtenInstant } from '#app/domain/notes.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { notesOf, type PostedNote, postNote } from '#app/pages/notes.server.ts'
import { requireHolder, requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Your notes and bookmarks')

/** Whoever asks gets their own and nobody else's: the address names no person. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return { courses: await notesOf(context, person) }
}

/** Forms of lessons' pages come here, so that those pages need no more script; and go back there. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  // One that was carried over a sign-in is kept as well: nobody but its writer sees it.
  const person = await requireHolder({ request, context }, form)
  const posted = await postNote(context, person, form)
  const { outcome } = posted.saved
  if (outcome === 'kept') return redirect(posted.page.href)
  return data(toSettle(posted, context.newId(), person.id), {
    status: outcome === 'newer' ? 409 : 400,
  })
}

function toSettle(
  { page, typed, known, saved }: PostedNote,
  nextId: string,
  holder: string,
): NoteToSettleProps {
  const newest = saved.outcome === 'newer' ? saved.newest : null
  return {
    page,
    typed,
    nextId,
    holder,
    known: newest?.seq ?? known,
    problem: saved.outcome === 'refused' ? saved.problem : null,
    other: newest && { body: newest.body, savedOn: writtenInstant(newest.at) },
  }
}

export default function Notes() {
  const { courses } = useLoaderData<typeof loader>()
  const toSettle = useActionData<typeof action>()
  return (
    <Page before={<Breadcrumbs items={[{ text: 'Courses', href: '/courses' }]} />}>
      {toSettle ? (
        <NoteToSettle {...toSettle} />
      ) : (
        <>
          <PageHeading lead="Only you can see your notes.">Your notes and bookmarks</PageHeading>
          {courses.length > 0 ? (
            <NotedCourses courses={courses} />
          ) : (
            <p className="govuk-body">
              You have no notes or bookmarks yet. You can write a note on any page of a module, or
              bookmark it, at the foot of the page.
            </p>
          )}
        </>
      )}
    </Page>
  )
}
