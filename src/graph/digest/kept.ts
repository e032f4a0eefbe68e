import type { Graph } from '../graph.ts'
import { layoutVersion } from '../layout.ts'
import { digestDefinition } from './elements.ts'
import { hexOf, openSums, type KeptSum, type StoredSum, type TypeSums } from './sums.ts'

/**
 * The properties that queries write by toInteger. The driver sends every other number as a float, and gives both as numbers
 * where it is not asked for bigints.
 */
export const wholeNumbers: ReadonlySet<string> = new Set(['order', 'starts', 'ends', 'layout', 'entry'])

/** The node that writers queue at, as the program of this layout leaves it. Its layout is raised before anything is written. */
const fixedNode = {
  labels: ['Graph'],
  properties: { id: 'graph', layout: layoutVersion, caption: 'whosaid' },
}

/** The sums that a graph keeps; undefined where it keeps none, or one of another definition or layout. */
export function readKept(kept: StoredSum | null | undefined): TypeSums | undefined {
  if (kept?.definition !== digestDefinition || kept.layout !== layoutVersion) return undefined
  return new Map(kept.types.map((type, at) => [type, BigInt(`0x${kept.sums[at]!}`)]))
}

/** What the graph keeps of sums. */
export const toKept = (sums: TypeSums): KeptSum => ({
  types: [...sums.keys()],
  sums: [...sums.values()].map(hexOf),
  definition: digestDefinition,
})

/** Whole sums without the fixed node. */
export const withoutFixedNode = (sums: TypeSums): TypeSums => {
  const less = openSums(sums, wholeNumbers)
  less.subtract(fixedNode)
  return less.byType()
}

/** How long a commit that is under way is waited for, in milliseconds. */
const patience = 10_000

/** The whole sums by the running sum, at once; undefined where the graph keeps none that holds. */
export async function keptSums(graph: Graph): Promise<TypeSums | undefined> {
  const read = async (): Promise<TypeSums | undefined> => {
    const kept = readKept((await graph.read('whole/sum', {}))[0])
    if (kept === undefined) return undefined
    const sums = openSums(kept, wholeNumbers)
    sums.add(fixedNode)
    return sums.byType()
  }
  const before = await graph.revision()
  const sums = await read()
  const after = await graph.revision()
  if (before.version === after.version && before.writer === null && after.writer === null) return sums
  // A commit becomes visible piece by piece; while the lock is held there is none.
  const hold = await graph.hold({ timeout: patience })
  try {
    return await read()
  } finally {
    await hold?.release()
  }
}
