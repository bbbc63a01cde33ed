import type { SumStage } from '#app/domain/exercises/xmr-stages.ts'

/** What each stage is called, on its heading and once it is done. */
export const STAGE_TITLES: Record<SumStage, string> = {
  centre: 'Draw the centre line',
  ranges: 'Work out three moving ranges',
  reach: 'Multiply by 2.66',
  limits: 'Place the two limits',
  alone: 'Now on your own',
}
