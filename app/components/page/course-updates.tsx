import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** In `dev` only: shows a lesson again as soon as its author has saved it. */
export function CourseUpdates() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const { hot } = import.meta
    hot?.on('course:update', revalidate)
    return () => hot?.off('course:update', revalidate)
  }, [revalidate])
  return null
}
