import type { SharedLabel } from '../../graph/layout.ts'
import type { Describing, Row, Rows } from '../rows/row.ts'
import type { linkQueries, ownQueries } from '../steps.ts'

/** The type of a node, by the label that its id is looked up under. */
export type NodeLabel = SharedLabel | 'Document' | 'Statement' | 'Graph'

/** A node or a relationship, as `neo4j-admin database import` takes it. */
export interface Element {
  /** What the tool is told of it: `--nodes=Actor:Person`, `--relationships=SAID`. */
  option: string
  /** A node's id, or the ids of a relationship's start and end, each with the label that it is looked up under. */
  ends: readonly (readonly [label: NodeLabel, id: string])[]
  properties: Row
}

export function node(label: NodeLabel, id: string, { id: _id, ...properties }: Row, kind?: string): Element {
  const second = kind === undefined ? '' : `:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return { option: `--nodes=${label}${second}`, ends: [[label, id]], properties }
}

type End = readonly [label: NodeLabel, id: string]
type Query = 'load/described-in' | (typeof ownQueries)[number] | (typeof linkQueries)[number]

const joined = (type: string, from: End, to: End, properties: Row): Element => ({
  option: `--relationships=${type}`,
  ends: [from, to],
  properties,
})

const text = (value: unknown): string => value as string

/** What a relationship between two nodes that the row names `from` and `to` is made of, where the row has its properties. */
const between =
  (type: string, from: NodeLabel, to: NodeLabel) =>
  (row: Row): Element[] => [
    joined(type, [from, text(row['from'])], [to, text(row['to'])], row['properties'] as Row),
  ]

const ofStatement =
  (type: string, to: NodeLabel, ...properties: string[]) =>
  (row: Row): Element[] => [
    joined(type, ['Statement', text(row['from'])], [to, text(row['to'])], only(row, properties)),
  ]

const only = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map(name => [name, row[name]]))

/** The end that a row calls `id`; what a document names it describes, so that the label is known. */
const labelled = (row: Row): End => [row['label'] as NodeLabel, text(row['id'])]

/**
 * What the row of each query comes to in the graph: the query's file says the same in Cypher. Judgements are not among them,
 * since what they come to depends on what else is loaded.
 */
const elements: Record<Exclude<Query, 'load/judgements'>, (row: Row) => Element[]> = {
  'load/described-in': row => {
    const { documentId, nodes } = row as Describing
    return nodes.map(({ id, label, properties }) =>
      joined('DESCRIBED_IN', [label, id], ['Document', documentId], properties),
    )
  },
  'load/statements': ({ id, documentId, properties, ...spans }) => [
    node('Statement', text(id), properties as Row),
    joined('REPORTED_IN', ['Statement', text(id)], ['Document', text(documentId)], spans),
  ],
  'load/reports': ofStatement('REPORTS', 'Statement'),
  'load/replies-to': ofStatement('REPLIES_TO', 'Statement'),
  'load/published-by': row => [
    joined('PUBLISHED_BY', ['Document', text(row['documentId'])], ['Actor', text(row['publisherId'])], {}),
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
      only(row, ['order', 'speakerId', 'key', 'longKey']),
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
      only(row, ['hedge']),
    ),
  ],
  'load/addressed-to': ofStatement('ADDRESSED_TO', 'Actor'),
  'load/spoken-as': ofStatement('SPOKEN_AS', 'Position'),
  'load/made-at': ofStatement('MADE_AT', 'Event'),
  'load/relayed-by': ofStatement('RELAYED_BY', 'Actor', 'order'),
}

/** All that a document without judgements writes, but for the nodes that documents share. */
export function* elementsOf(rows: Rows): Generator<Element> {
  for (const [name, all] of rows) {
    if (name === 'load/documents') {
      for (const { id, properties } of all) yield node('Document', text(id), properties as Row)
      continue
    }
    const make = elements[name as keyof typeof elements]
    for (const row of all) yield* make(row)
  }
}
