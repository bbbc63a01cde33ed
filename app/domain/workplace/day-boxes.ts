/** The three boxes in which a day is typed. */
export interface DayBoxes {
  day: string
  month: string
  year: string
}

/**
 * The answer that three boxes give: a civil day where they hold one, `2026-11-22`, else what was
 * typed, year first, so that nothing of it is lost; empty where all three are.
 */
export function dayFromBoxes({ day, month, year }: DayBoxes): string {
  const parts = [year, month, day].map((part) => part.trim().replaceAll('-', ''))
  if (parts.every((part) => part === '')) return ''
  return parts.map((part, at) => (at > 0 && /^\d$/.test(part) ? `0${part}` : part)).join('-')
}

/** What stands in the three boxes for an answer, without zeros in front. */
export function boxesOfDay(answer: string): DayBoxes {
  const [year = '', month = '', day = ''] = answer.split('-')
  return { day: withoutZero(day), month: withoutZero(month), year }
}

function withoutZero(part: string): string {
  return part.replace(/^0(?=\d$)/, '')
}
