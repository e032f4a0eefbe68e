import type { SharedLabel } from '../../graph/layout.ts'
import type { linkQueries, ownQueries } from '../steps.ts'
import type { Describing, Row, Rows } from './row.ts'

/** The type of a node, by the label that its id is looked up under. */
export type NodeLabel = SharedLabel | 'Document' | 'Statement' | 'Judgement' | 'Graph'

/** An end of a relationship, with the label that it is looked up under. */
type End = readonly [label: NodeLabel, id: string]

/** A node that rows make. */
export interface MadeNode {
  labels: readonly [label: NodeLabel] | readonly [label: NodeLabel, kind: string]
  /** Its id is one of them. */
  properties: Row
}

/** A relationship that rows make. */
export interface MadeRelationship {
  type: string
  ends: readonly [from: End, to: End]
  properties: Row
}

export type Made = MadeNode | MadeRelationship

/** A node; `kind` is an actor's, from which its second label follows. */
export const nodeOf = (label: NodeLabel, properties: Row, kind?: string): MadeNode => ({
  labels: kind === undefined ? [label] : [label, `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`],
  properties,
})

type Query =
  'load/documents' | 'load/described-in' | (typeof ownQueries)[number] | (typeof linkQueries)[number]

const joined = (type: string, from: End, to: End, properties: Row): MadeRelationship => ({
  type,
  ends: [from, to],
  properties,
})

const text = (value: unknown): string => value as string

/** What a relationship between two nodes that the row names `from` and `to` is made of, where the row has its properties. */
const between =
  (type: string, from: NodeLabel, to: NodeLabel) =>
  (row: Row): Made[] => [
    joined(type, [from, text(row['from'])], [to, text(row['to'])], row['properties'] as Row),
  ]

const ofStatement =
  (type: string, to: NodeLabel, ...properties: string[]) =>
  (row: Row): Made[] => [
    joined(type, ['Statement', text(row['from'])], [to, text(row['to'])], only(row, properties)),
  ]

const only = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map(name => [name, row[name]]))

/** The end that a row calls `id`; what a document names it describes, so that the label is known. */
const labelled = (row: Row): End => [row['label'] as NodeLabel, text(row['id'])]

/** What the row of each query comes to in the graph: the query's file says the same in Cypher. */
const elements: Record<Query, (row: Row) => Made[]> = {
  'load/documents': row => [nodeOf('Document', row['properties'] as Row)],
  'load/judgements': ({ id, documentId, properties }) => [
    nodeOf('Judgement', properties as Row),
    joined('JUDGES', ['Document', text(documentId)], ['Judgement', text(id)], {}),
  ],
  'load/described-in': row => {
    const { documentId, nodes } = row as Describing
    return nodes.map(({ id, label, properties }) =>
      joined('DESCRIBED_IN', [label, id], ['Document', documentId], properties),
    )
  },
  'load/statements': ({ id, documentId, properties, ...spans }) => [
    nodeOf('Statement', properties as Row),
    joined('REPORTED_IN', ['Statement', text(id)], ['Document', text(documentId)], spans),
  ],
  'load/reports': ofStatement('REPORTS', 'Statement'),
  'load/replies-to': ofStatement('REPLIES_TO', 'Statement'),
  'load/published-by': row => [
    joined(
      'PUBLISHED_BY',
      ['Document', text(row['documentId'])],
      ['Actor', text(row['publisherId'])],
      only(row, ['givenId']),
    ),
  ],
  'load/holds': between('HOLDS', 'Actor', 'Position'),
  'load/position-in': between('POSITION_IN', 'Position', 'Actor'),
  'load/affiliated-with': between('AFFILIATED_WITH', 'Actor', 'Actor'),
  'load/took-part-in': between('TOOK_PART_IN', 'Actor', 'Event'),
  'load/part-of-event': between('PART_OF_EVENT', 'Event', 'Event'),
  'load/claims-about': row => [
    joined('ABOUT', ['Claim', text(row['from'])], labelled(row), row['properties'] as Row),
  ],
  'load/relates-from': between('RELATES_FROM', 'Claim', 'Actor'),
  'load/relates-to': row => [
    joined('RELATES_TO', ['Claim', text(row['from'])], labelled(row), row['properties'] as Row),
  ],
  'load/contradicts': between('CONTRADICTS', 'Claim', 'Claim'),
  'load/supports': between('SUPPORTS', 'Claim', 'Claim'),
  'load/said': row => [
    joined(
      'SAID',
      ['Actor', text(row['speakerId'])],
      ['Statement', text(row['statementId'])],
      only(row, ['order', 'speakerId', 'key', 'longKey', 'givenId', 'givenIds']),
    ),
  ],
  'load/about': row => [
    joined('ABOUT', ['Statement', text(row['statementId'])], labelled(row), row['properties'] as Row),
  ],
  'load/jointly-about': row => [
    joined('JOINTLY_ABOUT', ['Statement', text(row['statementId'])], labelled(row), {
      ...only(row, ['speakerId', 'key', 'longKey']),
      aboutId: row['id'],
    }),
  ],
  'load/claimed': row => [
    joined(
      text(row['verb']),
      ['Statement', text(row['statementId'])],
      ['Claim', text(row['claimId'])],
      only(row, ['hedge', 'givenId', 'givenIds']),
    ),
  ],
  'load/addressed-to': ofStatement('ADDRESSED_TO', 'Actor', 'givenId', 'givenIds'),
  'load/spoken-as': ofStatement('SPOKEN_AS', 'Position', 'givenId'),
  'load/made-at': ofStatement('MADE_AT', 'Event', 'givenId'),
  'load/relayed-by': ofStatement('RELAYED_BY', 'Actor', 'order', 'givenId', 'givenIds'),
}

/** All that the rows of a document make, but for the nodes that documents share. */
export function* elementsOf(rows: Rows): Generator<Made> {
  for (const [name, all] of rows) {
    const make = elements[name as Query] as ((row: Row) => Made[]) | undefined
    if (make !== undefined) for (const row of all) yield* make(row)
  }
}
