import { namesIn } from './names-in-text.ts'
import type { WarningKind } from './warnings.ts'

/*
 * Every pattern here takes a time in proportion to the text: each repetition has an upper bound,
 * and what may repeat never overlaps with what may follow it.
 */

interface Finder {
  kind: WarningKind
  /** The words found, in order, as they were written. */
  find: (text: string) => string[]
}

/** What may identify somebody, each kind with the words that look like it. */
export const PERSONAL_DATA: readonly Finder[] = [
  { kind: 'name', find: namesIn },
  { kind: 'email', find: (text) => matches(text, EMAIL) },
  { kind: 'phone', find: (text) => matches(text, PHONE).filter(isPhone) },
  { kind: 'postcode', find: (text) => matches(text, POSTCODE).filter(isPostcode) },
  { kind: 'birth', find: births },
  { kind: 'reference', find: references },
  { kind: 'collar-number', find: (text) => matches(text, COLLAR_NUMBER) },
  { kind: 'registration', find: (text) => matches(text, REGISTRATION).filter(isRegistration) },
]

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([words]) => words.trim())
}

const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g

const PHONE = /(?<![\d.,/:-])(?:\+44|0044|\(0|0)[\d ()-]{8,18}\d(?![\d,/:%]|\.\d)/g

/** Ten or eleven digits with the leading 0, in up to five groups of at least two. */
function isPhone(written: string): boolean {
  const national = written.replace(/^(?:\+44|0044)[ ]?(?:\(0\))?/, '0')
  const digits = national.replace(/\D/g, '')
  const groups = written.split(/\D+/).filter((group) => group !== '' && group !== '0')
  return (
    /^0[1-9]\d{8,9}$/.test(digits) &&
    groups.length <= 5 &&
    groups.every((group) => group.length >= 2)
  )
}

const POSTCODE =
  /(?<![\p{L}\d-])[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/giu

/** `P1 2nd` is a rank in a list, and small letters without a space are more often a code. */
function isPostcode(written: string): boolean {
  return (
    written === written.toUpperCase() ||
    (written.includes(' ') && !/(?:st|nd|rd|th)$/.test(written))
  )
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
const DAY = `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ ]${MONTH}[ ,]{0,2}\\d{4})`
const SAID_BIRTH = new RegExp(
  `(?<![\\p{L}])(?:d\\.?o\\.?b\\.?|date of birth|born)[ :]{0,3}(?:is |was |in |on |the ){0,2}(?:${DAY}|\\d{4})`,
  'giu',
)
const ANY_DAY = new RegExp(`(?<![\\p{L}\\d/.-])${DAY}(?![\\d/-])`, 'giu')

/** A full date before this year is likelier a birthday than a period of a measure. */
const FIRST_YEAR_OF_MEASURES = 2012

function births(text: string): string[] {
  const said = matches(text, SAID_BIRTH)
  const old = matches(text, ANY_DAY).filter((day) => {
    const year = Number(/(?:19|20)\d\d/.exec(day)?.[0])
    return year >= 1900 && year < FIRST_YEAR_OF_MEASURES
  })
  return [...said, ...old.filter((day) => !said.some((words) => words.includes(day)))]
}

const SLASHED = /(?<![\p{L}\d/])[A-Z\d]{2,6}\/\d{3,7}\/\d{2,4}(?![\d/])/gu
const NAMED_REFERENCE =
  /(?<![\p{L}])(?:crime|custody|incident|case|occurrence|intelligence|athena|niche|storm|cad|urn|crn|pnc|log|arrest)(?:[ ](?:record|report|reference|ref|number|no|id|log)){0,2}[.:]?[ ]{0,2}(?:is |was )?[#:]?[ ]{0,2}([A-Z]{0,4}[-/]?\d[A-Z\d/-]{2,20})(?![\p{L}\d%]|,\d|\.\d)/giu
const YEARS = /^(?:19|20)\d\d(?:[-/](?:\d\d|(?:19|20)\d\d))?$/
const SAYS_REFERENCE = /(?:record|reference|ref|number|no|id|log|urn|crn|cad)\b/i

function references(text: string): string[] {
  const named = [...text.matchAll(NAMED_REFERENCE)]
    .filter(([words, code = '']) => isReference(words.slice(0, words.length - code.length), code))
    .map(([words]) => words.trim())
  const slashed = matches(text, SLASHED)
  return [...named, ...slashed.filter((code) => !named.some((words) => words.includes(code)))]
}

/** A code of at least three digits that is no year; plain digits where the words, or a first 0, say so. */
function isReference(words: string, code: string): boolean {
  if (YEARS.test(code) || code.replace(/\D/g, '').length < 3) return false
  return SAYS_REFERENCE.test(words) || /[A-Z/-]|^0/i.test(code)
}

const COLLAR_NUMBER =
  /(?<![\p{L}\d])(?:(?:PCSO|WPC|PC|DC|PS|DS|SC|Sgt|Sergeant|Constable)[ ]?\d{2,6}|(?:collar|shoulder|warrant)(?:[ ](?:number|no\.?))?[ :]{0,2}(?:is )?\d{2,6})(?![\p{L}\d%]|[.,]\d)/giu

const REGISTRATION =
  /(?<![\p{L}\d])(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{3} ?[A-Z]{3}|[A-Z]{3} ?\d{3}[A-Z])(?![\p{L}\d])/gu

/** `FY25 ASB` is a year and a subject. */
function isRegistration(written: string): boolean {
  return !written.startsWith('FY')
}
