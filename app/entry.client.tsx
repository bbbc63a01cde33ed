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
    )
  })
}

void hydrate()
