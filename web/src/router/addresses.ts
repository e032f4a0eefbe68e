/** The kinds of things that have a page. */
export type Place =
  'actors' | 'events' | 'topics' | 'positions' | 'claims' | 'documents' | 'statements' | 'lists' | 'review'

/**
 * The address of a thing's page. The id is percent-encoded whole. Browsers resolve `.` and `..` away, encoded or not, so
 * these two get a `~` before them, which no id has.
 */
export function addressOf(place: Place, id: string): string {
  return `/${place}/${/^\.{1,2}$/.test(id) ? `~${id}` : encodeURIComponent(id)}`
}

/** The id in a segment of an address; undefined where it is no valid encoding. */
export function idIn(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).replace(/^~(?=\.{1,2}$)/, '')
  } catch {
    return undefined
  }
}

const places: Readonly<Record<string, Place>> = {
  Person: 'actors',
  State: 'actors',
  Militia: 'actors',
  Organization: 'actors',
  Group: 'actors',
  Event: 'events',
  Topic: 'topics',
  Position: 'positions',
  Claim: 'claims',
  Document: 'documents',
  Statement: 'statements',
}

/** The address of a node by its type's name in GraphQL. */
export function addressOfNode({ __typename, id }: { __typename: string; id: string }): string {
  return addressOf(places[__typename] ?? 'actors', id)
}
