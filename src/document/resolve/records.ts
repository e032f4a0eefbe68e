import type * as resolved from '../resolved.ts'
import { sha256 } from '../rules/texts.ts'
import type { DocumentFile, Item } from '../shape.ts'
import * as shapes from '../shape/entities.ts'
import { header as headerShape } from '../shape/header.ts'
import { claim as claimShape, claimLink as claimLinkShape } from '../shape/statements.ts'
import { peopleMeasures } from '../shape/words.ts'
import { sortedDistinct, sortedSet } from './order.ts'
import { resolverOf, type Resolving } from './resolver.ts'

/** The statements in whose voice a record is given. */
const statements = (given: { statements?: string[] }, { names }: Resolving) => names.ownSet(given.statements)

/** By default it is known to hold when the document was published. */
const asOf = (given: { asOf?: string }, { header: { publishedAt } }: Resolving) => given.asOf ?? publishedAt

export const header = resolverOf<DocumentFile['document'], resolved.ResolvedHeader>(headerShape.properties, {
  derivedFrom: given =>
    sortedDistinct((given.derivedFrom ?? []).map(({ document, kind }) => ({ document, kind }))),
  reference: given => given.reference ?? false,
  sha256: given => (given.text === undefined ? given.sha256 : sha256(given.text)),
})

export const actor = resolverOf<Item<'actors'>, resolved.ResolvedActor>(shapes.actor.properties, {
  aliases: given => sortedSet(given.aliases ?? []),
})

export const position = resolverOf<Item<'positions'>, resolved.ResolvedPosition>(
  shapes.position.properties,
  {},
)

export const tenure = resolverOf<Item<'tenures'>, resolved.ResolvedTenure>(shapes.tenure.properties, {
  asOf,
  statements,
})

const { parties: partiesShape, ...eventProperties } = shapes.event.properties

/** An event without its parties, which are records of their own. */
export const event = resolverOf<Item<'events'>, resolved.ResolvedEvent>(eventProperties, {})

type Party = NonNullable<Item<'events'>['parties']>[number]
const party = resolverOf<Party & { event: string }, resolved.ResolvedParty>(
  { ...partiesShape.items.properties, event: shapes.event.properties.id },
  { statements },
)

export const parties = (
  { id, parties: given = [] }: Item<'events'>,
  resolving: Resolving,
): resolved.ResolvedParty[] => given.map(one => party({ ...one, event: id }, resolving))

export const topic = resolverOf<Item<'topics'>, resolved.ResolvedTopic>(shapes.topic.properties, {})

export const affiliation = resolverOf<Item<'affiliations'>, resolved.ResolvedAffiliation>(
  shapes.affiliation.properties,
  { asOf, statements },
)

type Relation = NonNullable<Item<'claims'>['relation']>
const relation = resolverOf<Relation, Relation>(claimShape.properties.relation.properties, {})

export const claim = resolverOf<Item<'claims'>, resolved.ResolvedClaim>(claimShape.properties, {
  about: (given, { names }) => names.fullSet(given.about),
  approximate: given => given.approximate ?? (given.measure === undefined ? undefined : false),
  counting: given => given.counting ?? (isOfPeople(given.measure) ? 'PEOPLE' : undefined),
  relation: (given, resolving) => given.relation && relation(given.relation, resolving),
})

export const claimLink = resolverOf<Item<'claimLinks'>, resolved.ResolvedClaimLink>(
  claimLinkShape.properties,
  { statements },
)

/** Whether what a measure counts are people, so that it counts PEOPLE unless it says otherwise. */
export function isOfPeople(measure: string | undefined): boolean {
  return peopleMeasures.some(one => one === measure)
}
