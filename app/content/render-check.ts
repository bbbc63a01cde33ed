import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { LessonStep, Module, Problem } from '#app/domain/courses.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import type { LessonView } from '#app/domain/lesson-view.ts'
import { lessonViewOf } from '#app/domain/lesson-view-of.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import { contentHash } from './content-hash.ts'
import type { CompiledCurriculum } from './courses.ts'
import { folderOf } from './module.ts'

/**
 * Renders every page of every lesson with the program's own components, as a learner first sees it,
 * and gives a problem for each page that cannot be shown.
 */
export async function renderEveryPage(
  { curriculum, lessons, northmere }: CompiledCurriculum,
  repository: string,
): Promise<Problem[]> {
  const render = await bundleComponents(repository).catch(reasons)
  if (Array.isArray(render)) return render
  const problems: Problem[] = []
  for (const module of curriculum.courses.flatMap((course) => course.modules)) {
    const { lesson } = module
    const compiled = 'file' in lesson && lessons.find(({ file }) => file === lesson.file)
    if (!compiled) continue
    const { default: content } = await import(asDataUrl(compiled.code))
    for (const step of lesson.steps) {
      const complaint = await complaintAbout(() =>
        render.page(content, firstView(module, step, northmere)),
      )
      if (complaint === null) continue
      const message = `the page "${step.id}" cannot be shown: ${complaint}`
      problems.push({ file: `${folderOf(module)}/lesson.mdx`, message })
    }
  }
  return problems
}

/** The names of the components a lesson is really given. */
export async function listRegisteredComponents(repository: string): Promise<string[]> {
  return (await bundleComponents(repository)).names
}

/** The components themselves cannot be built: nothing can be shown until a developer repairs them. */
function reasons(error: unknown): Problem[] {
  const found = (
    error as { errors?: { text: string; location?: { file: string; line: number } }[] }
  ).errors
  if (!found) throw error
  return found.map(({ text, location }) => ({
    file: location?.file ?? 'app/components/lesson/registry.tsx',
    line: location?.line,
    message: `the components of lessons cannot be built: ${text}`,
  }))
}

interface Rendering {
  names: string[]
  page(content: unknown, view: LessonView): Promise<string>
}

async function complaintAbout(render: () => Promise<string>): Promise<string | null> {
  try {
    return (await render()) === '' ? 'it is empty' : null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A page as someone first sees it: the pages after the prediction open once it is made. */
function firstView(module: Module, step: LessonStep, northmere: NorthmereTables): LessonView {
  const isFirst = step.id === module.lesson.steps[0]?.id
  const { prediction, exercise, check } = module
  return lessonViewOf({
    module,
    northmere,
    exercise: exercise === null ? null : exerciseById(exercise),
    records:
      isFirst || prediction === null
        ? []
        : [
            {
              part: 'prediction',
              subject: prediction.id,
              body: {},
              certainty: null,
              outcome: 'kept',
              at: '',
            },
          ],
    check:
      check === null
        ? { kind: 'diagnostic', state: 'not-begun', questions: module.questions.length / 2 }
        : {
            kind: 'check',
            state: 'not-begun',
            questions: check.questions,
            best: null,
            isSecure: false,
            secureAt: check.secureAt,
            href: null,
          },
    isComplete: false,
    learnerSeed: module.code,
    step: step.id,
    query: {},
    holder: 'learner',
    nextId: 'next',
  })
}

function asDataUrl(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
}

const ENTRY = `
  import * as React from 'react'
  import * as ReactDOM from 'react-dom'
  import * as _jsx_runtime from 'react/jsx-runtime'
  import { renderToPipeableStream } from 'react-dom/server'
  import { PassThrough } from 'node:stream'
  import { text } from 'node:stream/consumers'
  import { LessonProvider } from './app/components/lesson/lesson-context.tsx'
  import { lessonComponents } from './app/components/lesson/registry.tsx'

  export const names = Object.keys(lessonComponents)
  export function page(content, view) {
    const Content = content({ React, ReactDOM, _jsx_runtime }).default
    const lesson = React.createElement(Content, { components: lessonComponents })
    return whole(React.createElement(LessonProvider, { view }, lesson))
  }

  // An exercise comes in a chunk of its own, so a page is whole only once that has arrived.
  function whole(element) {
    return new Promise((resolve, reject) => {
      let failure = null
      const { pipe } = renderToPipeableStream(element, {
        onAllReady() {
          if (failure) return reject(failure)
          const body = new PassThrough()
          text(body).then(resolve, reject)
          pipe(body)
        },
        onError(error) { failure ??= error },
        onShellError: reject,
      })
    })
  }
`

async function bundleComponents(repository: string): Promise<Rendering> {
  const bundled = await build({
    stdin: { contents: ENTRY, resolveDir: repository, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    external: ['react', 'react-dom'],
    plugins: [withoutRouter],
    logLevel: 'silent',
  })
  const code = bundled.outputFiles[0]?.text ?? ''
  // Inside the repository, so that Node finds the one React that everything shares.
  const file = path.join(repository, '.tmp', `lesson-components.${contentHash(code)}.mjs`)
  if (!existsSync(file)) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, code)
  }
  // Our own entry above, so its shape is known.
  return (await import(pathToFileURL(file).href)) as Rendering
}

/** Links and forms need a running router; to see whether a page renders, plain elements will do. */
const withoutRouter: Plugin = {
  name: 'without-router',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@remix-run\/react$/ }, () => ({ path: 'router', namespace: 'plain' }))
    onLoad({ filter: /.*/, namespace: 'plain' }, () => ({
      contents: PLAIN_ROUTER,
      resolveDir: process.cwd(),
      loader: 'js',
    }))
  },
}

const PLAIN_ROUTER = `
  import { createElement } from 'react'
  export const Link = ({ to, children }) => createElement('a', { href: String(to) }, children)
  export const NavLink = Link
  export const Form = ({ action, method, children }) =>
    createElement('form', { action, method }, children)
  export const useNavigation = () => ({ state: 'idle' })
  export const useFetcher = () => ({ Form, state: 'idle', data: undefined, submit() {} })
  export const useSubmit = () => () => undefined
  export const useActionData = () => undefined
  export const useNavigate = () => () => undefined
  export const useLocation = () => ({ pathname: '/', search: '', hash: '', state: null, key: '' })
  export const useSearchParams = () => [new URLSearchParams(), () => undefined]
  export const useRevalidator = () => ({ state: 'idle', revalidate() {} })
`
