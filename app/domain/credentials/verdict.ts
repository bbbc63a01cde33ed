import { londonDay, writtenDay } from '../civil-days.ts'
import type { Claims } from './claims.ts'

/** What was looked at, in the order of the standard. */
export type CheckName = 'format' | 'issuer' | 'signature' | 'revocation' | 'dates' | 'recipient'

/** One thing that was looked at: `ok` is null where it was not, and the sentence says why. */
export interface Check {
  check: CheckName
  ok: boolean | null
  sentence: string
}

/** The one word about a badge. */
export type StatusWord =
  | 'Valid'
  | 'Expired'
  | 'Revoked'
  /** It lapsed with a change of post: nobody took it away. */
  | 'No longer held'
  | 'Not yet valid'
  | 'Changed'
  | 'Not ours'
  | 'Not a badge'

/** What came of checking a badge. */
export interface Verdict {
  status: StatusWord
  /** The outcome in one sentence, the recipient included. */
  sentence: string
  /** Valid, and not somebody else's as far as that was asked. */
  isSound: boolean
  /** Always all six, in order. */
  checks: Check[]
  /** What the badge says. Null unless its signature holds: only then is any of it true. */
  claims: Claims | null
}

/** How far the checks came, and what they found there. */
export type Findings =
  | { reached: 'format'; reason: string }
  | { reached: 'issuer' }
  | { reached: 'signature'; fault: 'changed' | 'foreign key' | { keyRevokedAt: string } }
  | {
      reached: 'end'
      claims: Claims
      /** What the public list says, which gives no reason. */
      isRevoked: boolean
      /** The instant at which it lapsed with a change of post, by our own records; absent where it did not. */
      lapsedAt?: string | null
      now: string
      isTheirs: boolean | null
      /** Whether it is the newest that was signed of this badge: then there is no renewed one. */
      isNewest?: boolean
    }

const ORDER: CheckName[] = ['format', 'issuer', 'signature', 'revocation', 'dates', 'recipient']

/** The verdict on what was found, in plain words; `issuerName` is ours. */
export function verdictOf(findings: Findings, issuerName: string): Verdict {
  if (findings.reached === 'end') return verdictOnSigned(findings, issuerName)
  const { status, sentence } = faultOf(findings, issuerName)
  const at = ORDER.indexOf(findings.reached)
  const before = [FORMAT_IS_FINE, issuerIsUs(issuerName)].slice(0, at)
  const failed: Check = { check: findings.reached, ok: false, sentence }
  const after = ORDER.slice(at + 1).map((check) => notChecked(check))
  return {
    status,
    sentence,
    isSound: false,
    claims: null,
    checks: [...before, failed, ...after],
  }
}

function faultOf(
  findings: Exclude<Findings, { reached: 'end' }>,
  issuerName: string,
): { status: StatusWord; sentence: string } {
  if (findings.reached === 'format') return { status: 'Not a badge', sentence: findings.reason }
  if (findings.reached === 'issuer') {
    return {
      status: 'Not ours',
      sentence: `This badge names another issuer. Only badges of ${issuerName} can be checked here.`,
    }
  }
  const { fault } = findings
  if (fault === 'changed') {
    return {
      status: 'Changed',
      sentence: `The signature does not fit the badge: it was changed after it was signed, or ${issuerName} did not sign it. Ask its holder for the file as it was downloaded.`,
    }
  }
  if (fault === 'foreign key') {
    return {
      status: 'Not ours',
      sentence: `The badge says it is from ${issuerName}, but it is signed with a key that ${issuerName} does not have.`,
    }
  }
  return {
    status: 'Revoked',
    sentence: `The key that signed this badge was withdrawn on ${day(fault.keyRevokedAt)}, because somebody else may have used it. Ask the holder for a newly signed copy.`,
  }
}

function verdictOnSigned(
  findings: Extract<Findings, { reached: 'end' }>,
  issuerName: string,
): Verdict {
  const { claims } = findings
  const lapsedAt = findings.isRevoked ? (findings.lapsedAt ?? null) : null
  const revocation = revocationCheck(findings.isRevoked, lapsedAt)
  const { status: dated, check: dates } = datesCheck(claims, findings)
  const recipient = recipientCheck(findings.isTheirs)
  const status = lapsedAt !== null ? 'No longer held' : findings.isRevoked ? 'Revoked' : dated
  const sentence =
    lapsedAt === null ? summary(status, { revocation, dates, recipient }) : lapsed(lapsedAt)
  return {
    status,
    sentence,
    claims,
    isSound: status === 'Valid' && recipient.ok !== false,
    checks: [
      FORMAT_IS_FINE,
      issuerIsUs(issuerName),
      {
        check: 'signature',
        ok: true,
        sentence: `${issuerName} signed it, and nothing in it has changed since.`,
      },
      revocation,
      dates,
      recipient,
    ],
  }
}

function summary(
  status: StatusWord,
  { revocation, dates, recipient }: Record<'revocation' | 'dates' | 'recipient', Check>,
): string {
  const about = status === 'Revoked' ? revocation.sentence : dates.sentence
  if (status !== 'Valid') return about
  return recipient.ok === null ? about : `${about} ${recipient.sentence}`
}

function lapsed(at: string): string {
  return `It was earned, and lapsed on ${day(at)} because its holder changed post: what it shows is confirmed anew in each post.`
}

const FORMAT_IS_FINE: Check = {
  check: 'format',
  ok: true,
  sentence: 'It is an Open Badges 3.0 credential.',
}

function issuerIsUs(issuerName: string): Check {
  return { check: 'issuer', ok: true, sentence: `It names ${issuerName} as its issuer.` }
}

function revocationCheck(isRevoked: boolean, lapsedAt: string | null): Check {
  if (lapsedAt !== null) {
    return {
      check: 'revocation',
      ok: false,
      sentence: `It is on the issuer’s list of badges that do not count any more, which gives no reason. The issuer’s own records say why: it lapsed on ${day(lapsedAt)}.`,
    }
  }
  return {
    check: 'revocation',
    ok: !isRevoked,
    sentence: isRevoked
      ? 'The issuer has revoked this badge: it does not count any more.'
      : 'The issuer has not revoked it.',
  }
}

function datesCheck(
  { validFrom, validUntil }: Pick<Claims, 'validFrom' | 'validUntil'>,
  { now, isRevoked, isNewest }: { now: string; isRevoked: boolean; isNewest?: boolean },
): { status: StatusWord; check: Check } {
  const at = Date.parse(now)
  if (at < Date.parse(validFrom)) {
    const sentence = `It is not valid before ${day(validFrom)}.`
    return { status: 'Not yet valid', check: { check: 'dates', ok: false, sentence } }
  }
  if (validUntil !== null && at > Date.parse(validUntil)) {
    const perhaps = isNewest ? '' : ' The holder may have a renewed one.'
    const sentence = `It expired on ${day(validUntil)}.${perhaps}`
    return { status: 'Expired', check: { check: 'dates', ok: false, sentence } }
  }
  const until = validUntil === null ? 'with no end date' : `until ${day(validUntil)}`
  const is = isRevoked ? 'By its dates alone it would be valid' : 'It is valid'
  const sentence = `${is} from ${day(validFrom)} ${until}.`
  return { status: 'Valid', check: { check: 'dates', ok: true, sentence } }
}

function recipientCheck(isTheirs: boolean | null): Check {
  const sentence =
    isTheirs === null
      ? 'Whose it is was not checked: no e-mail address was given.'
      : isTheirs
        ? 'It was awarded to the person with this e-mail address.'
        : 'It was not awarded to the person with this e-mail address.'
  return { check: 'recipient', ok: isTheirs, sentence }
}

function notChecked(check: CheckName): Check {
  return { check, ok: null, sentence: 'Not checked, because an earlier check failed.' }
}

function day(instant: string): string {
  return writtenDay(londonDay(instant))
}
