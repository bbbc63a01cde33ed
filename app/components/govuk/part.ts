import type { ComponentPropsWithoutRef, ElementType, ReactElement, ReactNode } from 'react'
import { isValidElement } from 'react'

/** Attributes of an element that is a part of a component, data attributes included. */
export type Attributes<Tag extends ElementType> = ComponentPropsWithoutRef<Tag> & {
  [name: `data-${string}`]: string | number | boolean | undefined
}

/** A part of a component: usually just its words, or its props when it needs more than words. */
export type Part<Props> = string | ReactElement | Props

/** The props of a part that may have been given as words alone. */
export function partProps<Props extends { children?: ReactNode }>(
  part: Part<Props>,
): Props | { children: ReactNode } {
  return isWords(part) ? { children: part } : part
}

function isWords(part: Part<unknown>): part is string | ReactElement {
  return typeof part === 'string' || isValidElement(part)
}
