import { CARRIED, type CarriedForm } from '#app/domain/carried-form.ts'
import { Button } from '../govuk/button.tsx'
import { AppLink } from '../govuk/link.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { HiddenFields } from './carried-fields.tsx'

/** Right after signing in: gives back what was typed before. It is a plain form, of a plain page. */
export function GoOn({ form }: { form: CarriedForm }) {
  return (
    <>
      <PageHeading>You are signed in again</PageHeading>
      <p className="govuk-body">
        What you typed in {form.place} is still here, but the service has not kept it yet. Go on to
        see it in its place. Until you do, stay on this page.
      </p>
      <form method="post" action={form.address} noValidate>
        <HiddenFields fields={[...form.fields, [CARRIED, 'yes']]} />
        <Button>Go on with {form.place}</Button>
      </form>
      <p className="govuk-body">
        <AppLink to={form.address}>Go on without what you typed</AppLink>
      </p>
    </>
  )
}
