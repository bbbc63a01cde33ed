import type { Curriculum } from '#app/domain/courses.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import type { Stream } from '#app/domain/randomness.ts'
import type { PracticeAnswer, RefreshFacts } from '#app/domain/refreshes.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import type { Diary } from './diary.ts'
import type { Mind } from './mind.ts'

/** The product as everybody in a story uses it. */
export interface Product {
  db: Db
  curriculum: Curriculum
  northmere: NorthmereTables
  newId: NewId
  /** What all chance in this force is drawn from. */
  seed: string
  /** Everybody's id by staff number, as they are imported. */
  ids: Map<string, string>
}

/** Somebody who learns: who they are in the product, when they sit down, and how they answer. */
export interface Learner {
  product: Product
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
  refreshes: { startedAt: string; finishedAt: string }[]
  /** The courses whose assessment they passed. */
  passed: Set<string>
  /** What they committed to in each module's prediction, by its code. */
  predictions: Map<string, Readonly<Record<string, string>>>
  /** Codes of the modules that their starting point showed as known. */
  known: ReadonlySet<string>
}

export function blankMemory(): Memory {
  return {
    ...{ completed: [], answers: [], refreshes: [], passed: new Set(), known: new Set() },
    predictions: new Map(),
  }
}

/** Notes that a module is complete; the first time counts. */
export function noteCompleted({ memory, diary }: Learner, module: string): void {
  if (memory.completed.some((one) => one.module === module)) return
  memory.completed.push({ module, at: diary.now() })
}
