import type { MutableRefObject } from 'react'
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { Fields as Given } from '#app/domain/exercises/exercise.ts'
import type { Panel } from '#app/domain/exercises/panels.ts'
import { classNames } from '../../govuk/class-names.ts'
import { useLesson } from '../lesson-context.tsx'
import { PanelPart } from './panel-part.tsx'

interface Fields {
  /** Where the panel stands on the page: forms come back to it. */
  at: string
  /** Numbers typed or slid and not yet sent, by the name of their control. */
  typed: Readonly<Record<string, string>>
  type(name: string, value: string): void
  /** Points marked in each `marks` control; nothing before one is touched. */
  marked: Readonly<Record<string, number[]>>
  mark(name: string, places: number[]): void
  /** True while something still moves: what comes back from the server is already out of date. */
  isMoving: MutableRefObject<boolean>
}

const PanelFields = createContext<Fields | null>(null)

/** What is being typed, slid and marked in the panel that a part stands in. */
export function usePanelFields(): Fields {
  const fields = useContext(PanelFields)
  if (fields === null) throw new Error('A part of a panel stands outside <OnePanel>')
  return fields
}

/** One panel: its chart and its fields share what is typed, so that the one follows the other. */
export function OnePanel({ panel }: { panel: Panel }) {
  const { id, heading, parts, opensAfter } = panel
  const posted = useLesson().given
  const [typed, setTyped] = useState(() => startOf(panel, posted))
  const [marked, setMarked] = useState<Fields['marked']>({})
  const isMoving = useRef(false)
  const type = useCallback<Fields['type']>(
    (name, value) => setTyped((now) => ({ ...now, [name]: value })),
    [],
  )
  const mark = useCallback<Fields['mark']>(
    (name, places) => setMarked((now) => ({ ...now, [name]: places })),
    [],
  )
  const fields = useMemo(
    () => ({ at: `panel-${id}`, typed, type, marked, mark, isMoving }),
    [id, typed, type, marked, mark],
  )
  return (
    <section
      aria-labelledby={`panel-${id}`}
      className={classNames('app-panel', opensAfter !== undefined && 'app-panel--closed')}
    >
      <h3 className="govuk-heading-m" id={`panel-${id}`} tabIndex={-1}>
        {heading}
      </h3>
      {opensAfter === undefined ? (
        <PanelFields.Provider value={fields}>
          {parts.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is what stands in its place
            <PanelPart key={place} part={part} />
          ))}
        </PanelFields.Provider>
      ) : (
        <p className="app-panel__closed">{opensAfter}</p>
      )}
    </section>
  )
}

/** The numbers as they arrive, so that nothing has to change while the page comes alive. */
function startOf({ parts }: Panel, posted: Given): Fields['typed'] {
  const controls = parts.flatMap((part) => {
    if (part.as === 'play') return part.controls
    if (part.as !== 'ask') return []
    return [...part.controls, ...(part.cases ?? []).flatMap((one) => one.controls)]
  })
  const numbers = controls.filter((control) => control.as === 'number')
  return Object.fromEntries(numbers.map(({ name, value }) => [name, posted[name] ?? value]))
}
