/** One thing earned, as a record of professional development tells it. Days are written out. */
export interface CpdEntry {
  title: string
  kind: 'stamp' | 'badge'
  shows: string
  awardedOn: string
  /** Null where it does not run out. */
  validUntil: string | null
  /** What was studied for it, in seconds; null where that was not measured. */
  studySeconds: number | null
  /** Its public address; null while it is not shared. */
  link: string | null
}

/** What was earned as plain text, to be copied into a record of professional development. */
export function cpdRecord(
  holder: { name: string; rank: string; forceName: string },
  entries: readonly CpdEntry[],
): string {
  const head = [
    'Data literacy for leaders: Digital Passport',
    `${holder.name}, ${holder.rank}, ${holder.forceName}`,
  ]
  return [head, ...entries.map(linesOf)].map((lines) => lines.join('\n')).join('\n\n')
}

function linesOf({ title, kind, shows, awardedOn, validUntil, studySeconds, link }: CpdEntry) {
  const until = validUntil === null ? '' : `, valid until ${validUntil}`
  return [
    `${title} (${kind}), awarded ${awardedOn}${until}`,
    `What it shows: ${shows}`,
    ...(studySeconds === null ? [] : [`Time studied: ${writtenHours(studySeconds)}`]),
    ...(link === null ? [] : [`Verify it: ${link}`]),
  ]
}

/** Seconds as people write time in such a record: to the next half hour, and never none. */
export function writtenHours(seconds: number): string {
  const halves = Math.max(1, Math.round(seconds / 1800))
  if (halves === 1) return 'about half an hour'
  const hours = Math.floor(halves / 2)
  const half = halves % 2 === 1 ? '½' : ''
  return `about ${hours}${half} ${halves === 2 ? 'hour' : 'hours'}`
}
