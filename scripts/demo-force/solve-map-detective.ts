import { BEAT_GUESS } from '#app/domain/exercises/map-beats.ts'
import { areFound } from '#app/domain/exercises/map-hot-spots.ts'
import { isNamed } from '#app/domain/exercises/map-open.ts'
import { RATE_GUESS } from '#app/domain/exercises/map-rates.ts'
import { usableShare } from '#app/domain/exercises/map-report.ts'
import { DEFAULT_SQUARE, hotSpots, squaresOf } from '#app/domain/exercises/map-squares.ts'
import { WARD_GUESS } from '#app/domain/exercises/map-wards.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

/** Opens the dark square, names the two hot spots and the share; who slips believes the dark square. */
export const solveMapDetective: Solver = (situation, { slips }) => {
  const so = soFar(situation.records)
  const squares = squaresOf(situation.northmere.map)
  if (!isNamed(so.at('artefact')))
    return play({ ask: 'artefact', artefact: slips ? 'target' : 'default' })
  if (!areFound(so.at('hot-spots'), squares)) {
    const [first, second] = hotSpots(squares)
    const other = slips ? DEFAULT_SQUARE : second
    return play({
      ask: 'hot-spots',
      'first-column': String(first.column),
      'first-row': String(first.row),
      'second-column': String(other.column),
      'second-row': String(other.row),
    })
  }
  const guess = [RATE_GUESS, BEAT_GUESS, WARD_GUESS].find(({ id }) => so.at(id).length === 0)
  if (guess) {
    const option = slips ? guess.options.at(-1) : guess.options[0]
    return play({ ask: guess.id, [guess.id]: option?.value ?? '' })
  }
  const share = usableShare(situation)
  return play({ ask: 'report', share: (slips ? 100 - share : share).toFixed(1) })
}
