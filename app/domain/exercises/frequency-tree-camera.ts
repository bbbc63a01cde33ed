import { formatCount, roundHalfAway } from '../statistics/words.ts'
import { readAll, readNumber, readSure } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says, saysLive } from './parts.ts'
import { playOf, wholeFrom } from './play.ts'
import { number, word } from './records.ts'

/*
 * The same count with a very good camera: nearly everybody it scans is not on the list.
 */

const ASK = 'camera'
const PANEL = { id: 'camera', heading: '3. A camera that is right 4,999 times in 5,000' } as const

/** Live facial recognition: faces scanned, one false alert in so many, and how many it rightly spots. */
export const CAMERA = { faces: 50_000, falseAlertIn: 5000, spotted: 2 } as const

const USUAL = { spotted: CAMERA.spotted }

/** The free play of this panel, as its address has it. */
export function cameraPlay(query: Fields): Record<string, string> {
  return playOf({ spotted: spottedIn(query) }, USUAL)
}

function spottedIn(query: Fields): number {
  return wholeFrom(query.spotted, { from: 0, to: 40, usual: USUAL.spotted })
}

/** Its alerts, false and right, where it spots so many people on the list. */
export function cameraAlerts(spotted: number) {
  const wrong = (CAMERA.faces - spotted) / CAMERA.falseAlertIn
  return { wrong, right: spotted, rightIn100: (100 * spotted) / (spotted + wrong) }
}

/** What the camera claims, the guess about its alerts, and after it their count. */
export function cameraPanel(
  { query }: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen) return laterPanel(PANEL.id, PANEL.heading, 'Opens when the tree is counted.')
  const [first] = tries
  const claim = `A camera scans ${formatCount(CAMERA.faces)} faces in a day. Of people who are not on the watchlist, it gives a false alert for 1 face in ${formatCount(CAMERA.falseAlertIn)}. ${CAMERA.spotted} people on the list walk past, and it spots both.`
  return {
    ...PANEL,
    parts: [says(claim), ...(first === undefined ? asking() : answered(first, spottedIn(query)))],
  }
}

function asking(): PanelPart[] {
  return [
    {
      as: 'ask',
      id: ASK,
      controls: [
        {
          as: 'number',
          name: ASK,
          label: 'Of every 100 alerts, how many are right?',
          hint: 'Your guess, before you work it out',
          value: '',
          suffix: 'of every 100',
          slide: { from: 0, to: 100 },
        },
        { as: 'sure', name: 'camera-sure', value: '' },
      ],
      button: 'Keep my guess',
    },
  ]
}

function answered(body: unknown, spotted: number): PanelPart[] {
  const { wrong, right, rightIn100 } = cameraAlerts(CAMERA.spotted)
  const given = number(body, 'rightIn100') ?? 0
  const isNear = Math.abs(given - rightIn100) <= 5
  const share = `${right} of ${Math.round(wrong) + right} alerts, about ${roundHalfAway(rightIn100)} in every 100`
  const now = cameraAlerts(spotted)
  return [
    feedback(
      isNear ? 'right' : 'not-right',
      `${share}, are right`,
      `You said ${word(body, 'written')}. One face in ${formatCount(CAMERA.falseAlertIn)} is ${Math.round(wrong)} of ${formatCount(CAMERA.faces)}, however good that sounds. An officer who walks over is most likely to meet somebody who is not on the list.`,
    ),
    {
      as: 'play',
      button: 'Count these alerts',
      controls: [
        {
          as: 'number',
          name: 'spotted',
          value: String(spotted),
          label: 'People on the list who walk past and are spotted',
          slide: { from: 0, to: 40 },
        },
      ],
    },
    saysLive(
      `Alerts: about ${Math.round(now.wrong + now.right)}. Right: ${now.right}. False: about ${Math.round(now.wrong)}.`,
    ),
  ]
}

/** Reads the guess about the camera; the first stands. */
export function takeCamera(fields: Fields): Taken {
  const read = readAll({
    rightIn100: readNumber(fields, {
      name: ASK,
      label: 'Alerts that are right',
      enter: 'how many of every 100 are right',
      like: '60',
      min: 0,
      max: 100,
    }),
    sure: readSure(fields, 'camera-sure'),
  })
  if ('problems' in read) return read
  const body = { ask: ASK, written: fields[ASK]?.trim(), ...read.values }
  return { body, outcome: 'kept' }
}
