import type { Graph, ReadOptions, Revision } from '../../graph/graph.ts'
import type { QueryName, RowOf } from '../../graph/queries.ts'

/** Queries that read as much as the graph is large, or a busy actor, and whose answers are mostly small. */
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

/** Milliseconds from which an answer is worth keeping, and how many are kept. */
const slow = 200
const most = 100

/** Characters of a question that is kept, and of an answer, as JSON: the groups of all speakers may have millions. */
const longestQuestion = 10_000
const longestAnswer = 100_000

/** Answers of slow queries, kept for as long as the graph stays as it is. */
export interface KeptAnswers {
  /** The graph with these answers before its own. Whoever reads is told the revision as by the graph. */
  over(graph: Graph): Graph
}

type Revisions = readonly [before: Revision, after: Revision]

/** Whether nothing was written meanwhile, and nothing is being written. */
const isUnchanged = ([before, after]: Revisions): boolean =>
  before.version === after.version && [before, after].every(one => one.writer === null && !one.isProjecting)

/** Keeps answers of one version of the graph. One costs a look at the version; a write makes all of them worthless. */
export function createKept(): KeptAnswers {
  const answers = new Map<string, unknown[]>()
  let version: number | undefined

  /** Takes note of what was just read. Returns whether answers may be kept, or given again. */
  const see = (revisions: Revisions | undefined): boolean => {
    if (revisions === undefined || !isUnchanged(revisions)) return false
    if (version !== revisions[0].version) answers.clear()
    ;({ version } = revisions[0])
    return true
  }

  const keep = (key: string, rows: unknown[]): void => {
    answers.delete(key)
    answers.set(key, rows)
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
  }

  return {
    over: graph => ({
      ...graph,
      async read(name, parameters, options: ReadOptions = {}) {
        const key = names.has(name) ? `${name} ${JSON.stringify(parameters)}` : ''
        if (key === '' || key.length > longestQuestion) return graph.read(name, parameters, options)
        let revisions: Revisions | undefined
        const observed = { ...options, onRevisions: (...both: Revisions) => (revisions = both) }

        if (answers.has(key)) {
          await graph.read('read/revision', {}, observed)
          const known = see(revisions) ? answers.get(key) : undefined
          if (known !== undefined) {
            keep(key, known)
            if (revisions !== undefined) options.onRevisions?.(...revisions)
            return known as RowOf<typeof name>[]
          }
        }
        const began = performance.now()
        const rows = await graph.read(name, parameters, observed)
        const isSlow = performance.now() - began >= slow
        if (see(revisions) && isSlow && JSON.stringify(rows).length <= longestAnswer) keep(key, rows)
        if (revisions !== undefined) options.onRevisions?.(...revisions)
        return rows
      },
    }),
  }
}
