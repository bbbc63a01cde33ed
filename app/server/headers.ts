import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Settings } from '#app/settings.server.ts'
import { badgeHeaders } from './badge-headers.ts'

/** The headers of every answer: strict content security policy, no sniffing, no framing, no leaks. */
export function securityHeaders({ mode, publicUrl }: Settings): RequestHandler[] {
  const inDev = mode === 'dev'
  const isHttps = publicUrl.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
          // Vite puts styles into the page while the product is being built.
          styleSrc: inDev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: inDev ? ["'self'", 'ws:'] : ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          manifestSrc: ["'self'"],
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
      next()
    },
    badgeHeaders,
  ]
}

function nonceOf(response: object): string {
  return (response as { locals: { cspNonce: string } }).locals.cspNonce
}
