import { buildApp } from './build-app.ts'
import { releaseCourses } from './release-courses.ts'
import { buildStamps } from './stamps.ts'

/** Everything the service serves, made where it is not up to date; false where something is wrong. */
export async function build(): Promise<boolean> {
  if (!(await releaseCourses()) || !(await buildApp())) return false
  // Last, since building the pages begins by emptying the folder.
  await buildStamps()
  return true
}
