import { stringify } from 'yaml'

interface Named {
  code: string
  title: string
}

/** The lesson of a new module: every page it needs, with what belongs on it said in comments. */
export function lessonText({ code, title }: Named): string {
  return `---
code: ${code}
title: ${stringify(title).trim()}
summary: One sentence that says what somebody can do after this module.
minutes: 15
outcomes:
  - Say what a number is compared with.
points:
  - One thing to remember, in one sentence.
  - A second thing, which can be used at work.
  - A third thing, with its limits.
ask: What is the question to ask in the next meeting?
draft: true
---

{/* A draft is checked like any other module and released to nobody. Take out “draft: true” when it
    is ready. To see it while you write, take the line out and run npm run dev.
    Everything you may write here is in courses/README.md. Replace every sentence below. */}

<Step id="situation" title="A decision to make" minutes="2">

{/* A real decision, with real people and a real number. No explanation yet. */}

A chief inspector is shown this month’s burglaries in Alderbrook and is asked to explain them. The
highest month so far had <Fact name="highest" />.

<Predict id="first-guess" />

</Step>

<Step id="explore" title="Look for yourself" minutes="4">

{/* Something to look at or to try before anything is explained: a chart, or an exercise. */}

Here is the whole history. Which months would you have asked about?

<Figure name="history" />

</Step>

<Step id="explain" title="What to think instead" minutes="4">

<Belief>

What many people think, as they would say it.

</Belief>

<Instead>

Why it is wrong, and what to do in its place.

</Instead>

<Worked title="Worked example: from 16 to 25">

1. Add the two counts: 16 + 25 = 41.
2. Take the square root and double it: about 13.
3. The gap is 9. It is smaller than 13, so it does not stand out.

</Worked>

<Faded id="second-example" />

</Step>

<Step id="check" title="Check" minutes="4">

<Check />

</Step>

<Step id="keep" title="Keep" minutes="1">

<Afterwards id="first-guess" />

<Keep />

</Step>
`
}

/** The questions of a new module: one of each type, and two of each form where they are needed. */
export function questionsText({ code }: Named, hasAssessment: boolean): string {
  const forms = hasAssessment ? (['A', 'A', 'B', 'B'] as const) : []
  const assessed = forms.map((form, i) =>
    formQuestion(`${code}-${String(i + 6).padStart(2, '0')}`, form),
  )
  return `# Nothing here reaches a browser before it is shown. Ids are permanent: change words, never ids.
# How to write each kind of question is in courses/README.md. Replace every text below.

# Asked before anything is explained: choices (pick one) or fields (a number in each).
prediction:
  id: first-guess
  stem: This month had 25 burglaries. What will the next have?
  certainty: true
  choices:
    - id: more
      text: More than 25
    - id: same
      text: About 25
    - id: fewer
      text: Fewer than 25
  afterwards: Nobody can tell from one month. The average is {mean}.

faded:
  - id: second-example
    stem: One month had 9 and the next 16. √25 = 5.
    blanks:
      - id: yardstick
        label: Twice that is
        answer: 10
        hint: Double the square root.
      - id: verdict
        label: Does the gap of 7 stand out?
        choices:
          - id: signal
            text: Yes, it stands out
          - id: chance
            text: No, it is within chance
        answer: chance
        hint: Compare 7 with 10.
    working: 2 × 5 is 10, and 7 is less than 10.

# Charts and numbers come from Northmere, so that they are always right: name them, never type them.
figures:
  history:
    kind: line
    title: Recorded residential burglary by month
    subtitle: Alderbrook, April 2021 to February 2025, made-up figures
    data: {table: monthly, type: burglary_residential, district: A, to: 2025-02}

facts:
  highest:
    fact: highest
    of: {table: monthly, type: burglary_residential, district: A}
  mean:
    fact: mean
    decimals: 1
    of: {table: monthly, type: burglary_residential, district: A}

# The check draws 5 questions, at least 1 numeric and 2 with certainty, and is secure at 4. To change
# that, write check: with questions, atLeastNumeric, atLeastWithCertainty and secureAt.

questions:
  - id: ${code}-01
    type: single             # one choice of at least four is right; every choice has feedback
    certainty: true          # the learner also says how sure they are
    outcome: 1               # which of the outcomes in lesson.mdx it is about
    stem: Robbery went from 16 to 25. What can you say?
    choices:
      - id: a
        text: Robbery is rising
        feedback: Two months cannot show a direction.
      - id: b
        text: The gap is within chance
        correct: true
        feedback: Right. 9 is less than 2√41, about 13.
      - id: c
        text: Robbery will fall back
        feedback: Perhaps, but these two numbers do not say so.
      - id: d
        text: The record must be wrong
        feedback: Nothing suggests it.

  - id: ${code}-02
    type: multiple           # at least one choice is right and at least one is wrong
    certainty: true
    outcome: 1
    stem: Which of these stand out from chance?
    choices:
      - id: a
        text: 100 to 120
        feedback: The gap is 20 and the yardstick about 30.
      - id: b
        text: 400 to 480
        correct: true
        feedback: The gap is 80 and the yardstick about 59.
      - id: c
        text: 10 to 12
        feedback: The gap is 2 and the yardstick about 9.

  - id: ${code}-03
    type: numeric            # a number, worked out by a formula the program knows
    outcome: 1
    stem: Two months had {a} and {b}. By 2√(sum), how big a gap stands out? (1 decimal place)
    formula: 2*sqrt(a+b)
    params: {a: 16, b: 25}
    variants:                # other figures for the next try
      - {a: 40, b: 52}
      - {a: 90, b: 106}
    unit: offences
    decimals: 1
    tolerance: 0.15          # right when it is no further off than this
    working: Add {a} and {b}, take the square root, double it.
    anticipated:             # wrong answers you expect
      - formula: abs(b-a)
        feedback: That is the gap itself.

  - id: ${code}-04
    type: ordering           # written in the right order, and shown in another
    outcome: 1
    stem: All are up by a fifth. Put them in order, weakest evidence first.
    items:
      - id: ten
        text: 10 to 12
        why: 0.4 of one unit of chance
      - id: fifty
        text: 50 to 60
        why: about 1 unit
      - id: thousand
        text: 1,000 to 1,200
        why: about 4 units
    feedback: Divide the gap by √(sum).

  - id: ${code}-05
    type: hotspot            # a place on a chart
    outcome: 1
    stem: Select the only month that stands out.
    figure:
      kind: line
      title: Recorded vehicle crime by month
      subtitle: Made-up figures
      x: [Jan, Feb, Mar, Apr]
      y: [61, 55, 88, 58]
      band: [45, 76]
    regions:                 # in the chart’s own terms
      - id: march
        text: March (88)
        correct: true
        feedback: Yes, the only month outside the band.
        at: {x: Mar, y: 88}
      - id: february
        text: February (55)
        feedback: It is low, and inside the band.
        at: {x: Feb, y: 55}
${assessed.join('')}`
}

/** The course ends with an assessment, which takes two questions of each form from every module. */
function formQuestion(id: string, form: 'A' | 'B'): string {
  return `
  - id: ${id}
    type: single
    form: ${form}                  # kept for form ${form} of the course’s assessment, never for practice
    outcome: 1
    stem: Robbery went from 4 to 8. What can you say?
    choices:
      - id: a
        text: It has doubled, so something changed
        feedback: Small counts often double by luck.
      - id: b
        text: Very little yet
        correct: true
        feedback: Right. The yardstick for 4 and 8 is about 7.
      - id: c
        text: It has certainly not changed
        feedback: No evidence of change is not evidence of no change.
      - id: d
        text: It will be 16 next month
        feedback: Nothing says so.
`
}
