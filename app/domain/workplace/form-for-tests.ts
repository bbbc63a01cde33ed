import type { FormId, WorkField, WorkForm } from './forms.ts'

/** A form with one section, and fields of which only what the test is about is given. */
export function aForm(id: FormId, fields: (Partial<WorkField> & Pick<WorkField, 'id' | 'as'>)[]) {
  const form: WorkForm = {
    id,
    course: 'statistics',
    kind: id.startsWith('task-') ? 'task' : 'confirmation',
    title: 'A form',
    summary: 'What it is for.',
    minutes: 60,
    version: 'v1',
    sections: [
      {
        id: 'section',
        title: 'Section 1',
        guidance: null,
        fields: fields.map((field) => ({
          label: `The ${field.id}`,
          hint: null,
          isRequired: true,
          ...field,
        })),
      },
    ],
  }
  return form
}
