import {
  unstable_createMemoryUploadHandler as inMemory,
  MaxPartSizeExceededError,
  unstable_parseMultipartFormData as parseMultipart,
} from '@remix-run/node'
import { badgeInLink, isPassportLink } from '#app/domain/credentials/addresses.ts'
import { LARGEST_FILE } from '#app/gateways/credentials/read-badge.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { verdictOnBadge, verdictsOnPassport } from './verdict-on-badge.server.ts'
import { findSharedBadge } from './visible-badge.server.ts'

export type VerifyField = 'file' | 'link' | 'text' | 'email'

interface Given {
  file: Uint8Array | null
  link: string
  text: string
  email: string
}

interface Problem {
  field: VerifyField
  message: string
}

/** What is said where a file is too large to be a badge. */
export const TOO_LARGE = {
  field: 'file',
  message: 'The file must be smaller than 5 MB. Choose the badge as it was downloaded',
} as const satisfies Problem

/**
 * What somebody asked to have checked, and what came of it; or what to put right, with what they typed.
 * A link is only followed in our own store, and shows what anybody may see, whoever asks.
 */
export async function checkPosted(context: RequestContext, request: Request) {
  const given = await readGiven(request)
  const nothing = { verdict: null, passport: null }
  if ('problem' in given) return { typed: NOTHING_TYPED, problems: [given.problem], ...nothing }
  const { link, text, email } = given
  const typed = { link, text, email }
  const found = await badgeIn(context, given)
  const problems = [...('problem' in found ? [found.problem] : []), ...emailProblems(email)]
  if ('problem' in found || problems.length > 0) return { typed, problems, ...nothing }
  const whose = email || null
  const passport = await verdictsOnPassport(context, found.badge, whose)
  const asked = { email: whose, isNewest: link !== '' }
  const verdict = passport === null ? await verdictOnBadge(context, found.badge, asked) : null
  return { typed, problems, verdict, passport }
}

const NOTHING_TYPED = { link: '', text: '', email: '' }

async function readGiven(request: Request): Promise<Given | { problem: Problem }> {
  try {
    const form = await parseMultipart(request, inMemory({ maxPartSize: LARGEST_FILE }))
    const textOf = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const file = form.get('file')
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null
    return {
      file: bytes && bytes.length > 0 ? bytes : null,
      link: textOf('link'),
      text: textOf('text'),
      email: textOf('email'),
    }
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { problem: TOO_LARGE }
    throw new Response('This form could not be read', { status: 400 })
  }
}

type Found = { badge: Uint8Array | string } | { problem: Problem }

async function badgeIn(context: RequestContext, { file, link, text }: Given): Promise<Found> {
  const count = [file, link, text].filter(Boolean).length
  if (count === 0) {
    return asProblem('file', 'Choose the file of a badge, or paste a link to it or its JSON')
  }
  if (count > 1) {
    return asProblem('file', 'Check one badge at a time: give a file, a link or JSON, and no more')
  }
  if (link !== '') return badgeAt(context, link)
  return { badge: file ?? text }
}

async function badgeAt(context: RequestContext, link: string): Promise<Found> {
  const { publicUrl } = context.settings
  const id = badgeInLink(link, publicUrl)
  if (id === null && isPassportLink(link, publicUrl)) {
    return asProblem(
      'link',
      'This is the link to a whole passport. Open it: its page checks every badge in it. To check one badge here, paste the link to that badge',
    )
  }
  if (id === null) {
    return asProblem(
      'link',
      `Paste a link to a badge that begins with ${publicUrl}/b/. Badges of other sites are not fetched: download the file and choose it above`,
    )
  }
  const shared = await findSharedBadge(context, id)
  if (shared === null) {
    return asProblem(
      'link',
      'There is no shared badge at this link. Check that it is whole, or ask the holder for the file',
    )
  }
  if (!shared.signed) return asProblem('link', 'This badge is being signed. Try again in a minute')
  return { badge: shared.signed.credential }
}

function emailProblems(email: string): Problem[] {
  if (email === '' || /^[^\s@]+@[^\s@]+$/.test(email)) return []
  const message = 'Enter an e-mail address like name@force.example, or leave it empty'
  return [{ field: 'email', message }]
}

function asProblem(field: VerifyField, message: string): { problem: Problem } {
  return { problem: { field, message } }
}
