import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { LessonStep, Module, Problem } from '#app/domain/courses.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import type { LessonView } from '#app/domain/lesson-view.ts'
import { contentHash } from './content-hash.ts'
import type { ReadCurriculum } from './courses.ts'
import { folderOf } from './module.ts'

/**
 * Renders every page of every lesson with the program's own components, as a learner first sees it,
 * and gives a problem for each page that cannot be shown.
 */
export async function renderEveryPage(
  { curriculum, lessons }: Pick<ReadCurriculum, 'curriculum' | 'lessons'>,
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
      const complaint = complaintAbout(() => render.page(content, firstView(module, step)))
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
    ...{ file: location?.file ?? 'app/components/lesson/registry.tsx', line: location?.line },
    message: `the components of lessons cannot be built: ${text}`,
  }))
}

interface Rendering {
  names: string[]
  page(content: unknown, view: LessonView): string
}

function complaintAbout(render: () => string): string | null {
  try {
    return render() === '' ? 'it is empty' : null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A page as someone sees it who has done nothing yet. */
function firstView(module: Module, step: LessonStep): LessonView {
  const { code, title, minutes, points, ask, figures, facts, check, exercise } = module
  const rules = exercise === null ? null : exerciseById(exercise)
  const situation = { seed: code, records: [], query: {}, figures }
  return {
    ...{ code, title, minutes, points, ask, figures, facts, step: step.id },
    ...{ action: '/', nextId: 'next' },
    steps: module.lesson.steps.map((each) => ({ ...each, href: '/', done: false })),
    prediction: module.prediction && {
      ...module.prediction,
      ...{ made: null, afterwards: null, problems: [] },
    },
    faded: module.faded.map(({ id, stem, blanks }) => ({
      ...{ id, stem, working: null, problems: [] },
      blanks: blanks.map((blank) => ({
        ...{ id: blank.id, label: blank.label, kind: blank.kind, given: '', checked: null },
        choices: blank.kind === 'choice' ? blank.choices : [],
      })),
    })),
    exercise: rules && {
      ...{ id: rules.id, view: rules.view(situation), isMet: false, problems: [] },
    },
    check: {
      ...{ state: 'not-begun', questions: check.questions, best: null },
      ...{ isSecure: false, secureAt: check.secureAt, href: null },
    },
  }
}

function asDataUrl(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
}

const ENTRY = `
  import * as React from 'react'
  import * as ReactDOM from 'react-dom'
  import * as _jsx_runtime from 'react/jsx-runtime'
  import { renderToStaticMarkup } from 'react-dom/server'
  import { LessonProvider } from './app/components/lesson/lesson-context.tsx'
  import { lessonComponents } from './app/components/lesson/registry.tsx'

  export const names = Object.keys(lessonComponents)
  export function page(content, view) {
    const Content = content({ React, ReactDOM, _jsx_runtime }).default
    const lesson = React.createElement(Content, { components: lessonComponents })
    return renderToStaticMarkup(React.createElement(LessonProvider, { view }, lesson))
  }
`

async function bundleComponents(repository: string): Promise<Rendering> {
  const bundled = await build({
    stdin: { contents: ENTRY, resolveDir: repository, loader: 'js' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', jsx: 'automatic' },
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
