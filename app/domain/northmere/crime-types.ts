/** What `monthly.csv` counts: seven types of crime and one of incident. */
export type CrimeType = (typeof CRIME_TYPES)[number]

/** The eight types, in the order of `monthly.csv`. */
export const CRIME_TYPES = [
  'burglary_residential',
  'vehicle_crime',
  'shoplifting',
  'violence_with_injury',
  'stalking_harassment',
  'robbery',
  'criminal_damage',
  'asb_incidents',
] as const

const NAMES: Record<CrimeType, string> = {
  burglary_residential: 'Burglary (residential)',
  vehicle_crime: 'Vehicle crime',
  shoplifting: 'Shoplifting',
  violence_with_injury: 'Violence with injury',
  stalking_harassment: 'Stalking and harassment',
  robbery: 'Robbery',
  criminal_damage: 'Criminal damage',
  asb_incidents: 'Anti-social behaviour (not a crime)',
}

/** A type's name in plain words, as it stands alone or at the start of a sentence. */
export function crimeTypeName(type: CrimeType): string {
  return NAMES[type]
}

/** Anti-social behaviour is an incident, not a crime: it never belongs in a total of crimes. */
export function isCrime(type: CrimeType): boolean {
  return type !== 'asb_incidents'
}
