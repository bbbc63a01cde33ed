import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { importLesson } from './components/lesson/lesson-modules.ts'

/** A lesson that the server rendered is fetched first, so that the page comes alive as it stands. */
async function hydrate() {
  const lesson = document.querySelector<HTMLElement>('[data-lesson-file]')?.dataset.lessonFile
  if (lesson) await importLesson(lesson).catch(() => {})
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
      { onRecoverableError: reportUnlessOvertaken },
    )
  })
}

/**
 * Where somebody goes on before the last charts have come alive, Remix changes its context at once and
 * React draws those charts anew (its error 421). Nothing is lost, so it is no fault; all else is.
 */
function reportUnlessOvertaken(error: unknown) {
  const isOvertaken =
    error instanceof Error && /error #421|before it finished hydrating/.test(error.message)
  if (!isOvertaken) reportError(error)
}

void hydrate()
