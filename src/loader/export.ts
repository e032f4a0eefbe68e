import { WhosaidError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import type { SharedLabel } from '../graph/layout.ts'
import type { ExportedStatement, RelationshipRow } from '../graph/queries/whole.ts'
import { decodeSpans } from '../graph/spans.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { actor, event, position, topic } from '../document/shape/entities.ts'
import { header as headerShape } from '../document/shape/header.ts'
import { claim, statement as statementShape } from '../document/shape/statements.ts'
import type { Row } from './rows.ts'

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

/** The keys in the order of the shape, since the database gives properties in an order that changes with them. */
function inShapeOrder({ properties }: { properties: object }, row: Row): Row {
  const known = Object.keys(properties).filter(key => key in row)
  return Object.fromEntries([...new Set([...known, ...Object.keys(row)])].map(key => [key, row[key]]))
}

const shapes: Record<SharedLabel, { properties: object }> = {
  Actor: actor,
  Event: event,
  Topic: topic,
  Claim: claim,
  Position: position,
}

/** Reads documents back at once, as far as they are loaded. */
export async function readBatch(graph: Graph, documentIds: readonly string[]): Promise<ResolvedDocument[]> {
  const [documents, relationships, statements, judgements] = await Promise.all([
    graph.read('export/documents', { documentIds }),
    graph.read('export/relationships', { documentIds }),
    graph.read('export/statements', { documentIds }),
    graph.read('export/judgements', { documentIds }),
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
    return [{ ...document, identities } as ResolvedDocument]
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
    derivedFrom,
    derivedFromKinds,
    rejected,
    ...header
  } = record.properties
  const kinds = derivedFromKinds as string[] | undefined
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
    ...sharedFrom(relationships),
    rejected: rejected === undefined ? [] : JSON.parse(rejected as string),
    statements: statements.map(statementFrom),
  }
  return document
}

const link = (kind: string) => (row: RelationshipRow, own: Row, statements: unknown) => ({
  from: row.from,
  kind,
  to: row.to,
  ...own,
  statements,
})

/** The inverse of `rowsOf` for shared nodes and the relationships between them. */
function sharedFrom(
  relationships: readonly RelationshipRow[],
): Record<Exclude<keyof ResolvedDocument, 'document' | 'identities' | 'rejected' | 'statements'>, Row[]> {
  const described: Record<SharedLabel, Row[]> = { Actor: [], Event: [], Topic: [], Claim: [], Position: [] }
  const ofType = Map.groupBy(relationships, row => row.type)
  const each = (type: string, make: (row: RelationshipRow, own: Row, statements: unknown) => Row): Row[] =>
    (ofType.get(type) ?? []).map(row => {
      const { documentId: _documentId, statementIds, ...own } = row.properties
      return make(row, own, statementIds ?? [])
    })
  const about = Map.groupBy(ofType.get('ABOUT') ?? [], row => row.from)
  for (const { from: id, label, properties } of ofType.get('DESCRIBED_IN') ?? []) {
    const {
      subjectId: _subjectId,
      rank: _rank,
      documentId: _documentId,
      relationFrom,
      relationKind,
      relationTo,
      ...values
    } = properties
    const node: Row = { id, ...values }
    if (label === 'Actor') node['aliases'] ??= []
    if (label === 'Claim') {
      node['about'] = (about.get(id) ?? []).map(row => row.to)
      if (relationFrom !== undefined)
        node['relation'] = { from: relationFrom, kind: relationKind, to: relationTo }
      if (values['measure'] !== undefined) node['approximate'] ??= false
    }
    described[label].push(inShapeOrder(shapes[label], node))
  }
  return {
    actors: described.Actor,
    positions: described.Position,
    events: described.Event,
    topics: described.Topic,
    claims: described.Claim,
    tenures: each('HOLDS', ({ from, to }, own, statements) => ({
      holder: from,
      position: to,
      ...own,
      statements,
    })),
    affiliations: each('AFFILIATED_WITH', ({ from, to }, own, statements) => ({
      actor: from,
      with: to,
      ...own,
      statements,
    })),
    parties: each('TOOK_PART_IN', ({ from, to }, own, statements) => ({
      actor: from,
      event: to,
      ...own,
      statements,
    })),
    claimLinks: [...each('CONTRADICTS', link('CONTRADICTS')), ...each('SUPPORTS', link('SUPPORTS'))],
  }
}

function statementFrom(row: ExportedStatement): Row {
  const { key: _key, longKey: _longKey, words: _words, caption: _caption, ...own } = row.properties
  const [spokenAs] = row.spokenAs
  const [madeAt] = row.madeAt
  const [repliesTo] = row.repliesTo
  return inShapeOrder(statementShape, {
    ...own,
    speaker: row.speaker,
    about: row.about.map(({ id, stance, as }) => ({ id, ...(stance !== null && { stance }), as: as ?? [] })),
    claims: row.claims.map(({ id, verb, hedge }) => ({ id, verb, ...(hedge !== null && { hedge }) })),
    addressees: row.addressees,
    via: row.via,
    reports: row.reports,
    ...(spokenAs !== undefined && { spokenAs }),
    ...(madeAt !== undefined && { madeAt }),
    ...(repliesTo !== undefined && { repliesTo }),
    spans: decodeSpans(row.spans),
  })
}
