import { createHash } from 'node:crypto'
import type { Plugin } from 'esbuild'
import { bundleMDX } from 'mdx-bundler'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import type { LessonStep, Problem } from '#app/domain/courses.ts'
import type { Reference } from './lesson-components.ts'
import { type LessonOutline, outlineLesson } from './lesson-outline.ts'

/**
 * A lesson as a JavaScript module: `export default (scope) => ({ default: Content })`, where scope
 * is `{React, ReactDOM, _jsx_runtime}`. It holds words only; components come by MDX's prop.
 */
export interface CompiledLesson {
  code: string
  /** In their words a fact is still its name in braces. */
  steps: LessonStep[]
  references: Reference[]
  problems: Problem[]
}

const compiled = new Map<string, Promise<CompiledLesson>>()
const REMEMBERED = 200

/** Compiles a lesson's MDX without its front matter; the same words are compiled once. */
export function compileLesson(body: string, file: string): Promise<CompiledLesson> {
  const key = createHash('sha256').update(file).update('\0').update(body).digest('hex')
  const known = compiled.get(key)
  if (known) return known
  if (compiled.size >= REMEMBERED) compiled.clear()
  const compiling = compile(body, file)
  compiled.set(key, compiling)
  compiling.catch(() => compiled.delete(key))
  return compiling
}

async function compile(body: string, file: string): Promise<CompiledLesson> {
  const outline: LessonOutline = { steps: [], references: [], mistakes: [] }
  let bundled = ''
  try {
    bundled = await bundle(body, outline)
  } catch (error) {
    // A mistake the outline names is the cause, or nearer to it than what the bundler says.
    if (outline.mistakes.length === 0) outline.mistakes.push(...bundlersMistakes(error))
  }
  return {
    code: bundled && module(bundled),
    steps: outline.steps,
    references: outline.references,
    problems: outline.mistakes.map((mistake) => ({ file, ...mistake })),
  }
}

function module(bundled: string): string {
  return `export default function(_s){const {React,ReactDOM,_jsx_runtime}=_s;${bundled}}\n`
}

async function bundle(source: string, outline: LessonOutline): Promise<string> {
  const { code } = await bundleMDX({
    source,
    mdxOptions(options) {
      options.development = false
      options.remarkPlugins = [remarkGfm, outlineLesson(outline)]
      options.rehypePlugins = [rehypeSlug]
      return options
    },
    esbuildOptions(options) {
      options.target = 'es2022'
      options.minify = true
      options.legalComments = 'none'
      options.charset = 'utf8'
      options.logLevel = 'silent'
      options.define = { 'process.env.NODE_ENV': '"production"' }
      options.plugins = [jsxByName, ...(options.plugins ?? [])]
      return options
    },
  })
  return code
}

/** Names what a lesson takes from React: the bundler's own wrapper is a tenth of a lesson. */
const jsxByName: Plugin = {
  name: 'jsx-by-name',
  setup(build) {
    build.onResolve({ filter: /^react\/jsx-runtime$/ }, () => ({ path: 'jsx', namespace: 'scope' }))
    build.onLoad({ filter: /^jsx$/, namespace: 'scope' }, () => ({
      contents: 'export const { jsx, jsxs, Fragment } = _jsx_runtime',
    }))
  },
}

function bundlersMistakes(error: unknown): { line: number; message: string }[] {
  const found = (error as { errors?: { text: string; location?: { line: number } }[] }).errors
  if (!found) throw error
  return found.map(({ text, location }) => ({
    line: location?.line ?? 1,
    message: `this cannot be read as a lesson: ${withoutPreamble(text)}`,
  }))
}

function withoutPreamble(text: string): string {
  return text.replace(
    /^(\[plugin[^\]]*\]\s*)?Cannot process MDX file with esbuild:\s*(\d+:\d+:)?\s*/,
    '',
  )
}
