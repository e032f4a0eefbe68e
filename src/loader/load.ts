import type { Problem } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import { layoutVersion } from '../graph/layout.ts'
import { contentHash, readDocuments, type Read, type ReadOptions } from './document/index.ts'
import type { TakenId } from './refuse.ts'
import { writeDocuments, type Incoming } from './write.ts'

/** What a run did, in documents, and how many statements it wrote. */
export interface LoadReport {
  loaded: number
  replaced: number
  unchanged: number
  refused: number
  statements: number
}

export interface LoadOptions extends ReadOptions {
  /** Told of each refused document as soon as it is known. */
  onRefused?: (problems: readonly Problem[]) => void
}

type Readable = Extract<Read, { locate: unknown }>
type Waiting = Incoming & Pick<Readable, 'locate'>

/** How much one transaction takes: enough to be fast, little enough to be held in memory. */
const most = { statements: 2000, documents: 500 }

/**
 * Loads the documents of files, folders and `-` (standard input). A refused document leaves no trace and stops no other;
 * one that is loaded already is not written again. Throws `WRONG_USE` for a path that is not there.
 */
export async function loadDocuments(
  graph: Graph,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<LoadReport> {
  const report: LoadReport = { loaded: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 }
  const refuse = (problems: readonly Problem[]): void => {
    report.refused++
    options.onRefused?.(problems)
  }
  await graph.prepare()
  let waiting: Waiting[] = []
  let statements = 0
  const flush = async (): Promise<void> => {
    await writeChanged(graph, waiting, report, refuse)
    waiting = []
    statements = 0
  }
  for await (const read of readDocuments(paths, options)) {
    if ('problems' in read) {
      refuse(read.problems)
      continue
    }
    const { document, locate } = read
    const twin = waiting.some(one => one.document.document.id === document.document.id)
    if (twin) {
      report.unchanged++ // the same content again: rivals are refused before they come here
      continue
    }
    waiting.push({ document, locate, contentHash: contentHash(document, layoutVersion) })
    statements += document.statements.length
    if (statements >= most.statements || waiting.length >= most.documents) await flush()
  }
  await flush()
  return report
}

/** Writes those documents that the graph does not hold as they are; without any it writes nothing at all. */
async function writeChanged(
  graph: Graph,
  waiting: readonly Waiting[],
  report: LoadReport,
  refuse: (problems: readonly Problem[]) => void,
): Promise<void> {
  if (waiting.length === 0) return
  const documentIds = waiting.map(({ document }) => document.document.id)
  const rows = await graph.read<{ id: string; contentHash: string }>('load/documents-loaded', { documentIds })
  const loaded = new Map(rows.map(row => [row.id, row.contentHash]))
  const changed = waiting.filter(one => loaded.get(one.document.document.id) !== one.contentHash)
  report.unchanged += waiting.length - changed.length
  if (changed.length === 0) return
  const outcomes = await writeDocuments(graph, changed)
  for (const [at, { document, locate }] of changed.entries()) {
    const outcome = outcomes[at]!
    if (outcome.done === 'refused') {
      refuse(outcome.taken.map(taken => problemOf(taken, locate)))
      continue
    }
    report[outcome.done]++
    if (outcome.done !== 'unchanged') report.statements += document.statements.length
  }
}

function problemOf({ id, label, takenBy }: TakenId, locate: Readable['locate']): Problem {
  const message = `an id stands for one type of node, and this one for ${named(takenBy)} in the graph, but got: ${named(label)} ${id}`
  return { ...locate(id), rule: 'one-type-per-id', message }
}

const named = (label: string): string => `${/^[AE]/.test(label) ? 'an' : 'a'} ${label}`
