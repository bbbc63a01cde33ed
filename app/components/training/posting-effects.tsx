import { listed } from '../figures/numbers.ts'

interface PostingEffectsProps {
  /** What they hold and would lose by a new post, by title. */
  lapses: string[]
}

/** What a new posting does, said before it is typed. */
export function PostingEffects({ lapses }: PostingEffectsProps) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>
        {lapses.length === 0
          ? 'no stamp or badge lapses: they hold none that has to be shown in each post'
          : `if the rank or the command changes, ${listed(lapses)} ${lapses.length === 1 ? 'lapses' : 'lapse'}: what has to be shown in each post is confirmed anew`}
      </li>
      {lapses.length > 0 && <li>whoever verifies a lapsed badge is told within a minute</li>}
      <li>a new line manager alone ends nothing, and decides on their evidence from then on</li>
      <li>everything else that they hold stays</li>
    </ul>
  )
}
