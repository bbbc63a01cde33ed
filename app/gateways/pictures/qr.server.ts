import QRCode from 'qrcode'

/** Correction of about 15% of the code: enough for a crease or a thumb on a printed page. */
const CORRECTION = 'M'
/** Modules of white that ISO/IEC 18004 asks for on every side. */
const QUIET_ZONE = 4

/** A QR code as one path in a square of `side` units, one unit a module, its quiet zone included. */
export interface QrPath {
  side: number
  path: string
}

/** A text as the path of a QR code, to be drawn in black on white at any size. */
export function qrSvgPath(text: string): QrPath {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: CORRECTION }).modules
  const rows = Array.from({ length: size }, (_, row) =>
    runsOf(data.subarray(row * size, (row + 1) * size))
      .map(
        ({ from, length }) => `M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`,
      )
      .join(''),
  )
  return { side: size + 2 * QUIET_ZONE, path: rows.join('') }
}

/** Dark modules beside each other in one row. */
function runsOf(row: Uint8Array): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((dark, at) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last.from + last.length === at) last.length += 1
    else runs.push({ from: at, length: 1 })
  })
  return runs
}
