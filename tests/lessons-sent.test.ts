import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { expect, test } from 'vitest'
import { lessons } from '#app/server/lessons.ts'
import { temporaryFolder } from '#tests/support/databases.ts'

const LESSON = `export default 'Luck first. ${'A count of 45 moves by itself. '.repeat(60)}'\n`
const folder = temporaryFolder()

/** Asks a server that holds one lesson. */
async function asked(name: string, accepts: string) {
  const file = path.join(folder, 'luck.mjs')
  writeFileSync(file, LESSON)
  const lessonFile = (asked: string) => (asked === 'luck.mjs' ? file : null)
  const server = express()
    .get('/:name', ...lessons({ lessonFile }))
    .listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const request = get({ port, path: `/${name}`, headers: { 'Accept-Encoding': accepts } })
  const [answer]: IncomingMessage[] = await once(request, 'response')
  if (!answer) throw new Error('No answer')
  const { statusCode, headers } = answer
  const body = await buffer(answer)
  server.close()
  return { statusCode, headers, body }
}

test.each([
  { accepts: 'gzip, deflate, br', encoding: 'br', unpack: brotliDecompressSync },
  { accepts: 'gzip', encoding: 'gzip', unpack: gunzipSync },
  { accepts: 'identity', encoding: undefined, unpack: (body: Buffer) => body },
])('a lesson arrives whole to who accepts $accepts, to be kept for a year', async (sent) => {
  const { statusCode, headers, body } = await asked('luck.mjs', sent.accepts)
  expect(statusCode).toBe(200)
  expect(headers['content-encoding']).toBe(sent.encoding)
  expect(sent.unpack(body).toString()).toBe(LESSON)
  expect(headers).toMatchObject({
    'content-type': expect.stringContaining('text/javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringContaining('Accept-Encoding'),
  })
})

test('a lesson that was never released is not there', async () => {
  expect((await asked('draft.mjs', 'br')).statusCode).toBe(404)
})
