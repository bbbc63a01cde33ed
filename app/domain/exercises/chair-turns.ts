import { roundHalfAway } from '../statistics/words.ts'
import {
  changeOnLastMonth,
  countBack,
  type Pack,
  type PackChart,
  runLength,
  usualRange,
} from './chair-facts.ts'

/** Something that the chair can say, and what follows. */
export interface Saying {
  id: string
  words: string
  /** Whether anybody then says what no chart shows. */
  brings: boolean
  /** It makes somebody answer for luck or for bad news: those who heard it grow careful. */
  blames?: boolean
  reply: { who: string; words: string }
  /** What the chair learns, or does not. */
  learns: string
}

/** One of six points at which the chair has to say something. */
export interface Turn {
  /** What the learning there was to be had, in a few words. */
  about: string
  scene: string
  opening?: { who: string; words: string }
  chart?: PackChart
  sayings: Saying[]
}

const RAO = 'Chief Inspector Anita Rao, Alderbrook'
const ELLAND = 'Chief Inspector Mark Elland, Brackwater'
const PRYCE = 'Chief Inspector Gareth Pryce, Dunmoor'
const BLAKE = 'Chief Inspector Fiona Blake, Harrowbank'
const COMMISSIONER = 'The Police and Crime Commissioner'

export const TURNS = 6

/**
 * The turn at a place, 0 to 5, after what was said before it. Dunmoor's lead listens to how the
 * others are treated: where anybody was blamed, he does not bring up his bad news.
 */
export function turnAt(place: number, pack: Pack, before: readonly Saying[]): Turn {
  const isGuarded = before.some(({ blames }) => blames)
  const turns = [
    opening(),
    alderbrook(pack),
    brackwater(pack),
    isGuarded ? dunmoorGuarded() : dunmoor(),
    decision(pack),
    commissioner(pack),
  ]
  const turn = turns[place]
  if (!turn) throw new RangeError(`There is no turn ${place}`)
  return turn
}

function opening(): Turn {
  return {
    about: 'How the hour is spent',
    scene: 'You open the meeting: eight leads, twenty charts, 60 minutes.',
    sayings: [
      {
        id: 'all',
        brings: false,
        words: '“We will take all twenty in order.”',
        reply: {
          who: BLAKE,
          words: '“Page one, then.” (Everybody turns to their own page and waits.)',
        },
        learns: 'Three minutes a chart. You will hear a sentence on each, and nothing twice.',
      },
      {
        id: 'reds',
        brings: false,
        blames: true,
        words: '“We will take the reds. Tell me why each one is red.”',
        reply: { who: ELLAND, words: '“I have a paragraph ready on each of mine.”' },
        learns:
          'They came with explanations. Most of the reds are luck, and each will have its reason.',
      },
      {
        id: 'signals',
        brings: true,
        words: '“We will take the charts that show a signal, then what the charts miss.”',
        reply: {
          who: BLAKE,
          words:
            '“Then can we have ten minutes on what happened at Harrowbank? It is good news, and nobody has asked.”',
        },
        learns: 'Harrowbank’s burglary has a good signal. It was on no list of reds.',
      },
    ],
  }
}

function alderbrook({ alderbrook: chart }: Pack): Turn {
  return {
    about: 'What victims in Alderbrook say',
    scene: `Alderbrook’s burglary was ${countBack(chart, 1)} in November and ${countBack(chart, 0)} in December. ${RAO.split(',')[0]} has her notes ready.`,
    chart,
    sayings: [
      {
        id: 'why',
        brings: false,
        blames: true,
        words: `“Why is burglary ${changeOnLastMonth(chart)}?”`,
        reply: {
          who: RAO,
          words: '“Dark evenings, and two prolific burglars back in the area.” (She reads it out.)',
        },
        learns:
          'A cause for luck. It cannot be checked, and the others write down how it was done.',
      },
      {
        id: 'next',
        brings: false,
        words: '“It is inside its limits. Next.”',
        reply: { who: RAO, words: '“Yes.” (She closes her notes.)' },
        learns: 'Right about the chart. What she came to say stays in her notes.',
      },
      {
        id: 'usual',
        brings: true,
        words: '“This looks like its usual range. What are you seeing that it cannot show?”',
        reply: {
          who: RAO,
          words:
            '“The number is ordinary. But people who were burgled tell me that they wait a week for a call back.”',
        },
        learns: 'Victims wait a week for a call. No chart in the pack has that.',
      },
    ],
  }
}

function brackwater({ brackwater: chart }: Pack): Turn {
  const run = runLength(chart)
  return {
    about: 'What changed in Brackwater',
    scene: 'Next is Brackwater’s vehicle crime.',
    opening: { who: ELLAND, words: '“Up on November, but down on September.”' },
    chart,
    sayings: [
      {
        id: 'thanks',
        brings: false,
        words: '“Down since September. Good work.”',
        reply: { who: ELLAND, words: '“Thank you.” (He looks surprised.)' },
        learns: `Two months were compared. All of the last ${run} are above the old average, and nobody said so.`,
      },
      {
        id: 'demand',
        brings: false,
        blames: true,
        words: '“I want it back where it was by March.”',
        reply: { who: ELLAND, words: '“It will be.” (He does not say how.)' },
        learns:
          'A promise about a number. There are quick ways to keep it, and you may not like them.',
      },
      {
        id: 'changed',
        brings: true,
        words: '“This has been high for over a year. What changed, and what have you ruled out?”',
        reply: {
          who: ELLAND,
          words:
            '“It is cars near the station. We suspect one group and have not confirmed it. It is not how we record: I had that checked.”',
        },
        learns: 'Where it is, what is suspected, what is ruled out, and how sure he is.',
      },
    ],
  }
}

const BEHIND = 'Dunmoor’s recording is three weeks behind, so December will go up.'

function dunmoor(): Turn {
  return {
    about: 'Why Dunmoor’s figures will change',
    scene: 'You come to Dunmoor. Gareth Pryce looks at the table.',
    opening: { who: PRYCE, words: '“Our recording is three weeks behind. December will go up.”' },
    sayings: [
      {
        id: 'sooner',
        brings: false,
        blames: true,
        words: '“Why am I only hearing this now?”',
        reply: { who: PRYCE, words: '“It will be put right by Friday.”' },
        learns: 'A date, and no reason. Nobody else will mention their own backlog today.',
      },
      {
        id: 'no-matter',
        brings: false,
        words: '“Do not worry about it.”',
        reply: { who: PRYCE, words: '“No.” (He sits back.)' },
        learns: 'Kind, and the problem stays where it is. You do not know what it is.',
      },
      {
        id: 'thank',
        brings: true,
        words: '“Thank you for saying so. What is getting in the way?”',
        reply: {
          who: PRYCE,
          words:
            '“Two people have left the crime recording desk, and nobody is coming.” (A second lead: “Ours is behind too.”)',
        },
        learns: 'The cause, and a second backlog that nobody had asked about.',
      },
    ],
  }
}

/** Somebody was made to answer for a number: the bad news is not brought. */
function dunmoorGuarded(): Turn {
  return {
    about: 'Why Dunmoor’s figures will change',
    scene:
      'You come to Dunmoor. Gareth Pryce has listened to how the others were asked. He looks at the table.',
    opening: { who: PRYCE, words: '“Dunmoor is within its limits.”' },
    sayings: [
      {
        id: 'good',
        brings: false,
        words: '“Good. Next.”',
        reply: { who: PRYCE, words: '(He nods.)' },
        learns: `You do not learn this: ${BEHIND}`,
      },
      {
        id: 'quiet',
        brings: false,
        blames: true,
        words: '“You have gone very quiet. What are you not telling me?”',
        reply: { who: PRYCE, words: '“Nothing. The figures are there.”' },
        learns: `Asked like that he defends himself. You do not learn this: ${BEHIND}`,
      },
      {
        id: 'own',
        brings: true,
        words:
          '“I pressed people for reasons earlier, and that was not useful. What could make next month’s figure wrong?”',
        reply: {
          who: PRYCE,
          words:
            '(A pause.) “Our recording is three weeks behind. Two people have left the desk. December will go up.”',
        },
        learns:
          'You took back the pressure in front of everybody, and the bad news came early after all.',
      },
    ],
  }
}

function decision({ brackwater: chart }: Pack): Turn {
  return {
    about: 'Whether the scheme in Brackwater works',
    scene: `Back to Brackwater before you close. The district inspector would like to test a scheme at the station car parks. Its old average was ${roundHalfAway(chart.limits.mean)} a month.`,
    sayings: [
      {
        id: 'everything',
        brings: false,
        words: '“Do the scheme, extra patrols, and anything else that you can think of.”',
        reply: { who: ELLAND, words: '“We will do what we can.”' },
        learns:
          'If it falls, nobody will know which of them did it, or whether it would have fallen anyway.',
      },
      {
        id: 'update',
        brings: false,
        words: '“Start it, and bring me the result next month.”',
        reply: { who: ELLAND, words: '“You will have February’s figure on the first of March.”' },
        learns: 'One month lies somewhere in its usual range, whatever the scheme does.',
      },
      {
        id: 'test',
        brings: true,
        words:
          '“Test the scheme alone from February. You own it. In September we look at seven months: what would show us that it failed?”',
        reply: {
          who: ELLAND,
          words:
            '“No run of seven below today’s average. And if cars are stolen in the next streets instead, so I will chart those too.”',
        },
        learns: 'One action, an owner, a date, and what would show that it failed.',
      },
    ],
  }
}

function commissioner({ alderbrook: chart }: Pack): Turn {
  return {
    about: 'What the Commissioner needs to know',
    scene: 'You ring the Commissioner.',
    opening: {
      who: COMMISSIONER,
      words: `“Why is burglary in Alderbrook ${changeOnLastMonth(chart)} on last month?”`,
    },
    sayings: [
      {
        id: 'evenings',
        brings: false,
        words: '“It is the dark evenings. Extra patrols are out.”',
        reply: {
          who: COMMISSIONER,
          words: '“Then I will tell the press that they are working, once it falls.”',
        },
        learns:
          'It will probably fall in any case. The patrols will be thanked, and asked for again.',
      },
      {
        id: 'percent',
        brings: false,
        words: '“A percentage of a count that small means nothing.”',
        reply: { who: COMMISSIONER, words: '“So you have no answer.”' },
        learns: 'You were right, and of no help. She will ask somebody else.',
      },
      {
        id: 'range',
        brings: true,
        words: `“It was ${countBack(chart, 1)} and then ${countBack(chart, 0)}. Its usual range is ${usualRange(chart)}, so we see no change. I will send you the chart.”`,
        reply: {
          who: COMMISSIONER,
          words:
            '“Good. Then what I was really rung about: residents who were burgled and have heard nothing since.”',
        },
        learns:
          'Behind the percentage stood a question about people, and it is a question that you can act on.',
      },
    ],
  }
}
