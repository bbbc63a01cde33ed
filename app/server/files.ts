import path from 'node:path'
import { type RequestHandler, Router } from 'express'
import sirv from 'sirv'
import type { Service } from './context.ts'
import { lessons } from './lessons.ts'

const A_YEAR_IN_SECONDS = 31_536_000

/**
 * Files: scripts and styles of the build, compiled lessons, the icon and the force's logo. They carry
 * only the headers that a file needs; a policy for pages on each of twenty scripts weighs 15 kB.
 */
export function files(service: Service, isBuilt: boolean): Router {
  const router = Router()
  router.use(asFile)
  if (isBuilt) {
    const lasting = { immutable: true, maxAge: A_YEAR_IN_SECONDS, brotli: true, gzip: true }
    router.use('/assets', sirv('build/client/assets', lasting))
  }
  router.get('/lessons/:name', ...lessons(service))
  const { logoFile } = service.settings
  if (logoFile !== null) {
    router.get('/logo', (_request, response) => response.sendFile(path.resolve(logoFile)))
  }
  router.use(sirv('public', { maxAge: 3600, dev: !isBuilt }))
  return router
}

const asFile: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  next()
}
