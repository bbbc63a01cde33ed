import { type ChangeEvent, useRef } from 'react'
import type { Criterion } from '#app/domain/workplace/forms.ts'
import { ALL_SECURE } from '#app/domain/workplace/read-review.ts'
import { markFields, PASS_LEVEL } from '#app/domain/workplace/rubric.ts'
import { Checkboxes } from '../govuk/checkboxes.tsx'

/**
 * One press for a clear case. Where scripts run, the levels are chosen as one looks; where they do
 * not, the server takes what was left open for secure.
 */
export function SecureInAll({ criteria }: { criteria: Criterion[] }) {
  const chosenHere = useRef(new Set<RadioNodeList>())

  function choose({ currentTarget: { form, checked } }: ChangeEvent<HTMLInputElement>) {
    const levels = criteria.flatMap(({ id }) => {
      const radios = form?.elements.namedItem(markFields(id).level)
      return radios instanceof RadioNodeList ? radios : []
    })
    for (const radios of levels) {
      if (checked && radios.value === '') {
        radios.value = String(PASS_LEVEL)
        chosenHere.current.add(radios)
      } else if (!checked && chosenHere.current.has(radios)) clear(radios)
    }
  }

  return (
    <Checkboxes
      name={ALL_SECURE}
      className="govuk-checkboxes--small"
      items={[
        {
          value: 'yes',
          label: 'Secure in every criterion, unless I choose otherwise below',
          attributes: { onChange: choose },
        },
      ]}
    />
  )
}

function clear(radios: RadioNodeList) {
  for (const radio of radios) {
    if (radio instanceof HTMLInputElement && radio.value === String(PASS_LEVEL)) {
      radio.checked = false
    }
  }
}
