import { buildApp } from './build-app.ts'
import { releaseCourses } from './release-courses.ts'

/** Everything the service serves, made where it is not up to date; false where something is wrong. */
export async function build(): Promise<boolean> {
  return (await releaseCourses()) && (await buildApp())
}
