import { WhosaidError } from '../errors.ts'
import { readerOf, type Graph, type Writer } from '../graph/graph.ts'
import type { SharedLabel } from '../graph/layout.ts'
import type { ExportedStatement, RelationshipRow } from '../graph/queries/whole.ts'
import { decodeSpans } from '../graph/spans.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { actor, event, position, topic } from '../document/shape/entities.ts'
import { header as headerShape } from '../document/shape/header.ts'
import { claim, statement as statementShape } from '../document/shape/statements.ts'
import { byCodeUnit } from '../order.ts'
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

/** A relationship between shared nodes, or a description of one, with the ids that its document uses. */
type Related = Omit<RelationshipRow, 'documentId' | 'label'> & { label?: SharedLabel }

function asGivenBy({ type, from, label, to, properties }: RelationshipRow): Related[] {
  const { givenId, givenIds, ...own } = properties as { givenId?: string; givenIds?: string[] }
  if (type === 'DESCRIBED_IN') return [{ type, from: givenId ?? from, label, to, properties: own }]
  const given = givenIds ?? (givenId === undefined ? undefined : [givenId])
  if (given === undefined) return [{ type, from, to, properties: own }]
  return given.map(pair => {
    const [first = '', second = ''] = pair.split(' ')
    return { type, from: first, to: second, properties: own }
  })
}

const link = (kind: string) => (row: Related, own: Row, statements: unknown) => ({
  from: row.from,
  kind,
  to: row.to,
  ...own,
  statements,
})

/** The inverse of `rowsOf` for shared nodes and the relationships between them. */
function sharedFrom(
  relationships: readonly Related[],
): Record<Exclude<keyof ResolvedDocument, 'document' | 'identities' | 'rejected' | 'statements'>, Row[]> {
  const described: Record<SharedLabel, Row[]> = { Actor: [], Event: [], Topic: [], Claim: [], Position: [] }
  const ofType = Map.groupBy(relationships, row => row.type)
  const each = (type: string, make: (row: Related, own: Row, statements: unknown) => Row): Row[] =>
    (ofType.get(type) ?? []).map(row => {
      const { documentId: _documentId, statementIds, ...own } = row.properties
      return make(row, own, statementIds ?? [])
    })
  const about = Map.groupBy(ofType.get('ABOUT') ?? [], row => row.from)
  const endOf = (type: string) => new Map((ofType.get(type) ?? []).map(row => [row.from, row.to]))
  const ends = {
    in: endOf('POSITION_IN'),
    partOf: endOf('PART_OF_EVENT'),
    from: endOf('RELATES_FROM'),
    to: endOf('RELATES_TO'),
  }
  for (const { from: id, label, properties } of ofType.get('DESCRIBED_IN') ?? []) {
    const {
      subjectId: _subjectId,
      rank: _rank,
      documentId: _documentId,
      relationFrom: _from,
      relationKind,
      relationTo: _to,
      in: _in,
      partOf: _partOf,
      ...values
    } = properties
    const node: Row = { id, ...values }
    if (label === 'Actor') node['aliases'] ??= []
    if (label === 'Position' && ends.in.has(id)) node['in'] = ends.in.get(id)
    if (label === 'Event' && ends.partOf.has(id)) node['partOf'] = ends.partOf.get(id)
    if (label === 'Claim') {
      node['about'] = (about.get(id) ?? []).map(row => row.to)
      if (relationKind !== undefined)
        node['relation'] = { from: ends.from.get(id), kind: relationKind, to: ends.to.get(id) }
      if (values['measure'] !== undefined) node['approximate'] ??= false
    }
    if (label !== undefined) described[label].push(inShapeOrder(shapes[label], node))
  }
  // Of two descriptions of one node, the first is the one with the smaller id.
  for (const nodes of Object.values(described)) {
    nodes.sort((a, b) => byCodeUnit(a['id'] as string, b['id'] as string))
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
  const {
    key: _key,
    longKey: _longKey,
    words: _words,
    caption: _caption,
    utterance,
    givenUtterance = utterance,
    ...own
  } = row.properties
  const [spokenAs] = row.spokenAs
  const [madeAt] = row.madeAt
  const [repliesTo] = row.repliesTo
  return inShapeOrder(statementShape, {
    ...own,
    ...(givenUtterance !== undefined && givenUtterance !== '' && { utterance: givenUtterance }),
    speaker: row.speaker.flat(),
    about: row.about.flatMap(({ ids, stance, as }) =>
      ids.map(id => ({ id, ...(stance !== null && { stance }), as: as ?? [] })),
    ),
    claims: row.claims.flatMap(({ ids, verb, hedge }) =>
      ids.map(id => ({ id, verb, ...(hedge !== null && { hedge }) })),
    ),
    addressees: row.addressees.flat(),
    via: row.via.flat(),
    reports: row.reports,
    ...(spokenAs !== undefined && { spokenAs }),
    ...(madeAt !== undefined && { madeAt }),
    ...(repliesTo !== undefined && { repliesTo }),
    spans: decodeSpans(row.spans),
  })
}
