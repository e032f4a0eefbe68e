import type { Problem } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import { layoutVersion } from '../graph/layout.ts'
import {
  contentHash,
  readDocuments,
  toFile,
  type Read,
  type ReadOptions,
  type Refused,
} from './document/index.ts'
import type { NodeType, TakenId } from './refuse.ts'
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
  most?: { statements: number; documents: number }
  /** Told what is done so far, after each transaction. */
  onProgress?: (report: Readonly<LoadReport>) => void
}

type Readable = Extract<Read, { locate: unknown }>
type Waiting = Pick<Readable, 'place' | 'document' | 'locate'> & { contentHash: string }
type Changed = Waiting & Incoming

/** How much one transaction takes: enough to be fast, little enough to be held in memory. */
const most = { statements: 2000, documents: 500 }

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
  const atMost = options.most ?? most
  const planned = options.dryRun === true ? new Map<string, NodeType>() : undefined
  const refuse = (refused: Refused): void => {
    report.refused++
    options.onRefused?.(refused)
  }
  if (planned === undefined) await graph.prepare()
  let waiting: Waiting[] = []
  let statements = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    statements = 0
    // Both are awaited: the comparison while the database still writes what came before, and that before the next is written.
    const compared = compare(graph, batch)
    compared.catch(() => {})
    await writing
    writing = compared.then(found => write(graph, found, planned, report, refuse, options))
    writing.catch(() => {}) // it is awaited before the next one, or at the end
  }
  for await (const read of readDocuments(paths, options)) {
    if ('problems' in read) {
      refuse(read)
      continue
    }
    const { place, document, locate } = read
    if (waiting.some(one => one.document.document.id === document.document.id)) {
      report.unchanged++ // the same content again: rivals are refused before they come here
      continue
    }
    // A large document has a transaction to itself, which takes the database all the memory that one may.
    if (waiting.length > 0 && statements + document.statements.length > atMost.statements) await flush()
    waiting.push({ place, document, locate, contentHash: contentHash(document, layoutVersion) })
    statements += document.statements.length
    if (statements >= atMost.statements || waiting.length >= atMost.documents) await flush()
  }
  await flush()
  await writing
  return report
}

interface Compared {
  /** Those that the graph does not hold as they are. */
  changed: Changed[]
  unchanged: number
  /** The hashes of those that it holds. */
  loaded: Map<string, string>
}

async function compare(graph: Graph, waiting: readonly Waiting[]): Promise<Compared> {
  const documentIds = waiting.map(({ document }) => document.document.id)
  const rows =
    waiting.length === 0
      ? []
      : await graph.read<{ id: string; contentHash: string }>('load/documents-loaded', { documentIds })
  const loaded = new Map(rows.map(row => [row.id, row.contentHash]))
  const changed = waiting
    .filter(one => loaded.get(one.document.document.id) !== one.contentHash)
    .map(one => ({ ...one, rows: rowsOf(one.document, one.contentHash) }))
  return { changed, unchanged: waiting.length - changed.length, loaded }
}

/** Writes what is changed; without any it writes nothing at all. */
async function write(
  graph: Graph,
  { changed, unchanged, loaded }: Compared,
  planned: Map<string, NodeType> | undefined,
  report: LoadReport,
  refuse: (refused: Refused) => void,
  options: LoadOptions,
): Promise<void> {
  report.unchanged += unchanged
  if (changed.length > 0) {
    const outcomes: Outcome[] =
      planned === undefined
        ? await writeDocuments(graph, changed)
        : await planDocuments(graph, changed, loaded, planned)
    for (const [at, one] of changed.entries()) tell(one, outcomes[at]!, report, refuse, options)
  }
  options.onProgress?.(report)
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
