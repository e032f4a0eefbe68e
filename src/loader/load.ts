import { setImmediate as turn } from 'node:timers/promises'
import { WhosaidError, type Problem } from '../errors.ts'
import { readerOf, type Graph } from '../graph/graph.ts'
import { layoutVersion } from '../graph/layout.ts'
import {
  contentHash,
  readAgainst,
  toFile,
  type Read,
  type ReadOptions,
  type Refused,
} from '../document/index.ts'
import { batches, type BatchSize } from './batches.ts'
import { askAhead, loadedHashes } from './loaded.ts'
import type { NodeType, TakenId } from './shared/refuse.ts'
import { rowsOf } from './rows.ts'
import { planDocuments, writeDocuments, type Incoming, type Outcome } from './write.ts'

/** What a run did, in documents, and how many statements it wrote. */
export interface LoadReport {
  loaded: number
  replaced: number
  unchanged: number
  refused: number
  statements: number
}

export interface LoadOptions extends ReadOptions {
  /** Only finds out what would be done, and writes nothing. */
  dryRun?: boolean
  /** Told of each refused document as soon as it is known. */
  onRefused?: (refused: Refused) => void
  /** Told of each document that is loaded or replaced, or would be. */
  onChanged?: (id: string, done: 'loaded' | 'replaced') => void
  /** How much one transaction takes, {@link most} by default. */
  most?: BatchSize
  /** Told what is done so far, after each transaction. */
  onProgress?: (report: Readonly<LoadReport>) => void
}

type Readable = Extract<Read, { locate: unknown }>
type Waiting = Pick<Readable, 'place' | 'document' | 'locate'> & { contentHash: string }
type Changed = Waiting & Incoming

/** How much one transaction takes: enough to be fast, little enough to be held in memory. */
const most: BatchSize = { statements: 2000, documents: 500, enoughWhenIdle: 250 }

/** How much is looked up in the graph at once; all that is in these batches is held in memory too. */
const compared: BatchSize = { statements: 500, documents: 100 }

/**
 * Loads the documents of files, folders and `-` (standard input). A refused document leaves no trace and stops no other;
 * one that is loaded already is not written again. The next transaction's documents are read while the database works.
 * Throws `WRONG_USE` for a path that is not there.
 */
export async function loadDocuments(
  graph: Graph,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<LoadReport> {
  const report: LoadReport = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }
  const planned = options.dryRun === true ? new Map<string, NodeType>() : undefined
  const refuse = (refused: Refused): void => {
    report.refused++
    options.onRefused?.(refused)
  }
  const leave = (): void => {
    report.unchanged++
    if (report.unchanged % most.documents === 0) options.onProgress?.(report)
  }
  if (planned === undefined) await graph.prepare()
  const writing = batches<Changed>(options.most ?? most, async changed => {
    await write(graph, changed, planned, report, refuse, options)
    options.onProgress?.(report)
  })
  const comparing = batches<Waiting>(compared, async waiting => {
    const changed = await changedOf(graph, waiting)
    report.unchanged += waiting.length - changed.length
    for (const one of changed) await writing.add(one)
  })
  let hashBefore = askAhead(graph, new Set())
  let repeated: ReadonlySet<string> = new Set()
  const loaded = { layoutVersion, contentHash: (id: string) => hashBefore(id) }
  const reading = readAgainst(loaded, paths, {
    ...options,
    onFound(found) {
      options.onFound?.(found)
      hashBefore = askAhead(graph, found.ids)
      repeated = found.repeated
    },
  })
  const again = new Set<string>()
  for await (const read of reading) {
    // The database comes first: whatever it has answered is looked at before the next document is.
    if (!writing.idle) await turn()
    if ('problems' in read) refuse(read)
    else if ('unchanged' in read) leave()
    else {
      const { id } = read.document.document
      const one = { ...read, contentHash: contentHash(read.document, layoutVersion) }
      // What is unchanged is known before it waits with others, and is forgotten while it is young. The same content comes
      // again under one id only: rivals are refused before they come here.
      if (again.has(id) || read.loadedHash === one.contentHash) leave()
      else await comparing.add(one)
      if (repeated.has(id)) again.add(id)
    }
  }
  await comparing.end()
  await writing.end()
  return report
}

/** Those that the graph does not hold as they are. */
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
  planned: Map<string, NodeType> | undefined,
  report: LoadReport,
  refuse: (refused: Refused) => void,
  options: LoadOptions,
): Promise<void> {
  const outcomes: Outcome[] =
    planned === undefined ? await writeFitting(graph, changed) : await planDocuments(graph, changed, planned)
  for (const [at, one] of changed.entries()) tell(one, outcomes[at]!, report, refuse, options)
}

/** In one transaction, or in several where the database has not the memory for one. */
async function writeFitting(graph: Graph, changed: readonly Changed[]): Promise<Outcome[]> {
  try {
    return await writeDocuments(graph, changed)
  } catch (error) {
    if (!(error instanceof WhosaidError && error.code === 'OUT_OF_MEMORY') || changed.length === 1)
      throw error
    const middle = changed.length >> 1
    const first = await writeFitting(graph, changed.slice(0, middle))
    return [...first, ...(await writeFitting(graph, changed.slice(middle)))]
  }
}

function tell(
  { place, document, locate }: Waiting,
  outcome: Outcome,
  report: LoadReport,
  refuse: (refused: Refused) => void,
  options: LoadOptions,
): void {
  if (outcome.done === 'refused') {
    refuse({ place, problems: outcome.taken.map(taken => problemOf(taken, locate)), data: toFile(document) })
    return
  }
  report[outcome.done]++
  if (outcome.done === 'unchanged') return
  report.statements += document.statements.length
  options.onChanged?.(document.document.id, outcome.done)
}

function problemOf({ id, label, takenBy }: TakenId, locate: Readable['locate']): Problem {
  const message = `an id stands for one type of node, and this one for ${named(takenBy)} in the graph, but got: ${named(label)} ${id}`
  return { ...locate(id), rule: 'one-type-per-id', message }
}

const named = (label: string): string => `${/^[AE]/.test(label) ? 'an' : 'a'} ${label}`
