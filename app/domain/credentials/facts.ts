/** Who issues: the force's service, at the address that every id of a badge begins with. */
export interface IssuerFacts {
  /** `https://learning.example.police.uk`; it may have a port and a path. Ids change with it. */
  publicUrl: string
  name: string
  email: string
}

/** A signing key as the world knows it: the public half, and since when it should not be used. */
export interface IssuerKey {
  /** `key-2026-11` */
  kid: string
  /** `z6Mk…` (Multikey, base58) */
  publicKeyMultibase: string
  createdAt: string
  /** Signs no more, but what it signed still counts. */
  retiredAt: string | null
  /** May have been copied: nothing that it signed counts any more. */
  revokedAt: string | null
}

/** What may be earned, as it was when a person earned it. */
export interface AchievementFacts {
  slug: string
  version: number
  title: string
  /** What it shows of its holder, as somebody else reads it. */
  shows: string
  /** What had to be done, as Markdown. */
  criteria: string
  strand: string | null
  principles: { number: number; title: string; words: string; source: string }[]
  /**
   * What the result is the result of, and whether it is told as a percentage or only as completed.
   * Null where badges of it carry no result.
   */
  result: { name: string; type: 'Percent' | 'Status' } | null
}

/** One person's badge. Instants are ISO-8601 UTC text. */
export interface BadgeFacts {
  /** 128 random bits, as in its address. */
  id: string
  /** `urn:uuid:…`, of this badge only: two badges of a person share nothing. */
  subjectId: string
  /** 128 random bits of this badge, as text. */
  salt: string
  email: string
  /** When it was first awarded; renewals keep it. */
  awardedAt: string
  validFrom: string
  validUntil: string | null
  /** Its place in the status list, from 0 to 131,071: random, so that it tells no order. */
  statusIndex: number
  /** The courses whose assessments it rests on, each with the version it was passed on. */
  passedOn: { course: string; version: string }[]
  /** A percentage as text, `85`, where its achievement tells percentages; otherwise null. */
  result: string | null
  achievement: AchievementFacts
}
