/** Dashboards opened, and one question answered: numbers in braces are this person's own. */
export const ACCESS_CASES: readonly {
  fields: Readonly<Record<string, string>>
  about: number
  agrees: 'agrees' | 'explained' | 'reported'
}[] = [
  {
    about: 62,
    agrees: 'agrees',
    fields: {
      dashboards: 'Crime overview\nResponse\nVulnerability',
      'not-opened': 'Finance: asked the finance helpdesk',
      question: 'How many burglaries of homes did {place} record in {month}?',
      answer: '{b} burglaries of homes',
      filters:
        'District {place}; month {month}; crime type burglary of homes; date basis recorded; everything else off',
      total:
        'All crime in the force in {monthLastYear}, from the published monthly figures: {total}',
      found: '{total}, the same',
    },
  },
  {
    about: 940,
    agrees: 'explained',
    fields: {
      dashboards: 'Response\nDemand\nWorkforce (my command only)',
      'not-opened': '',
      question: 'How many emergency incidents did {place} have in {month}?',
      answer: '{b} emergency incidents',
      filters: 'District {place}; grade emergency; month {month}; downgraded incidents off',
      total: 'The control room’s return for {month}: {total}',
      found: '{near}: downgraded incidents are in the return and not on the page',
    },
  },
  {
    about: 210,
    agrees: 'agrees',
    fields: {
      dashboards: 'Stop and search\nCrime overview',
      'not-opened': 'Custody: asked the custody performance team, promised for next month',
      question: 'How many person searches did {place} record in the quarter to {month}?',
      answer: '{b} searches of people',
      filters:
        'District {place}; three months to {month}; person searches; vehicle only off; all outcomes',
      total: 'Our published number for the same quarter of last year: {a}',
      found: '{a}, after taking vehicle searches out',
    },
  },
  {
    about: 320,
    agrees: 'reported',
    fields: {
      dashboards: 'Vulnerability\nMissing\nCrime overview',
      'not-opened': '',
      question:
        'How many repeat domestic abuse incidents were there in {place} in the quarter to {month}?',
      answer: '{b} repeat incidents',
      filters: 'District {place}; repeat yes; adults; three months to {month}; all risk grades',
      total: 'The safeguarding board’s return for that quarter: {total}',
      found: '{near}: a few incidents have no district. I told public protection',
    },
  },
  {
    about: 480,
    agrees: 'agrees',
    fields: {
      dashboards: 'Investigations\nCrime overview\nVictim care',
      'not-opened': 'Forensics: asked the forensic services manager',
      question: 'How many crimes were open in {place} at the end of {month}?',
      answer: '{b} open crimes',
      filters:
        'Command {place}; status open, waiting for approval on; all crime types; last day of {month}',
      total: 'The hub’s weekly list of the same day: {b}',
      found: '{b}, the same',
    },
  },
  {
    about: 1210,
    agrees: 'explained',
    fields: {
      dashboards: 'Demand\nResponse\nNeighbourhoods',
      'not-opened': '',
      question: 'How many calls came from {place} on the Saturdays of {month}?',
      answer: '{b} calls',
      filters: 'District {place}; Saturday; month {month}; all grades; online reports off',
      total: 'The control room’s report for those Saturdays: {total}',
      found: '{near}: callers who hung up are in the report and not on the page',
    },
  },
]

/** Measures for a chart of one's own, with what it shows in words. */
export const CHART_CASES: readonly {
  measure: string
  source: string
  about: number
  spread: number
  readings: { noise: string; shift: string }
}[] = [
  {
    measure: 'Burglary of homes, {place}: crimes recorded in each month',
    source:
      'Crime overview, {firstMonth} to {month}. Filters: district {place}, burglary of homes, date basis recorded.',
    about: 58,
    spread: 6,
    readings: {
      noise:
        'Noise: no point outside the limits, no run of seven, no trend. I would leave patrols as they are and ask again when a rule is met.',
      shift:
        'Signal: {rule} I would find out what changed in {shiftMonth} before claiming that it was us.',
    },
  },
  {
    measure: 'Emergency calls, {place}: incidents in each month',
    source:
      'Response page, {firstMonth} to {month}. Filters: district {place}, grade emergency, downgraded off.',
    about: 905,
    spread: 42,
    readings: {
      noise:
        'Ordinary variation by all four rules. I would plan the rota for the mean and the limits, and not for last month.',
      shift:
        'Signal: {rule} I would compare the neighbouring districts first, and then plan for the new level.',
    },
  },
  {
    measure: 'Sickness in the command: working days lost in each month',
    source:
      'Workforce page, whole command, {firstMonth} to {month}. No smaller group, so that nobody can be recognised.',
    about: 164,
    spread: 13,
    readings: {
      noise:
        'Noise. I would not write to anybody about one month; I would look at what makes the mean as high as it is.',
      shift:
        'Signal: {rule} I would ask people services what changed in {shiftMonth}, and how people are.',
    },
  },
  {
    measure: 'Calls about anti-social behaviour, {place}: calls in each month',
    source:
      'Demand page, {firstMonth} to {month}. Filters: district {place}, closing code anti-social behaviour.',
    about: 372,
    spread: 26,
    readings: {
      noise:
        'Noise, though summer is a little higher, as it is every year. I would leave it alone and ask residents.',
      shift: 'Signal: {rule} I would check the closing codes before the streets.',
    },
  },
  {
    measure: 'Crimes open for more than 90 days, {place}: at the end of each month',
    source:
      'Investigations page, {firstMonth} to {month}. Filters: command {place}, status open, age over 90.',
    about: 138,
    spread: 7,
    readings: {
      noise:
        'Noise by the rules. To have fewer we must change how crimes are allocated; asking harder will not do it.',
      shift:
        'Signal: {rule} Two teams were joined then, so I would draw the chart per investigator.',
    },
  },
  {
    measure: 'Theft from shops, {place}: crimes recorded in each month',
    source:
      'Crime overview, {firstMonth} to {month}. Filters: district {place}, theft from shops, date basis recorded.',
    about: 121,
    spread: 9,
    readings: {
      noise: 'Noise: nothing by any of the four rules. I would say so in the business briefing.',
      shift:
        'Signal: {rule} I would ask which stores began to use the portal, before talking of more theft.',
    },
  },
]
