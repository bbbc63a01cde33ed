import type { Panel, PanelPart } from './panels.ts'
import { laterPanel } from './parts.ts'

interface Later {
  heading: string
  opensAfter: string
  /** Made only once the panel is open, so that nothing of it is worked out, or sent, before. */
  parts: () => PanelPart[]
}

/** A panel that is open, or only its heading with what opens it. */
export function panelWhen(
  isOpen: boolean,
  id: string,
  { heading, opensAfter, parts }: Later,
): Panel {
  return isOpen ? { id, heading, parts: parts() } : laterPanel(id, heading, opensAfter)
}
