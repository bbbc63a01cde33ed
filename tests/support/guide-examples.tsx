import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'
import { renderToPipeableStream } from 'react-dom/server'
import { LessonProvider } from '#app/components/lesson/lesson-context.tsx'
import type { LessonComponent } from '#app/components/lesson/lesson-modules.ts'
import { lessonComponents } from '#app/components/lesson/registry.tsx'
import { AnswerFeedback } from '#app/components/question/answer-feedback.tsx'
import { QuestionForm } from '#app/components/question/question-form.tsx'
import { readCourses } from '#app/content/courses.ts'
import { problemLine } from '#app/content/report.ts'
import type { Module } from '#app/domain/courses.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import { lessonViewOf, type RecordedStep } from '#app/domain/lesson-view-of.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { asSeen, feedbackOn } from '#app/domain/question-as-seen.ts'
import type { Answer, Question } from '#app/domain/questions.ts'
import { questionIn } from './changes.ts'
import { aCoursesFolder, MODULE } from './courses-folder.ts'
import { wrongAnswer } from './questions.ts'

/** One example of the authors' guide: what is written in a lesson, and what is read on the page. */
export interface GuideExample {
  title: string
  source: string
  result: string
}

/** Every component's example in the guide: a heading, then an `mdx` block, then a `text` block. */
export function componentExamples(): GuideExample[] {
  return sections().flatMap(({ title, part }) => {
    const [source] = blocksIn(part, 'mdx')
    const [result] = blocksIn(part, 'text')
    return source === undefined || result === undefined ? [] : [{ title, source, result }]
  })
}

/** What the guide shows of its module's questions: a heading that begins with the id, two `text` blocks. */
export function questionExamples(): { id: string; asked: string; answered: string }[] {
  return sections().flatMap(({ title, part }) => {
    const [id] = /^[A-Z]\d-\d\d/.exec(title) ?? []
    const [asked = '', answered = ''] = blocksIn(part, 'text')
    return id ? [{ id, asked, answered }] : []
  })
}

/** The declarations that the guide gives as examples. */
export function changeExamples(): string {
  const part = GUIDE.split(/^## /m).find((each) => each.startsWith('When a question changes')) ?? ''
  return blocksIn(part, 'yaml').join('')
}

const GUIDE = readFileSync('courses/README.md', 'utf8')

function sections(): { title: string; part: string }[] {
  const parts = GUIDE.split(/^(?=#### )/m).filter((part) => part.startsWith('#### '))
  return parts.map((part) => ({ title: (part.split('\n')[0] ?? '').slice('#### '.length), part }))
}

function blocksIn(part: string, language: string): string[] {
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return [...part.matchAll(block)].map(([, text = '']) => text)
}

/** The guide's module with an example for its lesson, as a learner first sees it. Throws mistakes. */
export async function exampleHtml(source: string): Promise<string> {
  const folder = aCoursesFolder()
  const lesson = folder.read(`${MODULE}/lesson.mdx`)
  const exercise = /<Exercise id="([^"]+)"/.exec(source)?.[1]
  const front = /^---\n[\s\S]*?\n(?=---\n)/.exec(lesson)?.[0] ?? ''
  const page = source.includes('<Step')
    ? source
    : `<Step id="example" title="Example">\n\n${source}\n</Step>`
  const more = exercise ? `exercise: ${exercise}\n` : ''
  folder.write(`${MODULE}/lesson.mdx`, `${front}${more}---\n\n${page}`)
  const { curriculum, lessons, problems } = await readCourses(folder)
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'))
  const module = curriculum.courses[0]?.modules[0]
  const [compiled] = lessons
  if (!module || !compiled) throw new Error('the guide has one module')
  return await whole(module, await componentOf(compiled.code), isAsking(source))
}

/**
 * One question of the guide's module as a learner meets it, and what is said to the one who answers
 * it wrongly.
 */
export async function questionHtml(id: string): Promise<{ asked: string; answered: string }> {
  const { curriculum } = await readCourses(aCoursesFolder())
  const question = questionIn(curriculum, id)
  const dealt = { seed: 'guide', slot: 1, variant: 0 }
  const seen = asSeen(question, dealt)
  const certainty = question.certainty ? 3 : null
  const asked = await sent(
    <>
      <h2>{seen.stem}</h2>
      <QuestionForm
        question={seen}
        slot={1}
        stepId="step"
        newestStepId={null}
        certainty={null}
        given={{ positions: [], written: '' }}
        asksCertainty={question.certainty}
        problem={null}
        certaintyProblem={null}
        keepsAsGiven={false}
        keptAt={null}
        isUnsent={false}
        buttonWords="Check answer"
      />
    </>,
  )
  const feedback = feedbackOn(question, dealt, mistakeIn(question), certainty)
  return { asked, answered: await sent(<AnswerFeedback feedback={feedback} id="feedback" />) }
}

/** A wrong answer; of a number, the first that its author foresaw. */
function mistakeIn(question: Question): Answer {
  if (question.type !== 'numeric') return wrongAnswer(question)
  const value = question.variants[0]?.anticipated[0]?.value ?? 0
  return { type: 'numeric', written: String(value), value }
}

/** The prediction is made on every example but the one that asks for it. */
function isAsking(source: string): boolean {
  return source.includes('<Predict')
}

const PREDICTED: RecordedStep = {
  part: 'prediction',
  subject: 'next-month',
  certainty: 2,
  outcome: 'kept',
  at: '',
  body: { choice: 'more' },
}

async function componentOf(code: string): Promise<LessonComponent> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  const { default: make } = await import(/* @vite-ignore */ address)
  return make({ React, ReactDOM, _jsx_runtime: jsxRuntime }).default
}

/** What the server sends once everything on the page is there. */
function whole(module: Module, Content: LessonComponent, asks: boolean): Promise<string> {
  const { exercise, check } = module
  const view = lessonViewOf({
    module,
    exercise: exercise === null ? null : exerciseById(exercise),
    records: asks ? [] : [PREDICTED],
    check: {
      kind: 'check',
      state: 'not-begun',
      questions: check?.questions ?? 0,
      best: null,
      isSecure: false,
      secureAt: check?.secureAt ?? 0,
      href: null,
    },
    isComplete: false,
    learnerSeed: 'guide',
    step: null,
    query: {},
    holder: 'me',
    nextId: 'next',
    northmere: committedTables(),
  })
  return sent(
    <LessonProvider view={view}>
      <Content components={lessonComponents} />
    </LessonProvider>,
  )
}

function sent(page: React.ReactElement): Promise<string> {
  const body = new PassThrough()
  const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(body) })
  return text(body)
}
