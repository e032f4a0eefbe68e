import type { Place } from '../../errors.ts'
import type { Parsed } from '../parse.ts'
import type { Fault } from '../say.ts'
import type { DocumentFile } from '../shape.ts'

/** Where a document describes an id of the graph, for whoever finds out later that it cannot be. */
export function locate(id: string, place: Place, file: DocumentFile, lineOf: Parsed['lineOf']): Place {
  const pointer = id === file.document.id ? '/document/id' : pointerTo(id, file)
  return { ...place, pointer, ...lineAt(pointer, place, lineOf) }
}

/** A fault with its file and, where known, its line. */
export function placed(fault: Fault, place: Place, lineOf: Parsed['lineOf']): Fault & Place {
  return { ...place, ...fault, ...lineAt(fault.pointer, place, lineOf) }
}

/** A place in a message. */
export function describePlace({ file = '', line }: Place): string {
  return line === undefined ? file : `${file}:${line}`
}

function pointerTo(id: string, file: DocumentFile): string {
  for (const list of ['actors', 'positions', 'events', 'topics', 'claims'] as const) {
    const at = (file[list] ?? []).findIndex(item => item.id === id || `${file.document.id}${item.id}` === id)
    if (at >= 0) return `/${list}/${at}/id`
  }
  return ''
}

// In JSON Lines the place has the line already: all of a document is in one.
function lineAt(pointer: string, place: Place, lineOf: Parsed['lineOf']): { line?: number } {
  const line = place.line ?? lineOf(pointer)
  return line === undefined ? {} : { line }
}
