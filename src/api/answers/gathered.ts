import type { FieldNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import type { ActorRow, Gathered, NodeRecord, StatementRow, Values } from '../../graph/queries/rows.ts'
import { byCodeUnit } from '../../order.ts'
import { intervalFields } from './intervals.ts'
import { labelProperties } from './label.ts'
import { propertiesOf } from './properties.ts'
import { type Selection, selectionOf } from './selection.ts'

// One query loads a page of statements together with their nearest links. Decoding the rows is most of what a page costs this
// process, so a node is sent as a list of values without their names, and only those that the selection needs.

/** The properties to load for each selected field. A field that is missing here has a query of its own. */
type Needs = ReadonlyMap<string, readonly string[]>

/** The GraphQL type of each kind of node that comes with a page. */
const types = {
  statement: 'Statement',
  actor: 'Actor',
  target: 'Subject',
  claim: 'Claim',
  document: 'Document',
} as const
type Kind = keyof typeof types

const kinds = Object.keys(types) as Kind[]

/** A field that is a property needs just that one. Only fields that a resolver computes from other properties are listed. */
function readNeeds(schema: GraphQLSchema): Record<Kind, Needs> {
  const made: Partial<Record<Kind, Record<string, string[]>>> = {
    statement: { speakerPositions: ['saidAt'], speakerPositionsCount: ['saidAt'] },
    actor: { aliases: ['aliases'], aliasesCount: ['aliases'], identity: ['memberIds'] },
    target: { aliases: ['aliases'], aliasesCount: ['aliases'], identity: ['memberIds'] },
    claim: {
      figure: propertiesOf(schema, 'Figure'),
      relation: ['relationFrom', 'relationKind', 'relationTo'],
      identity: ['memberIds'],
    },
    document: {
      text: ['textLength'],
      derivedFrom: ['derivedFrom', 'derivedFromKinds'],
      rejected: ['rejected'],
    },
  }
  return perKind(kind => {
    const own = propertiesOf(schema, types[kind]).flatMap(name =>
      [name, ...intervalFields(name)].map((field): [string, string[]] => [field, [name]]),
    )
    return new Map([...own, ['label', labelProperties[kind]], ...Object.entries(made[kind] ?? {})])
  })
}

const perKind = <Value>(make: (kind: Kind) => Value): Record<Kind, Value> =>
  Object.fromEntries(kinds.map(kind => [kind, make(kind)])) as Record<Kind, Value>

const needsOfSchemas = new WeakMap<GraphQLSchema, Record<Kind, Needs>>()

function needsOf(schema: GraphQLSchema): Record<Kind, Needs> {
  const needs = needsOfSchemas.get(schema) ?? readNeeds(schema)
  needsOfSchemas.set(schema, needs)
  return needs
}

/** What a selection on statements needs. A statement's key is always loaded, since it is the cursor. */
function gatheredFor(selection: Selection, needs: Record<Kind, Needs>): Gathered {
  const { names } = selection
  const places: Record<Kind, Selection> = {
    statement: selection,
    actor: selection.at('speaker', 'speakers', 'addressees'),
    target: selection.at('about.target'),
    claim: selection.at('claims.claim'),
    document: selection.at('document'),
  }
  return {
    links: {
      speakers: names.has('speaker') || names.has('speakers'),
      about: names.has('about'),
      addressees: names.has('addressees'),
      claims: names.has('claims'),
      document: names.has('document'),
    },
    properties: perKind(kind => {
      const always = kind === 'statement' ? ['id', 'key'] : ['id']
      const needed = [...places[kind].names].flatMap(name => needs[kind].get(name) ?? [])
      return [...new Set([...always, ...needed])]
    }),
  }
}

const none: Selection = { names: new Set(), at: () => none }
/** No links, and only the properties that every list of statements needs. */
export const nothing = gatheredFor(
  none,
  perKind(() => new Map()),
)

const known = new WeakMap<FieldNode, Gathered>()

/** What the statements need that a field returns, itself or as the nodes of a connection; computed once per parsed query. */
export function gatheredAt(info: GraphQLResolveInfo, place: 'itself' | 'nodes'): Gathered {
  // A field that is selected in several places has several nodes, and their selections are merged.
  const alone = info.fieldNodes.length === 1 ? info.fieldNodes[0] : undefined
  const before = alone && known.get(alone)
  if (before !== undefined) return before
  const selection = selectionOf(info)
  const statements = place === 'itself' ? selection : selection.at('nodes', 'edges.node')
  const gathered = gatheredFor(statements, needsOf(info.schema))
  if (alone !== undefined) known.set(alone, gathered)
  return gathered
}

/** Decodes a row. Links are stored under the names of their fields, sorted as the fields' own queries sort them. */
export function statementOf(
  [values, speakers, about, addressees, claims, document]: StatementRow,
  gathered: Gathered,
): NodeRecord {
  const { statement, actor, target, claim, document: ofDocument } = gathered.properties
  const actors = (rows: ActorRow[] | null) =>
    rows
      ?.map(([order, labels, given]) => ({ order, node: record(actor, given, labels) }))
      .toSorted((a, b) => a.order - b.order || byCodeUnit(a.node.id, b.node.id))
      .map(({ node }) => node)
  return Object.assign(record(statement, values, ['Statement']), {
    speakers: actors(speakers),
    about: about
      ?.map(([stance, as, derived, labels, given]) => ({
        stance,
        as: as ?? [],
        derived: derived ?? false,
        target: record(target, given, labels),
      }))
      .toSorted((a, b) => byCodeUnit(a.target.id, b.target.id)),
    addressees: actors(addressees),
    claims: claims
      ?.map(([verb, hedge, given]) => ({ verb, hedge, claim: record(claim, given, ['Claim']) }))
      .toSorted((a, b) => byCodeUnit(a.claim.id, b.claim.id) || byCodeUnit(a.verb, b.verb)),
    document: document === null ? undefined : record(ofDocument, document, ['Document']),
  })
}

function record(names: readonly string[], values: Values, labels: string[]): NodeRecord {
  const node: NodeRecord = { id: '', labels }
  for (const [place, name] of names.entries()) node[name] = values[place]
  return node
}
