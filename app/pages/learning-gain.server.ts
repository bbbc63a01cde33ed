import type { GainReport } from '#app/components/page/learning-gain-page.tsx'
import { londonDay, writtenDay, writtenTime } from '#app/domain/civil-days.ts'
import { type ConstructGain, constructGains, constructsOf } from '#app/domain/construct-gain.ts'
import { diagnosticModule } from '#app/domain/courses.ts'
import type { ColumnsFigure } from '#app/domain/figures.ts'
import { type LearningGain, learningGain } from '#app/domain/learning-gain.ts'
import {
  completionInWords,
  formsInWords,
  gainInWords,
  intervalInWords,
  neededInWords,
  normalisedInWords,
  peopleInWords,
  retentionInWords,
  rightInWords,
  signed,
  survivorsInWords,
  verdictInWords,
} from '#app/domain/learning-gain-words.ts'
import type { PairedGain } from '#app/domain/statistics/gain.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { formatNumber, formatPart } from '#app/domain/statistics/words.ts'
import type { RequestContext } from '#app/server/context.ts'
import { listGainLearners } from '#db/learning-gain.ts'

export interface GainFigures {
  asAt: string
  today: string
  /** How many questions a form asks. */
  questions: number
  gain: LearningGain
  constructs: ConstructGain[]
}

/** The learning gain of the whole force, as at this moment: no part of it, so nothing to subtract. */
export async function readLearningGain({
  db,
  clock,
  curriculum,
}: RequestContext): Promise<GainFigures> {
  const now = clock()
  const { courses } = curriculum()
  const diagnostic = diagnosticModule(courses)
  const constructs = diagnostic ? constructsOf(diagnostic.module, courses) : []
  const learners = await listGainLearners(db)
  return {
    asAt: `${writtenDay(londonDay(now))}, ${writtenTime(now)}`,
    today: londonDay(now),
    questions: constructs.length,
    gain: learningGain(learners, constructs.length),
    constructs: constructGains(learners, constructs),
  }
}

/** The figures as both pages show them: rounded and in words, so that a browser is sent no more. */
export function gainReport({ asAt, questions, gain, constructs }: GainFigures): GainReport {
  const figure = gain.gain
  if (isRefusal(figure)) {
    const why = figure.refused === 'too-few' ? neededInWords(gain.tookBoth) : figure.why
    return { asAt, withheld: why, shown: null }
  }
  return {
    asAt,
    withheld: null,
    shown: {
      headline: gainInWords(figure, questions),
      verdict: verdictInWords(figure),
      areSomeWaiting: gain.areSomeWaiting,
      cards: cardsFor(gain, figure, questions),
      chart: chartOf(gain, figure, asAt),
      completion: completionInWords(gain),
      survivors: survivorsInWords(gain.survivors, questions),
      forms: formsInWords(gain.forms),
      normalised: normalisedInWords(figure),
      retention: retentionInWords(gain.retention, questions),
      constructs: constructs.map(({ module, title, before, after, later }) => ({
        module,
        title,
        before: rightInWords(before),
        after: rightInWords(after),
        later: rightInWords(later),
      })),
    },
  }
}

function cardsFor(gain: LearningGain, figure: PairedGain, questions: number) {
  const people = peopleInWords(figure.people)
  return [
    {
      number: signed(figure.meanGain),
      label: `of ${questions} questions, mean gain`,
      note: `${intervalInWords(figure)}, ${people}`,
    },
    {
      number: formatNumber(figure.meanPre, 1),
      label: `of ${questions} right before the courses`,
      note: `Mean of ${people}`,
    },
    {
      number: formatNumber(figure.meanPost, 1),
      label: `of ${questions} right after them`,
      note: `Mean of the same ${people}`,
    },
    {
      number: formatPart(gain.tookBoth, gain.began),
      label: 'have taken both tests',
      note: 'Of those who took the diagnostic',
    },
  ]
}

function chartOf({ gains, forms }: LearningGain, figure: PairedGain, asAt: string): ColumnsFigure {
  const rounded = forms.addedToB === 0 ? '' : ' Equated gains are rounded to whole questions.'
  return {
    kind: 'columns',
    title: 'How much each person gained',
    subtitle: `Questions more right after the courses than before: a minus is fewer.${rounded} ${peopleInWords(figure.people)}, as at ${asAt}.`,
    xLabel: 'Gain in questions',
    yLabel: 'People',
    columns: gains.map(({ gain, people }) => ({ label: signed(gain, 0), value: people })),
  }
}
