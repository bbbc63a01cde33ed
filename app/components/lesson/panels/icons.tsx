import type { IconsPart } from '#app/domain/exercises/panels.ts'
import { written } from '../../figures/numbers.ts'

const COLUMNS = 40
const STEP = 12

/** Each look has a shape of its own, so that colour is never all there is. */
const SHAPES: Record<IconsPart['groups'][number]['look'], (x: number, y: number) => string> = {
  strong: (x, y) => `M${x} ${y}h10v10h-10z`,
  medium: (x, y) => `M${x + 5} ${y}l5 5l-5 5l-5 -5z`,
  light: (x, y) => `M${x + 2} ${y + 5}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`,
  outline: (x, y) => `M${x + 1} ${y + 1}h8v8h-8z`,
}

/** Every one of them drawn, so that a share can be seen and not only read. */
export function Icons({ part: { says, groups } }: { part: IconsPart }) {
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const rows = Math.max(1, Math.ceil(total / COLUMNS))
  return (
    <figure className="app-icons">
      <svg
        role="img"
        aria-label={says}
        viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`}
        className="app-icons__picture"
      >
        {groups.map(({ name, count, look }, at) => {
          const before = groups.slice(0, at).reduce((sum, group) => sum + group.count, 0)
          return (
            <path
              key={name}
              className={`app-icons__${look}`}
              d={Array.from({ length: count }, (_, n) => {
                const place = before + n
                return SHAPES[look](
                  (place % COLUMNS) * STEP + 1,
                  Math.floor(place / COLUMNS) * STEP + 1,
                )
              }).join('')}
            />
          )
        })}
      </svg>
      <figcaption>
        <ul className="app-icons__key">
          {groups.map(({ name, count, look }) => (
            <li key={name}>
              <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <path className={`app-icons__${look}`} d={SHAPES[look](1, 1)} />
              </svg>
              {name}: <strong>{written(count)}</strong>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
