/** One measure of a data card, by the last part of the field's id. */
type CardMeasure = Readonly<
  Record<
    'name' | 'definition' | 'numerator' | 'denominator' | 'owner' | 'refresh' | 'limits',
    string
  >
> & { ask: 'analyst' | 'registrar' | 'data-protection' | 'owner' }

/** The measures that people of the force use; everybody's card holds five of them. */
export const CARD_MEASURES: readonly CardMeasure[] = [
  {
    name: 'Emergency calls attended in time, {place}',
    definition:
      'Emergency incidents reached within the force’s standard. Leaves out incidents without an arrival time and those downgraded on the way.',
    numerator: 'Emergency incidents with an arrival within the standard',
    denominator: 'All emergency incidents with an arrival time',
    owner: 'Contact management',
    refresh: 'Every hour; complete after two days',
    limits:
      'About one incident in twenty has no arrival time. A change of grading moves the share without anybody driving faster.',
    ask: 'owner',
  },
  {
    name: 'Burglary of homes, {place}',
    definition:
      'Burglaries of homes, sheds and garages by the day recorded. Leaves out shops, offices and whatever nobody reports.',
    numerator: 'Burglaries of homes recorded in the month',
    denominator: 'Per 1,000 households',
    owner: 'Performance team',
    refresh: 'Nightly; the newest month grows for three weeks',
    limits:
      'Counts in a district are small enough to jump by chance. A change in the counting of sheds would look like a change in crime.',
    ask: 'registrar',
  },
  {
    name: 'Calls about anti-social behaviour, {place}',
    definition:
      'Calls closed as anti-social behaviour. Counts calls, not incidents, and misses people who have given up calling.',
    numerator: 'Calls closed with that code',
    denominator: 'Per 1,000 residents',
    owner: 'Contact management',
    refresh: 'Nightly',
    limits:
      'Call takers may use another closing code. Online reports have been in it since the spring only.',
    ask: 'analyst',
  },
  {
    name: 'Victims updated within the promised time',
    definition:
      'Crimes with a first recorded update to the victim within five days. An update that nobody writes down is not in it.',
    numerator: 'Crimes with an update within five days of the report',
    denominator: 'Crimes with a victim who is a person, reported in the month',
    owner: 'Investigation hub',
    refresh: 'Nightly; complete after a week',
    limits:
      'It shows that something was sent, not that it helped. Telephone updates are often missing.',
    ask: 'analyst',
  },
  {
    name: 'Repeat domestic abuse incidents, {place}',
    definition:
      'Incidents at an address with another in the 12 months before. Leaves out people who have moved.',
    numerator: 'Repeat incidents in the month',
    denominator: 'All domestic abuse incidents in the month',
    owner: 'Public protection',
    refresh: 'Nightly; repeats may be marked weeks later',
    limits: 'A fall can mean less harm or less trust. The newest two months are too low.',
    ask: 'analyst',
  },
  {
    name: 'Sickness in my teams',
    definition:
      'Working days lost to sickness in the month. Leaves out adjusted duties and leave taken instead.',
    numerator: 'Working days lost',
    denominator: 'Contracted working days in the month',
    owner: 'People services',
    refresh: 'Monthly, on the fifth working day',
    limits:
      'Closed late, so it is corrected for three months. In small teams it could show who is ill: never below the whole command.',
    ask: 'data-protection',
  },
  {
    name: 'Overtime hours, {place}',
    definition: 'Hours of paid overtime claimed in the month. Leaves out time off in lieu.',
    numerator: 'Overtime hours claimed',
    denominator: 'Officers and staff in post, in full-time equivalents',
    owner: 'Finance',
    refresh: 'Monthly',
    limits:
      'Counts by the day of the claim and not of the work. Football and elections make single months high.',
    ask: 'owner',
  },
  {
    name: 'Stop and search find rate, {place}',
    definition:
      'Person searches in which something linked to the reason was found. Leaves out searches of vehicles alone.',
    numerator: 'Searches with a linked find',
    denominator: 'All person searches in the quarter',
    owner: 'Legitimacy team',
    refresh: 'Weekly; late records for up to a month',
    limits: 'By month it jumps by chance. Says nothing about who was searched and why.',
    ask: 'data-protection',
  },
  {
    name: 'Crimes open for more than 90 days',
    definition:
      'Crimes reported more than 90 days ago without an approved result. Leaves out those held by specialist units.',
    numerator: 'Open crimes older than 90 days',
    denominator: 'All open crimes of the command',
    owner: 'Investigation hub',
    refresh: 'Nightly',
    limits:
      'Crimes that wait for approval count as open. Joining two teams made a step that is not about work.',
    ask: 'owner',
  },
  {
    name: 'Satisfaction of victims surveyed',
    definition:
      'Victims surveyed who were satisfied with the whole experience. Leaves out victims of sexual offences and domestic abuse, who are not surveyed.',
    numerator: 'Answers “satisfied” or better',
    denominator: 'All who answered in the quarter, usually over 300',
    owner: 'Performance team',
    refresh: 'Quarterly',
    limits:
      'About four in ten answer, and they may not be like the others. The margin is about 5 points either way.',
    ask: 'analyst',
  },
  {
    name: 'Missing children reports, {place}',
    definition:
      'Reports of children missing, by the day of the report. Counts reports: the same child may be in it many times.',
    numerator: 'Reports in the month',
    denominator:
      'I would divide by children in care in the district; not known, asked the partnership analyst',
    owner: 'Public protection',
    refresh: 'Daily',
    limits: 'Homes differ in when they report a late return. A target on it would hide children.',
    ask: 'analyst',
  },
  {
    name: 'Online reports finalised at the desk',
    definition:
      'Crimes reported online and given a result without an officer being sent. Leaves out those passed on to a team.',
    numerator: 'Online crime reports finalised at the desk',
    denominator: 'All online crime reports in the month',
    owner: 'Contact management',
    refresh: 'Nightly; results follow for two weeks',
    limits:
      'High is not always good: some of them deserved a visit. The newest two weeks are not complete.',
    ask: 'registrar',
  },
]

/** What is wrong with a measure of a card that comes back, and what the line manager says. */
export const CARD_RETURNS: readonly { denominator: string; next: string }[] = [
  {
    denominator: 'None',
    next: 'Give a denominator for the first measure: what would you divide by to compare it with another place?',
  },
  {
    denominator: 'All of them',
    next: 'Say out of what the first measure is. Ask its owner if the page does not say, and write down what they answer.',
  },
  {
    denominator: 'Population',
    next: 'Which population, from when? Think of who could be counted at all, and send it again.',
  },
  {
    denominator: 'Not sure',
    next: '“Not known” is fine if you say whom you asked. Please ask the analyst and send it again.',
  },
  {
    denominator: 'Crimes',
    next: 'Recorded where, in what period, and of what kind? Write it so that I would get the same number.',
  },
  {
    denominator: 'The usual one',
    next: 'Spell it out. I use another denominator for this measure, so one of us is wrong.',
  },
]
