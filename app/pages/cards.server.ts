import type { ModuleCardProps } from '#app/components/card/module-card.tsx'
import { moduleHref } from '#app/domain/addresses.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import { SERVICE_NAME } from '#app/page-title.ts'
import type { RequestContext } from '#app/server/context.ts'

/** A module's summary card: what its last page says, and where it comes from. */
export function cardOf(
  { settings }: RequestContext,
  course: Course,
  module: Module,
): ModuleCardProps {
  return {
    code: module.code,
    title: module.title,
    courseTitle: course.title,
    points: module.points,
    ask: module.ask,
    address: `${settings.publicUrl.replace(/^https?:\/\//, '')}${moduleHref(module)}`,
    publisher: `${SERVICE_NAME}, ${settings.forceName}`,
  }
}
