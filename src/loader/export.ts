import { WhosaidError } from '../errors.ts'
import { readerOf, type Graph, type Writer } from '../graph/graph.ts'
import type { ExportedStatement, RelationshipRow } from '../graph/queries/whole.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { header as headerShape } from '../document/shape/header.ts'
import { asGivenBy, sharedFrom, type Related } from './export/shared.ts'
import { inShapeOrder } from './export/shape-order.ts'
import { statementFrom } from './export/statement.ts'
import type { Listed, Unwritten } from './identity/naming.ts'
import type { Row } from './rows/row.ts'

/** How many documents are read at once, so that memory stays bounded. */
const batch = 100

/**
 * Reads loaded documents back from the graph in resolved form, in the order of the ids given, or all of them by id.
 * Throws `NOT_FOUND` before the first document if an id is not loaded.
 */
export async function* readBack(
  graph: Graph,
  ids: readonly string[] | 'all',
): AsyncGenerator<ResolvedDocument> {
  const loaded = (await graph.read('export/document-ids', {})).map(({ id }) => id)
  const wanted = ids === 'all' ? loaded : ids
  const unknown = wanted.filter(id => !loaded.includes(id))
  if (unknown.length > 0) {
    throw new WhosaidError(
      'NOT_FOUND',
      `a document must be loaded to be exported, but got: ${unknown.join(', ')}`,
    )
  }
  for (let from = 0; from < wanted.length; from += batch) {
    yield* await readBatch(graph, wanted.slice(from, from + batch))
  }
}

/** Reads documents back at once, as far as they are loaded. */
export const readBatch = (graph: Graph, documentIds: readonly string[]): Promise<ResolvedDocument[]> =>
  readLoaded(readerOf(graph), documentIds).then(loaded => loaded.map(({ document }) => document))

/** A loaded document as it was given, with the content hash that it has in the graph. */
export interface Loaded {
  document: ResolvedDocument
  contentHash: string
}

/** Reads documents back at once, as far as they are loaded: with the ids that they themselves use. */
export async function readLoaded(reader: Writer, documentIds: readonly string[]): Promise<Loaded[]> {
  const [documents, relationships, statements, judgements] = await Promise.all([
    reader.run('export/documents', { documentIds }),
    reader.run('export/relationships', { documentIds }),
    reader.run('export/statements', { documentIds }),
    reader.run('export/judgements', { documentIds }),
  ])
  const records = new Map(documents.map(row => [row.documentId, row]))
  const relationshipsOf = Map.groupBy(relationships, row => row.documentId)
  const judgementsOf = Map.groupBy(judgements, row => row.documentId)
  const statementsOf = Map.groupBy(statements, row => row.documentId)
  return documentIds.flatMap(id => {
    const record = records.get(id)
    if (record === undefined) return []
    const document = documentFrom(record, relationshipsOf.get(id) ?? [], statementsOf.get(id) ?? [])
    const identities = (judgementsOf.get(id) ?? []).map(({ verdict, ids, basis }) => ({
      basis,
      ids,
      verdict,
    }))
    const contentHash = record.properties['contentHash'] as string
    return [{ document: { ...document, identities } as ResolvedDocument, contentHash }]
  })
}

function documentFrom(
  record: { properties: Row; publisher: string },
  relationships: readonly RelationshipRow[],
  statements: readonly ExportedStatement[],
): Record<Exclude<keyof ResolvedDocument, 'identities'>, unknown> {
  const {
    contentHash: _hash,
    layout: _layout,
    key: _key,
    retrievedKey: _retrievedKey,
    textLength: _textLength,
    idKey: _idKey,
    textKey: _textKey,
    words: _words,
    textWords: _textWords,
    caption: _caption,
    givenIds = [],
    derivedFrom,
    derivedFromKinds,
    rejected,
    ...header
  } = record.properties
  const kinds = derivedFromKinds as string[] | undefined
  const { unwritten, listed } = unreadIn(givenIds as string[])
  const document: Record<Exclude<keyof ResolvedDocument, 'identities'>, unknown> = {
    document: inShapeOrder(headerShape, {
      reference: false,
      ...header,
      publisher: record.publisher,
      derivedFrom: ((derivedFrom as string[] | undefined) ?? []).map((original, at) => ({
        document: original,
        kind: kinds?.[at],
      })),
    }),
    ...sharedFrom([...relationships.flatMap(asGivenBy), ...unwritten]),
    rejected: rejected === undefined ? [] : JSON.parse(rejected as string),
    statements: statements.map(row => ({
      ...statementFrom(row),
      ...listed.get(row.properties['id'] as string),
    })),
  }
  return document
}

/** What a document's relationships do not tell, as `mergeRows` and the rows of statements leave it. */
function unreadIn(texts: readonly string[]): {
  unwritten: Related[]
  listed: Map<string, Pick<Listed, 'speaker' | 'via'>>
} {
  const all = texts.map(text => JSON.parse(text) as Unwritten | Listed)
  return {
    unwritten: all.filter(one => 'type' in one),
    listed: new Map(
      all.filter(one => 'statement' in one).map(({ statement, ...lists }) => [statement, lists]),
    ),
  }
}
