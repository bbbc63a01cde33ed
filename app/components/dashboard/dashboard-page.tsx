import type { DrawnTile, DrawnView } from '#app/domain/dashboards/packed-view.ts'
import { classNames } from '../govuk/class-names.ts'
import { DashboardFoot } from './dashboard-foot.tsx'
import { FilterPane } from './filter-pane.tsx'
import { Showing } from './showing.tsx'
import { Slicers } from './slicers.tsx'
import { Notes, Tile } from './tile.tsx'
import { Toolbar } from './toolbar.tsx'
import { useLinksInPlace } from './use-links-in-place.ts'

export interface DashboardPageProps {
  view: DrawnView
  /** Where the dashboard itself is: its CSV files and its records are under it. */
  at: string
  /** The title's level: `h2` where the dashboard stands under a question of its own. */
  heading?: 'h1' | 'h2'
}

/**
 * A page of the practice dashboard. Whatever changes it is a link or a field of its own query string,
 * so that it works under any address and without JavaScript.
 */
export function DashboardPage({ view, at, heading: Heading = 'h1' }: DashboardPageProps) {
  const below = Heading === 'h1' ? 'h2' : 'h3'
  const noted = notesOfMany(view.tiles)
  const followInPlace = useLinksInPlace()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the links within, which have the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: pressing Enter on a link is a click
    <div className="app-dashboard" onClick={followInPlace}>
      <div className="app-dashboard__head">
        <div>
          <Heading className="app-dashboard__title">{view.title}</Heading>
          <p className="app-dashboard__readers">{view.readers}</p>
        </div>
        <p className="app-dashboard__made-up">Made-up figures</p>
      </div>
      <Toolbar view={view} />
      <Slicers view={view} />
      <Showing view={view} />
      <div
        className={classNames(
          'app-dashboard__body',
          view.pane.isOpen && 'app-dashboard__body--pane',
        )}
      >
        <div className="app-dashboard__canvas">
          {view.nothing ? <p className="app-dashboard__nothing">{view.nothing}</p> : null}
          {noted.length > 0 ? (
            <div className="app-dashboard__noted">
              <Notes notes={noted} />
            </div>
          ) : null}
          {runsOf(view.tiles).map(({ isCards, tiles }) => (
            <div
              key={tiles[0]?.id}
              className={classNames('app-visuals', isCards && 'app-visuals--cards')}
            >
              {tiles.map((tile) => (
                <Tile
                  key={tile.id}
                  tile={tile}
                  heading={below}
                  csvHref={`${at}/tiles/${tile.id}.csv${view.query}`}
                  recordsAt={`${at}/records`}
                  noted={noted}
                />
              ))}
            </div>
          ))}
        </div>
        <FilterPane pane={view.pane} heading={below} />
      </div>
      <DashboardFoot view={view} />
    </div>
  )
}

/** A remark that three visuals or more would make is made once, over all of them. */
function notesOfMany(tiles: readonly DrawnTile[]): string[] {
  const notes = tiles.flatMap((tile) => [...new Set(tile.notes)])
  const isOfMany = (note: string) => notes.filter((one) => one === note).length > 2
  return [...new Set(notes.filter(isOfMany))]
}

/** Cards that follow one another share a row; so do other visuals. */
function runsOf(tiles: readonly DrawnTile[]): { isCards: boolean; tiles: DrawnTile[] }[] {
  const runs: { isCards: boolean; tiles: DrawnTile[] }[] = []
  for (const tile of tiles) {
    const isCards = tile.card !== null
    const last = runs.at(-1)
    if (last?.isCards === isCards) last.tiles.push(tile)
    else runs.push({ isCards, tiles: [tile] })
  }
  return runs
}
