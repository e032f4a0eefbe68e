import type { ResolvedDocument } from '../document/index.ts'
import type { Graph } from '../graph/graph.ts'
import { readBatch } from '../loader/export.ts'
import { print } from '../output.ts'
import { printable } from '../printable.ts'
import { differenceOf, type Difference } from '../review/graph/difference.ts'

/** How many documents are compared with what is loaded of them, and how many lines each may take. */
export const mostDiffered = 100
const mostLines = 40

/** Prints what loading documents would change in the graph: statement by statement, and the records of other lists. */
export async function printDifferences(
  graph: Graph,
  documents: readonly ResolvedDocument[],
  json: boolean,
): Promise<void> {
  for (const document of documents.slice(0, mostDiffered)) {
    const { id } = document.document
    const [loaded] = await readBatch(graph, [id])
    const difference = differenceOf(loaded, document)
    if (json) print(JSON.stringify({ difference: { documentId: id, ...difference } }))
    else print(linesOf(id, difference).map(printable).join('\n'))
  }
}

function linesOf(id: string, { added, removed, changed, records }: Difference): string[] {
  const lines = [
    ...added.map(({ id: own, after }) => `  + ${own}: ${after?.text ?? ''}`),
    ...removed.map(({ id: own, before }) => `  - ${own}: ${before?.text ?? ''}`),
    ...changed.map(({ id: own, fields, after }) => `  ~ ${own} (${fields.join(', ')}): ${after?.text ?? ''}`),
    ...records.map(
      ({ list, id: own, change, fields }) =>
        `  ${signs[change]} ${list} ${own}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
    ),
  ]
  const more = lines.length - mostLines
  const total = `${id}: ${added.length} statements would come, ${removed.length} go, ${changed.length} change`
  return [total, ...lines.slice(0, mostLines), ...(more > 0 ? [`  … and ${more} more`] : [])]
}

const signs = { added: '+', removed: '-', changed: '~' } as const
