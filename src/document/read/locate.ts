import type { Place, Problem } from '../../errors.ts'
import { printable } from '../../printable.ts'
import type { Fault, Faults } from '../faults.ts'
import type { Parsed } from '../parse.ts'
import type { DocumentFile } from '../shape.ts'

/** The faults of a document as problems with their places, in the order of the file. */
export function problemsOf(faults: Faults, place: Place, locate: Parsed['locate']): Problem[] {
  const positions = locate(faults.kept.map(({ pointer }) => pointer))
  const offset = ({ pointer }: Fault): number => positions.get(pointer)?.offset ?? 0
  const problems = faults.kept
    .toSorted((a, b) => offset(a) - offset(b))
    .map(({ pointer, rule, message }) => ({
      ...placed(pointer, place, positions),
      rule,
      message: printable(message),
    }))
  const more = faults.total - problems.length
  if (more === 0) return problems
  const rule = `a document must keep every rule (${more} more broken rules are not listed)`
  return [...problems, { ...place, pointer: '', rule: 'more', message: `${rule}, but got: ${faults.total}` }]
}

/** Where a document describes an id of the graph, for whoever finds out later that it cannot. */
export function locateId(id: string, place: Place, file: DocumentFile, locate: Parsed['locate']): Place {
  const pointer = id === file.document.id ? '/document/id' : pointerTo(id, file)
  return placed(pointer, place, locate([pointer]))
}

/** A place in a message. */
export function describePlace({ file = '', line }: Place): string {
  return line === undefined ? file : `${file}:${line}`
}

function placed(pointer: string, place: Place, positions: ReturnType<Parsed['locate']>): Place {
  const line = positions.get(pointer)?.line ?? place.line
  return { ...place, pointer: printable(pointer), ...(line !== undefined && { line }) }
}

function pointerTo(id: string, file: DocumentFile): string {
  for (const list of ['actors', 'positions', 'events', 'topics', 'claims'] as const) {
    const at = (file[list] ?? []).findIndex(item => item.id === id || `${file.document.id}${item.id}` === id)
    if (at >= 0) return `/${list}/${at}/id`
  }
  return ''
}
