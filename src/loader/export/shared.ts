import type { ResolvedDocument } from '../../document/resolved.ts'
import { actor, event, position, topic } from '../../document/shape/entities.ts'
import { claim } from '../../document/shape/statements.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import type { RelationshipRow } from '../../graph/queries/whole.ts'
import { byCodeUnit } from '../../order.ts'
import type { Row } from '../rows/row.ts'
import { inShapeOrder } from './shape-order.ts'

const shapes: Record<SharedLabel, { properties: object }> = {
  Actor: actor,
  Event: event,
  Topic: topic,
  Claim: claim,
  Position: position,
}

/** A relationship between shared nodes, or a description of one, with the ids that its document uses. */
export type Related = Omit<RelationshipRow, 'documentId' | 'label'> & { label?: SharedLabel }

export function asGivenBy({ type, from, label, to, properties }: RelationshipRow): Related[] {
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
export function sharedFrom(
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
