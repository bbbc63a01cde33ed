import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { FileUpload } from '../govuk/file-upload.tsx'
import { Input } from '../govuk/input.tsx'
import { Textarea } from '../govuk/textarea.tsx'

export interface VerifyFormProps {
  /** What was typed; a file has to be chosen again. */
  typed: { link: string; text: string; email: string }
  problems: { field: string; message: string }[]
  /** `https://learning.force.example` */
  publicUrl: string
}

/** What is wrong with what was sent, each with the way to its field. */
export function VerifyProblems({ problems }: Pick<VerifyFormProps, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      errors={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
    />
  )
}

/** A file, a link or JSON, and whose it should be. The page is loaded anew: it may carry a file. */
export function VerifyForm({ typed, problems, publicUrl }: VerifyFormProps) {
  const errorOf = (field: string) => {
    const children = problems.find((problem) => problem.field === field)?.message
    return children === undefined ? undefined : { children }
  }
  return (
    <Form method="post" encType="multipart/form-data" action="/verify" noValidate reloadDocument>
      <FileUpload
        name="file"
        label={{ children: 'The badge as a file' }}
        hint={{
          children:
            'PNG, SVG or JSON, as it was downloaded, of one badge or a whole passport; up to 5 MB',
        }}
        accept=".png,.svg,.json,image/png,image/svg+xml,application/json"
        error={errorOf('file')}
      />
      <Input
        name="link"
        label={{ children: 'Or a link to the badge' }}
        hint={{ children: `It begins with ${publicUrl}/b/` }}
        defaultValue={typed.link}
        autoComplete="off"
        spellCheck={false}
        error={errorOf('link')}
      />
      <Textarea
        name="text"
        label={{ children: 'Or the badge’s JSON' }}
        rows={4}
        defaultValue={typed.text}
        spellCheck={false}
        error={errorOf('text')}
      />
      <Input
        name="email"
        label={{ children: 'Whose is it? (optional)' }}
        hint={{
          children:
            'Their work e-mail address. It is compared with what the badge holds, and not kept.',
        }}
        className="govuk-!-width-two-thirds"
        defaultValue={typed.email}
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
        error={errorOf('email')}
      />
      <Button>Check the badge</Button>
    </Form>
  )
}
