import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import { classNames } from '../../govuk/class-names.ts'
import { PlayLink } from '../play-form.tsx'

type TileView = LuckMachineView['tiles']['tiles'][number]

/** A dashboard of 40 measures in one month, none of which has changed. */
export function Tiles({ view: { tiles, play } }: { view: LuckMachineView }) {
  const { month, reds, redsSoFar, dealtSoFar } = tiles
  const { tiles: _, ...rest } = play
  return (
    <section aria-labelledby="tiles">
      <h3 className="govuk-heading-m" id="tiles">
        2. Watch 40 tiles that never change
      </h3>
      <p className="govuk-body">
        Each tile has its own average, and none of the averages ever changes. A tile turns red when
        its month falls outside limits that hold 95% of luck.
      </p>
      <ul className="app-tiles" aria-label={`Month ${month}`} key={month}>
        {tiles.tiles.map((tile) => (
          <Tile key={tile.name} tile={tile} />
        ))}
      </ul>
      <p className="govuk-body" role="status">
        Month {month}:{' '}
        <strong>
          {reds} of {tiles.tiles.length} tiles are red
        </strong>
        .{month > 1 ? ` In ${month} months: ${redsSoFar} of ${dealtSoFar}.` : null} Nothing has
        changed on any of them.
      </p>
      <div className="govuk-button-group">
        <PlayLink isButton to={{ ...rest, tiles: String(month + 1) }}>
          Show the next month
        </PlayLink>
        {month > 1 ? <PlayLink to={rest}>Back to month 1</PlayLink> : null}
      </div>
    </section>
  )
}

function Tile({ tile: { name, count, average, flag } }: { tile: TileView }) {
  return (
    <li className={classNames('app-tile', flag && 'app-tile--red')}>
      <span className="app-tile__name">{name}</span>
      <span className="app-tile__count">{count}</span>
      <span className="app-tile__note">
        {flag === null ? (
          `usually ${average}`
        ) : (
          <>
            <span aria-hidden="true">{flag === 'above' ? '▲' : '▼'}</span>{' '}
            <span className="govuk-visually-hidden">red: </span>
            {flag}
          </>
        )}
      </span>
    </li>
  )
}
