import type { Journaling } from '../graph/graph.ts'
import type { Step } from './steps.ts'

/** A document that is in the graph afterwards. */
interface Written {
  document: { document: { id: string }; statements: readonly { id: string }[] }
  contentHash: string
}

/** What a transaction does to documents. */
interface Done {
  /** The ids of documents that go; those among them that also come are replaced. */
  going: readonly string[]
  coming: readonly Written[]
  /** Documents that stay, and are translated anew. */
  projected?: readonly Written[]
}

const idOf = ({ document }: Written): string => document.document.id

/** How many changes are kept at least where no number is set, and how many are deleted in one transaction at most. */
const fewest = 10_000
const trimmedAtOnce = 10_000
const day = 86_400_000

/** The step that journals what a transaction does to documents; none if it does nothing to any. */
export function journaled(
  { clock, changes, days }: Journaling,
  { going, coming, projected = [] }: Done,
): Step[] {
  const [isGoing, isComing] = [new Set(going), new Set(coming.map(idOf))]
  const rows = [
    ...going
      .filter(id => !isComing.has(id))
      .map(documentId => ({
        documentId,
        op: 'UNLOAD',
        contentHash: null,
        replacedId: documentId,
        keptIds: [],
      })),
    ...coming.map(one => {
      const documentId = idOf(one)
      const { contentHash, document } = one
      return isGoing.has(documentId)
        ? {
            documentId,
            op: 'REPLACE',
            contentHash,
            replacedId: documentId,
            keptIds: document.statements.map(({ id }) => id),
          }
        : { documentId, op: 'LOAD', contentHash, replacedId: null, keptIds: [] }
    }),
    ...projected.map(({ document, contentHash }) => ({
      documentId: document.document.id,
      op: 'REPROJECT',
      contentHash,
      replacedId: null,
      keptIds: [],
    })),
  ]
  if (rows.length === 0) return []
  const now = clock()
  const before = days === undefined ? '' : new Date(now.getTime() - days * day).toISOString()
  const parameters = {
    rows,
    at: now.toISOString(),
    before,
    kept: changes ?? null,
    least: fewest,
    most: trimmedAtOnce + rows.length,
  }
  return [['load/changes', parameters]]
}
