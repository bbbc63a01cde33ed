import type { StampColours } from './stamp-colours.ts'

export type EndedState = 'expired' | 'revoked' | 'lapsed'

const WORDS: Record<EndedState, string> = {
  expired: 'EXPIRED',
  revoked: 'REVOKED',
  lapsed: 'LAPSED',
}

/** A bar across a stamp that no longer counts, with the word for why: open, broken or filled with crosses. */
export function EndedBar({ state, colours }: { state: EndedState; colours: StampColours }) {
  const { ink, paper } = colours
  const isRevoked = state === 'revoked'
  return (
    <g transform="rotate(-11 120 74)">
      <path
        d="M10 54H230V94H10Z"
        fill={isRevoked ? ink : paper}
        stroke={isRevoked ? paper : ink}
        strokeWidth="4"
        strokeDasharray={state === 'lapsed' ? '9 5' : undefined}
      />
      {isRevoked && (
        <path
          d="M19 67L33 81M33 67L19 81M207 67L221 81M221 67L207 81"
          stroke={paper}
          strokeWidth="5"
          strokeLinecap="round"
        />
      )}
      <text
        x="121"
        y="85"
        textAnchor="middle"
        fill={isRevoked ? paper : ink}
        fontSize={isRevoked ? 26 : 31}
        fontWeight="700"
        letterSpacing={isRevoked ? 1 : 4}
      >
        {WORDS[state]}
      </text>
    </g>
  )
}

/** A tab at the corner of a stamp that should be renewed soon: an hourglass and two words. */
export function RenewTab({ colours: { ink, paper } }: { colours: StampColours }) {
  return (
    <g transform="rotate(-6 170 206)">
      <path d="M104 191H239V221H104L94 206Z" fill={paper} stroke={ink} strokeWidth="3.5" />
      <path d="M111 198H123L111 214H123Z" fill={ink} stroke={ink} strokeLinejoin="round" />
      <text x="131" y="212" fill={ink} fontSize="14.5" fontWeight="700">
        Renew soon
      </text>
    </g>
  )
}
