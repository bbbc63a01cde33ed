import type { GridFigure } from '#app/domain/figures.ts'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { frameFor } from './frame.ts'
import { Lettered } from './lettered.tsx'
import { scaleOver } from './scales.ts'
import { shadeOf, shadesOf } from './shades.ts'

/** A map of squares: each has its number, and a shade that says the same. */
export function GridDrawing(props: Drawing<GridFigure>) {
  const { figure, size } = props
  const columns = Math.max(1, figure.width)
  const rows = Math.max(1, figure.height)
  const room = size === 'wide' ? { left: 30, right: 4 } : { left: 21, right: 1 }
  const side = Math.min(
    44,
    (frameFor(size, { ...room, top: 0, bottom: 0 }).right - room.left) / columns,
  )
  const frame = frameFor(size, { ...room, top: 2, bottom: 24 }, side * rows + 26)
  const x = scaleOver([0.5, columns + 0.5], [frame.left, frame.left + side * columns])
  const y = scaleOver([0.5, rows + 0.5], [frame.bottom, frame.top])
  const froms = shadesOf(figure)
  return (
    <Canvas {...props} frame={frame}>
      <g className="app-chart__axis">
        {upTo(columns).map((column) => (
          <text key={column} x={x(column)} y={frame.bottom + 19} textAnchor="middle">
            {column}
          </text>
        ))}
        {upTo(rows).map((row) => (
          <text key={row} x={frame.left - 5} y={y(row) + 5} textAnchor="end">
            {row}
          </text>
        ))}
      </g>
      {figure.cells.map(({ column, row, count }, index) => {
        const shade = shadeOf(count, froms)
        return (
          <g key={`${column} ${row}`}>
            <rect
              className={`app-chart__shade app-chart__shade--${shade}`}
              data-row={index}
              x={x(column) - side / 2}
              y={y(row) - side / 2}
              width={side}
              height={side}
            />
            <text
              className={shade > 2 ? 'app-chart__count--pale' : undefined}
              x={x(column)}
              y={y(row) + 5}
              textAnchor="middle"
            >
              {count}
            </text>
          </g>
        )
      })}
      <Lettered
        {...props}
        frame={frame}
        x={(at) => x(Number(at))}
        y={y}
        avoid={figure.cells.flatMap(({ column, row }) =>
          [-0.24, 0, 0.24].map((half) => ({ x: x(column + half), y: y(row) })),
        )}
        radius={size === 'wide' ? 14 : 9}
        reach={{ x: side / 2, y: side / 2 }}
      />
    </Canvas>
  )
}

function upTo(count: number) {
  return Array.from({ length: count }, (_, i) => i + 1)
}
