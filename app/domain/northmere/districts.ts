/** A Northmere district's letter: permanent, used in the data files and in addresses. */
export type DistrictId = (typeof DISTRICT_IDS)[number]

/** The eight letters, in the order of the data files. */
export const DISTRICT_IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** One row of `districts.csv`. */
export interface District {
  id: DistrictId
  name: string
  /** People who live there. */
  resident: number
  /** People present in the day and evening. */
  daytime: number
  households: number
  kind: string
  /** Districts of the same number are fair to compare. */
  peer: number
}

/** The eight districts of Northmere. None of them exists. */
export const DISTRICTS: readonly District[] = [
  district('A', 'Alderbrook', 118_000, 112_000, 50_200, 'suburban', 1),
  district('B', 'Brackwater', 142_000, 139_000, 60_400, 'town', 1),
  district('C', 'Calderport', 62_000, 155_000, 29_500, 'city centre and port', 3),
  district('D', 'Dunmoor', 48_000, 41_000, 20_400, 'rural', 2),
  district('E', 'Elmsea', 96_000, 104_000, 43_600, 'coastal', 1),
  district('F', 'Fenholt', 87_000, 80_000, 37_000, 'market town', 2),
  district('G', 'Gorsedale', 31_000, 27_000, 13_200, 'rural upland', 2),
  district('H', 'Harrowbank', 156_000, 162_000, 67_800, 'large urban', 1),
]

/** A district's name in plain words. */
export function districtName(id: DistrictId): string {
  return DISTRICTS.find((one) => one.id === id)?.name ?? id
}

function district(
  id: DistrictId,
  name: string,
  resident: number,
  daytime: number,
  households: number,
  kind: string,
  peer: number,
): District {
  return { id, name, resident, daytime, households, kind, peer }
}
