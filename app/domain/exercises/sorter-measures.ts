/** What is dealt: measures of a force, each with its usual level and monthly spread. */
export const MEASURES: readonly Measure[] = [
  measure('Victims updated within 5 days', 74, 4, 'higher', '%'),
  measure('101 calls answered within a minute', 68, 5, 'higher', '%'),
  measure('Case files right first time', 71, 4, 'higher', '%'),
  measure('Body-worn video on when it should be', 80, 3.5, 'higher', '%'),
  measure('Staff who had a wellbeing talk', 60, 5, 'higher', '%'),
  measure('Complaints answered within 20 days', 76, 4.5, 'higher', '%'),
  measure('Witnesses who came to court', 78, 4, 'higher', '%'),
  measure('Days from report to first visit', 9, 1, 'lower', ' days'),
  measure('Days to a forensic result', 21, 2.2, 'lower', ' days'),
  measure('Seconds to answer a 999 call', 7.5, 0.7, 'lower', ' seconds'),
  measure('Minutes waiting to be booked into custody', 34, 3.5, 'lower', ' minutes'),
  measure('Vehicles off the road', 11, 1.2, 'lower', '%'),
]

/** The measure of the first set's dealt chart. */
export const HUNG_UP = measure('101 callers who hung up', 11, 1.1, 'lower', '%')

/** A measure of a force: its usual level and monthly spread, in its unit. */
export interface Measure {
  name: string
  level: number
  spread: number
  better: 'higher' | 'lower'
  unit: string
}

function measure(
  name: string,
  level: number,
  spread: number,
  better: Measure['better'],
  unit: string,
): Measure {
  return { name, level, spread, better, unit }
}
