import type { ComponentPropsWithoutRef } from 'react'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface HeadingProps extends ComponentPropsWithoutRef<'h1'> {
  level: HeadingLevel
}

/** A heading whose level is decided by where its component stands. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Level: `h${HeadingLevel}` = `h${level}`
  return <Level {...rest} />
}
