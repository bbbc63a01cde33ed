import { CRIME_TYPES, crimeTypeName } from '../northmere/crime-types.ts'
import { DISTRICT_IDS, DISTRICTS } from '../northmere/districts.ts'
import { neighbourhoodsOf } from '../northmere/neighbourhoods.ts'
import { GRADES } from '../northmere/response-monthly.ts'
import { VAWG_CATEGORIES, vawgCategoryName } from '../northmere/vawg.ts'
import {
  CASE_KINDS,
  caseKindName,
  VICTIMS_RIGHTS,
  victimsRightName,
} from '../northmere/victims-code.ts'
import type { DimensionId } from './dashboard.ts'

/** One thing that a dimension can be sliced to. */
export interface Member {
  /** As it stands in the data and in addresses. */
  id: string
  name: string
  /** A team’s district. */
  parent?: string
}

export interface Dimension {
  id: DimensionId
  /** "District": what stands before the colon of a filter, and over a column. */
  name: string
  members: readonly Member[]
}

const MAP_WIDTH = 12
const MAP_HEIGHT = 10

const DIMENSIONS: Record<DimensionId, Dimension> = {
  district: dimension(
    'district',
    'District',
    DISTRICTS.map(({ id, name }) => ({ id, name })),
  ),
  team: dimension(
    'team',
    'Team',
    DISTRICT_IDS.flatMap((parent) =>
      neighbourhoodsOf(parent).map(({ id, name }) => ({ id, name, parent })),
    ),
  ),
  offence: dimension(
    'offence',
    'Offence',
    CRIME_TYPES.map((id) => ({ id, name: crimeTypeName(id) })),
  ),
  category: dimension(
    'category',
    'Category',
    VAWG_CATEGORIES.map((id) => ({ id, name: vawgCategoryName(id) })),
  ),
  right: dimension(
    'right',
    'Right',
    VICTIMS_RIGHTS.map((id) => ({ id, name: victimsRightName(id) })),
  ),
  case: dimension(
    'case',
    'Kind of case',
    CASE_KINDS.map((id) => ({ id, name: caseKindName(id) })),
  ),
  grade: dimension(
    'grade',
    'Grade',
    GRADES.map((id) => ({ id, name: id === 'emergency' ? 'Emergency' : 'Priority' })),
  ),
  square: dimension('square', 'Square', squares()),
  unit: dimension('unit', 'Investigation team', units()),
  location: dimension('location', 'Location', [
    { id: 'known', name: 'Location known' },
    { id: 'none', name: 'No location recorded' },
  ]),
}

/** A dimension with its members in order. */
export function dimensionOf(id: DimensionId): Dimension {
  return DIMENSIONS[id]
}

/** The identifiers of a dimension’s members, in order. */
export function memberIds(id: DimensionId): readonly string[] {
  return IDS.get(id) ?? []
}

/** A member’s name in plain words; its identifier when there is no such member. */
export function memberName(dimension: DimensionId, id: string): string {
  return DIMENSIONS[dimension].members.find((member) => member.id === id)?.name ?? id
}

// Made once: an address is read against them several times for every page.
const IDS = new Map(
  Object.values(DIMENSIONS).map(({ id, members }) => [id, members.map((member) => member.id)]),
)

function dimension(id: DimensionId, name: string, members: readonly Member[]): Dimension {
  return { id, name, members }
}

/** N01 to N40, as in `teams.csv`: not the neighbourhood teams. */
function units(): Member[] {
  return Array.from({ length: 40 }, (_, at) => {
    const id = `N${String(at + 1).padStart(2, '0')}`
    return { id, name: id }
  })
}

/** By row from the south, then from the west: `6-5` is the square with x 6 and y 5. */
function squares(): Member[] {
  return Array.from({ length: MAP_WIDTH * MAP_HEIGHT }, (_, at) => {
    const [x, y] = [at % MAP_WIDTH, Math.floor(at / MAP_WIDTH)]
    return { id: `${x}-${y}`, name: `Column ${x + 1}, row ${y + 1}` }
  })
}
