import type { AskPart, Branch, TreePart } from '#app/domain/exercises/panels.ts'
import { written } from '../../figures/numbers.ts'
import { AskForm } from './ask.tsx'
import { Field } from './field.tsx'
import { Said } from './said.tsx'

/** Counts that divide, as a list in lists; branches still to be counted are fields. */
export function Tree({ part: { root, ask } }: { part: TreePart }) {
  const tree = (
    <ul className="app-tree">
      <Limb branch={root} verdicts={ask?.verdicts} />
    </ul>
  )
  if (ask === undefined) return tree
  return (
    <AskForm ask={ask}>
      {ask.words?.map((one) => (
        <p key={one} className="govuk-body">
          <Said text={one} />
        </p>
      ))}
      {tree}
    </AskForm>
  )
}

function Limb({ branch, verdicts }: { branch: Branch; verdicts: AskPart['verdicts'] }) {
  const { label, count, name, value = '', branches = [] } = branch
  return (
    <li className="app-tree__limb">
      <div className="app-tree__count">
        {name === undefined ? (
          <>
            <Said text={label} />: <strong>{count === undefined ? '?' : written(count)}</strong>
          </>
        ) : (
          <Field control={{ as: 'number', name, label, value }} verdict={verdicts?.[name]} />
        )}
      </div>
      {branches.length > 0 ? (
        <ul>
          {branches.map((one) => (
            <Limb key={one.label} branch={one} verdicts={verdicts} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
