import type { Curriculum } from '#app/domain/courses.ts'
import type { Stream } from '#app/domain/randomness.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import type { Diary } from './diary.ts'
import type { Mind } from './mind.ts'

/** The product as everybody in a story uses it. */
export interface Product {
  db: Db
  curriculum: Curriculum
  newId: NewId
}

/** Somebody who learns: who they are in the product, when they sit down, and how they answer. */
export interface Learner {
  product: Product
  personId: string
  seed: string
  diary: Diary
  mind: Mind
  stream: Stream
}
