import type { Graph, Revision } from '../../graph/graph.ts'

/** The ids that judgements have grouped, as they were in one revision of the graph. */
interface Table {
  version: number
  nodes: ReadonlyMap<string, string>
}

/** Whether one answer has translated ids by the members of another revision than it reads. */
export interface MembersOfAnswer {
  canonical: (id: string) => string
  /** Told the revision of each query. */
  see: (revision: Revision) => void
  readonly isStale: boolean
}

/** The table of members, kept between answers; while no judgement is loaded there is none, and nothing is asked for it. */
export interface Members {
  forAnswer(): MembersOfAnswer
  /** Reads the table anew, after an answer was found stale. */
  refresh(graph: Graph): Promise<void>
}

export function createMembers(): Members {
  let table: Table = { version: -1, nodes: new Map() }
  return {
    forAnswer() {
      const { version, nodes } = table
      let used = false
      let seen: Revision | undefined
      return {
        canonical(id) {
          used = true
          return nodes.get(id) ?? id
        },
        see(revision) {
          seen ??= revision
        },
        get isStale() {
          return (
            used && seen !== undefined && seen.version !== version && (seen.members > 0 || nodes.size > 0)
          )
        },
      }
    },
    async refresh(graph) {
      let revisions: [Revision, Revision] | undefined
      const rows = await graph.read('read/members', {}, { onRevisions: (...both) => (revisions = both) })
      const [before, after] = revisions ?? []
      if (before === undefined || after === undefined) return
      if (before.version !== after.version || before.writer !== null || after.writer !== null) return
      table = { version: before.version, nodes: new Map(rows.map(({ id, value }) => [id, value])) }
    },
  }
}
