import type { TaskCase } from './case.ts'

/** Task P, "Plot, judge, act": a chart of one measure, used in a real meeting. */
export const TASK_P: readonly TaskCase[] = [
  {
    numbers: { kind: 'points', about: 71, spread: 3.2, change: 'noise', decimals: 1 },
    fields: {
      measure: 'Emergency calls attended in time, {place}: the share in each month, per cent',
      purpose: 'When I call for help in an emergency, somebody comes in time to make a difference.',
      source:
        'Emergency incidents attended within the force’s standard, out of all emergency incidents with an arrival time, by the day of the call. From the response page, which contact management owns, refreshed nightly; complete after two days. Known limit: about one incident in twenty has no arrival time and is left out of both numbers. The owner confirmed this and is working on it.',
      signals: 'None of the four rules is met: {signals}',
      shows:
        'From {firstMonth} to {month} between about {min} and {max} per cent of emergencies were attended in time, with a mean of {centre}.',
      signal: 'It is noise: no point is outside {lower} to {upper}, and there is no run or trend.',
      why: 'We know of nothing that changed in these months, and the chart needs no cause. Another explanation for the low point is the missing arrival times; a month in which nearly all are recorded would change my mind.',
      'will-do':
        'We will stop asking for reasons month by month and work on the missing arrival times, and we will know when fewer than one in fifty is missing.',
      meeting:
        'The district’s performance meeting. The slide said “down 4 points on last month” in red. I replaced it with the chart of {n} months and left the colour out.',
      talk: 'A response inspector said this was the first month without an e-mail asking for an explanation. The operations manager asked what would have to change for the mean itself to move, which nobody had asked before.',
      decision:
        'Leave response times alone and put right the missing arrival times, because what we see is ordinary variation and the measure has a hole in it. Owner: the response chief inspector, with the mobile data team.',
      fairness:
        'Response officers, who were asked to explain noise, and callers in the villages, whose longer waits an average hides. I asked for town and village on two charts; there is no target on the number, so nobody needs to press the arrival button early.',
    },
    weak: {
      field: 'signal',
      text: 'The last point is lower than the one before it, so performance is getting worse.',
      criterion: 'judgement',
      comment: 'Two points only. What do the limits and the rules say?',
      next: 'Read the whole chart by the four rules and write the four sentences again.',
    },
    checkBacks: [
      'Three more points, all within the limits. Missing arrival times are down to about one in forty. The meeting has not asked for a monthly reason since.',
      'The mean is where it was, and nobody has been asked to explain it. The village chart shows a lower mean, so the next question is where cars start from, which is a change to the system.',
    ],
  },
  {
    numbers: { kind: 'points', about: 118, spread: 8, change: 'fall' },
    fields: {
      measure: 'Repeat calls about domestic abuse, {place}: calls in each month',
      purpose: 'When I have asked for help once, the harm stops and I do not have to ask again.',
      source:
        'Calls about domestic abuse from an address with another such call in the 12 months before, by the day of the call. From the vulnerability page, owned by public protection. It counts calls, not people, and misses everybody who no longer calls. Complete after a week. The owner confirmed that the definition has been the same all along.',
      signals: 'Limits from the first {baseline} months. {Signals}',
      shows:
        'From {firstMonth} the calls ran at about {centre} a month; since {shiftMonth} every month has been lower.',
      signal: 'It is a signal: {rule}',
      why: 'The daily visits by specialist officers began in {shiftMonth}, and that fits, but we cannot be sure: fewer calls may also mean that people have given up on us. If the refuge’s own numbers had fallen too, I would be surer.',
      'will-do':
        'We will keep the visits and ask the refuge and the helpline for their counts each month, and we will know when theirs move the same way.',
      meeting:
        'The safeguarding board. Its paper compared this quarter with the last. I showed the chart with its limits, and said at which month something changed.',
      talk: 'The refuge’s manager asked whether fewer calls is good news, and offered her own figures. The board’s chair asked what we would see if people had stopped trusting us. Nobody asked for a percentage.',
      decision:
        'Keep the daily visits for another half year and add the refuge’s counts to the page, because there is a signal and two ways to read it. Owner: the public protection chief inspector.',
      fairness:
        'People who are afraid to call, if we celebrate too soon. We show no counts below the district, and we agreed that a rise in first calls would be welcome. No target was set on it.',
    },
    weak: {
      field: 'why',
      text: 'The visits caused the fall.',
      criterion: 'judgement',
      comment: 'It may be so. Name another explanation, and what would change your mind.',
      next: 'Say how sure you are, name at least one other explanation, and the evidence that would tell them apart.',
    },
    checkBacks: [
      'The calls have stayed at the lower level. The refuge’s numbers went up slightly at first and are level now, so people have not stopped asking for help. The visits go on.',
      'Still lower, ten weeks on. The helpline told us that more people name a police visit as the reason they rang. We moved the limits to the new level and started the chart again.',
    ],
  },
  {
    numbers: { kind: 'points', about: 46, spread: 4.5, change: 'noise', decimals: 1 },
    fields: {
      measure: 'Hours from report to the first update for a victim, {place}: median in each month',
      purpose:
        'After I report a crime, somebody tells me what is happening before I have to chase.',
      source:
        'The median number of hours from report to the first recorded update, for crimes allocated to this command, by the month of the report. From the victim care page, owned by the investigation hub. An update by telephone that nobody writes down is not in it. Complete after three weeks, so I left the newest month out.',
      signals: 'None. {Signals}',
      shows:
        'The median has moved between about {min} and {max} hours around a mean of {centre} since {firstMonth}.',
      signal:
        'It is noise by all four rules, although one month looked bad beside the month before.',
      why: 'Staffing, leave and the mix of crimes all play a part in each month, and none of them stands out. Another explanation for a high month is unrecorded telephone updates; a sample of calls would show that.',
      'will-do':
        'We will not write to teams about one month; we will try a standard first message on the day of the report, and we will know if seven months in a row fall below the mean.',
      meeting:
        'The crime management meeting, in place of the table with this month, last month and an arrow. I drew the chart on the screen with everybody watching.',
      talk: 'A detective sergeant asked why the arrow had been red, and we found that it goes red on any rise. A team leader asked whether victims mind hours or silence. We had never talked about that.',
      decision:
        'Change the system and not chase the month: a first message to every victim on the day, tried in one team first, because noise does not answer to effort. Owner: the investigation hub manager.',
      fairness:
        'Victims without a mobile phone or enough English, whom a standard message may not reach. The trial asks how each victim wants to be told. Officers are not ranked by it.',
    },
    weak: {
      field: 'fairness',
      text: 'None.',
      criterion: 'action',
      comment: 'Think of victims whom a standard message does not reach.',
      next: 'Say who could be left out, and what you do about it.',
    },
    checkBacks: [
      'The trial team sends the first message on the day for nearly all reports. Its chart shows four points below the mean, so it is too early to call. Victims we asked said that knowing who to ring mattered most.',
      'No signal in the whole, and a promising run in the trial team. We widen the trial to the second team and keep the chart. Nobody has had a letter about a month since.',
    ],
  },
  {
    numbers: { kind: 'points', about: 214, spread: 13, change: 'noise' },
    fields: {
      measure: 'Violence with injury in the town centre at weekends, {place}: crimes in each month',
      purpose: 'I can go out on a Friday or Saturday night and come home unhurt.',
      source:
        'Crimes of violence with injury in the night-time area, Friday 18:00 to Sunday 06:00, by the time they happened. From the crime page with those filters, owned by the performance team. Months with five weekends have more of everything, so I divided by weekends and multiplied by four. Some victims only appear in hospital figures.',
      signals: 'There are none: {signals}',
      shows:
        'Since {firstMonth} the town centre has had about {centre} such crimes in a month of four weekends, seldom fewer than {min} or more than {max}.',
      signal: 'Noise: every point lies between {lower} and {upper}, and no run is longer than six.',
      why: 'We know that five-weekend months looked worse before they were adjusted, and that is settled. Weather and football make single nights worse. Hospital data showing a rise that ours does not would change my mind.',
      'will-do':
        'We will keep the patrol plan and work with the hospital on where injuries happen, and we will know when the mean moves.',
      meeting:
        'The night-time economy meeting with the council and the licensees. The chart stood in place of “up 9 per cent on last month”.',
      talk: 'A licensee asked which months had five weekends before anybody blamed a venue. The council’s licensing officer asked for the same chart for noise complaints.',
      decision:
        'Leave the weekend plan alone and ask the hospital for its monthly count of assault injuries, because nothing has changed on ours and ours does not see everything. Owner: the town centre inspector.',
      fairness:
        'Venues and their staff, if noise is read as a fault of theirs, and victims who do not report. No venue is named on the chart. Fewer reports would not be counted as success without the hospital’s figures.',
    },
    weak: {
      field: 'source',
      text: 'Weekend violence from the dashboard.',
      criterion: 'source',
      comment: 'I could not find the same numbers. Give the filters, the period and the limits.',
      next: 'Write down the filters, who owns the page, how complete the newest month is, and what it misses.',
    },
    checkBacks: [
      'Three points on, the mean is unchanged. The hospital’s count is now beside ours each month and tells the same story. The plan stays.',
      'One high month came and went; a year ago it would have cost a weekend of overtime. The licensing officer now shows a chart of her own.',
    ],
  },
  {
    numbers: { kind: 'points', about: 33, spread: 2.1, change: 'rise', decimals: 1 },
    fields: {
      measure:
        'Crimes with a named suspect interviewed within 14 days, {place}: monthly share, per cent',
      purpose: 'When I tell you who did it, you speak to them soon, while it still matters.',
      source:
        'Crimes with a named suspect in which an interview was recorded within 14 days, out of all with a named suspect, by the month of the report. From the investigation page, owned by the hub. The newest month is always too low, so it is left out. Interviews by other forces are missing. I checked twenty records with the page’s owner and found them right.',
      signals: 'Limits from the first {baseline} months. {Signals}',
      shows:
        'The share stood at about {centre} per cent for a year and has been higher in every month since {shiftMonth}.',
      signal: 'A signal: {rule}',
      why: 'Interview slots at the two largest stations opened in {shiftMonth}. That is the likeliest cause, though a milder mix of crimes could do the same; the share within each crime type would tell, and I have asked for it.',
      'will-do':
        'We will keep the slots and look at the share within each crime type, and we will know that it holds if the new mean does.',
      meeting:
        'The chief inspectors’ meeting, where the paper compared each district with the one above it. I showed our own chart, and no table of districts.',
      talk: 'A custody manager asked which days the slots go unused. Another chief inspector asked for the method, and had a chart of his own a week later.',
      decision:
        'Make the interview slots permanent and set new limits from {shiftMonth}, because the change is real and has lasted. Owner: the investigations chief inspector, with the custody manager.',
      fairness:
        'Suspects called in at short notice without a solicitor, and investigators pressed to interview too early. The slots keep the notice period, and quality is sampled every month. No investigator is ranked by it.',
    },
    weak: {
      field: 'meeting',
      text: 'I sent the chart round by e-mail afterwards.',
      criterion: 'action',
      comment: 'It has to be used where the decision is made.',
      next: 'Take it to a real meeting in place of the comparison, and write down what people said.',
    },
    checkBacks: [
      'The new level has held for three more months. Within each crime type the share rose too, so it is not the mix. Slots are in the building plan of the next station.',
      'It has held. Solicitors asked for two more slots in the afternoon and got them. The quality sample is unchanged, which is what I worried about most.',
    ],
  },
  {
    numbers: { kind: 'points', about: 152, spread: 10, change: 'noise' },
    fields: {
      measure: 'Missing children reported from care homes, {place}: reports in each month',
      purpose: 'If I go missing, somebody notices, looks for me, and asks what I am running from.',
      source:
        'Reports of children missing from homes and foster care, by the day of the report. From the missing page, owned by public protection; it counts reports, and the same child may be in it many times. Two homes report every late return and others do not. Complete on the day. The owner confirmed how homes differ.',
      signals: 'No rule is met. {Signals}',
      shows:
        'Reports have varied between about {min} and {max} a month since {firstMonth}, around a mean of {centre}.',
      signal: 'It is noise: nothing lies outside {lower} to {upper} and there is no run of seven.',
      why: 'Reports follow how homes report as much as what children do. A change of rule in one home would look like a change in children’s lives; the count of return interviews would show which it is.',
      'will-do':
        'We will look at return interviews held within three days in place of reports, and we will know when that share is above nine in ten.',
      meeting:
        'The partnership’s missing panel. It had this month against the same month last year, with an arrow. The chart took its place.',
      talk: 'A children’s home manager said that late returns are in the count only because of an old letter from us. The social care lead asked who reads what children say in the interviews.',
      decision:
        'Leave the number of reports alone, and agree one rule for late returns with all homes, because we are measuring rules and not children. Owner: the missing persons coordinator.',
      fairness:
        'Children, who could be reported less so that a number looks good. We set no target on reports, and give no home’s count to anybody outside the panel.',
    },
    weak: {
      field: 'decision',
      text: 'Ask the homes to report less.',
      criterion: 'action',
      comment: 'That would lower the number and could hide a child at risk.',
      next: 'Decide something that helps children whatever the count does, and say who owns it and when you look again.',
    },
    checkBacks: [
      'All homes use the same rule now. Reports dropped at once in the homes with the old letter, as we said they would, so we started the chart again. Return interviews within three days are up to eight in ten.',
      'Reports are within their limits. The panel reads what children say in the interviews at the start of each meeting, and the number comes last.',
    ],
  },
]
