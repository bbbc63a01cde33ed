/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256Hex = (text: string) => string

/**
 * An e-mail address as a badge holds it: `sha256$` and the hash of the address (trimmed, in lower
 * case) with the salt after it, as Open Badges 3.0 says of `identityHash`. Salt and hash are public
 * and addresses can be guessed, so this hides an address from a reader, not from a determined one.
 */
export function identityHash(email: string, salt: string, sha256: Sha256Hex): string {
  return `sha256$${sha256(`${email.trim().toLowerCase()}${salt}`)}`
}
