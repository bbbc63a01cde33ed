import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { preferredFormat } from '#app/domain/credentials/accept.ts'
import { achievementDocument } from '#app/domain/credentials/achievement.ts'
import { achievementPageHref, readAchievementName } from '#app/domain/credentials/addresses.ts'
import { achievementOr404, openDocument } from '#app/open-documents.server.ts'

/** Public: what may be earned, for a program; a reader is sent on to the page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await achievementOr404(context, params.name)
  if (preferredFormat(request.headers.get('Accept'), ['json', 'html']) === 'html') {
    const { slug, version } = readAchievementName(params.name ?? '')
    return redirect(achievementPageHref(version === null ? { slug } : { slug, version }), 303)
  }
  return openDocument(achievementDocument(facts, context.badges.issuer), { keptFor: 300 })
}
