import type { SpeechPart } from '#app/domain/exercises/panels.ts'
import { classNames } from '../../govuk/class-names.ts'
import { Said } from './said.tsx'

/** A conversation, first to last: who said what, and what followed. */
export function Speech({ part: { said } }: { part: SpeechPart }) {
  return (
    <ol className="app-speech">
      {said.map(({ who, words, isLearner, note }, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a conversation only grows
          key={at}
          className={classNames('app-speech__turn', isLearner && 'app-speech__turn--own')}
        >
          <p className="app-speech__who">{who}</p>
          <blockquote className="app-speech__words">
            <Said text={words} />
          </blockquote>
          {note ? (
            <p className="app-speech__note">
              <Said text={note} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
