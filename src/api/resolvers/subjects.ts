import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer, Ids } from '../../graph/queries/query.ts'
import type { RelationRows } from '../../graph/queries/rows.ts'
import { connection } from '../paging/connections.ts'
import type { NodeRecord } from '../answers/context.ts'
import { claimed, link } from '../filter/literals.ts'
import { holdsOn, relationsOf } from '../answers/relations.ts'
import { type TallyFigure as TallyFigureValue, talliesOf } from '../answers/tallies.ts'
import {
  type Fields,
  many,
  nodeAt,
  nodesAt,
  nodesOf,
  one,
  type Resolver,
  statementsWhere,
} from './resolver.ts'

/** A field that merges the links of a query into relations; `on` keeps those that hold on that date. */
export function relations(
  query: QueryGiving<Answer<RelationRows>, Ids>,
): Resolver<NodeRecord, { on?: string | null }> {
  return async (parent, { on = null }, context) => {
    const rows = await context.load(query, parent.id)
    return rows === null ? [] : relationsOf(rows, on)
  }
}

export const Subject: Fields = {
  statementsAbout: statementsWhere(({ id }: NodeRecord) => [link(['ABOUT'], 'about', { id })]),
  claims: connection('read/subject/claims', 'read/subject/claims-count', 'id'),
  framings: many('read/subject/framings'),
  descriptions: many('read/descriptions'),
}

export const Actor: Fields = {
  kind: actor => actor.labels.find(label => label !== 'Actor'),
  statements: statementsWhere(({ id }: NodeRecord) => [link(['SAID'], 'speaker', { id })]),
  statementsAddressed: statementsWhere(({ id }: NodeRecord) => [link(['ADDRESSED_TO'], 'addressee', { id })]),
  statementsRelayed: statementsWhere(({ id }: NodeRecord) => [link(['RELAYED_BY'], 'relay', { id })]),
  affiliations: relations('read/actor/affiliations'),
  events: connection('read/actor/events', 'read/actor/events-count', 'key', ['role']),
  documents: connection('read/actor/documents', 'read/actor/documents-count', 'key'),
  offices: many('read/actor/offices'),
}

export const Person: Fields = { positions: relations('read/person/positions') }

export const Event: Fields = {
  parties: relations('read/event/parties'),
  partOf: one('read/event/part-of'),
  parts: many('read/event/parts'),
  tallies: async (parent, { measure }: { measure?: string | null }, context) => {
    const rows = (await context.load('read/event/figures', parent.id)) ?? []
    return talliesOf(rows).filter(tally => (measure ?? tally.measure) === tally.measure)
  },
  silentParties: async (parent, _args, context) => {
    const parties = (await context.load('read/event/silent-parties', parent.id)) ?? []
    const silent = parties.filter(
      ({ spoken, tenures }) =>
        !spoken && !tenures.some(tenure => tenure.saidAt.some(date => holdsOn(tenure, date))),
    )
    return nodesOf(
      silent.map(({ partyId }) => partyId),
      context,
    )
  },
  statementsMadeAt: statementsWhere(({ id }: NodeRecord) => [link(['MADE_AT'], 'madeAt', { id })]),
}

export const TallyFigure: Fields<TallyFigureValue> = {
  claim: nodeAt('claimId'),
  speakers: nodesAt('speakerIds'),
  statements: statementsWhere(({ claimId, documentIds }: TallyFigureValue) => [
    claimed({ id: claimId, verb: 'ASSERTS' }),
    link(['REPORTED_IN'], null, { ids: documentIds }),
  ]),
}

interface FramingValue {
  subjectId: string
  label: string
  speakerIds: string[]
}

export const Framing: Fields<FramingValue> = {
  speakers: nodesAt('speakerIds'),
  statements: statementsWhere(({ subjectId, label }: FramingValue) => [
    link(['ABOUT'], 'about', { id: subjectId }, [{ of: 'link', name: 'as', values: [label] }]),
  ]),
}

export const Description: Fields<{ documentId: string; values: Record<string, unknown> }> = {
  document: nodeAt('documentId'),
  values: ({ values: { subjectId: _subjectId, documentId: _documentId, rank: _rank, ...values } }) => values,
}

const relation: Fields<never> = {
  documents: nodesAt('documentIds'),
  statements: nodesAt('statementIds'),
  assertedBy: nodesAt('assertedByIds'),
  deniedBy: nodesAt('deniedByIds'),
  leftOpenBy: nodesAt('leftOpenByIds'),
  claims: nodesAt('claimIds'),
}

const { documents, statements, assertedBy } = relation as Record<
  'documents' | 'statements' | 'assertedBy',
  Resolver
>
export const Tenure = {
  holder: nodeAt('fromId'),
  position: nodeAt('toId'),
  documents,
  statements,
  assertedBy,
}
export const Affiliation = { ...relation, actor: nodeAt('fromId'), with: nodeAt('toId') }
export const Party = {
  ...relation,
  actor: nodeAt('fromId'),
  role: ({ kind }: { kind: string }) => kind,
  event: nodeAt('toId'),
}
