import { setImmediate as turn } from 'node:timers/promises'
import { readKept, toKept, wholeNumbers } from '../../graph/digest/kept.ts'
import type { DigestElement } from '../../graph/digest/elements.ts'
import { openSums, type Sums, type TypeSums } from '../../graph/digest/sums.ts'
import type { RowOf } from '../../graph/queries.ts'
import type { Touched } from '../../graph/queries/load.ts'
import { queueAll, type Pipeline } from '../pipeline.ts'
import { elementsOf, nodeOf, type Made } from '../rows/elements.ts'
import type { Rows } from '../rows/row.ts'
import { nodeChanges, type Changes } from '../shared/changes.ts'
import type { NodeView } from '../shared/description.ts'
import { inWriteOrder, type Step } from '../steps.ts'

/*
 * The running sum of the digest. What a document adds is hashed from its rows, while the database writes them. What a view
 * changes is known before and after. What goes with a document is read before it goes. Whatever else changes, the query that
 * changes it tells.
 */

/** The running sum when a transaction has the lock; undefined where none holds, and then it is not kept either. */
export type Running = TypeSums | undefined

/** The running sum that the lock tells. */
export const runningOf = (locked: RowOf<'load/lock'> | undefined): Running => readKept(locked?.sum)

/** What a transaction does, besides what its steps tell by themselves. */
export interface Effects {
  /** The ids of documents that go. */
  going: readonly string[]
  coming: readonly { rows: Rows }[]
  /** What documents have that stay and have not had it. */
  projected?: readonly { rows: Rows }[]
  changes: Changes
  views: ReadonlyMap<string, NodeView | null>
}

/** Runs the steps that come to these effects, and keeps the running sum of the digest in step. */
export async function writeSteps(
  pipeline: Pipeline,
  running: Running,
  steps: readonly Step[],
  effects: Effects,
): Promise<void> {
  if (running === undefined) {
    queueAll(pipeline, inWriteOrder(steps))
    return pipeline.settled()
  }
  const { going } = effects
  // Before the steps, which delete it.
  const leaving =
    going.length === 0
      ? []
      : (['load/owned-nodes', 'load/owned-relationships'] as const).map(name =>
          pipeline.run(name, { documentIds: going }),
        )
  const answers = inWriteOrder(steps).map(([name, parameters]) => pipeline.queue(name, parameters))
  const settled = pipeline.settled()
  settled.catch(() => {}) // it is awaited below
  const sums = openSums(running, wholeNumbers)
  await addEffects(sums, effects)
  for (const rows of await Promise.all([...leaving, ...answers])) {
    for (const row of rows) if ('before' in row) addTouched(sums, row as Touched)
  }
  await settled
  await pipeline.run('load/sum', toKept(sums.byType()))
}

async function addEffects(sums: Sums, { coming, projected = [], changes, views }: Effects): Promise<void> {
  for (const { before, after } of nodeChanges(changes, views)) {
    if (before !== undefined) sums.subtract(nodeOf(before.label, before.properties, before.kind))
    if (after !== undefined) sums.add(nodeOf(after.label, after.properties, after.kind))
  }
  for (const { rows } of [...coming, ...projected]) {
    for (const made of elementsOf(rows)) sums.add(digestible(made))
    await turn() // so that the next query of the pipeline leaves
  }
}

function addTouched(sums: Sums, { before, after, ...element }: Touched): void {
  if (before !== null) sums.subtract({ ...element, properties: before })
  if (after !== null) sums.add({ ...element, properties: after })
}

/** What rows make, as the digest takes it. */
function digestible(made: Made): DigestElement {
  if (!('type' in made)) return made
  const { type, properties, ends } = made
  const [[startLabel, start], [endLabel, end]] = ends
  return { type, properties, startLabels: [startLabel], start, endLabels: [endLabel], end }
}
