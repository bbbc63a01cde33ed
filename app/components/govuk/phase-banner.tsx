import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'
import type { Part } from './part.ts'
import { partProps } from './part.ts'
import type { TagProps } from './tag.tsx'
import { Tag } from './tag.tsx'

export interface PhaseBannerProps extends ComponentPropsWithoutRef<'div'> {
  tag: Part<TagProps>
}

/** Says that what is shown is a trial or a demonstration. */
export function PhaseBanner({ tag, className, children, ...rest }: PhaseBannerProps) {
  return (
    <div className={classNames('govuk-phase-banner govuk-width-container', className)} {...rest}>
      <p className="govuk-phase-banner__content">
        <PhaseTag {...partProps(tag)} />
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}

function PhaseTag({ className, ...rest }: TagProps) {
  return <Tag className={classNames('govuk-phase-banner__content__tag', className)} {...rest} />
}
