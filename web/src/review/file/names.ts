import type { DocumentFile } from '../../../../src/document/shape.ts'
import { kinds } from '../../words/terms.ts'

/** What a file calls the ids that it uses. */
export interface Names {
  /** The name, title or text; the id itself where the file does not describe it. */
  of: (id: string) => string
  kindOf: (id: string) => string | undefined
  /** As the graph calls it: local ids with the document's before them. */
  graphId: (id: string) => string
}

export function namesOf(data: DocumentFile | null): Names {
  const names = new Map<string, string>()
  const kindOf = new Map<string, string>()
  for (const { id, name, kind } of data?.actors ?? []) {
    names.set(id, name)
    kindOf.set(id, kinds[kind.toUpperCase() as keyof typeof kinds] ?? kind)
  }
  for (const { id, name } of data?.events ?? []) {
    names.set(id, name)
    kindOf.set(id, 'event')
  }
  for (const { id, name } of data?.topics ?? []) {
    names.set(id, name)
    kindOf.set(id, 'topic')
  }
  for (const { id, title } of data?.positions ?? []) names.set(id, title)
  for (const { id, text } of data?.claims ?? []) names.set(id, text)
  const document = data?.document.id ?? ''
  return {
    of: id => names.get(id) ?? id,
    kindOf: id => kindOf.get(id),
    graphId: id => (id.startsWith('#') ? `${document}${id}` : id),
  }
}
