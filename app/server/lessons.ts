import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import compression from 'compression'
import type { RequestHandler } from 'express'
import type { Service } from './context.ts'

/**
 * Compiled lessons by the names that their content gave them: only names that were released exist.
 * Sent with brotli as small as it goes, which is done once for each; without it as other answers are.
 */
export function lessons(service: Pick<Service, 'lessonFile'>): RequestHandler<{ name: string }>[] {
  const packed = new Map<string, Promise<Buffer>>()
  const pack = (file: string) => {
    const known = packed.get(file)
    if (known) return known
    const packing = readFile(file).then(promisify(brotliCompress))
    packed.set(file, packing)
    packing.catch(() => packed.delete(file))
    return packing
  }
  return [
    compression(),
    async (request, response, next) => {
      const file = service.lessonFile(request.params.name)
      if (file === null) {
        response.status(404).type('text').send('Not found')
        return
      }
      response.type('text/javascript').vary('Accept-Encoding')
      if (!request.acceptsEncodings('br')) {
        response.sendFile(file, { immutable: true, maxAge: '1y', dotfiles: 'allow' })
        return
      }
      try {
        response
          .set({ 'Content-Encoding': 'br', 'Cache-Control': 'public, max-age=31536000, immutable' })
          .send(await pack(file))
      } catch (error) {
        next(error)
      }
    },
  ]
}
