import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '#app/domain/courses.ts'

/** A YAML text as its author wrote it: the value, and where each part of it stands. */
export interface Authored {
  /** As it is shown to the author: `courses/statistics/course.yaml`. */
  file: string
  value: unknown
  problems: Problem[]
  /** The line of the thing at this path, or of the nearest thing around it. */
  line(path: readonly PropertyKey[]): number
}

/** Reads YAML (YAML 1.2: `yes` is a word, `2022-04` is text) with its positions. */
export function readAuthored(text: string, file: string, firstLine = 1): Authored {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const problems = [...document.errors, ...document.warnings].map((mistake) => ({
    file,
    line: lineOf(mistake.pos[0]),
    message: `this is not readable as YAML: ${firstSentence(mistake.message)}`,
  }))
  return {
    file,
    value: document.errors.length > 0 ? null : document.toJS(),
    problems,
    line: (path) => lineOf(offsetOf(document.contents, path)),
  }
}

function firstSentence(message: string): string {
  return (message.split(' at line ')[0] ?? message).split('\n')[0] ?? message
}

function offsetOf(contents: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (!pair) break
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}
