import { Button } from '../govuk/button.tsx'
import { FIELDS } from './form-fields.ts'
import { PostForm } from './post-form.tsx'

/** Begins an exercise again; what was reached before stays reached. */
export function ResetForm({ id }: { id: string }) {
  return (
    <PostForm intent="exercise" id={id}>
      <Button variant="secondary" name={FIELDS.doing} value="reset">
        Begin this exercise again
      </Button>
    </PostForm>
  )
}
