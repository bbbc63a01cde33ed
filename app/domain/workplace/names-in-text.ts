import { GIVEN_NAMES } from './given-names.ts'

// As in personal-data.ts, every pattern takes a time in proportion to the text.

const TITLES = words(
  'Mr mr Mrs mrs Ms Miss Mx Dr Prof Professor Rev Sir Dame Lord Lady Cllr Councillor MR MRS DR CLLR',
)

const RANKS = [
  ...words(
    'PCSO WPC PC pc Pc DC Dc DS Ds PS Ps DI DCI DSU CI C/Insp Insp INSP Sgt SGT Supt ACC DCC',
  ),
  ...words('Constable Sergeant Inspector Superintendent Commander Detective'),
  'CH INSP',
  'Ch Insp',
  'Ch Supt',
]

const TITLED = new RegExp(
  `(?<![\\p{L}\\d])(${[...TITLES, ...RANKS].sort((a, b) => b.length - a.length).join('|')})(\\.?[ \\t]{1,3}|\\.)(?!(?:Chief|Constable|Sergeant|Inspector|Superintendent) )(\\p{Lu}[\\p{L}’'-]{1,40})`,
  'gu',
)

/** A name typed in haste; other titles are words or ranks in small letters. */
const SMALL_LETTERS = /(?<![\p{L}\d])mrs?\.?[ ]{1,3}\p{Ll}[\p{L}’'-]{1,40}/gu

/** Words that follow a rank in the name of a role, a team, a place of work or a month. */
const NOT_NAMES = new Set(
  words(
    'academy access and analysis analyst area asb board bronze business cid command commander control',
    'constable course crime custody cyber data desk development domestic duty east excel firearms',
    'forum general gold grade group hub in inspector intelligence intel investigation',
    'investigations investigators is it level local make manager managers meeting neighbourhood',
    'neighbourhoods north of office officer officers on only operations ops panel patrol',
    'performance planning policing post posts power professional programme promotion public rank',
    'ranks representative response roads role roles rota safety schools section sergeant sergeants shift',
    'shifts silver south staff standards station strand strength superintendent supervisor',
    'support survey tactical tasking team teams the time to training unit units vacancies vacancy',
    'was we welfare west wellbeing who will with workforce world',
    'january february march april may june july august september october november december',
    'monday tuesday wednesday thursday friday saturday sunday',
  ),
)

/** What a given name stands before where it names a place: “George Street”, “James Court”. */
const NAMED_PLACES = new Set(
  words(
    'academy act avenue bridge centre church close college court day drive estate gardens hall hill',
    'hospital house lane park place road school square station street terrace university walk ward way',
  ),
)

/** A given name and what follows it; saints, kings, queens and operations are not people at work. */
const GIVEN_AND_FAMILY =
  /(?<![\p{L}\d’'-]|(?:St|Saint|King|Queen|Prince|Princess|Operation|Op)\.? )(\p{Lu}\p{Ll}{1,20})(?=([ ]{1,2})((?:Ma?c|\p{Lu}[’'])?\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?)(?!\p{L}))/gu

/** A name where it stands in a text. */
interface Place {
  at: number
  name: string
}

/** Names of people, in order, as they were written: with a title or a rank, or a common given name and another. */
export function namesIn(text: string): string[] {
  const titled = withTitle(text)
  const isPartOf = (place: Place, { at, name }: Place) =>
    place.at >= at && place.at < at + name.length
  const untitled = withoutTitle(text).filter((place) => !titled.some((it) => isPartOf(place, it)))
  return [...titled, ...untitled].sort((a, b) => a.at - b.at).map(({ name }) => name)
}

/** “PC Smith”, “Mr Jones”, “mr smith”. */
function withTitle(text: string): Place[] {
  const titled = [...text.matchAll(TITLED)].filter(([, title = '', between = '', name = '']) =>
    isName(title, between, name),
  )
  return [...titled, ...text.matchAll(SMALL_LETTERS)].map(({ index, 0: found }) => ({
    at: index,
    name: found.replace(/[’']s$/, ''),
  }))
}

/** “John Smith”. */
function withoutTitle(text: string): Place[] {
  return [...text.matchAll(GIVEN_AND_FAMILY)].flatMap((match) => {
    const [, given = '', between = '', family = ''] = match
    const after = family.toLowerCase()
    if (!GIVEN_NAMES.has(given) || NAMED_PLACES.has(after) || NOT_NAMES.has(after)) return []
    return { at: match.index, name: given + between + family }
  })
}

function isName(title: string, between: string, name: string): boolean {
  if (NOT_NAMES.has(name.toLowerCase())) return false
  const isTitle = TITLES.includes(title)
  const isAcronym = name === name.toUpperCase() && name.length <= 5
  if (!isTitle && isAcronym) return false
  /** “the inspector. The chart …”: only a short title is written with a stop. */
  return !between.includes('.') || title.length <= 4
}

function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
