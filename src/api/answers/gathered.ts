import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { NodeRecord } from './context.ts'
import { byCodeUnit } from '../../order.ts'
import { type Selection, selectionOf } from './selection.ts'

// A page of statements is gathered with its links in one query. Reading what comes over the wire is most of what a page costs
// this process, so a node comes as a list of values, without their names, and only of those that the selection needs.

/** The properties that come for a field that is selected; a field that is not here is asked for apart. */
type Needs = Readonly<Record<string, readonly string[]>>

const own = (...names: string[]): Needs => Object.fromEntries(names.map(name => [name, [name]]))

const ofActor = own('name', 'aliases', 'description', 'wikidataId', 'iso3', 'militiaType', 'sector')
const needs = {
  statement: {
    ...own('text', 'quote', 'speakerMention', 'form', 'voice', 'cue', 'act', 'saidAt', 'utterance'),
    ...own('language', 'checkedBy', 'doubt'),
    speakerPositions: ['saidAt'],
  },
  actor: ofActor,
  target: { ...ofActor, ...own('type', 'startDate', 'endDate', 'place') },
  claim: {
    ...own('text', 'disputed'),
    figure: ['measure', 'counting', 'min', 'max', 'approximate'],
    relation: ['relationFrom', 'relationKind', 'relationTo'],
  },
  document: {
    ...own('title', 'url', 'publishedAt', 'language', 'retrievedAt', 'sha256', 'reference', 'annotator'),
    derivedFrom: ['derivedFrom', 'derivedFromKinds'],
  },
} satisfies Record<string, Needs>

/** What is gathered beside statements, and which properties of each kind of node, in which order. */
export interface Gathered {
  links: { speakers: boolean; about: boolean; addressees: boolean; claims: boolean; document: boolean }
  properties: Record<keyof typeof needs, string[]>
}

function properties(kind: keyof typeof needs, at: Selection, ...always: string[]): string[] {
  const needed: Needs = needs[kind]
  return [...new Set([...always, ...[...at.names].flatMap(name => needed[name] ?? [])])]
}

/** What a selection at statements asks for; of a statement its key comes too, since it is the cursor. */
export function gatheredFor(selection: Selection): Gathered {
  const { names } = selection
  return {
    links: {
      speakers: names.has('speaker') || names.has('speakers'),
      about: names.has('about'),
      addressees: names.has('addressees'),
      claims: names.has('claims'),
      document: names.has('document'),
    },
    properties: {
      statement: properties('statement', selection, 'id', 'key'),
      actor: properties('actor', selection.at('speaker', 'speakers', 'addressees'), 'id'),
      target: properties('target', selection.at('about.target'), 'id'),
      claim: properties('claim', selection.at('claims.claim'), 'id'),
      document: properties('document', selection.at('document'), 'id'),
    },
  }
}

const none: Selection = { names: new Set(), at: () => none }
/** No links, and of a statement only what any list of them needs. */
export const nothing = gatheredFor(none)

const known = new WeakMap<FieldNode, Gathered>()

/** The same for the statements that a field gives, itself or as the nodes of a connection; worked out once for a parsed text. */
export function gatheredAt(info: GraphQLResolveInfo, place: 'itself' | 'nodes'): Gathered {
  // The same field may be selected in several places, which then belong together.
  const alone = info.fieldNodes.length === 1 ? info.fieldNodes[0] : undefined
  const before = alone && known.get(alone)
  if (before !== undefined) return before
  const selection = selectionOf(info)
  const gathered = gatheredFor(place === 'itself' ? selection : selection.at('nodes', 'edges.node'))
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
