import { describe, expect, test } from 'vitest'
import { aDelayedTest, aLearner, learners, onDay, QUESTIONS } from '#tests/support/gains.ts'
import { compareForms } from './form-equating.ts'
import {
  type Learner,
  learningGain,
  shownFinishers,
  shownOthers,
  shownRetainers,
} from './learning-gain.ts'
import { happens, keyedStream, type Stream, wholeBelow } from './randomness.ts'
import { isRefusal } from './statistics/refusal.ts'

/** Ten people on each form, form B harder by two questions: before, and after on the other form. */
const A_FIRST = [
  [7, 8],
  [6, 7],
  [8, 9],
  [5, 7],
  [7, 8],
  [9, 10],
  [6, 6],
  [8, 9],
  [7, 9],
  [6, 7],
]
const B_FIRST = [
  [5, 9],
  [4, 7],
  [6, 10],
  [3, 8],
  [5, 9],
  [7, 10],
  [4, 7],
  [6, 9],
  [5, 9],
  [4, 8],
]

function equatedForce(swapped = false): Learner[] {
  const [first, second] = swapped ? (['B', 'A'] as const) : (['A', 'B'] as const)
  const of = (pairs: number[][], form: 'A' | 'B', from: number) =>
    pairs.map(([before = 0, after = 0], at) =>
      aLearner(
        form,
        { score: before, day: 2 * at + from },
        { score: after, day: 200 + 2 * at + from },
      ),
    )
  return [...of(A_FIRST, first, 1), ...of(B_FIRST, second, 2)]
}

function gainOf(people: readonly Learner[]) {
  const { gain } = learningGain(people, QUESTIONS)
  if (isRefusal(gain)) throw new Error(gain.why)
  return gain
}

describe('the gain of the force', () => {
  test('scores on unequal forms are equated, and the gain is that of scipy', () => {
    const { gain, gains, forms } = learningGain(equatedForce(), QUESTIONS)
    expect(forms.addedToB).toBeCloseTo(2, 12)
    // scipy 1.17: ttest_rel(post, pre).confidence_interval(0.95), 2 added to every score on form B.
    expect(gain).toMatchObject({
      people: 20,
      meanPre: expect.closeTo(6.9, 12),
      meanPost: expect.closeTo(9.3, 12),
      meanGain: expect.closeTo(2.4, 12),
      sdGain: expect.closeTo(0.9403246919632545, 9),
      lower: expect.closeTo(1.9599144974488234, 9),
      upper: expect.closeTo(2.8400855025511764, 9),
      gOfMeans: expect.closeTo(0.47058823529411775, 12),
    })
    expect(gains).toEqual([
      { gain: 1, people: 4 },
      { gain: 2, people: 6 },
      { gain: 3, people: 8 },
      { gain: 4, people: 2 },
    ])
  })

  test('equating leaves the gains on equal forms as they are', () => {
    const people = learners(20)
    expect(learningGain(people, QUESTIONS).forms.addedToB).toBe(0)
    expect(gainOf(people)).toMatchObject({ meanPre: 6, meanPost: 9, meanGain: 3, lower: 3 })
  })

  test('which form is called A changes the scale of the scores and nothing else', () => {
    const [one, other] = [gainOf(equatedForce()), gainOf(equatedForce(true))]
    for (const same of ['meanGain', 'sdGain', 'lower', 'upper', 'people'] as const) {
      expect(other[same]).toBeCloseTo(one[same], 9)
    }
    expect(other.meanPre).toBeCloseTo(one.meanPre - 2, 9)
    expect(other.meanPost).toBeCloseTo(one.meanPost - 2, 9)
    expect(learningGain(equatedForce(true), QUESTIONS).gains).toEqual(
      learningGain(equatedForce(), QUESTIONS).gains,
    )
  })

  test('nine people are told only that one more is needed, and have no figure anywhere', () => {
    const nine = learningGain(learners(9), QUESTIONS)
    expect(nine).toMatchObject({
      began: 9,
      tookBoth: 9,
      gain: { refused: 'too-few' },
      gains: [],
      survivors: null,
      retention: null,
      forms: { A: { mean: null }, B: { mean: null }, difference: null },
    })
    expect(learningGain([], QUESTIONS)).toMatchObject({ began: 0, tookBoth: 0, gains: [] })
  })

  test('the newest results wait for a whole batch, and their people are counted all the same', () => {
    const people = learners(19)
    const latest = people.at(-1)?.postTest
    if (latest) latest.score = 0
    const { gain, began, tookBoth, areSomeWaiting } = learningGain(people, QUESTIONS)
    expect({ began, tookBoth, areSomeWaiting }).toEqual({
      began: 19,
      tookBoth: 19,
      areSomeWaiting: true,
    })
    expect(gain).toMatchObject({ people: 10, meanGain: 3 })
    expect(learningGain(learners(20), QUESTIONS).areSomeWaiting).toBe(false)
  })

  test('between the least and the greatest gain no step is left out of the chart', () => {
    const people = learners(10)
    const [first] = people
    if (first?.postTest) first.postTest.score = 4
    expect(learningGain(people, QUESTIONS).gains).toEqual([
      { gain: -2, people: 1 },
      ...[-1, 0, 1, 2].map((gain) => ({ gain, people: 0 })),
      { gain: 3, people: 9 },
    ])
  })
})

describe('those who finished, beside the others', () => {
  test('their starting points are compared once there are ten of each', () => {
    const stayed = learners(10, { from: 7, to: 9 })
    const others = (count: number) =>
      Array.from({ length: count }, (_, at) => aLearner('A', { score: 5, day: 300 + at }))
    expect(learningGain([...stayed, ...others(9)], QUESTIONS).survivors).toBeNull()
    expect(learningGain([...stayed, ...others(10)], QUESTIONS).survivors).toEqual({
      both: { people: 10, mean: 7 },
      others: { people: 10, mean: 5 },
      difference: { difference: 2, lower: 2, upper: 2, df: null },
    })
  })

  test('somebody who takes the post-test leaves the others when enough have left or come', () => {
    const finishing = (count: number) =>
      Array.from({ length: 25 }, (_, at) =>
        aLearner('A', { score: 5, day: at + 1 }, at < count ? { score: 9, day: 100 + at } : null),
      )
    // Shown at ten and at twenty; five more, and four who leave, are too few to tell apart.
    expect(shownOthers(finishing(0))?.size).toBe(20)
    const [first] = finishing(4)
    expect([...(shownOthers(finishing(4)) ?? [])]).toContainEqual(first)
    // Five who came and five who left are ten.
    expect(shownOthers(finishing(5))?.size).toBe(20)
    expect([...(shownOthers(finishing(5)) ?? [])].every(({ postTest }) => !postTest)).toBe(true)
    expect(shownOthers(finishing(16))).toBeNull()
  })
})

describe('what has stayed', () => {
  test('is the change from post-test to delayed test of those who took both', () => {
    const people = learners(20).map((learner, at) =>
      at < 13 ? { ...learner, delayedTest: aDelayedTest(8, 400 + at) } : learner,
    )
    expect(learningGain(people, QUESTIONS).retention).toMatchObject({
      people: 10,
      meanPre: 9,
      meanPost: 8,
      meanGain: -1,
    })
    expect(learningGain(people.slice(4), QUESTIONS).retention).toBeNull()
  })

  test('half the delayed test is form B, so it is moved by half of what form B is', () => {
    const people = equatedForce().map((learner, at) => ({
      ...learner,
      delayedTest: aDelayedTest(8, 400 + at),
    }))
    expect(learningGain(people, QUESTIONS).retention).toMatchObject({
      meanPre: expect.closeTo(9.3, 12),
      meanPost: expect.closeTo(9, 12),
    })
  })
})

describe('figures of different days', () => {
  /** What had been done by a day: what had not is not there yet. */
  function asOf(people: readonly Learner[], day: number): Learner[] {
    const isDone = (sitting: { finishedAt: string } | null) =>
      sitting !== null && sitting.finishedAt <= onDay(day)
    return people
      .filter(({ diagnostic }) => isDone(diagnostic))
      .map((learner) => ({
        diagnostic: learner.diagnostic,
        postTest: isDone(learner.postTest) ? learner.postTest : null,
        delayedTest: isDone(learner.delayedTest) ? learner.delayedTest : null,
      }))
  }

  /** A force that begins over a year and may or may not finish; everybody's diagnostic is their own. */
  function aForce(stream: Stream): Learner[] {
    return Array.from({ length: 20 + wholeBelow(60, stream) }, () => {
      const began = 1 + wholeBelow(364, stream)
      const finished = began + 30 + wholeBelow(300, stream)
      const learner = aLearner(
        happens(0.5, stream) ? 'A' : 'B',
        { score: wholeBelow(13, stream), day: began },
        happens(0.7, stream) ? { score: wholeBelow(13, stream), day: finished } : null,
      )
      const isDelayed = learner.postTest !== null && happens(0.7, stream)
      return isDelayed ? { ...learner, delayedTest: aDelayedTest(6, finished + 84) } : learner
    }).sort((a, b) => (a.diagnostic.finishedAt < b.diagnostic.finishedAt ? -1 : 1))
  }

  /** Everybody whose scores are in each figure, told by their diagnostic, which is theirs alone. */
  function peopleBehind(view: readonly Learner[]): Record<string, ReadonlySet<unknown>> {
    const of = (people: Iterable<Learner>) =>
      new Set([...people].map(({ diagnostic }) => diagnostic))
    const forms = compareForms(view.map(({ diagnostic }) => diagnostic))
    const onForm = (form: 'A' | 'B') => {
      const { people } = forms[form]
      return of(view.filter(({ diagnostic }) => diagnostic.form === form).slice(0, people))
    }
    return {
      gain: of(shownFinishers(view)),
      retention: of(shownRetainers(view)),
      others: of(shownOthers(view) ?? []),
      'form A': onForm('A'),
      'form B': onForm('B'),
    }
  }

  test('over any year, week by week, differ by nobody or by ten people or more', () => {
    const stream = keyedStream('years')
    const seen = new Set<string>()
    for (let year = 0; year < 8; year += 1) {
      const force = aForce(stream)
      const weeks = Array.from({ length: 110 }, (_, week) => 7 * week)
      const views = weeks.map((day) => peopleBehind(asOf(force, day)))
      for (const figure of Object.keys(views[0] ?? {})) {
        const groups = [
          ...new Map(views.map((view) => [idOf(view[figure]), view[figure]])).values(),
        ]
        if (groups.length > 2) seen.add(figure)
        for (const one of groups) {
          for (const other of groups) {
            const size = [...(one ?? []), ...(other ?? [])].filter(
              (who) => one?.has(who) !== other?.has(who),
            ).length
            expect(size === 0 || size >= 10, `${figure}: ${size} people`).toBe(true)
          }
        }
      }
    }
    // The test says something about every figure: each of them changed more than once.
    expect([...seen].sort()).toEqual(['form A', 'form B', 'gain', 'others', 'retention'])
  })

  const numbers = new Map<unknown, number>()

  /** The same text for the same people. */
  function idOf(group: ReadonlySet<unknown> = new Set()): string {
    return [...group]
      .map((who) => {
        numbers.set(who, numbers.get(who) ?? numbers.size)
        return numbers.get(who) ?? 0
      })
      .sort((a, b) => a - b)
      .join()
  }

  test('show the same until a batch is whole: what one more person scored changes no figure', () => {
    const before = learners(20)
    const figures = (people: Learner[]) => {
      const { gain, gains, forms, survivors, retention } = learningGain(people, QUESTIONS)
      return { gain, gains, forms, survivors, retention }
    }
    for (const score of [0, 12]) {
      const late = aLearner('A', { score, day: 500 }, { score: 12 - score, day: 600 })
      expect(figures([...before, late])).toEqual(figures(before))
    }
  })
})
