/** The ways a page can mislead that the gym seeds. Kept in the store: an identifier never changes. */
export const FAULT_IDS = [
  ...(['changed-denominator', 'late-recording', 'part-month', 'left-over-filter'] as const),
  ...(['cut-axis', 'dual-axis', 'rag-on-noise', 'tiny-base'] as const),
  ...(['regression-to-the-mean', 'simpsons-paradox', 'default-map-point'] as const),
  ...(['boundary-change', 'counting-rule-change', 'cumulative-chart'] as const),
  'highlight-read-as-filter' as const,
] as const

export type FaultId = (typeof FAULT_IDS)[number]

/** A fault in words. */
export interface Fault {
  id: FaultId
  /** As it stands in a list to choose from. */
  name: string
  /** What it does to somebody who reads the page. */
  does: string
  /** One question for a meeting. */
  ask: string
}

/** The fifteen faults, in the order of their identifiers. */
export const FAULTS: readonly Fault[] = [
  fault(
    'changed-denominator',
    'What it is divided by has changed, or is the wrong base',
    'A percentage or rate moves because its base did, not because more or less was done.',
    'What is this a percentage of, and has that changed?',
  ),
  fault(
    'late-recording',
    'The newest figures are still coming in',
    'The end of the line falls because records arrive late. It looks like an improvement, or a collapse.',
    'How much of the newest months is still to come?',
  ),
  fault(
    'part-month',
    'The last month is not complete',
    'A month that is not finished stands beside whole ones and looks like a fall.',
    'Is the last month complete, and what does the page show without it?',
  ),
  fault(
    'left-over-filter',
    'A filter was left on',
    'The number is right for a question that nobody asked: part of the data is missing from it.',
    'Which filters are on, and who put them there?',
  ),
  fault(
    'cut-axis',
    'The value axis does not start at zero',
    'Small differences look large, because the chart shows only the top of each bar or line.',
    'How large is the difference as a number, from zero?',
  ),
  fault(
    'dual-axis',
    'Two lines on two different axes',
    'Where the lines meet or part depends on how the axes were set, not on the data.',
    'What would the two lines look like in two charts, each from zero?',
  ),
  fault(
    'rag-on-noise',
    'A colour on ordinary variation',
    'Red and green follow each other by luck. Somebody is praised or asked to explain for nothing.',
    'Has anything changed on a chart over time, or only the colour?',
  ),
  fault(
    'tiny-base',
    'The numbers are too small to compare',
    'A few cases more or less become a large change or a large percentage.',
    'How many cases are behind this, and how far do they vary by themselves?',
  ),
  fault(
    'regression-to-the-mean',
    'It starts from an unusual month',
    'After an extreme month the next is nearly always closer to the average, even if nobody does anything.',
    'Was the starting point chosen because it was extreme?',
  ),
  fault(
    'simpsons-paradox',
    'The total hides a change of mix',
    'A total goes one way and its parts go the other way, or nowhere, because the mix is different.',
    'What does it look like within each kind of case?',
  ),
  fault(
    'default-map-point',
    'Records without a place are on the map',
    'Records with no location are put on one point. It becomes the darkest place on the map.',
    'How many of these records have a location that somebody recorded?',
  ),
  fault(
    'boundary-change',
    'A boundary moved',
    'Part of one district became part of another. Both change, and nothing happened on the street.',
    'Is the place the same place all the way along this chart?',
  ),
  fault(
    'counting-rule-change',
    'A counting rule changed',
    'The count drops or jumps when the rule changes. What happens to people need not have changed.',
    'Was the same thing counted in the same way before and after?',
  ),
  fault(
    'cumulative-chart',
    'A running total can only rise',
    'Every month makes the line higher, in a good year and in a bad one.',
    'What does the same chart show month by month?',
  ),
  fault(
    'highlight-read-as-filter',
    'A selection highlights, it does not filter',
    'The totals on the page are still of everything. Only the dark part is of what was selected.',
    'Is this the number for what was selected, or for everything?',
  ),
]

const BY_ID = new Map(FAULTS.map((one) => [one.id, one]))

/** A fault by its identifier. Throws for one there is not. */
export function faultOf(id: FaultId): Fault {
  const found = BY_ID.get(id)
  if (!found) throw new Error(`There is no fault called "${id}"`)
  return found
}

function fault(id: FaultId, name: string, does: string, ask: string): Fault {
  return { id, name, does, ask }
}
