import { listAssessors, listReviews, type Review } from '#db/reviews.ts'
import {
  bodiesOf,
  findCheckBack,
  type KeptText,
  listSubmissions,
  listWorks,
  readKeptTexts,
  type Submission,
  type Work,
} from '#db/works.ts'
import { CHECK_BACK_OPENS, nextOf } from './components/evidence/next-words.ts'
import type {
  CheckBackOnPage,
  FormListed,
  FormOnPage,
  Kept,
  ReviewOnPage,
} from './components/evidence/form-on-page.ts'
import { londonDay, writtenDay } from './domain/civil-days.ts'
import type { Curriculum } from './domain/courses.ts'
import { writtenInstant } from './domain/notes.ts'
import type { Person } from './domain/people.ts'
import { checkBackState, checkBackWindow } from './domain/workplace/check-back.ts'
import {
  DECIDED_ON,
  type FormId,
  formWithId,
  type Rubric,
  type WorkForm,
} from './domain/workplace/forms.ts'
import { ownChartFigure } from './domain/workplace/own-chart-figure.ts'
import { LEVEL_NAMES, PASS_LEVEL } from './domain/workplace/rubric.ts'
import { warningsIn } from './domain/workplace/warnings.ts'
import { isWritable, type WorkState, workState } from './domain/workplace/work-state.ts'
import type { RequestContext } from './server/context.ts'
import { notFound } from './session.server.ts'
