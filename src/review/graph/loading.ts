import { Readable } from 'node:stream'
import { toFile, type DocumentFile, type ResolvedDocument } from '../../document/index.ts'
import type { Problem } from '../../errors.ts'
import type { Graph } from '../../graph/graph.ts'
import { readBatch } from '../../loader/export.ts'
import { loadDocuments, type LoadReport } from '../../loader/load.ts'
import { removeDocuments } from '../../loader/write.ts'
import { Refusal } from '../failure.ts'
import type { ReadFile } from '../files/read.ts'
import type { Store } from '../files/store.ts'
import type { Loaded, LoadPreview, LoadRequest } from '../protocol/loading.ts'
import { differenceOf } from './difference.ts'

/** Loads reviewed files, and takes that back. */
export interface Loading {
  preview: (path: string) => Promise<LoadPreview>
  load: (request: LoadRequest) => Promise<Loaded>
  undo: (path: string) => Promise<Loaded>
}

export function createLoading(store: Pick<Store, 'read'>, graph: Graph | undefined): Loading {
  /** What was loaded of each document before this process loaded it last; undefined where nothing was. */
  const before = new Map<string, ResolvedDocument | undefined>()
  let last: Promise<unknown> = Promise.resolve()
  // One after the other, so that what is put back is what was there.
  const turn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
  const undoOf = (id: string): Loaded['undo'] =>
    !before.has(id) ? null : before.get(id) === undefined ? 'unload' : 'put back'

  return {
    async preview(path) {
      const { document, version, file } = valid(await store.read(path))
      const there = open(graph)
      const id = document.document.id
      const [loaded] = await readBatch(there, [id])
      const { report, problems } = await write(there, file, true)
      return {
        documentId: id,
        version,
        state: report.unchanged > 0 ? 'unchanged' : loaded === undefined ? 'new' : 'changed',
        ...differenceOf(loaded, document),
        problems,
        undo: before.has(id),
      }
    },
    load: ({ path, version }) =>
      turn(async () => {
        const read = valid(await store.read(path))
        if (read.version !== version)
          throw new Refusal(
            'CONFLICT',
            `the file must be of the version that the page shows, but got: another`,
            {
              conflict: { version: read.version, diff: '' },
            },
          )
        const there = open(graph)
        const id = read.document.document.id
        const [loaded] = await readBatch(there, [id])
        const { report, problems } = await write(there, read.file, false)
        if (problems.length > 0)
          throw new Refusal('INVALID', 'the graph must take the document, but got: problems', { problems })
        if (report.unchanged === 0) before.set(id, loaded)
        const done = report.unchanged > 0 ? 'unchanged' : report.replaced > 0 ? 'replaced' : 'loaded'
        return { documentId: id, done, statements: report.statements, undo: undoOf(id) }
      }),
    undo: path =>
      turn(async () => {
        const { document } = valid(await store.read(path))
        const id = document.document.id
        const there = open(graph)
        if (!before.has(id))
          throw new Refusal('BAD_REQUEST', `there must be a load to undo, but got: none of ${id}`)
        const former = before.get(id)
        if (former === undefined) await removeDocuments(there, [id])
        else await write(there, toFile(former), false)
        before.delete(id)
        return {
          documentId: id,
          done: former === undefined ? 'unloaded' : 'put back',
          statements: former?.statements.length ?? 0,
          undo: null,
        }
      }),
  }
}

/** Loads what a file holds, not what may stand there by now. */
async function write(
  graph: Graph,
  file: DocumentFile,
  dryRun: boolean,
): Promise<{ report: LoadReport; problems: Problem[] }> {
  const problems: Problem[] = []
  const report = await loadDocuments(graph, ['-'], {
    stdin: Readable.from([`${JSON.stringify(file)}\n`]),
    dryRun,
    onRefused: refused => problems.push(...refused.problems),
  })
  return { report, problems }
}

type Valid = ReadFile & { document: ResolvedDocument; file: DocumentFile }

function valid(read: ReadFile): Valid {
  const { document, file, problems } = read
  if (document === null || file === null)
    throw new Refusal('INVALID', 'a file must keep every rule to be loaded', { problems })
  return { ...read, document, file }
}

export function open(graph: Graph | undefined): Graph {
  if (graph === undefined) throw new Refusal('NO_GRAPH', 'loading needs a database, but got: none')
  return graph
}
