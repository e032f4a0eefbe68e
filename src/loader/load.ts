import { setImmediate as turn } from 'node:timers/promises'
import { WhosaidError, type ErrorCode, type Problem } from '../errors.ts'
import { readerOf, type Graph } from '../graph/graph.ts'
import { layoutVersion } from '../graph/layout.ts'
import {
  contentHash,
  readAgainst,
  toFile,
  type Read,
  type ReadOptions,
  type Refused,
  type ResolvedDocument,
} from '../document/index.ts'
import { batches, type BatchSize } from './batches.ts'
import { prefetchHashes, loadedHashes } from './loaded.ts'
import type { IdLabel, Incoming, Outcome, TakenId } from './incoming.ts'
import { rowsOf } from './rows.ts'
import { finishImport } from './bulk/finish.ts'
import { finishProjection } from './identity/finish.ts'
import { planDocuments, writeDocuments } from './write.ts'

/** The result of a run: numbers of documents, and of statements written. */
export interface LoadReport {
  loaded: number
  replaced: number
  unchanged: number
  refused: number
  statements: number
}

export interface LoadOptions extends ReadOptions {
  /** Reports what would be done, and writes nothing. */
  dryRun?: boolean
  /** Called with each refused document as soon as it is known. */
  onRefused?: (refused: Refused) => void
  /** Called before a transaction with the ids of the documents that it replaces. */
  onReplacing?: (documentIds: string[]) => Promise<void>
  /** Called for each document that is loaded or replaced, or would be in a dry run. */
  onChanged?: (id: string, done: 'loaded' | 'replaced', document: ResolvedDocument) => void
  /** The size of a transaction, {@link most} by default. */
  most?: BatchSize
  /** Called with the report so far after each transaction. */
  onProgress?: (report: Readonly<LoadReport>) => void
}

type Readable = Extract<Read, { locate: unknown }>
type Waiting = Pick<Readable, 'place' | 'document' | 'locate'> & { contentHash: string }
type Changed = Waiting & Incoming

/** The size of a transaction: large enough to be fast, small enough to be held in memory. */
const most: BatchSize = { statements: 2000, documents: 500, enoughWhenIdle: 250 }

/** How many documents are compared with the graph at once; these too are held in memory. */
const compared: BatchSize = { statements: 500, documents: 100 }

/**
 * Loads the documents of files, folders and `-` (standard input). Invalid ones are reported and skipped; unchanged ones are
 * not written again. The documents of the next transaction are read while the database works.
 * Throws `WRONG_USE` for a path that does not exist.
 */
export async function loadDocuments(
  graph: Graph,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<LoadReport> {
  const report: LoadReport = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }
  const planned = options.dryRun === true ? new Map<string, IdLabel>() : undefined
  const refuse = (refused: Refused): void => {
    report.refused++
    options.onRefused?.(refused)
  }
  const leave = (): void => {
    report.unchanged++
    if (report.unchanged % most.documents === 0) options.onProgress?.(report)
  }
  if (planned === undefined) {
    await graph.prepare()
    await finishImport(graph)
    if ((await graph.read('identity/projection', {})).length > 0) await finishProjection(graph)
  }
  const writing = batches<Changed>(options.most ?? most, async changed => {
    await write(graph, changed, planned, report, refuse, options)
    options.onProgress?.(report)
  })
  const comparing = batches<Waiting>(compared, async waiting => {
    const changed = await changedOf(graph, waiting)
    report.unchanged += waiting.length - changed.length
    for (const one of changed) await writing.add(one)
  })
  let hashBefore = prefetchHashes(graph, new Set())
  let repeated: ReadonlySet<string> = new Set()
  const loaded = { layoutVersion, contentHash: (id: string) => hashBefore(id) }
  const reading = readAgainst(loaded, paths, {
    ...options,
    onFound(found) {
      options.onFound?.(found)
      hashBefore = prefetchHashes(graph, found.ids)
      repeated = found.repeated
    },
  })
  const again = new Set<string>()
  for await (const read of reading) {
    // Handle the database's answers before reading the next document.
    if (!writing.idle) await turn()
    if ('problems' in read) refuse(read)
    else if ('unchanged' in read) leave()
    else {
      const { id } = read.document.document
      const one = { ...read, contentHash: contentHash(read.document, layoutVersion) }
      // Drop unchanged documents before batching, so that they are collected as young objects. A second document with the
      // same id has the same content: others have been refused by now.
      if (again.has(id) || read.loadedHash === one.contentHash) leave()
      else await comparing.add(one)
      if (repeated.has(id)) again.add(id)
    }
  }
  await comparing.end()
  await writing.end()
  return report
}

/** The documents that differ from what is loaded. */
async function changedOf(graph: Graph, waiting: readonly Waiting[]): Promise<Changed[]> {
  const loaded = await loadedHashes(
    readerOf(graph),
    waiting.map(({ document }) => document.document.id),
  )
  return waiting
    .map(one => ({ ...one, before: loaded.get(one.document.document.id) }))
    .filter(one => one.before !== one.contentHash)
    .map(one => Object.assign(one, { rows: rowsOf(one.document, one.contentHash) }))
}

async function write(
  graph: Graph,
  changed: readonly Changed[],
  planned: Map<string, IdLabel> | undefined,
  report: LoadReport,
  refuse: (refused: Refused) => void,
  options: LoadOptions,
): Promise<void> {
  const replaced = changed.filter(({ before }) => before !== undefined).map(one => one.document.document.id)
  if (replaced.length > 0) await options.onReplacing?.(replaced)
  const outcomes: Outcome[] =
    planned === undefined ? await writeFitting(graph, changed) : await planDocuments(graph, changed, planned)
  for (const [at, one] of changed.entries()) count(one, outcomes[at]!, report, refuse, options)
}

/** What halving a batch helps against: a part of it needs less memory, or is without the document that is at fault. */
const divisible: ReadonlySet<ErrorCode> = new Set(['OUT_OF_MEMORY', 'REFUSED_BY_DATABASE'])

/**
 * Writes documents in one transaction. Writes them in several if the database lacks the memory for one, or refuses what
 * one of them would write; that one is refused.
 */
export async function writeFitting(graph: Graph, changed: readonly Incoming[]): Promise<Outcome[]> {
  try {
    return await writeDocuments(graph, changed)
  } catch (error) {
    if (!(error instanceof WhosaidError && divisible.has(error.code))) throw error
    if (changed.length === 1) {
      if (error.code !== 'REFUSED_BY_DATABASE') throw error
      return [{ done: 'refused', reason: error.message }]
    }
    const middle = changed.length >> 1
    const first = await writeFitting(graph, changed.slice(0, middle))
    return [...first, ...(await writeFitting(graph, changed.slice(middle)))]
  }
}

/** Adds what became of a document to the report, and tells who wants to know. */
export function count(
  { place, document, locate }: Readable,
  outcome: Outcome,
  report: LoadReport,
  refuse: (refused: Refused) => void,
  options: LoadOptions,
): void {
  if (outcome.done === 'refused') {
    const problems =
      'reason' in outcome
        ? [{ ...locate(document.document.id), rule: 'database', message: outcome.reason }]
        : outcome.taken.map(taken => problemOf(taken, locate))
    refuse({ place, problems, data: toFile(document) })
    return
  }
  report[outcome.done]++
  if (outcome.done === 'unchanged') return
  report.statements += document.statements.length
  options.onChanged?.(document.document.id, outcome.done, document)
}

function problemOf({ id, label, takenBy }: TakenId, locate: Readable['locate']): Problem {
  const message = `an id must belong to one type of node, and this one belongs to ${named(takenBy)} in the graph, but got: ${named(label)} ${id}`
  return { ...locate(id), rule: 'one-type-per-id', message }
}

const named = (label: string): string => `${/^[AE]/.test(label) ? 'an' : 'a'} ${label}`
