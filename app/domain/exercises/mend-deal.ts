import { keptFor } from '../kept-for.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { keyedStream, shuffled, wholeBelow } from '../randomness.ts'
import { areas } from './mend-areas.ts'
import { cutAxis, honestColumns } from './mend-cut-axis.ts'
import type { Exhibit, Recipe } from './mend-exhibit.ts'
import { barsWithIntervals, lineWithLimits } from './mend-limits.ts'
import { runningTotal } from './mend-running-total.ts'
import { chosenStart, wholeSeasons } from './mend-season.ts'
import { twoAxes } from './mend-two-axes.ts'
import { unfinishedMonth } from './mend-unfinished.ts'

/** Six ways to mislead and four to be plain: neither always "misleading" nor always "sound" pays. */
export const RECIPES: readonly Recipe[] = [
  cutAxis,
  runningTotal,
  twoAxes,
  areas,
  chosenStart,
  unfinishedMonth,
  honestColumns,
  wholeSeasons,
  lineWithLimits,
  barsWithIntervals,
]

/**
 * Ten charts for a learner. The first round opens with slide 1 of the lesson; each further round
 * draws the same ways of drawing on other figures, in another order.
 */
export function dealCharts(
  seed: string,
  round: number,
  tables: NorthmereTables,
): readonly Exhibit[] {
  return keptFor(tables, `mend ${round} ${seed}`, () => drawExhibits(seed, round, tables))
}

function drawExhibits(seed: string, round: number, tables: NorthmereTables): Exhibit[] {
  const order = shuffled(RECIPES, keyedStream('spot-and-mend', seed, 'order', round))
  const opened = round === 0 ? [cutAxis, ...order.filter((recipe) => recipe !== cutAxis)] : order
  return opened.map((recipe) => recipe.draw(tables, variantFor(recipe, seed, round)))
}

function variantFor(recipe: Recipe, seed: string, round: number): number {
  const first =
    recipe === cutAxis
      ? 0
      : wholeBelow(recipe.variants, keyedStream('spot-and-mend', seed, recipe.id))
  return (first + round) % recipe.variants
}
