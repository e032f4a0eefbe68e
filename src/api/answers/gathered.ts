import type { FieldNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import { byCodeUnit } from '../../order.ts'
import type { NodeRecord } from './context.ts'
import { propertiesOf } from './properties.ts'
import { type Selection, selectionOf } from './selection.ts'

// A page of statements is gathered with its links in one query. Reading what comes over the wire is most of what a page costs
// this process, so a node comes as a list of values, without their names, and only of those that the selection needs.

/** The properties that come for a field that is selected; a field that is not here is asked for apart. */
type Needs = ReadonlyMap<string, readonly string[]>

/** The GraphQL type of each kind of node that is gathered. */
const types = {
  statement: 'Statement',
  actor: 'Actor',
  target: 'Subject',
  claim: 'Claim',
  document: 'Document',
} as const
type Kind = keyof typeof types

const kinds = Object.keys(types) as Kind[]

/** Every field that is a property needs that one; only fields that resolvers make of other properties are listed. */
function readNeeds(schema: GraphQLSchema): Record<Kind, Needs> {
  const made: Partial<Record<Kind, Record<string, string[]>>> = {
    statement: { speakerPositions: ['saidAt'] },
    claim: {
      figure: propertiesOf(schema, 'Figure'),
      relation: ['relationFrom', 'relationKind', 'relationTo'],
    },
    document: { derivedFrom: ['derivedFrom', 'derivedFromKinds'] },
  }
  return perKind(kind => {
    const own = propertiesOf(schema, types[kind]).map((name): [string, string[]] => [name, [name]])
    return new Map([...own, ...Object.entries(made[kind] ?? {})])
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

/** What is gathered beside statements, and which properties of each kind of node, in which order. */
export interface Gathered {
  links: { speakers: boolean; about: boolean; addressees: boolean; claims: boolean; document: boolean }
  properties: Record<Kind, string[]>
}

/** What a selection at statements asks for; of a statement its key comes too, since it is the cursor. */
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
/** No links, and of a statement only what any list of them needs. */
export const nothing = gatheredFor(
  none,
  perKind(() => new Map()),
)

const known = new WeakMap<FieldNode, Gathered>()

/** The same for the statements that a field gives, itself or as the nodes of a connection; worked out once for a parsed text. */
export function gatheredAt(info: GraphQLResolveInfo, place: 'itself' | 'nodes'): Gathered {
  // The same field may be selected in several places, which then belong together.
  const alone = info.fieldNodes.length === 1 ? info.fieldNodes[0] : undefined
  const before = alone && known.get(alone)
  if (before !== undefined) return before
  const selection = selectionOf(info)
  const statements = place === 'itself' ? selection : selection.at('nodes', 'edges.node')
  const gathered = gatheredFor(statements, needsOf(info.schema))
  if (alone !== undefined) known.set(alone, gathered)
  return gathered
}

type Values = readonly unknown[]
type ActorRow = [order: number, labels: string[], values: Values]

/** A statement as read/statement/parts/record.cypher gives it, its links in no order; null is for what is not gathered. */
export type StatementRow = [
  values: Values,
  speakers: ActorRow[] | null,
  about:
    | [stance: string | null, as: string[] | null, derived: true | null, labels: string[], values: Values][]
    | null,
  addressees: ActorRow[] | null,
  claims: [verb: string, hedge: string | null, values: Values][] | null,
  document: Values | null,
]

/** The statement of a row, with what was gathered beside it under the names of its fields, in the order of the fields' own queries. */
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
