import { localName } from '../rules/context.ts'
import { sortedSet } from './order.ts'

/** How the ids of one document read in the graph, where a local id is `<document id>#<name>`. */
export interface Names {
  full: (id: string) => string
  /** The same for a statement, which is local with or without its `#`. */
  own: (id: string) => string
  fullSet: (ids?: string[]) => string[]
  ownSet: (ids?: string[]) => string[]
}

/** The names of the document with an id. */
export function namesOf(documentId: string): Names {
  const full = (id: string) => (id.startsWith('#') ? `${documentId}${id}` : id)
  const own = (id: string) => full(localName(id))
  return {
    full,
    own,
    fullSet: (ids = []) => sortedSet(ids.map(full)),
    ownSet: (ids = []) => sortedSet(ids.map(own)),
  }
}
