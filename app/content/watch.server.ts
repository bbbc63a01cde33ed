import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'
import type { Lesson, Module, Problem } from '#app/domain/courses.ts'
import { type CoursesSource, type ReadCurriculum, readCourses } from './courses.ts'
import type { ReadModule } from './module.ts'
import { publish } from './release.ts'

interface CoursesWatch {
  /** Settles when the compilations begun so far have ended. */
  settled(): Promise<void>
  stop(): void
}

interface Watching extends Pick<CoursesSource, 'courses' | 'data'> {
  /** Where to publish for `openCurriculum`. Not `.courses`: what is here may hold broken lessons. */
  into: string
  /** Told after every compilation, with the mistakes there are now. */
  onCompiled?: (problems: Problem[]) => void
  /** Told when nothing could be compiled at all. */
  onFailure?: (error: unknown) => void
}

/** Several saves within this time are one change, in milliseconds. */
const QUIET = 50

/**
 * For `dev`: compiles `courses/` now and after every change, one compilation at a time. A module with
 * mistakes is published with them in its lesson's place and, where there has been one, with the
 * questions it last had; everything else carries on.
 */
export function watchCourses({
  courses,
  data,
  into,
  onCompiled,
  onFailure,
}: Watching): CoursesWatch {
  const lastGood = new Map<string, Module>()
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function compile() {
    try {
      const read = await readCourses({
        courses,
        data,
        standIn: (broken) => standIn(broken, lastGood),
      })
      remember(read, lastGood)
      await publish(read, into)
      onCompiled?.(read.problems)
    } catch (error) {
      onFailure?.(error)
    }
  }

  function enqueue() {
    running = running.then(compile)
  }

  const watcher: FSWatcher = watch(courses, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(enqueue, QUIET)
  })
  enqueue()
  return {
    settled: () => running,
    stop() {
      clearTimeout(timer)
      watcher.close()
    },
  }
}

function placeOf(module: Module): string {
  return path.posix.join(module.course, module.slug)
}

function standIn({ module, problems }: ReadModule, lastGood: Map<string, Module>): Module {
  const good = lastGood.get(placeOf(module))
  const lesson: Lesson = { problems, steps: good?.lesson.steps ?? module.lesson.steps }
  return { ...(good ?? module), lesson }
}

function remember({ curriculum }: ReadCurriculum, lastGood: Map<string, Module>) {
  for (const module of curriculum.courses.flatMap((course) => course.modules))
    if ('file' in module.lesson) lastGood.set(placeOf(module), module)
}
