import { contentHash, readData, toFile, type Refused } from '../document/index.ts'
import { readerOf, type Graph } from '../graph/graph.ts'
import { layoutVersion } from '../graph/layout.ts'
import type { OutdatedDocument } from '../graph/queries/whole.ts'
import { finishImport } from './bulk/finish.ts'
import { readBatch } from './export.ts'
import type { Incoming } from './incoming.ts'
import { count, writeFitting, type LoadReport } from './load.ts'
import { loadedHashes } from './loaded.ts'
import { rowsOf } from './rows.ts'

export interface UpgradeOptions {
  /** Called with each document that this version of the program refuses; it stays as it is. */
  onRefused?: (refused: Refused) => void
  /** Called with the report so far after each transaction. */
  onProgress?: (report: Readonly<LoadReport>) => void
}

/** The size of a transaction. */
const most = { statements: 2000, documents: 200 }

/** The documents of another layout than the program's, in the order of their ids. */
export const outdatedDocuments = (graph: Graph): Promise<OutdatedDocument[]> =>
  graph.read('upgrade/documents', { layout: layoutVersion })

/**
 * Writes documents of another layout anew, as an export that is loaded again would. What is done is kept: the next upgrade
 * goes on where one was killed. A document that somebody else replaces or removes meanwhile is left to them.
 */
export async function upgradeDocuments(
  graph: Graph,
  outdated: readonly OutdatedDocument[],
  options: UpgradeOptions = {},
): Promise<LoadReport> {
  const report: LoadReport = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }
  const refuse = (refused: Refused): void => {
    report.refused++
    options.onRefused?.(refused)
  }
  await graph.prepare()
  await finishImport(graph)
  for (const documentIds of portions(outdated)) {
    const refusedBefore = report.refused
    const rewrites = await rewritesOf(graph, documentIds, refuse)
    const gone = documentIds.length - rewrites.length - (report.refused - refusedBefore)
    report.unchanged += gone
    const outcomes = await writeFitting(graph, rewrites)
    for (const [at, one] of rewrites.entries()) {
      const place = { file: one.document.document.id }
      count({ ...one, place, locate: () => place }, outcomes[at]!, report, refuse, {})
    }
    options.onProgress?.(report)
  }
  // A graph without documents has a layout too.
  await graph.write(writer => writer.run('load/lock', { layout: layoutVersion }))
  return report
}

/** Reads documents back and checks them again, since rules may have changed with the layout. */
async function rewritesOf(
  graph: Graph,
  documentIds: readonly string[],
  refuse: (refused: Refused) => void,
): Promise<Incoming[]> {
  // The hashes first: a version that comes after them is not overwritten by what is read of the one before.
  const before = await loadedHashes(readerOf(graph), documentIds)
  const rewrites: Incoming[] = []
  for (const exported of await readBatch(graph, documentIds)) {
    const { id } = exported.document
    const data = toFile(exported)
    const read = readData(data)
    if ('problems' in read) {
      const place = { file: id }
      refuse({ place, problems: read.problems.map(problem => ({ ...problem, ...place })), data })
      continue
    }
    const { document } = read
    const hash = contentHash(document, layoutVersion)
    rewrites.push({
      document,
      contentHash: hash,
      rows: rowsOf(document, hash),
      before: before.get(id),
      isRewrite: true,
    })
  }
  return rewrites
}

/** Parts documents into transactions. */
function* portions(outdated: readonly OutdatedDocument[]): Generator<string[]> {
  let ids: string[] = []
  let sum = 0
  for (const { id, statements } of outdated) {
    if (ids.length === most.documents || (ids.length > 0 && sum + statements > most.statements)) {
      yield ids
      ids = []
      sum = 0
    }
    ids.push(id)
    sum += statements
  }
  if (ids.length > 0) yield ids
}
