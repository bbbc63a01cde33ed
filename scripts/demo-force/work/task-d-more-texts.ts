import type { TaskCase } from './case.ts'

/** More of task D: pages about people, work and time. */
export const MORE_OF_TASK_D: readonly TaskCase[] = [
  {
    numbers: { kind: 'counts', about: 210, change: 'noise', share: 0.4 },
    fields: {
      page: 'Stop and search, page “Use of powers”; owned by the legitimacy team',
      question:
        'Do we use the power fairly and find what we look for in {place}? People who are searched for nothing trust us less.',
      'check-question':
        'How many searches, and of whom by their own description. Fairness it can only begin to answer.',
      'check-definition':
        'A find is any object, also one that was not searched for. The page says “outcome”, which is more.',
      'check-coverage':
        'Searches of people, not of vehicles alone. Records without self-defined ethnicity are left out of the rates.',
      'check-freshness': 'Weekly. Records handed in late appear after up to a month.',
      'check-comparator':
        'Residents at the last census. Visitors to the town centre are not residents.',
      'answer-1':
        'Searches in {place}, the quarter to {month}: {b}. Filters: district {place}; person searches; three months to {month}.',
      'answer-2':
        'Of these, something was found in {c}. Filters: as above, outcome find, linked to the reason yes.',
      'answer-3':
        'Searches in the same quarter a year before: {a}. Filters: the same, a year earlier.',
      'known-total':
        'The figure we published for that quarter a year before is {a}. The page agrees now; it did not while vehicle searches were in.',
      'visual-1':
        'Rate by ethnic group: sound in its sums, misleading in its words. “Times as likely” is of residents, and says nothing of why.',
      'visual-2':
        'Find rate by month: misleading. With so few searches in a month it jumps; by quarter it is level.',
      'visual-3': 'Map by street: misleading. It shows where officers were, not where weapons are.',
      harm: 'Young people of some communities, if the page is read as where crime is. Officers, if it is read as proof of bias.',
      'small-numbers':
        'Groups with few searches had a rate with no interval. The page now writes “too few to say”; I checked that it does.',
      scores:
        'Officers can be listed by number of searches. I asked who uses it; nobody could say, so I asked for it to be taken off.',
      improvement:
        'Show the find rate by quarter with its interval, and take off the list of officers. Reason: both invite a wrong story about people.',
      reply:
        'The list has been taken off at once. The interval needs a change to the model and is planned.',
      decision:
        'Bring find rates by quarter and three recorded reasons, read aloud, to the scrutiny panel in place of the map. Owner: the neighbourhood chief inspector.',
    },
    weak: {
      field: 'visual-2',
      text: 'Looks fine to me.',
      criterion: 'judgement',
      comment: 'How many searches are behind one month’s rate?',
      next: 'Look at how many searches stand behind each point, and judge it again.',
    },
    checkBacks: [
      'The panel heard the reasons read aloud and asked for better ones. Recorded reasons are longer now, and the quarterly find rate is level so far.',
      'The list of officers is gone for good. A panel member said that for the first time she knew what the rate was a rate of.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 480, change: 'rise', share: 0.17 },
    fields: {
      page: 'Investigations, page “Open crimes”; owned by the investigation hub',
      question:
        'Is anybody in {place} waiting for us who should not be? An old crime is a victim who has heard nothing.',
      'check-question':
        'How many crimes are open and how old they are. Whether work goes on in them it cannot say.',
      'check-definition':
        'Open until a result is approved. A crime that waits for a sergeant’s approval still counts as open.',
      'check-coverage':
        'Crimes allocated to this command. Those held by a specialist unit are not in it.',
      'check-freshness':
        'Nightly, complete at once. The age is counted from the report, not from the allocation.',
      'check-comparator':
        'Last month. It would be fairer per investigator, because two teams were joined.',
      'answer-1':
        'Open crimes on the last day of {month} in {place}: {b}. Filters: command {place}; status open; all types.',
      'answer-2': 'On the same day a year before: {a}. Filters: the same, a year earlier.',
      'answer-3': 'Of the {b}, older than 90 days: {c}. Filters: as in the first, age over 90.',
      'known-total':
        'The hub’s own weekly list holds {b}. The page holds {b} when crimes that wait for approval are in, and fewer when they are not.',
      'visual-1':
        'Columns by age band: misleading. The bands are of different widths, so “over 90 days” looks small.',
      'visual-2':
        'Line of open crimes: sound, though the step is the day on which two teams were joined and should be marked.',
      'visual-3':
        'Pie of crime types: misleading, with more slices than anybody can compare. A sorted bar would do.',
      harm: 'Victims whose crime is closed to make a number look better. Investigators with the hardest crimes, who look slow.',
      'small-numbers':
        'A filter for investigator and crime type together would show single crimes. I asked for it to be closed to all but supervisors.',
      scores:
        'A list of investigators by open crimes. It ranks what they were given, not what they do.',
      improvement:
        'Mark the day on which the teams were joined, and make the age bands equal. Reason: a step that we made ourselves was being explained as failure.',
      reply:
        'The mark is on the page. The bands need the users’ group to agree, which meets next month.',
      decision:
        'Review by hand every crime older than 90 days, oldest first, and stop using the list of investigators. Owner: the crime manager.',
    },
    weak: {
      field: 'answer-3',
      text: 'There are a lot of old ones.',
      criterion: 'method',
      comment: 'Give the number and every filter, so that I can find it too.',
      next: 'Answer all three questions with a number, and write the filters beside each.',
    },
    checkBacks: [
      'Every crime older than 90 days has been read. About a third could be closed with the victim’s agreement, and a tenth needed work at once. The list of investigators is no longer used.',
      'The mark on the page has ended the yearly question about the step. Old crimes are fewer by a quarter; we checked a sample, and none was closed without a word to the victim.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 1240, change: 'noise', share: 0.08 },
    fields: {
      page: 'Demand, page “Calls by hour”; owned by contact management',
      question:
        'When do people in {place} need us most, and are we there then? A rota that misses the peak leaves people waiting.',
      'check-question':
        'When calls come in. When people need us may be another hour: some wait until morning to call.',
      'check-definition':
        'Calls answered, by the hour of the call. Callers who hang up are not in it.',
      'check-coverage':
        'Emergency and non-emergency together. Online reports are left out and are a growing share.',
      'check-freshness':
        'Every hour, complete after a day. The clocks going back gives one hour twice.',
      'check-comparator':
        'The average week of the last year. Holidays are in it, so ordinary weeks look busy.',
      'answer-1':
        'Calls from {place} on the Saturdays of {month}: {b}. Filters: district {place}; Saturday; {month}; all grades.',
      'answer-2': 'On the Saturdays of {monthLastYear}: {a}. Filters: the same, {monthLastYear}.',
      'answer-3':
        'Of the {b}, between midnight and 03:00: {c}. Filters: as in the first, hour 00 to 02.',
      'known-total':
        'The control room’s report for {monthLastYear} gives {a} for those Saturdays. The page agrees after I took out a filter for emergency calls.',
      'visual-1':
        'Heat map of hour by weekday: sound. The colours go from light to dark, and each cell has its number.',
      'visual-2':
        'Two lines, calls and officers on duty, on two axes: misleading. Where they cross depends on the axes alone.',
      'visual-3':
        'Card “busiest hour”: misleading. It is the single highest hour of the year, New Year’s Eve.',
      harm: 'People who call at hours that look quiet because nobody answers. Staff, if a rota is changed for one unusual week.',
      'small-numbers':
        'Village pages have hours with hardly any calls. Nobody could be recognised from an hour, but a rate from them means nothing.',
      scores: 'There is none of people.',
      improvement:
        'Take the second axis off and show calls per officer on duty, because the crossing lines decided a rota last year.',
      reply: 'No reply yet. I shall ask again at the demand board in two weeks.',
      decision:
        'Keep the rota until online reports are in the page, and try one late team on Saturdays for eight weeks. Owner: the resource planning manager.',
    },
    weak: {
      field: 'check-freshness',
      text: 'It is live.',
      criterion: 'source',
      comment: '“Live” can mean an hour or a night. When was it last refreshed?',
      next: 'Look for the time of the last refresh, and say how complete the newest hours are.',
    },
    checkBacks: [
      'Calls per officer on duty is on the page. The late team covered the peak for eight weeks and callers waited about a minute less, inside the usual range, so we go on for another eight before saying that it works.',
      'Online reports are in now and come earlier in the evening than calls do. The rota moves by an hour and not by three, as the old lines had it.',
    ],
  },
]
