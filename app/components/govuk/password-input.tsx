import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import type { InputProps } from './input.tsx'
import { Input } from './input.tsx'

export interface PasswordInputProps extends Omit<InputProps, 'type' | 'prefix' | 'suffix'> {
  toggleClassName?: string | undefined
}

/** A password that can be pasted and managed, and shown where JavaScript runs. */
export function PasswordInput({
  name,
  id = name,
  className,
  formGroup,
  toggleClassName,
  autoComplete = 'current-password',
  ...rest
}: PasswordInputProps) {
  const [canShow, setCanShow] = useState(false)
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setCanShow(true), [])

  return (
    <Input
      name={name}
      id={id}
      type={isShown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      autoComplete={autoComplete}
      className={classNames('govuk-password-input__input govuk-js-password-input-input', className)}
      wrapper={{ className: 'govuk-password-input__wrapper' }}
      formGroup={{
        ...formGroup,
        className: classNames('govuk-password-input', formGroup?.className),
        after: (
          <>
            <Button
              type="button"
              variant="secondary"
              className={classNames(
                'govuk-password-input__toggle govuk-js-password-input-toggle',
                toggleClassName,
              )}
              aria-controls={id}
              aria-label={isShown ? 'Hide password' : 'Show password'}
              hidden={!canShow}
              onClick={() => setIsShown(!isShown)}
            >
              {isShown ? 'Hide' : 'Show'}
            </Button>
            {formGroup?.after}
          </>
        ),
      }}
      {...rest}
    />
  )
}
