import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list'
import { addressOn, statusListHref } from '#app/domain/credentials/addresses.ts'
import { didOf } from '#app/domain/credentials/did.ts'
import type { IssuerFacts } from '#app/domain/credentials/facts.ts'
import { STATUS_LIST_LENGTH } from '#app/domain/credentials/open-badge.ts'

/** A W3C Bitstring Status List credential. */
export interface StatusListCredential {
  '@context': string[]
  id: string
  type: string[]
  issuer: string
  validFrom: string
  credentialSubject: { id: string; type: string; encodedList: string; statusPurpose: string }
}

/**
 * The public list of revoked badges, unsigned: one bit for each of 131,072 places, set for those
 * given. It tells neither which badges have been issued nor how many.
 */
export async function statusList(
  revoked: Iterable<number>,
  issuer: IssuerFacts,
  at: string,
): Promise<StatusListCredential> {
  const list = await createList({ length: STATUS_LIST_LENGTH })
  for (const index of revoked) list.setStatus(index, true)
  const id = addressOn(issuer.publicUrl, statusListHref())
  const credential = await createCredential({ id, list, statusPurpose: 'revocation' })
  return { ...credential, issuer: didOf(issuer), validFrom: at }
}
