import type { TaskCase } from './case.ts'
import { MORE_OF_TASK_D } from './task-d-more-texts.ts'

/** Task D, "Dashboard audit": one live page, checked before anybody acts on it. */
export const TASK_D: readonly TaskCase[] = [
  {
    numbers: { kind: 'counts', about: 640, change: 'noise', share: 0.12 },
    fields: {
      page: 'Crime overview, page “Volumes”; owned by the performance team',
      question:
        'How much crime did people in {place} report last month, and of what kind? The answer decides where neighbourhood teams spend their days.',
      'check-question':
        'How many crimes we recorded. It can answer that; it cannot say how many happened.',
      'check-definition':
        'Recorded crimes by the day recorded. The page says so in a footnote only.',
      'check-coverage':
        'All districts, but a filter for one division had been left on from the last meeting.',
      'check-freshness':
        'Refreshed at 05:10 today. The newest month still gains late reports for about three weeks.',
      'check-comparator':
        'The month before. Months differ in length and light; the same month last year is fairer.',
      'answer-1':
        'Crimes recorded in {place} in {month}: {b}. Filters: district {place}; month {month}; all crime types; date basis recorded.',
      'answer-2': 'The same in {monthLastYear}: {a}. Filters: as above, month {monthLastYear}.',
      'answer-3':
        'Of the {b}, burglary of homes: {c}. Filters: as in the first answer, crime type burglary of homes.',
      'known-total':
        'The published monthly total for {place} in {monthLastYear} is {a}. The page showed {a} once the left-over filter was off, and fewer with it on.',
      'visual-1':
        'Columns of crimes by month: misleading as it opened, because the axis began far above zero and a small change looked like half.',
      'visual-2':
        'Table by crime type: sound. Counts stand beside percentages, and the total agrees with the known one.',
      'visual-3':
        'Card with an arrow against last month: misleading. It turns red on any rise; the gap of {gap} is inside twice the square root of the sum, {band}.',
      harm: 'A district that is moved resources for noise, and residents who hear that crime is “soaring”. Nobody in the meeting could tell from the page.',
      'small-numbers':
        'It shows every count, however small, down to the street. I asked for small counts to be hidden below the district.',
      scores: 'None of people. Districts are sorted by change, which ranks luck.',
      improvement:
        'Show filters that are on in words above the first chart, and begin the axis at zero. Reason: I nearly used a number for the wrong area.',
      reply:
        'The owner answered within a week: the words are in, and the axis follows with the next release.',
      decision:
        'Read the filter line aloud before the first number at each tasking meeting, because it costs ten seconds and this nearly went wrong. Owner: the meeting’s chair.',
    },
    weak: {
      field: 'known-total',
      text: 'The number looked about right.',
      criterion: 'method',
      comment: 'Which total did you hold it against? Give both numbers.',
      next: 'Find a published total, set the same filters, and write both numbers down.',
    },
    checkBacks: [
      'The filter line is on the page and is read out each time. In nine weeks it has stopped us twice from using a number for the wrong area.',
      'The axis begins at zero now. The slide with arrows has gone; its author asked me for the working and uses it.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 920, change: 'noise', share: 0.21 },
    fields: {
      page: 'Response, page “Emergency attendance”; owned by contact management',
      question:
        'Do people in {place} who call in an emergency get help in time? It is what they judge us by.',
      'check-question':
        'The share attended in time, of incidents with an arrival time. It cannot answer for those without.',
      'check-definition':
        'From the call being answered to the first arrival. The page does not say; its owner told me.',
      'check-coverage':
        'Emergency calls only. Those downgraded on the way are left out, which makes it look better.',
      'check-freshness':
        'Every hour. Yesterday is complete; today is not and is on the chart all the same.',
      'check-comparator':
        'A fixed target line. It says nothing about what is usual for this district.',
      'answer-1':
        'Emergency incidents in {place} in {month}: {b}. Filters: district {place}; grade emergency; {month}; downgraded off.',
      'answer-2': 'In {monthLastYear}: {a}. Filters: the same, {monthLastYear}.',
      'answer-3':
        'Without an arrival time in {month}: {c}. Filters: as in the first, arrival time blank.',
      'known-total':
        'The control room’s own monthly return says {b} for {month}. The page says {b}. They agree.',
      'visual-1':
        'Line of the monthly share: sound. Zero is not on the axis, but it is a line and the range is marked.',
      'visual-2':
        'Gauge with red, amber and green: misleading. It changed colour three times with no signal on the line.',
      'visual-3':
        'Map of late attendance: misleading. Incidents without a place are put on the police station and make it the darkest spot.',
      harm: 'Callers in the villages: the average hides that they wait longer. Response officers, who are asked to explain a colour.',
      'small-numbers':
        'Village counts at night are small. The page joins them to the nearest town, which protects people and hides the wait.',
      scores:
        'Shifts are ranked by share. I do not use it: the order changes each month by chance.',
      improvement:
        'Say on the page how many incidents have no arrival time, because the share leaves out {c} of {b}.',
      reply:
        'They agreed and will add the number beside the share. No date yet; I ask again at the next users’ meeting.',
      decision:
        'Quote the share only with the number left out, and stop ranking shifts in the briefing, because both mislead. Owner: the duty superintendent’s staff officer.',
    },
    weak: {
      field: 'check-coverage',
      text: 'All calls.',
      criterion: 'source',
      comment: 'It is not all calls: see what happens to downgraded ones.',
      next: 'Open the filters and list every one, and say what is left out.',
    },
    checkBacks: [
      'The number left out is on the page, and it is falling because teams can see it. The ranking of shifts is gone from the briefing and nobody has missed it.',
      'We quote both numbers now. A councillor asked about villages, and we could answer with a chart of their own in place of the average.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 300, change: 'fall', share: 0.3 },
    fields: {
      page: 'Vulnerability, page “Domestic abuse”; owned by public protection',
      question:
        'Are people in {place} who have been harmed before being harmed again? Each repeat is somebody we could have protected.',
      'check-question':
        'How many repeat incidents were recorded. Whether harm went down it cannot tell.',
      'check-definition':
        'A second incident at the same address within 12 months. People who move drop out of it.',
      'check-coverage':
        'Adults only, all districts. Incidents closed as “advice given” are out, which the page does not say.',
      'check-freshness':
        'Nightly. A repeat can be marked weeks later, so the newest two months are too low.',
      'check-comparator':
        'The average of the year before. It includes the months before the definition changed.',
      'answer-1':
        'Repeat incidents in {place}, the quarter to {month}: {b}. Filters: district {place}; repeat yes; adults; three months to {month}.',
      'answer-2': 'The same quarter a year before: {a}. Filters: the same, a year earlier.',
      'answer-3': 'Of the {b}, graded high risk: {c}. Filters: as in the first, risk high.',
      'known-total':
        'The safeguarding board’s return gives {b} for that quarter, and so does the page with these filters. With “advice given” in, it would be more.',
      'visual-1':
        'Line of repeat incidents: misleading at its end. The last two months are not complete, and are drawn like the rest.',
      'visual-2':
        'Bars by district: sound once they are rates; as counts they only show where more people live.',
      'visual-3':
        'Stacked share by risk: misleading. High risk seems to grow because standard risk is no longer entered.',
      harm: 'People who stop calling because we tell the public that it is getting better. A fall here may be good news or silence.',
      'small-numbers':
        'Wards with few incidents are shown as a bar of their own. I asked for them to be joined. I have not written them here.',
      scores:
        'A risk grade of each incident, set by the officer. It is used to order visits, and is checked by a specialist.',
      improvement:
        'Grey out the two newest months, because they will rise and each month somebody announces a fall.',
      reply: 'Accepted, with thanks: it was on their list and they moved it up.',
      decision:
        'Take the last two months off the board’s chart and show the refuge’s counts beside it, because a fall can be silence. Owner: the safeguarding chief inspector.',
    },
    weak: {
      field: 'harm',
      text: 'No harm, it is only a dashboard.',
      criterion: 'action',
      comment: 'Who acts on this page, and who pays if it is wrong?',
      next: 'Name who could be harmed by a wrong reading, and what you do about it.',
    },
    checkBacks: [
      'The two newest months are grey on the page. In the quarter since, both rose by about a tenth when they were complete, just as we said. The board has not announced a fall.',
      'The refuge’s counts are beside ours. They moved the other way once, and the board talked about why for half an hour. That talk is what the page is for.',
    ],
  },
  ...MORE_OF_TASK_D,
]
