import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { contentHash, readData, readDocuments, toFile } from '../document/index.ts'
import { describeProblem } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import { readBatch } from '../loader/export.ts'
import { loadDocuments } from '../loader/load.ts'
import { writeWhole } from '../whole-file.ts'

/** What was loaded of the examples, by the documents' ids: the hash of each, whatever the graph's layout. */
type Written = Record<string, string>

/**
 * Loads the examples. A document of the same id stays as it is where the graph holds another version than these files have and
 * than was written here before, by the record in the data folder: a reviewed one, say. Says what it did.
 */
export async function loadExamples(
  graph: Graph,
  folders: readonly string[],
  say: (line: string) => void,
  dataFolder?: string,
): Promise<void> {
  const record = dataFolder === undefined ? undefined : join(dataFolder, 'examples.json')
  const written = await readWritten(record)
  const examples = new Map<string, { file: string; hash: string }>()
  for await (const read of readDocuments(folders)) {
    if ('problems' in read) say(read.problems.map(describeProblem).join('\n'))
    else
      examples.set(read.document.document.id, {
        file: read.place.file!,
        hash: contentHash(read.document, ''),
      })
  }
  const kept = new Set<string>()
  for (const [id, hash] of await loadedVersions(graph, [...examples.keys()]))
    if (hash !== examples.get(id)!.hash && hash !== written[id]) kept.add(id)
  const wanted = [...examples].filter(([id]) => !kept.has(id))
  const { loaded, replaced, statements, unchanged } = await loadDocuments(
    graph,
    wanted.map(([, { file }]) => file),
    { onRefused: ({ problems }) => say(problems.map(describeProblem).join('\n')) },
  )
  const now = { ...written, ...Object.fromEntries(wanted.map(([id, { hash }]) => [id, hash])) }
  if (record !== undefined) await writeWhole(record, `${JSON.stringify(now, null, 2)}\n`)
  say(
    `Examples: ${loaded} documents loaded, ${replaced} replaced (${statements} statements), ${unchanged} already loaded.`,
  )
  if (kept.size === 0) return
  const files = [...kept].map(id => relative('.', examples.get(id)!.file))
  say(
    `Other versions of ${[...kept].join(', ')} are loaded and stay: \`whosaid load ${files.join(' ')}\` puts the examples in their place.`,
  )
}

/** The hashes of those of the documents that are loaded, whatever the graph's layout; '' for one that breaks rules by now. */
async function loadedVersions(graph: Graph, ids: string[]): Promise<Map<string, string>> {
  const documents = await readBatch(graph, ids)
  return new Map(
    documents.map(document => {
      const read = readData(toFile(document))
      return [document.document.id, 'problems' in read ? '' : contentHash(read.document, '')]
    }),
  )
}

/** Without the record, or with one that cannot be read, nothing is known to have been written. */
async function readWritten(file: string | undefined): Promise<Written> {
  if (file === undefined) return {}
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'))
    return typeof content === 'object' && content !== null ? (content as Written) : {}
  } catch {
    return {}
  }
}
