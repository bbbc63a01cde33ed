import type { BarFigure, LineFigure } from '../figures.ts'
import { financialYear, monthLabel } from '../northmere/calendar.ts'
import { CRIME_TYPES, crimeTypeName } from '../northmere/crime-types.ts'
import { DASHBOARD_OPENING } from '../northmere/dashboard-opening.ts'
import { DISTRICTS, districtName } from '../northmere/districts.ts'
import type { MonthlyRow } from '../northmere/monthly.ts'
import { formatCount } from '../statistics/words.ts'
import type { PanelPart, TablePart } from './panels.ts'
import { says, saysLive } from './parts.ts'
import { playOf } from './play.ts'
import {
  ALL,
  AS_FOUND,
  CLEAR,
  MONTHS_OF_YEAR,
  rowsThrough,
  sumsBy,
  type TrailFilters,
  totalThrough,
  YEARS,
} from './trail-page.ts'

/** The page itself: slicers, a card, two charts, a table, a closed filter pane and the small print. */
export function pageParts(rows: readonly MonthlyRow[], filters: TrailFilters): PanelPart[] {
  const shown = rowsThrough(rows, filters)
  return [
    slicers(filters),
    saysLive(`Total: **${formatCount(totalThrough(rows, filters))}**`, visibly(filters)),
    {
      as: 'links',
      links: [
        { text: 'Reset to default', to: {} },
        { text: 'Clear all filters', to: playOf({ ...CLEAR }, { ...AS_FOUND }) },
      ],
    },
    pane(filters),
    {
      as: 'figure',
      charts: [
        { id: 'trail-months', figure: monthsChart(shown), findings: false },
        { id: 'trail-types', figure: typesChart(shown), findings: false },
      ],
    },
    says('Select a bar: the other visuals then show that type alone.'),
    bars(filters),
    yearsTable(shown),
    says(DASHBOARD_OPENING.footer.join(' ')),
  ]
}

function slicers({ district, type, year, month, provisional }: TrailFilters): PanelPart {
  return {
    as: 'play',
    button: 'Update the page',
    controls: [
      {
        as: 'select',
        name: 'district',
        label: 'District',
        value: district,
        options: [
          { value: ALL, text: 'All districts' },
          ...DISTRICTS.map(({ id, name }) => ({ value: id, text: name })),
        ],
      },
      {
        as: 'select',
        name: 'type',
        label: 'Type',
        value: type,
        options: [{ value: ALL, text: 'All types' }, ...TYPES],
      },
      {
        as: 'select',
        name: 'year',
        label: 'Financial year',
        value: year,
        options: [{ value: ALL, text: 'All years' }, ...YEARS.map(asItIs)],
      },
      {
        as: 'select',
        name: 'month',
        label: 'Month',
        value: month,
        options: [{ value: ALL, text: 'All months' }, ...MONTHS_OF_YEAR.map(asItIs)],
      },
      {
        as: 'select',
        name: 'provisional',
        label: 'Provisional month',
        value: provisional,
        options: [
          { value: 'included', text: 'Included' },
          { value: 'left-out', text: 'Left out' },
        ],
      },
    ],
  }
}

const TYPES = CRIME_TYPES.map((value) => ({ value, text: crimeTypeName(value) }))

function asItIs(text: string) {
  return { value: text, text }
}

function pane({ asb }: TrailFilters): PanelPart {
  return {
    as: 'play',
    button: 'Apply',
    foldedUnder: 'Filter pane',
    controls: [
      {
        as: 'select',
        name: 'asb',
        label: 'Anti-social behaviour',
        value: asb,
        options: [
          { value: 'left-out', text: 'Left out' },
          { value: 'included', text: 'Included' },
        ],
      },
    ],
  }
}

/** What a page like this says about itself: its slicers and selections, and nothing of its closed pane. */
function visibly({ district, type, bar, year, month, provisional }: TrailFilters): string {
  return [
    `District: ${district === ALL ? 'all' : districtName(district)}.`,
    `Type: ${type === ALL ? 'all' : crimeTypeName(type)}.`,
    `Year: ${year === ALL ? 'all' : year}.`,
    `Month: ${month === ALL ? 'all' : month}.`,
    ...(provisional === 'included' ? [] : ['March 2025 left out.']),
    ...(bar === ALL ? [] : [`Selected bar: ${crimeTypeName(bar)}.`]),
  ].join(' ')
}

function bars(filters: TrailFilters): PanelPart {
  const to = (bar: TrailFilters['bar']) => playOf({ ...filters, bar }, { ...AS_FOUND })
  return {
    as: 'links',
    links: [
      ...CRIME_TYPES.map((type) => ({ text: crimeTypeName(type), to: to(type) })),
      ...(filters.bar === ALL ? [] : [{ text: 'Take the selection off', to: to(ALL) }]),
    ],
  }
}

function monthsChart(shown: readonly MonthlyRow[]): LineFigure {
  const months = sumsBy(shown, ({ month }) => monthLabel(month))
  const unfinished = new Set(
    shown.filter(({ provisional }) => provisional).map(({ month }) => monthLabel(month)),
  )
  const x = [...months.keys()]
  return {
    kind: 'line',
    title: 'Records by month',
    subtitle: 'Counts by date recorded, made-up figures',
    x,
    y: [...months.values()],
    yMin: 0,
    provisional: x.flatMap((label, at) => (unfinished.has(label) ? [at] : [])),
  }
}

function typesChart(shown: readonly MonthlyRow[]): BarFigure {
  const types = sumsBy(shown, ({ type }) => type)
  const found = CRIME_TYPES.flatMap((type) => {
    const value = types.get(type)
    return value === undefined
      ? []
      : [{ label: crimeTypeName(type), value, shown: formatCount(value) }]
  })
  return {
    kind: 'bars',
    title: 'Records by type',
    subtitle: 'Made-up figures',
    bars: found,
    max: Math.max(1, ...found.map(({ value }) => value)),
  }
}

function yearsTable(shown: readonly MonthlyRow[]): TablePart {
  const sums = sumsBy(shown, ({ district, month }) => `${district} ${financialYear(month)}`)
  const years = YEARS.filter((year) => shown.some(({ month }) => financialYear(month) === year))
  const districts = DISTRICTS.filter(({ id }) => shown.some(({ district }) => district === id))
  return {
    as: 'table',
    caption: 'Records by district and financial year',
    isFolded: true,
    columns: [{ text: 'District' }, ...years.map((text) => ({ text, isNumeric: true }))],
    rows: districts.map(({ id, name }) => [
      name,
      ...years.map((year) => formatCount(sums.get(`${id} ${year}`) ?? 0)),
    ]),
  }
}
