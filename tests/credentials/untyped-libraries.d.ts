/** The libraries that badges are tried with, as far as they come without types. */

declare module '@digitalcredentials/vc' {
  interface Options {
    suite: object
    documentLoader: (url: string) => Promise<object>
    checkStatus?: (options: never) => Promise<object>
    now?: string
  }
  export function verifyCredential(options: Options & { credential: object }): Promise<{
    verified: boolean
    error?: { errors?: Error[]; message: string }
  }>
  export class CredentialIssuancePurpose {
    validate(proof: object, options: object): Promise<{ valid: boolean }>
  }
  export function verify(
    options: Options & { presentation: object; presentationPurpose: object },
  ): Promise<{ verified: boolean; error?: unknown; credentialResults?: { verified: boolean }[] }>
}

declare module '@digitalcredentials/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object })
  }
}

declare module '@digitalcredentials/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number })
    width: number
    height: number
    data: Buffer
    static sync: { read(png: Buffer): PNG; write(png: PNG): Buffer }
  }
}
