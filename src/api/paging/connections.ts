import { keyBounds, parseKey } from '../../graph/keys.ts'
import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer } from '../../graph/queries/query.ts'
import type { NodeRecord } from '../answers/context.ts'
import { connectionOf, type PageArguments, readSlice, writeCursor } from './pages.ts'
import type { Resolver } from '../resolvers/resolver.ts'

/** The kinds of keys that lists are sorted by. `~` sorts after any character that an id or a date can begin with. */
export const keys = {
  id: { property: 'id', lower: '', upper: '~', isKey: (key: string) => /^[^\s~]+$/.test(key) },
  key: {
    property: 'key',
    lower: keyBounds.first,
    upper: keyBounds.last,
    isKey: (key: string) => parseKey(key) !== undefined,
  },
  place: {
    property: 'place',
    lower: '',
    upper: '~~',
    isKey: (key: string) => /^(\d{10}|~) [^\s~]+$/.test(key),
  },
  name: {
    property: 'place',
    lower: '',
    upper: '',
    isKey: (key: string) => /^[^\s~]+$/.test(key.split('\u0001').at(-1) ?? ''),
  },
} as const

/**
 * A field that returns a connection, sorted by the property `by` of its nodes, ascending.
 * `query` loads a page and `count` counts the whole list; both also take the arguments named in `extra`.
 */
export function connection(
  query: QueryGiving<Answer<NodeRecord[]>>,
  count: QueryGiving<Answer<number>>,
  by: keyof typeof keys,
  extra: readonly string[] = [],
): Resolver<NodeRecord | undefined, PageArguments & Record<string, unknown>> {
  const ordering = `${query.split('/').at(-1)} by ${by === 'key' ? 'date' : by}`
  const { lower, upper, isKey } = keys[by]
  return (parent, args, context) => {
    const slice = readSlice(args, ordering, isKey)
    const id = parent?.id ?? 'graph'
    const further = Object.fromEntries(extra.map(name => [name, args[name] ?? null]))
    const range = { lower: slice.after ?? lower, upper: slice.before ?? upper, descending: slice.backward }
    return connectionOf<NodeRecord>(
      slice,
      node => writeCursor(ordering, String(node[by])),
      async first => (await context.load(query, id, { ...further, ...range, first })) ?? [],
      async () => (await context.load(count, id, further)) ?? 0,
    )
  }
}
