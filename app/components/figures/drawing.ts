import type { Figure, FigureRegion } from '#app/domain/figures.ts'
import type { Size } from './frame.ts'

/** What every kind of chart is drawn from. */
export interface Drawing<F extends Figure> {
  figure: F
  size: Size
  /** Ids inside the drawing start with this. */
  id: string
  title: string
  /** What kind of chart this is and how far its axes run, for those who do not see it. */
  description: string
  regions?: FigureRegion[]
  regionFor?: (regionId: string) => string
}
