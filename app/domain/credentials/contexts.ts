/** The first context of everything the Verifiable Credentials data model 2.0 speaks of. */
export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2'

/** The contexts of a badge, in the order that Open Badges 3.0 requires. */
export const BADGE_CONTEXTS = [
  CREDENTIALS_CONTEXT,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  // Gives the types that begin with 1EdTech their meaning; without it they cannot be signed.
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
]

/** The context of Open Badges 2.0. */
export const OPEN_BADGES_2_CONTEXT = 'https://w3id.org/openbadges/v2'
