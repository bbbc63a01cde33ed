import type { ComponentType } from 'react'
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'

/** What a compiled lesson is given instead of importing it: one React on each side. */
const scope = { React, ReactDOM, _jsx_runtime: jsxRuntime }

export type LessonComponent = ComponentType<{ components: object }>

interface CompiledLesson {
  default(given: typeof scope): { default: LessonComponent } | LessonComponent
}

const lessons = new Map<string, LessonComponent>()

/** The component of a lesson that has been registered; null before. */
export function findLesson(file: string): LessonComponent | null {
  return lessons.get(file) ?? null
}

/** Registers a lesson once by its content-hashed file name, loading it with `load`. */
export async function registerLesson(file: string, load: () => Promise<unknown>): Promise<void> {
  if (lessons.has(file)) return
  // A compiled lesson is our own build's output, so its shape is known.
  const compiled = (await load()) as CompiledLesson
  const made = compiled.default(scope)
  lessons.set(file, 'default' in made ? made.default : made)
}

/** Loads a lesson in the browser. */
export function importLesson(file: string): Promise<void> {
  return registerLesson(file, () => import(/* @vite-ignore */ `/lessons/${file}`))
}
