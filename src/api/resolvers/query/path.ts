import type { PathLinkRow, PathRow } from '../../../graph/queries/rows.ts'
import type { Context } from '../../answers/context.ts'
import { sortedSet } from '../../../order.ts'
import { clientError } from '../../errors.ts'
import { timedOut } from '../../timed-out.ts'
import type { Fields } from '../resolver.ts'
import { nodeList } from '../lists.ts'

interface PathArguments {
  from: string
  to: string
  maxHops: number
  first: number
  superseded?: boolean | null
}

const maxPathLength = 8
const maxPaths = 25

/** Milliseconds that the search may take; after that, the answer reports the bound TIME. */
const searchTimeout = 5_000

/** Merges equal relationships of several documents, by kind and direction. */
function linksOf(rows: readonly PathLinkRow[]) {
  const groups = Map.groupBy(rows, ({ kind, affiliation, role, forward }) =>
    JSON.stringify([kind, affiliation, role, forward]),
  )
  return sortedSet(groups.keys()).flatMap(key => {
    const alike = groups.get(key) ?? []
    const [first] = alike
    if (first === undefined) return []
    const { kind, affiliation, role, forward } = first
    return {
      kind,
      affiliation,
      role,
      forward,
      documentIds: sortedSet(alike.flatMap(({ documentId }) => documentId ?? [])),
      statementIds: sortedSet(alike.flatMap(({ statementIds }) => statementIds)),
    }
  })
}

const pathOf = ({ nodes, hops }: PathRow) => ({
  nodes,
  hops: hops.map((links, place) => ({
    from: nodes[place],
    to: nodes[place + 1],
    links: linksOf(links),
  })),
})

/** How two actors are connected; null if either does not exist. */
async function path(_root: undefined, args: PathArguments, context: Context) {
  const { from, to, maxHops, first } = args
  if (from === to) throw clientError('BAD_USER_INPUT', 'a path must join two different actors', from)
  if (maxHops < 1 || maxHops > maxPathLength) {
    throw clientError('BAD_USER_INPUT', `maxHops must be a whole number from 1 to ${maxPathLength}`, maxHops)
  }
  if (first < 1 || first > maxPaths) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${maxPaths}`, first)
  }
  const asked = { from, to, maxHops, most: first + 1, superseded: args.superseded ?? false }
  try {
    const found = await context.load('read/path', from, asked, undefined, searchTimeout)
    if (found === null) return null
    const paths = found.map(pathOf)
    const bound = paths.length === 0 ? 'HOPS' : paths.length > first ? 'PATHS' : null
    return { paths: paths.slice(0, first), bound }
  } catch (error) {
    if (timedOut(error)) return { paths: [], bound: 'TIME' }
    throw error
  }
}

export const pathQuery: Fields<undefined> = { path }

export const PathLink = {
  ...nodeList('documents', 'documentIds'),
  ...nodeList('statements', 'statementIds'),
}
