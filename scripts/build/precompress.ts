import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

/** Smaller files are not worth a second request's headers. */
const SMALLEST = 256

/** Writes a brotli and a gzip copy beside every text file of a folder, for sirv to send as they are. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder)
  const texts = names.filter((name) => /\.(js|css|svg|json)$/.test(name))
  await Promise.all(texts.map((name) => compressBeside(path.join(folder, name))))
}

async function compressBeside(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < SMALLEST) return
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content))
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}
