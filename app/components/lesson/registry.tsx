import { Afterwards } from './afterwards.tsx'
import { More, Note } from './asides.tsx'
import { Check } from './check.tsx'
import { Exercise } from './exercise.tsx'
import { Fact } from './fact.tsx'
import { Faded } from './faded.tsx'
import { Keep } from './keep.tsx'
import { LessonFigure } from './lesson-figure.tsx'
import { Predict } from './predict.tsx'
import { Belief, Instead } from './refutation.tsx'
import { Step } from './step.tsx'
import { Term } from './term.tsx'
import { words } from './words.tsx'
import { Worked } from './worked.tsx'

/** Everything an author may write: given to a lesson as MDX's `components`, so that it imports nothing. */
export const lessonComponents = {
  ...words,
  Step,
  Predict,
  Afterwards,
  Exercise,
  Figure: LessonFigure,
  Fact,
  Term,
  Belief,
  Instead,
  Worked,
  Faded,
  More,
  Note,
  Check,
  Keep,
}
