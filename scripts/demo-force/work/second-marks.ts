import { secondMark } from '#app/commands/second-mark.server.ts'
import { addDays } from '#app/domain/civil-days.ts'
import { happens, keyedStream, type Stream } from '#app/domain/randomness.ts'
import type { Level, Marks } from '#app/domain/workplace/rubric.ts'
import { secondMarkSample } from '#app/domain/workplace/second-marks.ts'
import { listNewestSubmissions, listReviews, listSecondMarks } from '#db/reviews.ts'
import { openDiary } from '../diary.ts'
import type { Product } from '../learner.ts'
import { idOf } from '../learning-team.ts'
import { LEARNING_TEAM } from '../named-people.ts'
import type { Story } from '../story.ts'
import { oneOf } from './answers-for.ts'
import { LOW_COMMENTS } from './review-texts.ts'

/** Of each task so many are marked twice: one of the sample is left for whoever looks. */
const MARKED_OF_EACH = 4
/** The learning team marks a second time on these days before now; what is signed off since waits. */
const MARKING_DAYS = [230, 195, 160, 125, 90, 55, 25]
/** The chance that it gives the level that the line manager gave, and that another for secure is lower. */
const SAME = 0.76
const LOWER = 0.2

/** The learning team marks its sample of the tasks a second time, without looking at the first marks. */
export async function* markingAgain(product: Product): Story {
  const { db, newId, everybody, seed, curriculum, today } = product
  const { rubric } = curriculum.workplace
  const diary = openDiary(keyedStream(seed, 'second-marks'))
  const marker = everybody.find(({ email }) => email === LEARNING_TEAM)
  if (!marker) return false
  const markerId = () => idOf(product, marker)
  for (const days of MARKING_DAYS) {
    yield diary.sitDownOn(addDays(today, -days))
    for (const { id, marks } of await toMark(product)) {
      yield diary.spend(12)
      const again = marksAgain(marks, keyedStream(seed, 'second-mark', id))
      const given = { submissionId: id, markerId: markerId(), marks: again, rubric, newId }
      const kept = await secondMark(db, { ...given, at: diary.now() })
      if (kept.outcome !== 'marked') throw new Error(`${id}: ${JSON.stringify(kept)}`)
    }
  }
  return true
}

/** The sample of each task that is not marked twice yet, with the first marks. */
async function toMark({ db, curriculum }: Product): Promise<{ id: string; marks: Marks }[]> {
  const tasks = curriculum.workplace.forms.filter(({ kind }) => kind === 'task')
  const marked = (await listNewestSubmissions(db, 'everybody')).flatMap(({ id, form, signOff }) =>
    signOff && tasks.some((task) => task.id === form) ? [{ id, group: form, at: signOff.at }] : [],
  )
  const already = (await listSecondMarks(db)).map(({ submissionId }) => submissionId)
  const marksOf = (group: string) =>
    marked.filter((one) => one.group === group && already.includes(one.id)).length
  const left = new Map(tasks.map(({ id }) => [String(id), MARKED_OF_EACH - marksOf(id)]))
  const sample = secondMarkSample(marked, already).filter((id) => {
    const group = marked.find((one) => one.id === id)?.group ?? ''
    const free = left.get(group) ?? 0
    if (already.includes(id) || free <= 0) return false
    left.set(group, free - 1)
    return true
  })
  const reviews = await listReviews(db, sample)
  return sample.map((id) => {
    const first = reviews.find(({ submissionId }) => submissionId === id)
    return { id, marks: first?.words.marks ?? {} }
  })
}

function marksAgain(first: Marks, stream: Stream): Marks {
  return Object.fromEntries(
    Object.entries(first).map(([id, { level }]) => {
      const again = happens(SAME, stream) ? level : nextTo(level, stream)
      const comment = again < 2 ? oneOf(LOW_COMMENTS[id] ?? [''], stream) : ''
      return [id, { level: again, comment }]
    }),
  )
}

/** The level above or below; what one found leading the other mostly found secure. */
function nextTo(level: Level, stream: Stream): Level {
  if (level === 3 || level === 1) return 2
  return happens(LOWER, stream) ? 1 : 3
}
