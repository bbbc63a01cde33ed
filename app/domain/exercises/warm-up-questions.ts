/** One question of general knowledge with its choices; which is right never leaves the server early. */
export interface WarmUpQuestion {
  id: string
  stem: string
  /** The same in a few words, for a table. */
  about: string
  choices: { id: string; text: string }[]
  right: string
  /** The fact that settles it. */
  because: string
}

/*
 * Nothing about policing, nothing that dates. The first is easy for most people, the third surprises
 * them. Longitudes: Edinburgh 3.19° west, Bristol 2.59° west. Census 2021: Office for National
 * Statistics, 59.6 million usual residents.
 */
export const WARM_UP: readonly WarmUpQuestion[] = [
  {
    id: 'coin',
    stem: 'How many sides does a 50 pence coin have?',
    about: 'Sides of a 50 pence coin',
    choices: [
      { id: 'six', text: 'Six' },
      { id: 'seven', text: 'Seven' },
      { id: 'eight', text: 'Eight' },
    ],
    right: 'seven',
    because: 'It has seven.',
  },
  {
    id: 'river',
    stem: 'Which is the longest river in Great Britain?',
    about: 'Longest river',
    choices: [
      { id: 'thames', text: 'The Thames' },
      { id: 'severn', text: 'The Severn' },
      { id: 'tay', text: 'The Tay' },
    ],
    right: 'severn',
    because: 'The Severn, about 220 miles. The Thames is about 5 miles shorter.',
  },
  {
    id: 'west',
    stem: 'Which city is further west?',
    about: 'Further west',
    choices: [
      { id: 'bristol', text: 'Bristol' },
      { id: 'edinburgh', text: 'Edinburgh' },
    ],
    right: 'edinburgh',
    because: 'Edinburgh, by more than half a degree of longitude.',
  },
  {
    id: 'census',
    stem: 'About how many people lived in England and Wales on Census day in 2021?',
    about: 'People, Census 2021',
    choices: [
      { id: 'fifty', text: 'About 50 million' },
      { id: 'sixty', text: 'About 60 million' },
      { id: 'seventy', text: 'About 70 million' },
    ],
    right: 'sixty',
    because: '59.6 million, on 21 March 2021.',
  },
  {
    id: 'bridge',
    stem: 'Which opened first?',
    about: 'Opened first',
    choices: [
      { id: 'tower', text: 'Tower Bridge, London' },
      { id: 'forth', text: 'The Forth Bridge, near Edinburgh' },
      { id: 'eiffel', text: 'The Eiffel Tower, Paris' },
    ],
    right: 'eiffel',
    because: 'The Eiffel Tower in 1889, the Forth Bridge in 1890, Tower Bridge in 1894.',
  },
]
