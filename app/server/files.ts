import path from 'node:path'
import compression from 'compression'
import { type RequestHandler, type Response, Router } from 'express'
import sirv from 'sirv'
import type { Service } from './context.ts'

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
  router.get('/lessons/:name', compression(), (request, response) =>
    sendLesson(service, request.params.name ?? '', response),
  )
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

/** A lesson by the name that its content gave it: only names that were released exist. */
function sendLesson(service: Service, name: string, response: Response): void {
  const file = service.lessonFile(name)
  if (file === null) {
    response.status(404).type('text').send('Not found')
    return
  }
  response
    .type('text/javascript')
    .sendFile(file, { immutable: true, maxAge: '1y', dotfiles: 'allow' })
}
