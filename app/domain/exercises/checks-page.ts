import type { PageFigure } from '../figures.ts'
import { monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import type { Situation } from './exercise.ts'

/** The page that is inspected, as the module declares it. Throws where it does not. */
export function pageIn({ figures }: Situation): PageFigure {
  const page = figures.page
  if (page?.kind !== 'page') throw new Error('five-checks needs the page "page"')
  return page
}

/** Robbery in Northmere month by month, and what is settled about it. */
export function robbery({ monthly }: NorthmereTables) {
  const months = monthlySeries(monthly, { type: 'robbery', district: 'all' })
  const complete = months.filter(({ provisional }) => !provisional).map(({ count }) => count)
  const march = months.at(-1)?.count ?? 0
  return {
    months,
    march,
    february: complete.at(-1) ?? 0,
    /** T14a: what March is likely to come to. */
    likely: march / TRUTHS.T14a.complete,
    lowest: Math.min(...complete),
    highest: Math.max(...complete),
    completeMonths: complete.length,
  }
}

/** What stands behind the parts of the page, by the name its button has in the address. */
export function information({ teams }: NorthmereTables) {
  const [positive, cases] = [
    teams.reduce((sum, team) => sum + team.positive, 0),
    teams.reduce((sum, team) => sum + team.cases, 0),
  ]
  return [
    {
      id: 'title',
      text: 'About this page',
      says: 'Made for the monthly force meeting: how many robberies were recorded? Look elsewhere for whether a change is more than luck.',
    },
    {
      id: 'filters',
      text: 'About the filters',
      says: 'District and month are set above. Tile 1 is filtered to robbery. Tile 2 has a filter of its own.',
    },
    {
      id: 'tile-1',
      text: 'About tile 1',
      says: 'Crimes by the date they were recorded. The change is from the month before, and green means down.',
    },
    {
      id: 'tile-2',
      text: 'About tile 2',
      says: `${formatCount(positive)} of ${formatCount(cases)} cases in the year. Every type of crime except vehicle crime.`,
    },
    {
      id: 'footer',
      text: 'About the footer',
      says: `Refreshed 2 April 2025, 06:00. March 2025 is provisional: about ${formatNumber(TRUTHS.T14a.complete * 100)}% of its records are in.`,
    },
  ] as const
}
