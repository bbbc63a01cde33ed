import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import { pino } from 'pino'
import type { ViteDevServer } from 'vite'
import { openCurriculum } from '#app/content/released.server.ts'
import { clockFrom, systemClock } from '#app/gateways/clock.ts'
import { newId } from '#app/gateways/new-id.ts'
import type { Settings } from '#app/settings.server.ts'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { whyNotReady } from '#db/readiness.ts'
import { keepAwardsCurrent } from './awarding.ts'
import { openBadgeOffice } from './badge-office.ts'
import type { Service } from './context.ts'
import { files } from './files.ts'
import { securityHeaders } from './headers.ts'
import { openMeasuredMinutes } from './measured-minutes.ts'
import { keepMarksCurrent } from './re-marking.ts'
import { knownMethods, ownFormsOnly, smallBodies } from './refusals.ts'
import { sayHowLong } from './say-how-long.ts'

/** Requests that are being answered have this long to end when the service is told to stop. */
const DRAIN_MS = 10_000
/** A large page is packed twice as fast as at 6, the usual level, and a tenth larger. */
const GZIP_LEVEL = 4
/** What `npm run courses -- --release` writes; nothing else of the courses is read while serving. */
const RELEASED_COURSES = '.courses'

interface Sources {
  /** In `dev`: pages come from source and reload. Without it they come from the build. */
  vite?: ViteDevServer
  /** The folder of released courses. */
  courses?: string
}

/** Opens the store and the released courses, and serves until told to stop. */
export async function startServer(
  settings: Settings,
  { vite, courses = RELEASED_COURSES }: Sources = {},
): Promise<Server> {
  const service = await openService(settings, courses)
  const server = await listen(await createApp(service, vite), settings)
  stopOnSignal(server, service)
  return server
}

async function openService(settings: Settings, courses: string): Promise<Service> {
  const db = connect(settings.databaseUrl)
  await migrate(db)
  const released = openCurriculum(courses)
  const clock = settings.demoNow === null ? systemClock : clockFrom(settings.demoNow)
  const log = pino({ level: settings.logLevel })
  const marksCurrent = keepMarksCurrent({ db, clock, newId, log })
  const awardsCurrent = keepAwardsCurrent({ db, clock, newId, log })
  const curriculum = () => {
    const current = released.current()
    marksCurrent(current)
    awardsCurrent(current)
    return current
  }
  curriculum()
  const badges = await openBadgeOffice({ settings, db, clock, curriculum, log })
  return {
    badges,
    settings,
    db,
    clock,
    newId,
    curriculum,
    tables: () => released.tables(),
    practice: () => released.practice(),
    measuredMinutes: openMeasuredMinutes({ db, clock, curriculum }),
    lessonFile: (name) => released.lessonFile(name),
    log,
  }
}

async function createApp(service: Service, vite?: ViteDevServer): Promise<Express> {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.use(sayHowLong)
  app.use((_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString('base64')
    response.locals.requestId = randomBytes(4).toString('hex').toUpperCase()
    response.setHeader('X-Request-Id', response.locals.requestId)
    next()
  })
  app.get('/healthz', (_request, response) => response.type('text').send('ok'))
  app.get('/readyz', async (_request, response) => {
    const problems = await whyNotReady(service.db)
    response
      .status(problems.length === 0 ? 200 : 503)
      .json({ ready: problems.length === 0, problems })
  })
  app.use(knownMethods)
  app.use(files(service, vite === undefined))
  app.use(...securityHeaders(service.settings))
  app.use(ownFormsOnly(service.settings), smallBodies, compression({ level: GZIP_LEVEL }))
  if (vite) app.use(vite.middlewares)

  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : ((await import(`${process.cwd()}/build/server/index.js`)) as ServerBuild)
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: vite ? 'development' : 'production',
      getLoadContext: (request, response): AppLoadContext => ({
        ...service,
        cspNonce: response.locals.cspNonce,
        requestId: response.locals.requestId,
        address: request.ip ?? '',
      }),
    }),
  )
  return app
}

function listen(app: Express, { port, host }: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, () => resolve(server))
    server.once('error', reject)
  })
}

/** Stops taking requests, lets those under way end, closes the store and exits with 0. */
function stopOnSignal(server: Server, { db }: Service): void {
  const stop = () => {
    const hardLimit = setTimeout(() => process.exit(1), DRAIN_MS)
    hardLimit.unref()
    server.close(async () => {
      await db.destroy()
      process.exit(0)
    })
    server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
