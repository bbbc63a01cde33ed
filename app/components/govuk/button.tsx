import type { ComponentPropsWithRef, KeyboardEvent, ReactNode } from 'react'
import { forwardRef } from 'react'
import { classNames } from './class-names.ts'

interface Look {
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
  isStart?: boolean | undefined
}

export type ButtonProps = Look & ComponentPropsWithRef<'button'>

/** Submits its form unless told otherwise, with or without JavaScript. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, isStart, className, children, disabled, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="submit"
      className={buttonClass(className, variant, isStart)}
      {...(disabled ? { disabled: true, 'aria-disabled': true } : {})}
      {...rest}
    >
      <ButtonWords isStart={isStart}>{children}</ButtonWords>
    </button>
  )
})

export type ButtonLinkProps = Look & ComponentPropsWithRef<'a'> & { href: string }

/** A link that looks like a button and, like one, answers the space bar. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(
  { variant, isStart, className, children, href, ...rest },
  ref,
) {
  return (
    <a
      ref={ref}
      href={href}
      role="button"
      draggable={false}
      className={buttonClass(className, variant, isStart)}
      onKeyDown={clickOnSpace}
      {...rest}
    >
      <ButtonWords isStart={isStart}>{children}</ButtonWords>
    </a>
  )
})

/** The classes of a button of this look. */
export function buttonClass(className?: string, variant?: string, isStart?: boolean) {
  return classNames(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    className,
    isStart && 'govuk-button--start',
  )
}

/** A start button is a flex box, which would swallow the spaces between words and elements. */
export function ButtonWords({
  isStart,
  children,
}: {
  isStart?: boolean | undefined
  children: ReactNode
}) {
  if (!isStart) return children
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}{' '}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}

/** A link that is called a button answers the space bar, as a button does. */
export function clickOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
