import type { LoaderFunctionArgs } from '@remix-run/node'

/** Public: the force's own colour, as a setting, with no rebuild and no inline style. */
export function loader({ context }: LoaderFunctionArgs) {
  return new Response(`:root { --app-brand: ${context.settings.brandColour}; }\n`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
