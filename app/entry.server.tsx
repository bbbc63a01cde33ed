import { Writable } from 'node:stream'
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './nonce.tsx'
import type { RequestContext } from './server/context.ts'

/** A page that is not whole by then is given up, so that no connection hangs. */
const RENDER_WITHIN_MS = 5_000
/** Up to here React need not wait while a page is taken in. */
const LARGEST_PAGE_BYTES = 64 * 1024 * 1024

/** Renders a page whole on the server; every script of it carries the request's nonce. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: RequestContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let responseStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        // However large a part is, it stands in its place: React would else move it there by script.
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        // Whole before it is sent: an exercise's own chunk is part of the page with JavaScript off too.
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          neverStore(headers, request)
          const page = inOnePiece((body) =>
            resolve(new Response(body, { headers, status: responseStatus })),
          )
          pipe(page)
        },
        onShellError: reject,
        onError() {
          responseStatus = 500
        },
      },
    )
    setTimeout(abort, RENDER_WITHIN_MS).unref()
  })
}

/**
 * Takes a page in and gives it on when it is whole. React writes it in pieces of 2 kB, and each piece
 * that is sent by itself is also compressed by itself, which costs more time than all the rest.
 */
function inOnePiece(onWhole: (page: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = []
  return new Writable({
    highWaterMark: LARGEST_PAGE_BYTES,
    write(piece, _encoding, done) {
      pieces.push(piece)
      done()
    },
    final(done) {
      onWhole(Buffer.concat(pieces))
      done()
    },
  })
}

/** What a page that is reached without reloading is made of. */
export function handleDataRequest(response: Response, { request }: LoaderFunctionArgs): Response {
  neverStore(response.headers, request)
  return response
}

/**
 * A page is made for whoever asked: whoever sits down here next, and any proxy, asks again. Only a
 * form that came back refused stays with its browser: the back button could not ask for it again.
 */
function neverStore(headers: Headers, { method }: Request): void {
  if (headers.has('Cache-Control')) return
  headers.set('Cache-Control', method === 'POST' ? 'private, no-cache' : 'no-store')
}

/** One log line for each bug, with the reference that the reader was shown. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  const { log, requestId } = context as RequestContext
  log.error(
    {
      reference: requestId,
      method: request.method,
      path: new URL(request.url).pathname,
      err: error,
    },
    'a page failed',
  )
}
