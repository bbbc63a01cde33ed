import type { TaskCase } from './case.ts'

/** Task S, "One number, honestly": a number, and what it can and cannot tell people. */
export const TASK_S: readonly TaskCase[] = [
  {
    numbers: { kind: 'counts', about: 62, change: 'noise' },
    fields: {
      measure: 'Burglary of homes in {place}, {month}: {b}',
      'used-where':
        'The {place} tasking meeting, where it stood as “burglary up on last year, act now”. The question was whether people are at more risk of being burgled than a year ago. It matters because a visit from us can calm a street or frighten it.',
      counts:
        'Burglaries of homes, sheds and garages recorded in the month, by the day recorded. It counts crimes, not homes: a home entered twice is in it twice. Burglaries nobody told us about are left out, and so are shops and offices.',
      source:
        'The crime page of the force dashboard, owned by the performance team, refreshed each night. The newest month still gains a few late reports. I asked the crime registrar: sheds and garages have been in for both years, so the two counts are alike.',
      comparison:
        '{b} in {month} against {a} in {monthLastYear}: the same district, the same month of the year, the same number of days and the same definition. Comparing with the month before would have mixed in the season.',
      working:
        'The gap is {gap}. Twice the square root of the sum: {a} + {b} = {sum}, square root {root}, times 2 = {band}. The gap is smaller than {band}.',
      'explanation-1':
        'Chance. Months as quiet as {monthLastYear} come by themselves. For it: the gap is inside the band. Against it: nothing, so this is what I would say first.',
      'explanation-2':
        'Quicker recording. Online reports have gone straight in since the spring. For it: more crimes now carry the date they were reported. Against it: it would have shown in other crime types too, and it has not.',
      sentence:
        'There were {b} burglaries of homes in {place} in {month}, about as many as a year earlier; a difference of this size comes and goes by chance, and we cannot say that the risk has changed.',
      decision:
        'Leave the patrol plan as it is and keep the follow-up visits we promise every burgled household. Reason: no evidence of more risk, and moving patrols would take them from the night-time town centre. Owner: the district operations manager.',
      fairness:
        'People in the streets named in the old slide, who would have felt targeted or frightened. I took the street names out and gave the district total only.',
    },
    weak: {
      field: 'comparison',
      text: 'It was {b} this month and fewer last month, so it has gone up.',
      criterion: 'method',
      comment:
        'Last month had another number of days and was another season. Find a like-for-like month.',
      next: 'Compare with the same month last year, show the sum, and look again at whether your reading still stands.',
    },
    checkBacks: [
      'Nine weeks on the monthly counts have stayed between 51 and 70, on both sides of the average. Leaving patrols alone was right. The tasking meeting now asks for the band before it asks for a plan.',
      'The count went down the next month without our doing anything, which is what we would expect of chance. Follow-up visits reached every household within two days. I would make the same decision again.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 44, change: 'noise' },
    fields: {
      measure: 'Robbery of personal property in {place}, the quarter to {month}: {b}',
      'used-where':
        'A press line about safer streets. The question behind it is whether somebody walking home from the station is safer than last quarter. Young people and their parents make choices by what we say.',
      counts:
        'Robberies of things people carry, recorded in the quarter, by the day recorded. Attempts are in. Thefts from the person without force are left out, and so are robberies of shops.',
      source:
        'The crime recording system through the weekly crime page, owned by the performance team. The last two weeks are not complete: statements turn some thefts into robberies. I checked the last quarter again a month later and it had grown a little.',
      comparison:
        '{b} in the quarter to {month} against {a} in the same quarter a year before. Both quarters have thirteen weeks and the same rules. The year before had the same football fixtures, so the crowds are alike.',
      working:
        '{a} + {b} = {sum}. Square root of {sum} is {root}, doubled {band}. The counts differ by {gap}, which is less. No bigger than chance.',
      'explanation-1':
        'Chance, with counts this small. For it: the working. Against it: robberies come in short series when the same group is active, so they vary a little more than pure chance. That makes the case for noise stronger.',
      'explanation-2':
        'More reporting after the schools programme. For it: the share of victims under 18 rose. Against it: it began before the programme did.',
      sentence:
        'We recorded {b} robberies in {place} in the last three months. That is in line with a year ago. Robbery is rare here, and small numbers go up and down; please still tell us about every one.',
      decision:
        'Withdraw the press line that spoke of a change and publish the two numbers with the sentence above. Reason: the change is no bigger than chance, and a claim we have to take back costs trust. Owner: the head of communications.',
      fairness:
        'Young people who are stopped more often when robbery is talked up. I asked for no extra stop and search on the strength of this number, and that was minuted.',
    },
    weak: {
      field: 'working',
      text: 'The percentage change is large, so it is clearly a real change and not chance.',
      criterion: 'method',
      comment: 'A percentage says nothing about chance when the counts are this small.',
      next: 'Work out twice the square root of the sum, and write it so that I could follow it.',
    },
    checkBacks: [
      'The next quarter came in close to the same number. The communications team has used the new wording twice. A local reporter asked what “in line with” means, and the press officer could explain it without me.',
      'Nothing moved that a press line could claim. We answered one complaint about the withdrawn line by showing the working, and it ended there.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 410, change: 'noise' },
    fields: {
      measure: 'Calls about anti-social behaviour, {place}, {month}: {b}',
      'used-where':
        'The community safety partnership, to answer “is it getting worse on the estates?”. Residents give up evenings to come to that meeting, so the answer should be one they can rely on.',
      counts:
        'Calls that the control room closed as anti-social behaviour, by the day of the call. It counts calls, not incidents: the same noise may bring several. What people put up with and never report is left out.',
      source:
        'The command and control system through the demand page, owned by contact management. Complete after two days. A known limit: call takers may close a call as a “concern for safety” instead. I confirmed the closing rule with the page’s owner.',
      comparison:
        '{b} in {month} against {a} in {monthLastYear}. The same month, so school holidays and evenings are alike; the same area and closing codes.',
      working:
        'Sum {sum}; its square root {root}; twice that {band}. The difference is {gap}, so it is inside what chance alone gives. On a chart of 24 months both points are also within the limits.',
      'explanation-1':
        'The weather: {month} was drier than the year before, and people were out more. For it: neighbouring districts moved the same way. Against it: the move is too small to need a cause.',
      'explanation-2':
        'More people using the online form, which counts as a call. For it: online contacts doubled over the year. Against it: telephone calls did not fall by as much as that would mean.',
      sentence:
        'We had {b} calls about anti-social behaviour in {place} in {month}, much the same as a year ago; that does not tell us how many people suffer it without calling, so we are asking residents too.',
      decision:
        'No new dispersal order. Instead the neighbourhood team adds three questions to its residents’ survey. Reason: calls have not changed beyond chance, and calls miss those who have given up. Owner: the neighbourhood inspector for the estates.',
      fairness:
        'Teenagers, who are the first to be moved on when this number is read as a rise. Partners agreed to wait for the survey before any order.',
    },
    weak: {
      field: 'sentence',
      text: 'Anti-social behaviour in {place} has gone up and we are taking robust action.',
      criterion: 'communication',
      comment: 'It claims a change that your own working does not find, and gives no uncertainty.',
      next: 'Write the sentence again so that it says what the working says, and read it aloud to somebody outside policing.',
    },
    checkBacks: [
      'The residents’ survey came back with over 200 replies: worry is about speeding, not about young people. Calls stayed within the limits. The partnership has dropped the dispersal order for good.',
      'Calls moved a little with the season, as they do each year. The survey is being repeated by the council, which now pays for half of it.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 118, change: 'rise' },
    fields: {
      measure: 'Theft from shops in {place}, {month}: {b}',
      'used-where':
        'The monthly business crime briefing. The question was whether shops are losing more, or telling us more. Shop workers meet this every day and want to know that reporting is worth it.',
      counts:
        'Thefts from shops recorded in the month, by the day recorded. It leaves out thefts that staff saw and did not report, which shops say is most of them. Violence against shop workers is counted elsewhere.',
      source:
        'The crime page of the force dashboard, refreshed nightly. Since the spring large stores send reports in batches through a portal, so one day can carry a month of thefts. I asked the registrar: the crimes are counted by the day we record them.',
      comparison:
        '{b} in {month} against {a} in {monthLastYear}; same area, same month, same definition. What is not alike is the way of reporting: the portal came in between, so I also looked at shops that do not use it.',
      working:
        '{a} + {b} = {sum}; square root {root}; doubled {band}. The gap of {gap} is larger, so it is more than chance. In the shops without the portal the two counts are level.',
      'explanation-1':
        'The portal: reporting takes two minutes instead of twenty. For it: all of the rise is in the stores that use it. Against it: nothing I could find.',
      'explanation-2':
        'More stealing because prices rose. For it: the trade body says so. Against it: it should show in small shops too, and it does not.',
      sentence:
        'We recorded {b} thefts from shops in {place} in {month}, many more than a year ago. Most of the increase is because large stores now report to us more easily; whether there is more theft, these figures cannot tell.',
      decision:
        'Do not set up a shop theft squad on this number. Offer the portal to small shops and ask stores for their stock loss each quarter, which does not depend on reporting. Reason: the signal is one of reporting. Owner: the business crime lead.',
      fairness:
        'Shop workers, who could read “it is only reporting” as “we do not believe you”. I met the store managers first and we agreed the wording.',
    },
    weak: {
      field: 'explanation-1',
      text: 'There are more thieves about, as everybody in the trade knows.',
      criterion: 'judgement',
      comment: 'That is a cause without evidence. What changed in how shops report?',
      next: 'Find out which stores the rise is in, and whether their way of reporting changed.',
    },
    checkBacks: [
      'Small shops joined the portal and their counts rose in the month they joined, as expected. Stock loss has not changed. We use the stock loss figure in the briefing now.',
      'Two store groups share their stock loss with us each quarter and it is flat. Shop workers say they feel heard, because their reports are answered within a day.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 96, change: 'fall' },
    fields: {
      measure: 'Theft from vehicles in {place}, the quarter to {month}: {b}',
      'used-where':
        'The district’s quarterly review, to answer whether the car park scheme works. People whose vans are emptied lose their tools and their work, so it matters that we keep what works and stop what does not.',
      counts:
        'Thefts from motor vehicles recorded in the quarter, by the day recorded. Thefts of whole vehicles and damage without theft are left out. Victims with no insurance report less often.',
      source:
        'The vehicle crime page, owned by the performance team, refreshed nightly. Complete to about the last week. Location is missing for a small share, so I used the district total and not the map. The owner confirmed that the boundary has not moved.',
      comparison:
        '{b} against {a} in the same quarter a year before: the same thirteen weeks, the same district and the same rule. I also compared a neighbouring district without the scheme, which was level.',
      working:
        'Sum {sum}; square root {root}; doubled {band}. The fall of {gap} is larger than that. In the neighbouring district the change was well inside its own band.',
      'explanation-1':
        'The lighting and gates in the two car parks. For it: the fall began with them, and only here. Against it: we chose the car parks after their worst quarter, so part of it would have come anyway.',
      'explanation-2':
        'Fewer vehicles parked while the shopping centre was being rebuilt. For it: takings fell a little. Against it: the count fell by much more than the takings did.',
      sentence:
        'Thefts from vehicles in {place} fell to {b} in three months, more than chance would explain. We think that lighting and gates helped, and part of the fall would probably have come anyway.',
      decision:
        'Keep the scheme for two more quarters and do not yet pay for it elsewhere. Reason: a real fall, but after an unusually bad quarter, so we do not know how much of it is ours. Owner: the district’s problem-solving lead.',
      fairness:
        'Residents of side streets if thefts move there. I asked for their counts as a total each month; they have not risen so far.',
    },
    weak: {
      field: 'fairness',
      text: 'Not applicable, the number has gone down.',
      criterion: 'action',
      comment: 'Somebody may pay for a fall: where would the thefts move to?',
      next: 'Say who could lose by this decision and how you would notice, and add the date of your check.',
    },
    checkBacks: [
      'The next quarter was a little higher than the last and still clearly below the year before. Side streets are level. We keep the scheme and will look again after a full year.',
      'The fall has held for a second quarter. A third car park asked for the gates; we offered the lighting first and will compare the two.',
    ],
  },
  {
    numbers: { kind: 'counts', about: 74, change: 'rise' },
    fields: {
      measure: 'Hate crimes recorded in {place}, the quarter to {month}: {b}',
      'used-where':
        'The independent advisory group. The question was whether more people are being harmed or more trust us enough to say so. The group’s members pass on what we say to those it happens to.',
      counts:
        'Crimes recorded with at least one hate marker in the quarter, by the day recorded. Incidents that are no crime are left out, and so is everything that nobody reports, which surveys say is more than half.',
      source:
        'The crime recording system through the hate crime page, owned by the diversity team. The marker is often added days later, so the last fortnight is short. I asked the owner to recount the last full quarter, and used that.',
      comparison:
        '{b} against {a} in the same quarter of the year before, with the same markers and the same area. The year before had no reporting centres; now there are four, run by community groups. That is the change I would look at first.',
      working:
        '{a} + {b} = {sum}; root {root}; times two {band}. They differ by {gap}, which is more: not chance alone.',
      'explanation-1':
        'The new reporting centres. For it: the rise is about as large as the number of reports they took. Against it: some of those people would have reported to us anyway.',
      'explanation-2':
        'A tense month after events abroad. For it: one week stands out. Against it: without that week there is still a rise.',
      sentence:
        'People reported {b} hate crimes to us in {place} in three months, more than a year ago. We think that more of those harmed are coming forward, but we cannot rule out that there is more harm.',
      decision:
        'Keep the centres open and ask them what people say of us afterwards. Do not set a target to lower the number. Reason: a fall could mean that people have stopped telling us. Owner: the neighbourhood chief inspector.',
      fairness:
        'Small communities, who could be recognised in a breakdown. I gave the group the district total only, and no marker with a small count.',
    },
    weak: {
      field: 'decision',
      text: 'Bring the number down next quarter.',
      criterion: 'action',
      comment: 'Who owns it, when do you look again, and would fewer reports be good news?',
      next: 'Choose something you can do, give its owner and a check date, and think about what a fall would mean.',
    },
    checkBacks: [
      'Reports stayed at the higher level. Of those who answered, most said the centre was the reason they came. The advisory group asked for the same page every quarter, without a target on it.',
      'A fifth centre opened. The count rose a little again, inside the band this time. No division asked us to bring it down, which is the change I wanted.',
    ],
  },
]
