import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { InsetText } from '../govuk/inset-text.tsx'

export interface TestOutView {
  /** How many right of how many show the module as known. */
  secureAt: number
  of: number
}

/** Offered where a learner's starting point shows the module as known. */
export function TestOut({ secureAt, of }: TestOutView) {
  return (
    <InsetText>
      <p>
        Your starting point suggests that you know this. Take the check first if you like: with{' '}
        {secureAt} of {of} right, the module is complete without its lesson.
      </p>
      <Form method="post">
        <Button variant="secondary" name="intent" value="start-check">
          Take the check first
        </Button>
      </Form>
    </InsetText>
  )
}
