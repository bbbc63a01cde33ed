import type { Figure, FigureRegion } from '../figures.ts'

/*
 * What an exercise shows, in the parts that all exercises share. Rules make it as plain data, one
 * face draws it (`components/lesson/panels/`): so each goal can be reached with a mouse, by touch,
 * by keyboard, from the tables, and without JavaScript.
 *
 * Words are plain text; **two stars** make a few of them stand out.
 */

/** One exercise for one learner at this moment. */
export interface PanelsView {
  /** What to find out or decide, as an order: "say which team stands out". */
  goal: string
  panels: Panel[]
  /** All free play as the address has it, by name; what is at its usual value is an empty text. */
  play: Readonly<Record<string, string>>
  /** How often the learner has begun again: what was typed before is gone from the page. */
  round: number
  /** Whether there is anything to begin again. */
  isBegun: boolean
}

/** One stretch of an exercise under its own heading. */
export interface Panel {
  /** Unique in the exercise: its place in the address. */
  id: string
  heading: string
  parts: PanelPart[]
  /** What has to be done before it opens. With it the panel has no parts yet. */
  opensAfter?: string
}

export type PanelPart =
  | WordsPart
  | PlayPart
  | LinksPart
  | FigurePart
  | TablePart
  | AskPart
  | FeedbackPart
  | IconsPart
  | TreePart
  | StripPart
  | SpeechPart

/** Paragraphs. `live` words are said again whenever play changes them. */
export interface WordsPart {
  as: 'words'
  text: string[]
  look?: 'plain' | 'live' | 'inset' | 'list'
}

/** Free play: a question in the address, so nothing is kept. With JavaScript it answers while one moves. */
export interface PlayPart {
  as: 'play'
  controls: Control[]
  /** What its button says: "Show this many interviews". */
  button: string
  /** With it the controls stand in a closed pane of this name, as they may on a real dashboard. */
  foldedUnder?: string
}

/** Other states of free play, each a link: `to` is the whole of the play that it leads to. */
export interface LinksPart {
  as: 'links'
  links: { text: string; to: Readonly<Record<string, string>>; isButton?: boolean }[]
}

/** Charts, side by side where there is room. */
export interface FigurePart {
  as: 'figure'
  charts: PanelChart[]
}

export interface PanelChart {
  /** Unique in the exercise. */
  id: string
  figure: Figure
  /** Whether its words say what is outside limits; not before the learner has been asked. */
  findings?: boolean
  /** Points of a `line` chart to mark; bound to the `marks` control of this name in the same panel. */
  marks?: string
  /** Bars or columns that show what is typed in these number controls, in order. */
  valuesFrom?: string[]
  /** Lettered parts; pressing one chooses it in the `choice` control named by `regionFor`. */
  regions?: FigureRegion[]
  regionFor?: string
}

export interface TablePart {
  as: 'table'
  caption: string
  /** The first column names the row. */
  columns: { text: string; isNumeric?: boolean }[]
  rows: (string | number)[][]
  /** Shown only when asked for: the table route beside a chart that says the same. */
  isFolded?: boolean
}

/** Something the learner commits to: posted, kept, answered. */
export interface AskPart {
  as: 'ask'
  /** Posted as the field `ask`: which question of the exercise this is. */
  id: string
  words?: string[]
  controls: Control[]
  /** Several small things to decide in one go, each with its own chart or words. */
  cases?: Case[]
  button: string
  /** What is said about single fields of the last try. */
  verdicts?: Readonly<Record<string, { isRight: boolean; hint?: string }>>
  /** Another way to send the same form, such as "Show me": posted as the field `do`. */
  other?: { text: string; does: string }
}

export interface Case {
  id: string
  heading: string
  words?: string[]
  chart?: PanelChart
  table?: Omit<TablePart, 'as'>
  controls: Control[]
}

export interface FeedbackPart {
  as: 'feedback'
  verdict: 'right' | 'not-right' | 'partly'
  heading: string
  text: string[]
}

/** So many people or things as little squares, group after group: 1,000 are 10 to a column. */
export interface IconsPart {
  as: 'icons'
  /** What the picture says, in a sentence. */
  says: string
  groups: { name: string; count: number; look: 'strong' | 'medium' | 'light' | 'outline' }[]
}

/** Counts that divide, as a nested list. A branch with a `name` is a number to fill in. */
export interface TreePart {
  as: 'tree'
  /** Without it the tree only shows; with it the branches are posted like an `ask`. */
  ask?: Omit<AskPart, 'as' | 'controls' | 'cases'>
  root: Branch
}

export interface Branch {
  label: string
  /** The count, or nothing while it is asked for. */
  count?: number
  name?: string
  value?: string
  branches?: Branch[]
}

/** Rows of little coloured tiles over time: letters say what the colours say. */
export interface StripPart {
  as: 'strip'
  caption: string
  columns: string[]
  rows: {
    name: string
    cells: { text: string; look: 'red' | 'amber' | 'green' | 'none'; says: string }[]
  }[]
}

/** A conversation so far. */
export interface SpeechPart {
  as: 'speech'
  said: { who: string; words: string; isLearner?: boolean; note?: string }[]
}

/** A field of a form; its name is its id on the page too. */
export type Control =
  | NumberControl
  | TextControl
  | ChoiceControl
  | ChoicesControl
  | SelectControl
  | MarksControl
  | OrderControl
  | SureControl

interface Named {
  name: string
  label: string
  hint?: string
}

/** A number to type, with a slider on it where `slide` says how far. */
export interface NumberControl extends Named {
  as: 'number'
  value: string
  prefix?: string
  suffix?: string
  slide?: { from: number; to: number; step?: number }
}

export interface TextControl extends Named {
  as: 'text'
  value: string
  /** More than one makes a box for sentences. */
  rows?: number
}

export interface Option {
  value: string
  text: string
  hint?: string
}

/** Radios. */
export interface ChoiceControl extends Named {
  as: 'choice'
  options: Option[]
  value: string
  isInline?: boolean
}

/** Checkboxes; each is posted as `<name>-<value>` = `yes`. */
export interface ChoicesControl extends Named {
  as: 'choices'
  options: Option[]
  values: string[]
}

export interface SelectControl extends Named {
  as: 'select'
  options: Option[]
  value: string
}

/** Points of a series to mark: a folded table of checkboxes, posted as `<name>-<place>` = `yes`. */
export interface MarksControl extends Named {
  as: 'marks'
  points: { label: string; value: string }[]
  marked: number[]
}

/** Things to put in order; each is posted as `<name>-<id>` = its place, counted from 1. */
export interface OrderControl extends Named {
  as: 'order'
  items: { id: string; text: string }[]
}

/** How sure, 1 to 3; `withMarks` shows beside it what each earns. */
export interface SureControl {
  as: 'sure'
  name: string
  value: string
  withMarks?: boolean
}
