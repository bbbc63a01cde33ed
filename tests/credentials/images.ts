import { PNG } from 'pngjs'

/** A small picture. */
export function aPng(): Buffer {
  const png = new PNG({ width: 4, height: 3 })
  png.data.fill(0x7f)
  return PNG.sync.write(png)
}

export const SVG = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>
`
