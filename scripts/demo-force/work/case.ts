/** One way of filling in a task, of which several people of the force write each their own. */
export interface TaskCase {
  /** What stands in each field; the words in braces are filled from this filling's own numbers. */
  fields: Readonly<Record<string, string>>
  numbers: CountsWanted | PointsWanted
  /** A first try that is weaker in one field, and what the line manager says of it. */
  weak: { field: string; text: string; criterion: string; comment: string; next: string }
  /** What had happened 8 to 12 weeks on, told in different words. */
  checkBacks: readonly string[]
}

/** Counts `{a}`, then `{b}`, further apart than chance or not; and `{c}`, about so much of `{b}`. */
export interface CountsWanted {
  kind: 'counts'
  about: number
  change: 'noise' | 'rise' | 'fall'
  share?: number
}

/** Points of a monthly measure: nothing but noise, or lower or higher from the thirteenth on. */
export interface PointsWanted {
  kind: 'points'
  about: number
  spread: number
  change: 'noise' | 'rise' | 'fall'
  decimals?: 0 | 1
}
