import { describe, expect, test } from 'vitest'
import { aForm } from './form-for-tests.ts'
import { warningsIn, warningsInText } from './warnings.ts'

const found = (text: string) => warningsInText(text).map(({ kind, found }) => [kind, ...found])

describe('asks about', () => {
  test.each<[string, ...string[][]]>([
    ['I spoke to PC Smith about it.', ['name', 'PC Smith']],
    ['Mr Jones rang twice', ['name', 'Mr Jones']],
    ['mrs O’Brien agreed', ['name', 'mrs O’Brien']],
    ['Ms. McDonald’s letter', ['name', 'Ms. McDonald']],
    ['Chief Inspector Patel chaired it', ['name', 'Inspector Patel']],
    ['DCI Okafor and Sgt Hall', ['name', 'DCI Okafor', 'Sgt Hall']],
    ['Supt Ward-Lee asked why', ['name', 'Supt Ward-Lee']],
    ['Dr Singh’s ward', ['name', 'Dr Singh']],
    ['Cllr Brown complained', ['name', 'Cllr Brown']],
    ['as MR SMITH said', ['name', 'MR SMITH']],
    ['Detective Sergeant Cole found it', ['name', 'Sergeant Cole']],
    ['Yesterday John Smith rang', ['name', 'John Smith']],
    ['We asked Priya O’Neill-Shah’s team', ['name', 'Priya O’Neill-Shah']],
    ['Mohammed McDonald’s car', ['name', 'Mohammed McDonald']],
    ['Mr John Smith rang, and Anna Nowak', ['name', 'Mr John', 'Anna Nowak']],
    ['write to jo.bloggs@northmere.police.uk today', ['email', 'jo.bloggs@northmere.police.uk']],
    ['Call 07700 900123.', ['phone', '07700 900123']],
    ['Call 01632 960 001', ['phone', '01632 960 001']],
    ['on 020 7946 0018 at noon', ['phone', '020 7946 0018']],
    ['+44 7700 900123', ['phone', '+44 7700 900123']],
    ['+44 (0)7700 900123', ['phone', '+44 (0)7700 900123']],
    ['around CM2 6DA on Friday', ['postcode', 'CM2 6DA']],
    ['in ss99 1aa', ['postcode', 'ss99 1aa']],
    ['at EC1A1BB', ['postcode', 'EC1A1BB']],
    ['DOB 03/05/1987', ['birth', 'DOB 03/05/1987']],
    ['born on 3 May 1987 in the county', ['birth', 'born on 3 May 1987']],
    ['date of birth: 1990-02-11', ['birth', 'date of birth: 1990-02-11']],
    ['she was (12/12/2001)', ['birth', '12/12/2001']],
    ['crime number 4212345', ['reference', 'crime number 4212345']],
    ['see 42/123456/26', ['reference', '42/123456/26']],
    ['custody record EK/4471/26', ['reference', 'custody record EK/4471/26']],
    ['incident EP-20261105-0123', ['reference', 'incident EP-20261105-0123']],
    ['crime ref: 42/12345/26.', ['reference', 'crime ref: 42/12345/26']],
    ['PC 1234 attended', ['collar-number', 'PC 1234']],
    ['collar number 77123', ['collar-number', 'collar number 77123']],
    ['PS421 wrote it', ['collar-number', 'PS421']],
    ['the car AB12 CDE', ['registration', 'AB12 CDE']],
    ['the van A123 BCD', ['registration', 'A123 BCD']],
    ['There were 3 victims.', ['small-count', '3 victims']],
    ['two women came back', ['small-count', 'two women']],
    ['Four suspects were released', ['small-count', 'Four suspects']],
    ['7 officers were away', ['small-count', '7 officers']],
    ['3 repeat victims', ['small-count', '3 repeat victims']],
    ['five of the victims', ['small-count', 'five of the victims']],
    ['3 of 12 victims', ['small-count', '3 of 12 victims']],
    ['3 of the 12 domestic abuse victims', ['small-count', '3 of the 12 domestic abuse victims']],
    ['one child was missing', ['small-count', 'one child']],
    ['Victims: 4, same as May', ['small-count', 'Victims: 4']],
    ['there were 2 murders', ['small-count', '2 murders']],
    ['8 members, 9 staff', ['small-count', '9 staff']],
    [
      '1 of our victims, one member of the public',
      ['small-count', '1 of our victims', 'one member of the public'],
    ],
    ['5 front-line staff', ['small-count', '5 front-line staff']],
    ['repeat victims (n = 4)', ['small-count', 'n = 4']],
    ['mr smith came in', ['name', 'mr smith']],
    ['he was born in 1990', ['birth', 'born in 1990']],
    ['Incident 0451 of 22/11/2026', ['reference', 'Incident 0451']],
    ['6 vulnerable young adults', ['small-count', '6 vulnerable young adults']],
    ['PC Smith told 3 victims', ['name', 'PC Smith'], ['small-count', '3 victims']],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('has nothing to ask about', () => {
  test.each([
    'It was flat for 3 months.',
    'It moved by 2 points.',
    'I made the 5 checks by filter.',
    'There were 12 victims in the year.',
    'There were 1,203 victims.',
    'Up by 3% of victims',
    'about 1.5 officers a shift',
    'Two of three points lie close to the limit.',
    'Seven in a row on one side of the mean',
    'From 8 to 12 officers a shift',
    'One in four women is affected.',
    '1 in 5 people said so.',
    '9 out of 10 people agreed.',
    'one hundred and five people',
    'twenty-one victims',
    'Phase 2 officers start in May.',
    'Grade 1 callers wait 15 minutes.',
    'per 1 person',
    'Victims: 41',
    'Officers: 8%',
    'The Chief Inspector agreed to leave it alone.',
    'Ask the inspector. The chart is his.',
    'ACC Crime asked for it.',
    'the DI Team and the PS CID desk',
    'Inspector Training starts in June',
    'Sergeant May',
    'Miss nothing out',
    'Patrols of George Street, St John Ambulance and King Edward Grammar',
    'Operation Oliver Twist ended; the James Court estate is quiet',
    'Michael agreed with the Inspector',
    'the mean is 43.8 and the limits are 24.7 and 63.0',
    '42 47 39 51 44 40 48 45 43 50 41 46',
    '0 12 15 9 20 11 13 10',
    '01 02 03 04 05 06 07 08',
    'From 01/10/2026 to 31/10/2026',
    'The decision of 3 May 2026',
    'recorded crime 2025/26 against 2024/25',
    'crime 2026, counted by the day recorded',
    'crime fell to 4,500 in the quarter',
    'there were 1200 crimes and 310 incidents',
    'incident numbers rose from 1200 to 1300',
    'rules S1, P2 and D3 of the course',
    'in FY25 ASB fell',
    'The 2nd and 3rd of May, P1 2nd',
    'Read the rule at Q3 2pm',
    'Call 101, or 999 in an emergency.',
    'Use Power BI, page 3.',
    'the e-mail said @home',
    'between 10 to 12 and 2 to 3',
    'the year 2019 was not typical',
    'one number, honestly',
    'Five measures, three questions, two explanations',
    'Another person used it without help.',
    '3 staff surveys and 9 staff meetings',
    '3 victim statements and 2 officer hours',
    'two family courts and 5 arrest rates',
    'Officer Safety Training',
    'No one person owns it.',
    '1. Victims wait too long',
    'top 5 offenders',
    'Section 18 assault, ISO 9001, Home Office code 028/01',
    'the A12 in May',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('the question names the words, and what to write instead', () => {
  expect(warningsInText('3 victims')).toEqual([
    {
      kind: 'small-count',
      found: ['3 victims'],
      sentence:
        'Is “3 victims” a count of fewer than 10 people? Write “fewer than 10”, or use a longer period or a larger area.',
    },
  ])
  expect(warningsInText('PC Smith met Mr Jones, then PC Smith left')).toEqual([
    {
      kind: 'name',
      found: ['PC Smith', 'Mr Jones'],
      sentence: 'Is one of “PC Smith”, “Mr Jones” somebody’s name? Write the role instead.',
    },
  ])
})

test('lines and texts of the form are looked through; its numbers, and what it does not ask, are not', () => {
  const form = aForm('task-s', [
    { id: 'why', as: { kind: 'text', atMost: 100 } },
    { id: 'points', as: { kind: 'numbers', atLeast: 12 } },
  ])
  const answers = { why: 'Mr Jones', points: '07700 900123', gone: 'PC Smith' }
  expect(warningsIn(form, answers).map(({ field, kind }) => [field, kind])).toEqual([
    ['why', 'name'],
  ])
})

test.each([
  ['digits', '0'.repeat(50_000)],
  ['digits in pairs', '07 '.repeat(20_000)],
  ['spaces after a number', `3${' '.repeat(50_000)}`],
  ['words that may stand between', 'three of the other '.repeat(3000)],
  ['an address without its end', 'a.'.repeat(25_000)],
  ['ranks', 'PC '.repeat(20_000)],
  ['references', 'crime ref no '.repeat(5000)],
  ['capitals', 'A'.repeat(50_000)],
])('a long run of %s takes no time', (_, text) => {
  const began = performance.now()
  warningsInText(text)
  expect(performance.now() - began).toBeLessThan(1000)
})
