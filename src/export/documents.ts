import { stringify } from 'yaml'
import type { Reader } from '../api/in-process.ts'
import { type DocumentFile, type ResolvedDocument, toFile } from '../document/index.ts'
import { readBack, readBatch } from '../loader/export.ts'
import { part } from './question.ts'
import { type Selection, statementsIn } from './walk.ts'

/** Which documents: those named, all of them, or those with a selected statement. */
export type Documents = { named: readonly string[] | 'all' } | { with: Selection }

/** A document, and which of its statements are selected; all of them where `selected` is absent. */
export interface Chosen {
  document: ResolvedDocument
  selected?: ReadonlySet<string>
}

/** How many documents are read at once. */
const batch = 50

/** Reads the chosen documents, some at a time. Throws `NOT_FOUND` before the first if one that is named is not loaded. */
export async function* documentsIn(reader: Reader, documents: Documents): AsyncGenerator<Chosen> {
  if ('named' in documents) {
    for await (const document of readBack(reader.graph, documents.named)) yield { document }
    return
  }
  let waiting = new Map<string, Set<string>>()
  for await (const [id, selected] of byDocument(reader, documents.with)) {
    waiting.set(id, selected)
    if (waiting.size < batch) continue
    yield* chosen(reader, waiting)
    waiting = new Map()
  }
  yield* chosen(reader, waiting)
}

async function* chosen(reader: Reader, waiting: ReadonlyMap<string, Set<string>>): AsyncGenerator<Chosen> {
  for (const document of await readBatch(reader.graph, [...waiting.keys()]))
    yield { document, selected: waiting.get(document.document.id) ?? new Set() }
}

interface Placed {
  id: string
  document: { id: string }
}

/** The ids of the selected statements of each document: of a filter document by document, of a list all at once. */
async function* byDocument(reader: Reader, selection: Selection): AsyncGenerator<[string, Set<string>]> {
  let found = new Map<string, Set<string>>()
  for await (const page of statementsIn<Placed>(reader, selection, [part('of-document')], 'IN_DOCUMENT')) {
    for (const { id, document } of page) {
      const known = found.get(document.id)
      if (known === undefined && selection.ids === undefined) {
        yield* found
        found = new Map()
      }
      found.set(document.id, (known ?? new Set()).add(id))
    }
  }
  yield* found
}

/** JSON Lines: one document a line, as `load` reads it. */
export async function* jsonLines(documents: AsyncIterable<Chosen>): AsyncGenerator<Uint8Array> {
  for await (const { document } of documents) yield Buffer.from(`${JSON.stringify(toFile(document))}\n`)
}

/** The YAML text of a document; undefined where it is to be written as this program does. */
export type YamlOf = (document: ResolvedDocument) => string | undefined

/** YAML documents, one after the other, as `load` reads them; ids come first. */
export async function* yamlDocuments(
  documents: AsyncIterable<Chosen>,
  yamlOf: YamlOf = () => undefined,
): AsyncGenerator<Uint8Array> {
  for await (const { document } of documents)
    yield Buffer.from(`---\n${yamlOf(document) ?? asYaml(toFile(document))}`)
}

// An alias saves a line and costs the reader a search; a text is easier to read as it is than folded.
const asYaml = (file: DocumentFile): string =>
  stringify(file, { aliasDuplicateObjects: false, blockQuote: 'literal' })
