import type { Graph, ReadOptions, Revision } from '../../graph/graph.ts'
import type { QueryName, RowOf } from '../../graph/queries.ts'

/** Queries that read as much as the graph is large, or a busy actor, and whose answers are small. */
const names: ReadonlySet<QueryName> = new Set<QueryName>([
  'read/graph/actors-sorted',
  'read/graph/claims-count',
  'read/graph/claims-sorted',
  'read/graph/positions-sorted',
  'read/graph/topics-sorted',
  'read/statement/count',
  'read/statement/groups',
  'read/statement/pairs',
])

/** Milliseconds from which an answer is worth keeping, how many are kept, and the characters of a question that is kept. */
const slow = 200
const most = 100
const longest = 10_000

interface Kept {
  version: number
  rows: unknown[]
}

/** Answers of slow queries, kept for as long as the graph stays as it is. */
export interface KeptAnswers {
  /** The graph with these answers before its own. Whoever reads is told the revision as by the graph. */
  over(graph: Graph): Graph
}

type Revisions = readonly [before: Revision, after: Revision]

/** Whether nothing was written meanwhile, and nothing is being written. */
const isCalm = ([before, after]: Revisions): boolean =>
  before.version === after.version && [before, after].every(one => one.writer === null && !one.isProjecting)

/** Keeps answers by the graph's version. One costs a look at the version; a write makes all of them worthless. */
export function createKept(): KeptAnswers {
  const answers = new Map<string, Kept>()

  const keep = (key: string, answer: Kept): void => {
    answers.delete(key)
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
  }

  return {
    over: graph => ({
      ...graph,
      async read(name, parameters, options: ReadOptions = {}) {
        const key = names.has(name) ? `${name} ${JSON.stringify(parameters)}` : ''
        if (key === '' || key.length > longest) return graph.read(name, parameters, options)
        let seen: Revisions | undefined
        const observed = { ...options, onRevisions: (...both: Revisions) => (seen = both) }
        /** The version that was read, if nothing was written meanwhile. */
        const versionRead = (): number | undefined => (seen && isCalm(seen) ? seen[0].version : undefined)

        const known = answers.get(key)
        if (known !== undefined) {
          await graph.read('read/revision', {}, observed)
          if (versionRead() === known.version) {
            keep(key, known)
            if (seen !== undefined) options.onRevisions?.(...seen)
            return known.rows as RowOf<typeof name>[]
          }
        }
        const began = performance.now()
        const rows = await graph.read(name, parameters, observed)
        const version = versionRead()
        if (version !== undefined && performance.now() - began >= slow) keep(key, { version, rows })
        if (seen !== undefined) options.onRevisions?.(...seen)
        return rows
      },
    }),
  }
}
