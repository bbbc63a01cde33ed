import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { Problem } from '#app/domain/courses.ts'
import {
  type FieldKind,
  FORM_IDS,
  type FormId,
  type Rubric,
  type WorkField,
  type WorkForm,
  type Workplace,
  type WorkSection,
} from '#app/domain/workplace/forms.ts'
import { type Authored, readAuthored } from './authored.ts'
import { contentHash } from './content-hash.ts'
import { readPart } from './reading.ts'
import { suggestion } from './suggestion.ts'
import { formMistakes, rubricMistakes } from './workplace-checks.ts'
import { type FieldFile, RubricFile, WorkFormFile } from './workplace-formats.ts'

/** The folder of the workplace forms within `courses/`. */
export const WORKPLACE = 'workplace'

const RUBRIC = 'rubric.yaml'

/** Reads and checks `courses/workplace/`; without that folder nothing is asked for at work. */
export async function readWorkplace(
  root: string,
): Promise<{ workplace: Workplace; problems: Problem[] }> {
  const folder = path.join(root, WORKPLACE)
  const empty: Rubric = { prompts: [], criteria: [] }
  if (!existsSync(folder)) return { workplace: { forms: [], rubric: empty }, problems: [] }
  const shown = [path.basename(root), WORKPLACE].join('/')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const texts = await Promise.all(
    names.map(async (name) => ({
      file: `${shown}/${name}`,
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  )
  const isRubric = ({ file }: { file: string }) => path.basename(file) === RUBRIC
  const reads = texts
    .filter((each) => !isRubric(each))
    .map(({ text, file }) => readWorkForm(text, file))
  const forms = FORM_IDS.flatMap((id) => reads.flatMap(({ form }) => (form?.id === id ? form : [])))
  const rubrics = texts.filter(isRubric).map(({ text, file }) => readRubric(text, file))
  const rubric = rubrics[0]?.rubric ?? empty
  const isUnmarked = rubrics.length === 0 && names.some((name) => name.startsWith('task-'))
  return {
    workplace: { forms, rubric },
    problems: [
      ...[...reads, ...rubrics].flatMap(({ problems }) => problems),
      ...(isUnmarked
        ? [{ file: `${shown}/${RUBRIC}`, message: 'this is missing: tasks are marked by it' }]
        : []),
    ],
  }
}

/** Reads one form from its YAML, or gives every mistake in it; `file` is shown to the author. */
export function readWorkForm(
  text: string,
  file: string,
): { form: WorkForm | null; problems: Problem[] } {
  const authored = readAuthored(text, file)
  const name = path.basename(file, '.yaml')
  const id = FORM_IDS.find((each) => each === name)
  if (!id) {
    const message = `there is no form called "${name}"${suggestion(name, [...FORM_IDS, 'rubric'])}`
    return { form: null, problems: [{ file, message }] }
  }
  if (authored.value === null) return { form: null, problems: authored.problems }
  const { value, problems } = readPart(WorkFormFile, authored, [], '')
  if (value === null) return { form: null, problems: [...authored.problems, ...problems] }
  const unclear = fieldsWithoutOneKind(value, authored)
  if (unclear.length > 0) return { form: null, problems: [...authored.problems, ...unclear] }
  const form = formFrom(id, value)
  const mistakes = formMistakes(form).map(({ field, message }) => ({
    file,
    line: authored.line(field === null ? [] : placeOf(field, value)),
    message,
  }))
  const all = [...authored.problems, ...mistakes]
  return { form: all.length === 0 ? form : null, problems: all }
}

/** Reads the rubric from its YAML, or gives every mistake in it. */
export function readRubric(
  text: string,
  file: string,
): { rubric: Rubric | null; problems: Problem[] } {
  const authored = readAuthored(text, file)
  if (authored.value === null) return { rubric: null, problems: authored.problems }
  const { value, problems } = readPart(RubricFile, authored, [], '')
  if (value === null) return { rubric: null, problems: [...authored.problems, ...problems] }
  const mistakes = rubricMistakes(value).map(({ place, message }) => ({
    file,
    line: authored.line(['criteria', place]),
    message,
  }))
  const criteria = value.criteria.map(({ 'looks-at': looksAt, ...criterion }) => ({
    ...criterion,
    ...(looksAt ? { looksAt } : {}),
  }))
  const rubric = { prompts: value.prompts, criteria }
  return { rubric, problems: [...authored.problems, ...mistakes] }
}

type FormFile = z.infer<typeof WorkFormFile>
type WrittenField = z.infer<typeof FieldFile>

const KINDS = ['line', 'text', 'day', 'number', 'numbers', 'choices'] as const

function fieldsWithoutOneKind({ sections }: FormFile, authored: Authored): Problem[] {
  return sections.flatMap(({ fields }, s) =>
    fields.flatMap((field, f) => {
      const given = KINDS.filter((kind) => field[kind] !== undefined)
      if (given.length === 1) return []
      const has = given.length === 0 ? 'it has none' : `it has ${given.join(' and ')}`
      return {
        file: authored.file,
        line: authored.line(['sections', s, 'fields', f]),
        message: `"${field.id}" needs exactly one of ${KINDS.join(', ')}; ${has}`,
      }
    }),
  )
}

function formFrom(id: FormId, { course, sections, ...rest }: FormFile): WorkForm {
  const form = {
    id,
    course: course ?? null,
    ...rest,
    kind: id.startsWith('task-') ? ('task' as const) : ('confirmation' as const),
    sections: sections.flatMap(sectionsFrom),
  }
  return { ...form, version: contentHash(form) }
}

function sectionsFrom({ times, ...written }: FormFile['sections'][number]): WorkSection[] {
  const { id, title, guidance = null, fields } = written
  if (times === undefined) return [{ id, title, guidance, fields: fields.map(fieldFrom) }]
  return Array.from({ length: times }, (_, before) => {
    const n = before + 1
    const own = fields.map((field) => ({ ...fieldFrom(field), id: `${field.id}-${n}` }))
    const first = n === 1 ? guidance : null
    return { id: `${id}-${n}`, title: `${title} ${n}`, guidance: first, fields: own }
  })
}

function fieldFrom(field: WrittenField): WorkField {
  const { id, label, hint = null, optional } = field
  return { id, label, hint, isRequired: !optional, as: kindFrom(field) }
}

function kindFrom({ line, text, day, number, numbers, choices }: WrittenField): FieldKind {
  if (line !== undefined) return { kind: 'line', atMost: line }
  if (text !== undefined) return { kind: 'text', atMost: text }
  if (day !== undefined) return day === 'any' ? { kind: 'day', mayBeAhead: true } : { kind: 'day' }
  if (number !== undefined) return { kind: 'number', unit: number.unit ?? null }
  if (numbers !== undefined) return { kind: 'numbers', ...numbers }
  if (choices !== undefined) return { kind: 'choice', choices }
  throw new Error('A field has exactly one kind: it was checked')
}

/** Where a field was written, by the id it was given, with or without its section’s number. */
function placeOf(id: string, { sections }: FormFile): PropertyKey[] {
  const places = sections.flatMap(({ fields, times }, s) =>
    fields.flatMap((field, f) => {
      const isIt = field.id === id || (times !== undefined && id.startsWith(`${field.id}-`))
      return isIt ? [['sections', s, 'fields', f]] : []
    }),
  )
  return places.at(-1) ?? []
}
