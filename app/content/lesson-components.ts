/** What an author may write in a lesson: one entry per component, as data. */
export interface LessonComponent {
  /** What it is for, as the authors' guide says it. */
  about: string
  attributes: Record<string, 'needed' | 'optional'>
  /** Whether words may stand inside it. */
  words: boolean
  /** The attribute that names something declared elsewhere, and where. */
  refersTo?: { attribute: string; kind: Reference['kind'] }
}

/** A name used in a lesson that has to exist in `questions.yaml` or in the front matter. */
export interface Reference {
  kind: 'prediction' | 'faded' | 'figure' | 'fact' | 'exercise' | 'word'
  name: string
  line: number
}

/** Every component a lesson may use; `components/lesson/registry.tsx` has the same names. */
export const LESSON_COMPONENTS: Record<string, LessonComponent> = {
  Step: {
    about: 'One page of the lesson. Everything in a lesson is inside a Step.',
    attributes: { id: 'needed', title: 'needed', minutes: 'optional' },
    words: true,
  },
  Predict: {
    about: 'Asks the prediction and keeps it.',
    attributes: { id: 'needed' },
    words: false,
    refersTo: { attribute: 'id', kind: 'prediction' },
  },
  Afterwards: {
    about: 'Shows the learner’s own prediction again, beside what happened.',
    attributes: { id: 'needed' },
    words: false,
    refersTo: { attribute: 'id', kind: 'prediction' },
  },
  Exercise: {
    about: 'The interactive exercise named in the front matter.',
    attributes: { id: 'needed' },
    words: false,
    refersTo: { attribute: 'id', kind: 'exercise' },
  },
  Figure: {
    about: 'A chart declared in questions.yaml.',
    attributes: { name: 'needed', findings: 'optional' },
    words: false,
    refersTo: { attribute: 'name', kind: 'figure' },
  },
  Fact: {
    about: 'A number worked out from Northmere, within a sentence.',
    attributes: { name: 'needed' },
    words: false,
    refersTo: { attribute: 'name', kind: 'fact' },
  },
  Term: {
    about: 'A word of the glossary, linked to what it means.',
    attributes: { word: 'needed' },
    words: true,
    refersTo: { attribute: 'word', kind: 'word' },
  },
  Belief: {
    about: 'What many people think. First half of the refutation.',
    attributes: {},
    words: true,
  },
  Instead: {
    about: 'Why it is wrong, and what to do instead. Second half of the refutation.',
    attributes: {},
    words: true,
  },
  Worked: { about: 'A worked example.', attributes: { title: 'needed' }, words: true },
  Faded: {
    about: 'The example with its last steps missing.',
    attributes: { id: 'needed', title: 'optional' },
    words: false,
    refersTo: { attribute: 'id', kind: 'faded' },
  },
  More: {
    about: 'Words that open on request: a formula, a source.',
    attributes: { title: 'needed' },
    words: true,
  },
  Note: { about: 'A boxed remark.', attributes: { title: 'optional' }, words: true },
  Check: {
    about: 'Where the module check begins.',
    attributes: {},
    words: false,
  },
  Keep: {
    about: 'The summary points and the question for your next meeting, from the front matter.',
    attributes: {},
    words: false,
  },
}

/** The few plain HTML elements a lesson may use in a sentence. */
export const PLAIN_ELEMENTS: Record<string, Record<string, 'needed' | 'optional'>> = {
  sub: {},
  sup: {},
  br: {},
  abbr: { title: 'needed' },
}
