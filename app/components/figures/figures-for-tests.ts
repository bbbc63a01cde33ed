import type {
  BarFigure,
  ColumnsFigure,
  Figure,
  FunnelFigure,
  GridFigure,
  HistogramFigure,
  LineFigure,
  LinesFigure,
  PageFigure,
} from '#app/domain/figures.ts'

/** One figure of each kind, small enough to check by eye. */

export const burglary: LineFigure = {
  kind: 'line',
  title: 'Recorded burglaries a month',
  subtitle: 'Alderbrook, made-up figures',
  x: ['Apr 2024', 'May 2024', 'Jun 2024', 'Jul 2024'],
  y: [48, 38, 82, 41],
  centre: 45,
  limits: [25, 64],
  signals: [2],
  provisional: [3],
}

export const patrols: LinesFigure = {
  kind: 'lines',
  title: 'Offences in patrolled and comparison cells',
  x: ['−1', '0', '1'],
  series: [
    { name: 'Patrolled', y: [70, 52, null] },
    { name: 'Usual', y: [69, 63, 60] },
  ],
  events: [{ at: 0.5, label: 'Operation starts' }],
}

export const satisfaction: BarFigure = {
  kind: 'bars',
  title: 'Victims satisfied',
  max: 100,
  intervalName: '95% interval',
  bars: [
    { label: 'Alderbrook', value: 72, shown: '72% of 240', interval: [66, 77], href: '/a' },
    { label: 'Calderport', value: 41, shown: '41% of 22', interval: [23, 61] },
  ],
}

export const offences: ColumnsFigure = {
  kind: 'columns',
  title: 'Recorded offences',
  columns: [
    { label: '2023/24', value: 412 },
    { label: '2024/25', value: 436 },
  ],
  yMin: 400,
  yMax: 440,
}

export const response: HistogramFigure = {
  kind: 'histogram',
  title: 'Response times',
  xLabel: 'Minutes',
  bins: [
    { from: 0, to: 5, count: 20 },
    { from: 5, to: 10, count: 40 },
    { from: 10, to: 20, count: 30 },
  ],
  markers: [{ at: 9.5, label: 'Mean 9.5' }],
}

export const teams: FunnelFigure = {
  kind: 'funnel',
  title: 'Positive outcomes by team',
  unit: '%',
  decimals: 1,
  centre: 15,
  points: [
    { label: 'N02', n: 35, rate: 8.6 },
    { label: 'N17', n: 520, rate: 9.4, named: true },
  ],
  limits: [
    {
      name: '99.8%',
      curve: [
        { n: 20, low: 0, high: 40 },
        { n: 400, low: 9.5, high: 20.5 },
        { n: 600, low: 10.5, high: 19.5 },
      ],
    },
  ],
}

export const map: GridFigure = {
  kind: 'grid',
  title: 'Vehicle crime',
  width: 2,
  height: 2,
  cells: [
    { column: 1, row: 1, count: 4 },
    { column: 2, row: 1, count: 144 },
    { column: 1, row: 2, count: 7 },
    { column: 2, row: 2, count: 0 },
  ],
}

export const page: PageFigure = {
  kind: 'page',
  title: 'A dashboard page',
  parts: [
    { as: 'title', label: 'Title', words: 'Crime by month' },
    { as: 'slicer', label: 'Date slicer', words: 'April 2024 to March 2025' },
    { as: 'card', label: 'Percentage card', value: '14.7%', words: 'positive outcomes' },
    { as: 'chart', label: 'Line chart', words: 'Crimes by month' },
    { as: 'table', label: 'Table', words: 'Crimes by district' },
    {
      as: 'footer',
      label: 'Footer',
      words: 'Data to 31 March 2025; refreshed 2 April 06:00; March provisional',
    },
  ],
}

export const oneOfEach: Figure[] = [
  burglary,
  patrols,
  satisfaction,
  offences,
  response,
  teams,
  map,
  page,
]
