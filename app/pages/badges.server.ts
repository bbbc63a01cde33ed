import { redirect } from '@remix-run/node'
import { makePassportId } from '#app/commands/make-passport-id.server.ts'
import { setSharing } from '#app/commands/set-sharing.server.ts'
import {
  addressOn,
  badgeFileHref,
  badgePageHref,
  OWN_PASSPORT,
  passportFileHref,
  sharedPassportHref,
  sharingHref,
} from '#app/domain/credentials/addresses.ts'
import { readForm } from '#app/form-fields.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound, safeReturn } from '#app/session.server.ts'
import { findAward } from '#db/awards.ts'
import { findBadgeVersion, listBadges } from '#db/badges.ts'
import { findPassportId, findSharing } from '#db/sharing.ts'

type Asked = { request: Request; context: RequestContext }

/** What a holder can do with each of their badges, by the award that it belongs to; oldest first. */
export async function badgesOf(
  { db, settings }: Pick<RequestContext, 'db' | 'settings'>,
  personId: string,
) {
  const badges = await listBadges(db, personId)
  return Promise.all(
    badges.map(async ({ id, awardId }) => {
      const award = await findAward(db, awardId)
      const { isShared, showsName } = await findSharing(db, id)
      return {
        id,
        awardId,
        slug: award?.badge ?? '',
        isEnded: award?.ended != null,
        isShared,
        showsName,
        isSigned: (await findBadgeVersion(db, id)) !== null,
        /** Whole, to be copied: it leads others to the page only while it is shared. */
        address: addressOn(settings.publicUrl, badgePageHref(id)),
        hrefs: {
          page: badgePageHref(id),
          png: badgeFileHref(id, 'png'),
          svg: badgeFileHref(id, 'svg'),
          json: badgeFileHref(id, 'json'),
          /** Where the switch is posted: `share` and `name`, each `on` or `off`, and `then`. */
          sharing: sharingHref({ badge: id }),
        },
      }
    }),
  )
}

/**
 * How a holder shares their whole passport. Before it is first shared it has no id: its address and
 * the file of its badges are null, and the switch and the printed copy work all the same.
 */
export async function passportSharingOf(
  { db, settings }: Pick<RequestContext, 'db' | 'settings'>,
  personId: string,
) {
  const id = await findPassportId(db, personId)
  const { isShared, showsName } = await findSharing(db, id ?? '')
  return {
    isShared,
    showsName,
    address: id && addressOn(settings.publicUrl, sharedPassportHref(id)),
    hrefs: {
      page: id && sharedPassportHref(id),
      json: id && passportFileHref(id, 'json'),
      pdf: passportFileHref(OWN_PASSPORT, 'pdf'),
      sharing: sharingHref({ passport: OWN_PASSPORT }),
    },
  }
}

/** The public id of a person's passport, made on first use: for actions, since a GET changes nothing. */
export function passportIdOf(
  { db, newId }: Pick<RequestContext, 'db' | 'newId'>,
  personId: string,
): Promise<string> {
  return makePassportId(db, { personId, newId })
}

/**
 * Takes the holder's switch for a badge or a passport, and sends them back to the page it stands on.
 * Throws a 404 where it is not theirs.
 */
export async function takeSharing(
  { request, context }: Asked,
  { thing, personId }: { thing: string; personId: string },
): Promise<Response> {
  const form = await readForm(request)
  const share = form.get('share')
  if (share !== 'on' && share !== 'off') {
    throw new Response('Say whether to share it: share is on or off', { status: 400 })
  }
  const isTheirs = await setSharing(context.db, {
    thing,
    personId,
    isShared: share === 'on',
    showsName: form.get('name') === 'on',
    at: context.clock(),
  })
  if (!isTheirs) throw notFound()
  return redirect(safeReturn(form.get('then') ?? '/passport', context.settings.publicUrl))
}
