import { Fragment } from 'react'
import { type Frame, TEXT, widthOf } from './frame.ts'
import { onAxis } from './numbers.ts'
import { type Axis, type Scale, spread } from './scales.ts'

/** How much room the labels of a value axis need on its left. */
export function roomForAxis(axis: Axis, unit?: string): number {
  return widthOf(...axis.ticks.map((tick) => onAxis(tick, { unit }))) + 14
}

interface ValueAxis {
  frame: Frame
  axis: Axis
  y: Scale
  unit?: string
  label?: string
}

/** Quiet lines across the plot, their values on the left and the name of the axis above them. */
export function ValueAxis({ frame, axis, y, unit, label }: ValueAxis) {
  return (
    <g className="app-chart__axis">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'app-chart__base' : 'app-chart__gridline'}
            x1={frame.left}
            x2={frame.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text x={frame.left - 8} y={y(tick) + 5} textAnchor="end">
            {onAxis(tick, { unit })}
          </text>
        </g>
      ))}
      {label ? (
        <text x={2} y={TEXT}>
          {label}
        </text>
      ) : null}
    </g>
  )
}

/** A second axis, on the right, with its name above it: for exhibits of what two axes do. */
export function SecondAxis({ frame, axis, y, label }: ValueAxis) {
  return (
    <g className="app-chart__axis">
      {axis.ticks.map((tick) => (
        <text key={tick} x={frame.right + 8} y={y(tick) + 5}>
          {onAxis(tick)}
        </text>
      ))}
      <text x={frame.width - 2} y={TEXT} textAnchor="end">
        {label}
      </text>
    </g>
  )
}

interface PeriodAxis {
  frame: Frame
  labels: string[]
  x: (position: number) => number
  name?: string
}

/** As many period labels as there is room for, a year under the first month that needs one. */
export function PeriodAxis({ frame, labels, x, name }: PeriodAxis) {
  const shown = thinned(labels, x)
  return (
    <g className="app-chart__axis" textAnchor="middle">
      <Ticks frame={frame} at={shown.map(x)} />
      {shown.map((index, place) => {
        const [head, year] = inTwo(labels[index] ?? '')
        const before = inTwo(labels[shown[place - 1] ?? -1] ?? '')[1]
        return (
          <Fragment key={index}>
            <text x={x(index)} y={frame.bottom + 20}>
              {head}
            </text>
            {year && year !== before ? (
              <text x={x(index)} y={frame.bottom + 37}>
                {year}
              </text>
            ) : null}
          </Fragment>
        )
      })}
      <AxisName frame={frame} name={name} />
    </g>
  )
}

/** Room under the plot for the labels of periods, in one line or with years below. */
export function roomForPeriods(labels: string[], name?: string): number {
  return (labels.some((label) => inTwo(label)[1]) ? 46 : 28) + (name ? 22 : 0)
}

interface NumberAxis {
  frame: Frame
  ticks: number[]
  x: Scale
  name?: string
}

/** Values along the bottom. */
export function NumberAxis({ frame, ticks, x, name }: NumberAxis) {
  return (
    <g className="app-chart__axis" textAnchor="middle">
      <Ticks frame={frame} at={ticks.map(x)} />
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={frame.bottom + 20}>
          {onAxis(tick)}
        </text>
      ))}
      <AxisName frame={frame} name={name} />
    </g>
  )
}

function Ticks({ frame, at }: { frame: Frame; at: number[] }) {
  return <path className="app-chart__tick" d={at.map((x) => `M${x},${frame.bottom}v5`).join('')} />
}

/** The name of the axis along the bottom, at its right-hand end. */
function AxisName({ frame, name }: { frame: Frame; name?: string }) {
  if (!name) return null
  return (
    <text x={frame.right} y={frame.height - 5} textAnchor="end">
      {name}
    </text>
  )
}

/** A label beside the end of a line: its name, and its value where it has one. */
export interface EndLabel {
  name: string
  value?: string
  at: number
  className?: string
}

/** Labels to the right of the plot, moved apart where they would touch. */
export function EndLabels({ frame, labels }: { frame: Frame; labels: EndLabel[] }) {
  const lines = labels.map((label) => linesOfEnd(frame.size, label))
  const stacked = frame.size === 'narrow' && lines.some(([, second]) => second)
  const heights = spread(
    labels.map(({ at }) => at),
    stacked ? 34 : 18,
    frame.top,
    frame.bottom,
  )
  return labels.map(({ name, value, className }, i) => {
    const [first, second] = lines[i] ?? [name]
    const y = (heights[i] ?? 0) + (stacked && second ? -3 : 5)
    return (
      <text
        key={`${name} ${value}`}
        className={`app-chart__end ${className ?? ''}`}
        x={frame.right + 8}
        y={y}
      >
        {first}
        {second && (!stacked || !value) ? ' ' : null}
        {second ? (
          <tspan
            className={value ? 'app-chart__strong' : undefined}
            {...(stacked ? { x: frame.right + 8, dy: 16 } : {})}
          >
            {second}
          </tspan>
        ) : null}
      </text>
    )
  })
}

/** A longer name would leave a narrow chart no room for its lines. */
const LONG_NAME = 14

/** A name and its value; where room is short, a long name without a value in two halves. */
function linesOfEnd(size: Frame['size'], { name, value }: Omit<EndLabel, 'at'>): [string, string?] {
  if (value) return [name, value]
  if (size !== 'narrow' || name.length <= LONG_NAME) return [name]
  const fromMiddle = (at: number) => Math.abs(at - name.length / 2)
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  const at = spaces.sort((a, b) => fromMiddle(a) - fromMiddle(b))[0]
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)]
}

/** How much room labels need beside the plot. */
export function roomForEnds(frame: Frame['size'], labels: Omit<EndLabel, 'at'>[]): number {
  if (labels.length === 0) return 14
  const texts = labels.flatMap((label) => {
    const [first, second = ''] = linesOfEnd(frame, label)
    return frame === 'narrow' ? [first, second] : [second ? `${first} ${second}` : first]
  })
  // The names are bold, and bold letters are wider.
  return widthOf(...texts) * 1.12 + 10
}

interface Vertical {
  at: number
  label: string
}

/** The lowest line of labels above the plot in which each label touches no other. */
function linesOf(verticals: Vertical[], frame: Pick<Frame, 'left' | 'right'>): number[] {
  const taken: [number, number][][] = []
  return verticals.map((vertical) => {
    const [from, to] = extent(vertical, frame)
    const free = taken.findIndex((line) => line.every(([a, b]) => to < a || from > b))
    const line = free < 0 ? taken.length : free
    taken[line] = [...(taken[line] ?? []), [from, to]]
    return line
  })
}

/** Vertical lines, each with its label above the plot. */
export function Verticals({ frame, verticals }: { frame: Frame; verticals: Vertical[] }) {
  const lines = linesOf(verticals, frame)
  const topOf = (i: number) => frame.top - 8 - (lines[i] ?? 0) * 19
  return (
    <g className="app-chart__vertical">
      {['app-chart__halo', ''].flatMap((className) =>
        verticals.map(({ at, label }, i) => (
          <line
            key={`${className} ${label}`}
            className={className}
            x1={at}
            x2={at}
            y1={topOf(i) + 4}
            y2={frame.bottom}
          />
        )),
      )}
      {verticals.map((vertical, i) => (
        <text key={vertical.label} x={extent(vertical, frame)[0]} y={topOf(i)}>
          {vertical.label}
        </text>
      ))}
    </g>
  )
}

function extent({ at, label }: Vertical, frame: Pick<Frame, 'left' | 'right'>): [number, number] {
  const width = widthOf(label)
  const from = Math.max(frame.left, Math.min(at - width / 2, frame.right - width))
  return [from, from + width]
}

function thinned(labels: string[], x: (position: number) => number): number[] {
  const wide = widthOf(...labels.map((label) => inTwo(label)[0]), 'Jan ') + 6
  const gap = labels.length > 1 ? x(1) - x(0) : wide
  const needed = Math.max(1, Math.ceil(wide / gap))
  const step = [1, 2, 3, 6, 12, 24].find((nice) => nice >= needed) ?? needed
  const shown = labels.map((_, i) => i).filter((i) => i % step === 0)
  const last = labels.length - 1
  if (last - (shown.at(-1) ?? last) >= needed) shown.push(last)
  return shown
}

/** "Apr 2022" is a month with its year below it; anything else is one line. */
function inTwo(label: string): [string, string] {
  const [, head = label, year = ''] = /^(.+) (\d{4})$/.exec(label) ?? []
  return [head, year]
}
