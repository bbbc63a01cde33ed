import type { AchievementRule } from '#app/domain/courses.ts'
import { criteriaOf } from '#app/domain/passport/criteria.ts'
import type { AchievementPreview, RulesWithCourses } from '#app/domain/passport/preview.ts'

/** A preview as an operator reads it: what changes in each rule, then how many people, or who. */
export function previewLines(
  before: RulesWithCourses,
  after: RulesWithCourses,
  previews: readonly AchievementPreview[],
  { people, isNamed }: { people: number; isNamed: boolean },
): string[] {
  const changed = previews.filter(({ change }) => change !== 'unchanged')
  return [
    `Released: version ${before.rules.version}. As written: version ${after.rules.version}. Tried on ${counted(people, 'person', 'people')}.`,
    'Nothing that was awarded changes: not its date, its validity, nor what its badge says.',
    ...(changed.length === 0 ? ['', 'No rule has changed.'] : []),
    ...changed.flatMap((one) => [
      '',
      `${one.title}: ${one.change}`,
      ...asksOf(before, after, one),
      ...effects(one).map(([words, names]) => lineOf(words, names, isNamed)),
      `  nothing changes for ${counted(one.same, 'person', 'people')}`,
    ]),
  ]
}

function asksOf(
  before: RulesWithCourses,
  after: RulesWithCourses,
  { slug }: AchievementPreview,
): string[] {
  const was = asked(before, slug)
  const is = asked(after, slug)
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `  - ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `  + ${line}`),
  ]
}

/** What a rule asks, and for how long it is awarded. */
function asked({ rules, declared }: RulesWithCourses, slug: string): string[] {
  const rule = rules.achievements.find((one) => one.slug === slug)
  return rule ? [...criteriaOf(rule, declared), validity(rule)] : []
}

function validity({ validDays }: AchievementRule): string {
  return validDays === null ? 'Does not run out' : `Awarded for ${validDays} days`
}

function effects(one: AchievementPreview): [string, string[]][] {
  return [
    ['hold it and keep it', one.keep],
    [
      'hold it and keep it, although the new rule asks for what they have not done',
      one.keepAlthough,
    ],
    ['would be awarded it when the rules are released', one.newlyEarn],
    ['are nearer to it', one.nearer],
    ['are further from it', one.further],
  ]
}

function lineOf(words: string, names: string[], isNamed: boolean): string {
  const who = isNamed && names.length > 0 ? `: ${names.join(', ')}` : ''
  return `  ${names.length} ${words}${who}`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
