import type { Context, NodeRecord } from '../../answers/context.ts'
import { sortedSet } from '../../../order.ts'
import { clientError } from '../../errors.ts'
import { timedOut } from '../../timed-out.ts'
import type { Fields } from '../resolver.ts'
import { nodesAt } from '../resolver.ts'

interface PathArguments {
  from: string
  to: string
  maxHops: number
  first: number
}

/** One relationship between two nodes that follow one another, as path.cypher gives it. */
interface PathLinkRow {
  kind: string
  forward: boolean
  affiliation: string | null
  role: string | null
  documentId: string | null
  statementIds: string[]
}

interface PathRow {
  nodes: NodeRecord[]
  /** What links each node and the next. */
  hops: PathLinkRow[][]
}

const longestPath = 8
const mostPaths = 25

/** Milliseconds that the search itself may take; what it has not found by then it says it has not found. */
const patience = 5_000

/** Equal relationships of several documents as one, by kind and direction. */
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

/** How two actors are connected; null when one of them is not there. */
async function path(_root: undefined, args: PathArguments, context: Context) {
  const { from, to, maxHops, first } = args
  if (from === to) throw clientError('BAD_USER_INPUT', 'a path must join two different actors', from)
  if (maxHops < 1 || maxHops > longestPath) {
    throw clientError('BAD_USER_INPUT', `maxHops must be a whole number from 1 to ${longestPath}`, maxHops)
  }
  if (first < 1 || first > mostPaths) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${mostPaths}`, first)
  }
  const asked = { from, to, maxHops, most: first + 1 }
  try {
    const found = await context.load<PathRow[]>('read/path', from, asked, undefined, patience)
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

export const PathLink = { documents: nodesAt('documentIds'), statements: nodesAt('statementIds') }
