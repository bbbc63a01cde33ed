/** Counts of people below ten may let somebody be recognised, even without a name. */

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const NUMBER = `(?:[1-9]|${WORDS.join('|')})`

const MANY = [
  ...['victims', 'survivors', 'suspects', 'offenders', 'perpetrators', 'witnesses', 'complainants'],
  ...['detainees', 'prisoners', 'arrestees', 'nominals', 'defendants', 'officers', 'constables'],
  ...['sergeants', 'inspectors', 'PCs', 'PCSOs', 'detectives', 'investigators', 'specials'],
  ...['staff', 'members of (?:staff|the public)', 'employees', 'volunteers', 'people', 'persons'],
  ...['individuals', 'men', 'women', 'boys', 'girls', 'children', 'babies', 'adults', 'teenagers'],
  ...[
    'youths',
    'juveniles',
    'students',
    'pupils',
    'residents',
    'tenants',
    'pensioners',
    'patients',
  ],
  ...['mothers', 'fathers', 'parents', 'couples', 'families', 'households', 'callers', 'drivers'],
  ...['riders', 'cyclists', 'pedestrians', 'passengers', 'casualties', 'respondents'],
  // One of these happens to one person, so a count of them is a count of people.
  ...['arrests', 'deaths', 'fatalities', 'murders', 'homicides', 'rapes', 'suicides'],
].join('|')

const ONE = [
  ...['victim', 'survivor', 'suspect', 'offender', 'perpetrator', 'witness', 'complainant'],
  ...['detainee', 'prisoner', 'defendant', 'officer', 'constable', 'sergeant', 'inspector'],
  ...['PCSO', 'PC', 'detective', 'investigator', 'member of (?:staff|the public)', 'employee'],
  ...['volunteer', 'person', 'individual', 'man', 'woman', 'boy', 'girl', 'child', 'baby', 'adult'],
  ...['teenager', 'youth', 'juvenile', 'student', 'pupil', 'resident', 'tenant', 'pensioner'],
  ...['patient', 'mother', 'father', 'parent', 'couple', 'family', 'household', 'caller', 'driver'],
  ...['rider', 'cyclist', 'pedestrian', 'passenger', 'casualty', 'respondent', 'arrest', 'death'],
  ...['fatality', 'murder', 'homicide', 'rape', 'suicide'],
].join('|')

/** `3 staff surveys` counts surveys. */
const OF_THEIRS = [
  ...['surveys?', 'briefings?', 'meetings?', 'hours?', 'statements?', 'records?', 'teams?'],
  ...['reports?', 'rates?', 'days?', 'weeks?', 'cases?', 'forces?', 'posts?', 'cars?', 'stations?'],
].join('|')

/** Words that may stand between a number and the people it counts, and leave it a count of people. */
const OF_WHAT_KIND = [
  ...['of', 'the', 'these', 'those', 'our', 'my', 'their', 'more', 'fewer', 'other', 'further'],
  ...['different', 'additional', 'new', 'repeat', 'same', 'named', 'known', 'alleged', 'local'],
  ...['young', 'younger', 'old', 'older', 'elderly', 'teenage', 'adult', 'child', 'male', 'female'],
  ...['black', 'white', 'asian', 'disabled', 'vulnerable', 'missing', 'injured', 'domestic'],
  ...['abuse', 'burglary', 'robbery', 'stalking', 'rape', 'crime', 'high-risk', 'high', 'risk'],
  ...[
    'response',
    'neighbourhood',
    'detective',
    'police',
    'civilian',
    'special',
    'serving',
    'front-line',
    'frontline',
    'x',
  ],
].join('|')

const BETWEEN = `(?:\\s{1,3}(?:${OF_WHAT_KIND})){0,3}\\s{1,3}`

const COUNTED = new RegExp(
  `(?<![\\p{L}\\d£$#/.,:–-])(?:${NUMBER}(?:(?: out)? of (?:the |our )?\\d{1,4})?${BETWEEN}(?:${MANY})|(?:1|one)${BETWEEN}(?:${ONE}))(?![\\p{L}\\d-]|\\s{1,3}(?:${OF_THEIRS})(?!\\p{L}))`,
  'giu',
)

/** `Victims: 3`, and the `n = 3` of a sample. */
const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:(?:${MANY})[ ]?[:=]|n[ ]?=)[ ]{0,2}[1-9](?![\\p{L}\\d%/:–-]|[.,]\\d|\\.?[ ]{1,2}(?:per cent|to)\\b)`,
  'giu',
)

/** `phase 2 officers`, `one hundred and five people`, `1 in 5 women`, `per 1 person`. */
const NOT_A_COUNT_AFTER = new RegExp(
  `(?:${[
    '\\b(?:phase|level|tier|band|grade|priority|category|section|stage|step|type|class|table)',
    '\\b(?:question|criterion|point|module|week|page|form|part|figure|code|quarter|month|day|top)',
    '\\b(?:hundred|thousand|million)(?: and)?',
    '\\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)',
    `(?:\\d|\\b(?:${WORDS.join('|')})) in(?: every)?`,
    '\\b(?:per|each|every|out of|any|no)',
  ].join('|')})[ -]$`,
  'iu',
)

/** `9 out of 10 people` is a share, said in tenths or hundredths. */
const ROUND_SHARE = /out of (?:the |our )?(?:10|100)\s/i

/** The longest words that decide what a number before people is. */
const LOOK_BACK = 24

/** The counts of one to nine people in a text, as they were written, in order. */
export function peopleUnderTen(text: string): string[] {
  const counted = [...text.matchAll(COUNTED)].filter(({ 0: words, index }) => {
    const before = text.slice(Math.max(0, index - LOOK_BACK), index)
    return !NOT_A_COUNT_AFTER.test(before) && !ROUND_SHARE.test(words)
  })
  return [...counted, ...text.matchAll(LABELLED)]
    .sort((a, b) => a.index - b.index)
    .map(([words]) => words)
}
