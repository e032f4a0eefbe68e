import { DatabaseSync } from 'node:sqlite'
import type { SharedLabel } from '../../graph/layout.ts'
import type { IdLabel, TakenId, Use } from '../incoming.ts'
import { nodeOf, type Made } from '../rows/elements.ts'
import type { Described, Row } from '../rows/row.ts'
import type { Description, NodeView } from '../shared/description.ts'
import { viewAfter } from '../shared/view.ts'

/** What documents say of the nodes that they share, kept on disk until all have said it. */
export interface SharedNodes {
  /** Takes the ids that a document uses. Gives those that an earlier one uses for another type of node; then it takes none. */
  take(uses: readonly Use[]): TakenId[]
  /** Keeps how a document describes nodes. */
  describe(nodes: readonly Described[]): void
  /** The nodes as all that was kept makes them. */
  nodes(): Generator<Made>
  close(): void
}

interface DescriptionRow {
  id: string
  label: SharedLabel
  rank: string
  said: string
}

/** How many descriptions of one node are held at once. */
const most = 100

/** Opens the file; it is worth nothing after a crash, so that nothing is done against one. */
export function openSharedNodes(file: string): SharedNodes {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -65536;
    CREATE TABLE ids (id TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE descriptions (id TEXT NOT NULL, label TEXT NOT NULL, rank TEXT NOT NULL, said TEXT NOT NULL);
    BEGIN;
  `)
  const labelOf = database.prepare('SELECT label FROM ids WHERE id = ?')
  const takeId = database.prepare('INSERT OR IGNORE INTO ids VALUES (?, ?)')
  const keep = database.prepare('INSERT INTO descriptions VALUES (?, ?, ?, ?)')

  return {
    take(uses) {
      const taken = uses.flatMap(({ id, label }): TakenId[] => {
        const takenBy = labelOf.get(id)?.['label'] as IdLabel | undefined
        return takenBy === undefined || takenBy === label ? [] : [{ id, label, takenBy }]
      })
      if (taken.length === 0) for (const { id, label } of uses) takeId.run(id, label)
      return taken
    },
    describe(nodes) {
      for (const { id, label, properties } of nodes)
        keep.run(id, label, properties['rank'] as string, JSON.stringify(properties))
    },
    *nodes() {
      const sorted = database
        .prepare('SELECT id, label, rank, said FROM descriptions ORDER BY id, rank')
        .iterate() as Iterable<unknown> as Iterable<DescriptionRow>
      let view: NodeView | undefined
      let of: DescriptionRow | undefined
      let waiting: Description[] = []
      const add = (): void => {
        if (of === undefined || waiting.length === 0) return
        // What is only added to never needs more than the node keeps.
        view = viewAfter(of.id, of.label, view, [], waiting)!
        waiting = []
      }
      const finished = (): Made[] =>
        of === undefined || view === undefined ? [] : [nodeOf(of.label, view.properties, view.kind)]
      for (const row of sorted) {
        if (row.id !== of?.id) {
          add()
          yield* finished()
          view = undefined
          of = row
        }
        waiting.push({ rank: row.rank, values: JSON.parse(row.said) as Row })
        if (waiting.length === most) add()
      }
      add()
      yield* finished()
    },
    close: () => database.close(),
  }
}
