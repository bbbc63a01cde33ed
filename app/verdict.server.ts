import type { Attempt, Slot } from '#db/attempts.ts'
import { listMilestones, type Standard } from '#db/completions.ts'
import type { RefreshVerdict, Verdict } from './components/page/verdicts.tsx'
import { writtenDay } from './domain/civil-days.ts'
import type { Module } from './domain/courses.ts'
import type { Person } from './domain/people.ts'
import { assessmentResult, isSecure } from './domain/results.ts'
import { standingsOf } from './learner.server.ts'
import { nextRefreshOf } from './refreshes.server.ts'
import type { RequestContext } from './server/context.ts'

/** What a finished attempt showed, by the newest marks, with what to do next. */
export async function verdictOf(
  context: RequestContext,
  person: Person,
  { kind, subject, finishedAt }: Attempt,
  slots: readonly Slot[],
): Promise<Verdict> {
  const marked = slots.map(({ question, mark }) => ({
    module: question.module,
    isRight: mark?.isRight ?? false,
  }))
  const score = { right: marked.filter((one) => one.isRight).length, of: marked.length }
  const { courses } = context.curriculum()
  const modules = courses.flatMap((course) => course.modules)
  const milestones = await listMilestones(context.db, person.id)
  // What this attempt earned stands, whatever its answers would earn now that they are marked again.
  const hasEarned = (standard: Standard) =>
    milestones.some(
      (one) =>
        one.subject === subject && one.standard === standard && one.achievedAt === finishedAt,
    )
  switch (kind) {
    case 'check': {
      const module = modules.find((one) => one.code === subject)
      const rules = module?.check
      return {
        ...{ kind, ...score, secureAt: rules?.secureAt ?? 0 },
        isSecure: hasEarned('secure') || (rules ? isSecure(marked, rules) : false),
        keepHref: module ? hrefOf(module) : '/courses',
        checkHref: module ? `${hrefOf(module)}?step=check` : '/courses',
      }
    }
    case 'assessment': {
      const rules = courses.find((course) => course.id === subject)?.assessment
      if (!rules) return { kind: 'refresh', ...score, missed: [], nextOn: null }
      const { needed, passed, byModule } = assessmentResult(marked, rules)
      const atZero = byModule.filter(({ right }) => right === 0).map(({ module }) => module)
      const opensOn = await nextTry(context, person, subject)
      return {
        ...{ kind, ...score, needed, passed: passed || hasEarned('passed') },
        modulesAtZero: rules.noModuleAtZero ? linksTo(modules, atZero) : [],
        assessmentHref: `/courses/${subject}/assessment`,
        opensOn: opensOn === null ? null : writtenDay(opensOn),
      }
    }
    case 'refresh':
      return {
        ...{ kind, ...score, missed: missedIn(modules, marked) },
        nextOn: await nextRefreshOf(context, person),
      }
    default:
      return { kind, ...score }
  }
}

async function nextTry(
  context: RequestContext,
  person: Person,
  course: string,
): Promise<string | null> {
  const standing = (await standingsOf(context, person)).find((one) => one.id === course)
  return standing?.assessment?.opensOn ?? null
}

function missedIn(
  modules: readonly Module[],
  marked: readonly { module: string; isRight: boolean }[],
): RefreshVerdict['missed'] {
  return linksTo(
    modules,
    marked.filter((one) => !one.isRight).map(({ module }) => module),
  )
}

function linksTo(modules: readonly Module[], codes: readonly string[]) {
  return modules
    .filter(({ code }) => codes.includes(code))
    .map((module) => ({ title: module.title, href: hrefOf(module) }))
}

function hrefOf({ course, slug }: Module): string {
  return `/courses/${course}/${slug}`
}
