import type { PersonToImport } from '#app/commands/import-people.server.ts'
import type { ReleasedPractice } from '#app/content/practice-file.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import type { Stream } from '#app/domain/randomness.ts'
import type { PracticeAnswer, RefreshFacts } from '#app/domain/refreshes.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import type { Diary } from './diary.ts'
import type { Mind } from './mind.ts'
import type { Story } from './story.ts'

/** The product as everybody in a story uses it. */
export interface Product {
  db: Db
  curriculum: Curriculum
  northmere: NorthmereTables
  /** What is practised on; without it nobody tries the gym. */
  practice: ReleasedPractice | undefined
  newId: NewId
  /** What all chance in this force is drawn from. */
  seed: string
  /** The civil day on which the year ends. */
  today: string
  /** Everybody's id by staff number, as they are imported. */
  ids: Map<string, string>
  /** The people of the force, as its HR file has them. */
  everybody: readonly PersonToImport[]
  /** Begins a story that follows from another: it is played with all the others from now on. */
  begin(story: Story): void
  /** For whom somebody stands in as assessor, by staff number; looked for from this civil day on. */
  standIn: { since: string; for: string | null }
  /** Whoever has begun to practise in the gym, by staff number. */
  inGym: Set<string>
}

/** Somebody who learns: who they are in the product, when they sit down, and how they answer. */
export interface Learner {
  product: Product
  person: PersonToImport
  personId: string
  /** Their own seed in the product, which fixes what their exercises deal. */
  seed: string
  diary: Diary
  mind: Mind
  stream: Stream
  memory: Memory
}

/** What a learner sees on their own pages, kept here so that nobody has to look it up to act on it. */
export interface Memory extends RefreshFacts {
  completed: { module: string; at: string }[]
  answers: PracticeAnswer[]
  refreshes: { startedAt: string; finishedAt: string; right: number }[]
  /** Codes of the modules whose check they were secure in. */
  secure: Set<string>
  /** The courses whose assessment they passed. */
  passed: Set<string>
  /** What they committed to in each module's prediction, by its code. */
  predictions: Map<string, Readonly<Record<string, string>>>
  /** Codes of the modules that their starting point showed as known. */
  known: ReadonlySet<string>
}

export function blankMemory(): Memory {
  return {
    completed: [],
    answers: [],
    refreshes: [],
    passed: new Set(),
    known: new Set(),
    predictions: new Map(),
    secure: new Set(),
  }
}

/** Notes that a module is complete; the first time counts. */
export function noteCompleted({ memory, diary }: Learner, module: string): void {
  if (memory.completed.some((one) => one.module === module)) return
  memory.completed.push({ module, at: diary.now() })
}
