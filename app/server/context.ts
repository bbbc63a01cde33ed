import type { ReleasedPractice } from '#app/content/practice-file.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import type { MeasuredMinutes } from '#app/domain/study-time.ts'
import type { Clock } from '#app/gateways/clock.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Settings } from '#app/settings.server.ts'
import type { Db } from '#db/connect.ts'
import type { BadgeOffice } from './badge-office.ts'

/** What the running service holds: opened once, given to every loader and action. */
export interface Service {
  settings: Settings
  db: Db
  clock: Clock
  newId: NewId
  /** The curriculum as it is released at this moment. */
  curriculum(): Curriculum
  /** Northmere's tables, as that release carries them; never to be sent whole. */
  tables(): NorthmereTables
  /** The practice dashboards and their facts, as that release carries them. */
  practice(): ReleasedPractice
  /** What each module takes, where enough people have finished it; at most a minute old. */
  measuredMinutes(): Promise<MeasuredMinutes>
  /** What signs badges. */
  badges: BadgeOffice
  /** The path of a compiled lesson ever released; null for any other name. */
  lessonFile(name: string): string | null
  log: { error(details: object, message: string): void }
}

/** What one request adds. */
export interface RequestContext extends Service {
  cspNonce: string
  /** Quoted by a reader whose page failed, and in the log line of the failure. */
  requestId: string
  /** Where the request came from, for throttling. */
  address: string
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
