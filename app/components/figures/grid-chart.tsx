import type { GridFigure } from '#app/domain/figures.ts'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { frameFor } from './frame.ts'
import { Lettered } from './lettered.tsx'
import { scaleOver, toHundredths } from './scales.ts'
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
  const corner = (at: number) => toHundredths(at - side / 2)
  const across = toHundredths(side)
  const squares = figure.cells.map((cell) => ({
    ...cell,
    shade: shadeOf(cell.count, froms),
    at: `M${corner(x(cell.column))},${corner(y(cell.row))}h${across}v${across}h${-across}z`,
  }))
  return (
    <Canvas {...props} frame={frame}>
      <g className="app-chart__axis" textAnchor="middle">
        {upTo(columns).map((column) => (
          <text key={column} x={x(column)} y={frame.bottom + 19}>
            {column}
          </text>
        ))}
      </g>
      <g className="app-chart__axis" textAnchor="end">
        {upTo(rows).map((row) => (
          <text key={row} x={frame.left - 5} y={y(row) + 5}>
            {row}
          </text>
        ))}
      </g>
      {size === 'narrow' ? (
        <Shades cells={squares} />
      ) : (
        squares.map(({ shade, at }, index) => (
          <path
            key={at}
            className={`app-chart__shade app-chart__shade--${shade}`}
            data-row={index}
            d={at}
          />
        ))
      )}
      {upTo(rows).map((row) => (
        <g key={row} transform={`translate(0 ${y(row) + 5})`} textAnchor="middle">
          {squares.map((square) =>
            square.row === row ? (
              <text
                key={square.column}
                className={square.shade > 2 ? 'app-chart__count--pale' : undefined}
                x={x(square.column)}
              >
                {square.count}
              </text>
            ) : null,
          )}
        </g>
      ))}
      <Lettered
        {...props}
        frame={frame}
        x={(at) => x(Number(at))}
        y={y}
        avoid={(props.regions ? figure.cells : []).flatMap(({ column, row }) =>
          [-0.24, 0, 0.24].map((half) => ({ x: x(column + half), y: y(row) })),
        )}
        radius={size === 'wide' ? 14 : 9}
        reach={{ x: side / 2, y: side / 2 }}
      />
    </Canvas>
  )
}

/** All squares of a shade as one: the narrow drawing says the same as the wide one with fewer parts. */
function Shades({ cells }: { cells: { shade: number; at: string }[] }) {
  const shades = [...new Set(cells.map(({ shade }) => shade))]
  return shades.map((one) => (
    <path
      key={one}
      className={`app-chart__shade app-chart__shade--${one}`}
      d={cells.flatMap(({ shade, at }) => (shade === one ? at : [])).join('')}
    />
  ))
}

function upTo(count: number) {
  return Array.from({ length: count }, (_, i) => i + 1)
}
