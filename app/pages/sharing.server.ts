import type { SharingOnPage } from '#app/components/passport/achievement.ts'
import { qrSvgPath } from '#app/gateways/pictures/qr.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { badgesOf, passportSharingOf } from './badges.server.ts'

export interface SharedThings {
  passport: SharingOnPage
  /** By the id of the award. */
  ofAward: Record<string, SharingOnPage>
}

/** How a holder's badges and passport are shared now, and what they can take away of each. */
export async function sharedThingsOf(
  context: RequestContext,
  personId: string,
): Promise<SharedThings> {
  const { hrefs, address, ...passport } = await passportSharingOf(context, personId)
  const badges = await badgesOf(context, personId)
  return {
    passport: {
      ...passport,
      kind: 'passport',
      isInSharedPassport: false,
      action: hrefs.sharing,
      link: passport.isShared && address ? linkTo(address) : null,
      files: [
        { text: 'Printed (PDF)', href: hrefs.pdf },
        ...(hrefs.json ? [{ text: 'Signed together (JSON)', href: hrefs.json }] : []),
      ],
    },
    ofAward: Object.fromEntries(
      badges.map(
        ({ awardId, isShared, isEnded, showsName, isSigned, address: page, hrefs: to }) => [
          awardId,
          {
            kind: 'badge',
            isShared,
            showsName,
            action: to.sharing,
            // What has ended is in no passport.
            isInSharedPassport: passport.isShared && !isEnded,
            link: isShared ? linkTo(page) : null,
            files: isSigned
              ? [
                  { text: 'Picture (PNG)', href: to.png },
                  { text: 'Drawing (SVG)', href: to.svg },
                  { text: 'Credential (JSON)', href: to.json },
                ]
              : [],
          },
        ],
      ),
    ),
  }
}

function linkTo(href: string) {
  return { href, qr: qrSvgPath(href) }
}
