import type { FormId } from '#app/domain/workplace/forms.ts'

/** What line managers saw somebody do, by the task. */
export const OBSERVED: Readonly<Record<'task-s' | 'task-p' | 'task-d', readonly string[]>> = {
  'task-s': [
    'Asked “compared with what?” before anybody had spoken about the cause, and waited for the answer.',
    'Wrote the sum on the whiteboard and let the room see that the gap was inside it.',
    'Read the sentence for the public aloud and changed a word after the press officer frowned.',
    'Said “I do not know yet” about the cause, to a full room, and named what would tell us.',
    'Rang the crime registrar before the meeting and brought the definition along.',
    'Took the colour off the slide, and nobody asked for it back.',
    'Gave both counts each time, never the percentage alone.',
  ],
  'task-p': [
    'Put the chart on the screen in place of the table and explained the limits in under a minute.',
    'Stopped me when I asked about last month, and pointed at the limits.',
    'Asked the analyst to check the working, and said so in the meeting.',
    'Told a team that they had nothing to explain, because the point was noise.',
    'Proposed to leave it alone, and gave the reason and the date to look again.',
    'Asked who could be harmed if we chased the number, and let the quietest person answer first.',
    'Marked on the chart when the change began before talking about what caused it.',
  ],
  'task-d': [
    'Read the filters aloud before the first number.',
    'Checked a known total in front of the group, and found the left-over filter.',
    'Would not use the ranking, and said why it ranks luck.',
    'Wrote to the page’s owner with one clear request and a reason.',
    'Asked how complete the newest month was, and took it off the slide.',
    'Showed a colleague how to find the definition, and they found the next one alone.',
    'Noticed that small counts could show who was meant, and closed the page.',
  ],
}

/** What line managers promise to do. */
export const OBSTACLES: readonly string[] = [
  'I will get access to the finance page for them by the end of the month.',
  'I will move the performance slot to the start of the meeting, so that there is time to look at a chart.',
  'I will take the arrows and colours out of our own pack first.',
  'I will give them two hours of protected time a month with the analyst.',
  'I will ask the superintendent to accept “leave it alone” as an answer.',
  'I will speak to the performance team about marking incomplete months.',
  'I will stop asking for a reason for every red box, and tell the others that I have.',
  'I will find cover for the next users’ group, so that they can attend.',
]

/** Comments on a level of 2 or 3, where the manager wrote any. */
export const GOOD_COMMENTS: Readonly<Record<string, readonly string[]>> = {
  question: [
    'Clear, and it is about people.',
    'Linked to what the public would ask.',
    'You asked those affected first: that is more than I expected.',
  ],
  source: [
    'Every limit that I know of is there.',
    'Good that you checked with the owner.',
    'I learnt something about how late reports come in.',
  ],
  method: [
    'I redid the sum and it is right.',
    'Right comparison and right working.',
    'You said what it cannot show, too.',
  ],
  judgement: [
    'You held back from a cause.',
    'Two explanations, and both are fair.',
    'Well judged: it says what would change your mind.',
  ],
  communication: [
    'Plain, and I could use it tomorrow.',
    'The uncertainty is there without getting in the way.',
    'The staff officer used it without asking you.',
  ],
  action: [
    'Owner, reason and date are all there.',
    'You thought of who could lose by it.',
    'The check date is in my diary as well.',
  ],
}

/** What second markers say of a level below 2. */
export const LOW_COMMENTS: Readonly<Record<string, readonly string[]>> = {
  question: [
    'I looked for the link to the public and found it only in part.',
    'Whose question is it?',
  ],
  source: [
    'One known limit is missing: how complete the newest month is.',
    'The period is stated, the completeness is not.',
  ],
  method: [
    'The sum is right; the periods compared are not quite alike.',
    'I could not follow one step of the working.',
  ],
  judgement: [
    'Only one other explanation is really considered.',
    'The cause is claimed a little too firmly.',
  ],
  communication: [
    'The uncertainty could be missed by somebody in a hurry.',
    'One sentence needs a second reading.',
  ],
  action: ['The check has a date but no owner.', 'Fairness is named, not weighed.'],
}

/** What confirms the three forms that no rubric marks; said now and then. */
export const CONFIRMED: Readonly<Partial<Record<FormId, readonly string[]>>> = {
  'data-card': [
    'Talked through all five in a quarter of an hour.',
    'The denominators were right at the first try.',
    'Knew whom to ask about each of them.',
    'Found a limit that I did not know.',
    'Told me which of the five they will stop using, and why.',
    'We changed one of mine as well.',
  ],
  'dashboard-access': [
    'Opened all of them in front of me, without help.',
    'Set the filters again and got the same number.',
    'Found the difference from the known total alone.',
    'Showed me a page that I had never opened.',
    'Knew which page not to use, and why.',
    'Explained the filters to a sergeant while I watched.',
  ],
  'own-chart': [
    'The limits agree with mine.',
    'Explained the four rules from memory.',
    'Chose a measure that matters, not an easy one.',
    'Drew it by hand first, which showed that it is understood.',
    'Will bring it to the next meeting in place of the table.',
    'Said “noise” and meant it.',
  ],
}

/** Why a form that no rubric marks comes back, where nothing in it was wrong enough to say itself. */
export const TO_DO_BEFORE: Readonly<Partial<Record<FormId, readonly string[]>>> = {
  'dashboard-access': [
    'Write down every filter. I tried and got another number.',
    'Check one total that you know from elsewhere, and give both numbers.',
  ],
  'own-chart': [
    'Say by which rule, and what you would do.',
    'Give the filters, so that I can find the same points.',
  ],
}
