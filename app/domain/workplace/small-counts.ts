/** Counts of people below ten may let somebody be recognised, even without a name. */

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const NUMBER = `(?:[1-9]|${WORDS.join('|')})`

const PEOPLE = [
  ...['victims?', 'survivors?', 'suspects?', 'offenders?', 'perpetrators?', 'witness(?:es)?'],
  ...['complainants?', 'detainees?', 'prisoners?', 'arrestees?', 'nominals?', 'defendants?'],
  ...['(?:police )?officers?', 'constables?', 'sergeants?', 'inspectors?', 'PCs', 'PCSOs?'],
  ...['detectives?', 'investigators?', 'specials', 'staff', 'employees?', 'volunteers?'],
  ...['people', 'persons?', 'individuals?', 'man', 'men', 'woman', 'women', 'boys?', 'girls?'],
  ...['child(?:ren)?', 'babies', 'adults?', 'teenagers?', 'youths?', 'juveniles?', 'students?'],
  ...['pupils?', 'residents?', 'tenants?', 'pensioners?', 'patients?', 'mothers?', 'fathers?'],
  ...['parents?', 'couples?', 'families', 'family', 'households?', 'callers?', 'drivers?'],
  ...['riders?', 'cyclists?', 'pedestrians?', 'passengers?', 'casualt(?:y|ies)', 'respondents?'],
  // One of these happens to one person, so a count of them is a count of people.
  ...['arrests?', 'deaths?', 'fatalit(?:y|ies)', 'murders?', 'homicides?', 'rapes?', 'suicides?'],
].join('|')

/** Words that may stand between a number and the people it counts, and leave it a count of people. */
const OF_WHAT_KIND = [
  ...['of', 'the', 'these', 'those', 'our', 'my', 'their', 'more', 'fewer', 'other', 'further'],
  ...['different', 'additional', 'new', 'repeat', 'same', 'named', 'known', 'alleged', 'local'],
  ...['young', 'younger', 'old', 'older', 'elderly', 'teenage', 'adult', 'child', 'male', 'female'],
  ...['black', 'white', 'asian', 'disabled', 'vulnerable', 'missing', 'injured', 'domestic'],
  ...['abuse', 'burglary', 'robbery', 'stalking', 'rape', 'crime', 'high-risk', 'high', 'risk'],
  ...['response', 'neighbourhood', 'detective', 'police', 'civilian', 'special', 'serving'],
].join('|')

const COUNTED = new RegExp(
  `(?<![\\p{L}\\d£$#/.,:–-])${NUMBER}(?:(?: out)? of (?:the |our )?\\d{1,4})?(?:\\s{1,3}(?:${OF_WHAT_KIND})){0,3}\\s{1,3}(?:${PEOPLE})(?![\\p{L}\\d-])`,
  'giu',
)

/** `Victims: 3`. */
const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:${PEOPLE})[ ]?[:=][ ]{0,2}[1-9](?![\\p{L}\\d%/:–-]|[.,]\\d|\\.?[ ]{1,2}(?:per cent|to)\\b)`,
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
