import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer, Ids } from '../../graph/queries/query.ts'
import type { FramingRow, RelationRows } from '../../graph/queries/rows.ts'
import { type Interval, intervalOf } from '../../document/dates.ts'
import { connection } from '../paging/connections.ts'
import { type ListArguments, listFrom, listOf, textsAfter } from '../paging/lists.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import type { Literal } from '../filter/expression.ts'
import { claimed, isOneOf, link } from '../filter/literals.ts'
import { overlaps } from '../dates.ts'
import { holdingInterval, relationsOf } from '../answers/relations.ts'
import {
  type Tally as TallyValue,
  type TallyFigure as TallyFigureValue,
  talliesOf,
} from '../answers/tallies.ts'
import { identity } from './identity.ts'
import { nodeList, textList } from './lists.ts'
import { type Fields, nodeAt, nodesOf, one, statementsWhere } from './resolver.ts'

/** A list, and its count, of the relations that the links of a query come to; `on` keeps those that hold on that date. */
export function relations<Name extends string>(
  name: Name,
  query: QueryGiving<Answer<RelationRows>, Ids & { superseded: boolean }>,
) {
  return listOf(
    name,
    async (
      { id }: NodeRecord,
      { on = null, superseded }: { on?: string | null } & ListArguments,
      context,
    ) => {
      const rows = await context.load(query, id, { superseded: superseded ?? false })
      return rows === null ? [] : relationsOf(rows, { on })
    },
    ({ key }) => key,
  )
}

export const Subject: Fields = {
  statementsAbout: statementsWhere(({ id }: NodeRecord) => [link(['ABOUT'], 'about', { id })]),
  claims: connection('read/subject/claims', 'read/subject/claims-count', 'id'),
  ...listFrom('framings', 'read/subject/framings'),
  ...listFrom('descriptions', 'read/descriptions'),
  identity,
}

export const Actor: Fields = {
  kind: actor => actor.labels.find(label => label !== 'Actor'),
  statements: statementsWhere(({ id }: NodeRecord) => [link(['SAID'], 'speaker', { id })]),
  statementsAddressed: statementsWhere(({ id }: NodeRecord) => [link(['ADDRESSED_TO'], 'addressee', { id })]),
  statementsRelayed: statementsWhere(({ id }: NodeRecord) => [link(['RELAYED_BY'], 'relay', { id })]),
  ...textList('aliases'),
  ...relations('affiliations', 'read/actor/affiliations'),
  events: connection('read/actor/events', 'read/actor/events-count', 'key', ['role', 'superseded']),
  documents: connection('read/actor/documents', 'read/actor/documents-count', 'key'),
  ...listFrom('offices', 'read/actor/offices'),
}

export const Person: Fields = relations('positions', 'read/person/positions')

export const Event: Fields = {
  ...relations('parties', 'read/event/parties'),
  partOf: one('read/event/part-of'),
  ...listFrom('parts', 'read/event/parts'),
  ...listOf(
    'tallies',
    async (
      { id }: NodeRecord,
      { measure, superseded }: { measure?: string | null } & ListArguments,
      context,
    ) => {
      const rows = (await context.load('read/event/figures', id)) ?? []
      const asked = rows.filter(row => (measure ?? row.measure) === row.measure)
      return talliesOf(asked, superseded ?? false)
    },
    ({ key }) => key,
  ),
  silentParties: async ({ id }, args: ListArguments, context) =>
    nodesOf(textsAfter(await silentPartiesOf(id, args, context), args), context),
  silentPartiesCount: async ({ id }, args: ListArguments, context) =>
    (await silentPartiesOf(id, args, context)).length,
  statementsMadeAt: statementsWhere(({ id }: NodeRecord) => [link(['MADE_AT'], 'madeAt', { id })]),
}

/** The ids of the actors that took part in an event and for whom nobody spoke, sorted. */
async function silentPartiesOf(
  id: string,
  { superseded }: ListArguments,
  context: Context,
): Promise<string[]> {
  const voices = await context.load('read/event/silent-parties', id, { superseded: superseded ?? false })
  if (voices === null) return []
  const { partyIds, spokenIds, offices } = voices
  const inOffice = offices.filter(({ tenures, saidAt }) => overlap(tenures.map(holdingInterval), saidAt))
  const spoken = new Set([...spokenIds, ...inOffice.flatMap(({ bodyIds }) => bodyIds)])
  return partyIds.filter(partyId => !spoken.has(partyId))
}

function overlap(tenures: readonly (Interval | null)[], dates: readonly string[]): boolean {
  const held = tenures.filter(tenure => tenure !== null)
  return dates.map(intervalOf).some(said => held.some(tenure => overlaps(tenure, said)))
}

export const Tally = listOf(
  'figures',
  ({ figures }: TallyValue) => figures,
  ({ key }) => key,
)

/** Up to how many statements are sought one by one; where there are more, they are sought where they are found one after the other. */
const mostSought = 64

/** The literals of statements that fulfil a condition, of which some or all ids are known. */
const sought = (ids: readonly string[], condition: Literal): Literal[] =>
  ids.length <= mostSought ? [isOneOf(ids), condition] : [condition]

export const TallyFigure: Fields<TallyFigureValue> = {
  claim: nodeAt('claimId'),
  ...nodeList('speakers', 'speakerIds'),
  statements: statementsWhere(({ claimId, documentIds, statementIds }: TallyFigureValue) => [
    ...sought(statementIds, claimed({ id: claimId, verb: 'ASSERTS' })),
    link(['REPORTED_IN'], null, { ids: documentIds }),
  ]),
}

export const Framing: Fields<FramingRow> = {
  ...nodeList('speakers', 'speakerIds'),
  statements: statementsWhere(({ subjectId, label, statementIds }: FramingRow) =>
    sought(
      statementIds,
      link(['ABOUT'], 'about', { id: subjectId }, [{ of: 'link', name: 'as', values: [label] }]),
    ),
  ),
}

export const Description: Fields<{ documentId: string; values: Record<string, unknown> }> = {
  document: nodeAt('documentId'),
  values: ({ values: { subjectId: _subjectId, documentId: _documentId, rank: _rank, ...values } }) => values,
}

/** What a tenure, an affiliation and a part in an event have in common. */
const said = {
  ...nodeList('documents', 'documentIds'),
  ...nodeList('statements', 'statementIds'),
  ...nodeList('assertedBy', 'assertedByIds'),
}

const disputable = {
  ...said,
  ...nodeList('deniedBy', 'deniedByIds'),
  ...nodeList('leftOpenBy', 'leftOpenByIds'),
  ...nodeList('claims', 'claimIds'),
}

export const Tenure = { ...said, ...textList('asOf'), holder: nodeAt('fromId'), position: nodeAt('toId') }
export const Affiliation = {
  ...disputable,
  ...textList('asOf'),
  actor: nodeAt('fromId'),
  with: nodeAt('toId'),
}
export const Party = {
  ...disputable,
  actor: nodeAt('fromId'),
  role: ({ kind }: { kind: string }) => kind,
  event: nodeAt('toId'),
}
