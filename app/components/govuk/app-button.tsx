import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { ButtonWords, buttonClass, clickOnSpace } from './button.tsx'

interface AppButtonProps extends ComponentProps<typeof Link> {
  variant?: 'secondary' | undefined
  isStart?: boolean | undefined
}

/** A way onward that looks like a button: moves without reloading where JavaScript runs. */
export function AppButton({ variant, isStart, className, children, ...rest }: AppButtonProps) {
  return (
    <Link
      role="button"
      draggable={false}
      className={buttonClass(className, variant, isStart)}
      onKeyDown={clickOnSpace}
      {...rest}
    >
      <ButtonWords isStart={isStart}>{children}</ButtonWords>
    </Link>
  )
}
