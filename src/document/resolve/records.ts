import type * as resolved from '../resolved.ts'
import { sha256 } from '../rules/texts.ts'
import type { DocumentFile, Item } from '../shape.ts'
import { peopleMeasures } from '../shape/words.ts'
import type { Names } from './names.ts'
import { sortedDistinct, sortedSet } from './order.ts'

type Header = DocumentFile['document']

// Each record is written out key by key, in the order that its JSON is hashed in: nothing is sorted or copied later.

export function header(given: Header, { full }: Names): resolved.ResolvedHeader {
  return {
    annotator: given.annotator,
    derivedFrom: sortedDistinct((given.derivedFrom ?? []).map(({ document, kind }) => ({ document, kind }))),
    id: given.id,
    language: given.language,
    publishedAt: given.publishedAt,
    publisher: full(given.publisher),
    reference: given.reference ?? false,
    retrievedAt: given.retrievedAt,
    sha256: given.text === undefined ? given.sha256 : sha256(given.text),
    text: given.text,
    title: given.title,
    url: given.url,
  } satisfies resolved.Keys<resolved.ResolvedHeader>
}

export function actor(given: Item<'actors'>, { full }: Names): resolved.ResolvedActor {
  return {
    aliases: sortedSet(given.aliases ?? []),
    description: given.description,
    id: full(given.id),
    iso3: given.iso3,
    kind: given.kind,
    militiaType: given.militiaType,
    name: given.name,
    sector: given.sector,
    wikidataId: given.wikidataId,
  } satisfies resolved.Keys<resolved.ResolvedActor>
}

export function position(given: Item<'positions'>, { full }: Names): resolved.ResolvedPosition {
  return {
    id: full(given.id),
    in: given.in && full(given.in),
    title: given.title,
  } satisfies resolved.Keys<resolved.ResolvedPosition>
}

export function tenure(
  given: Item<'tenures'>,
  { full, ownSet }: Names,
  { publishedAt }: Header,
): resolved.ResolvedTenure {
  return {
    asOf: given.asOf ?? publishedAt,
    endDate: given.endDate,
    holder: full(given.holder),
    position: full(given.position),
    startDate: given.startDate,
    statements: ownSet(given.statements),
  } satisfies resolved.Keys<resolved.ResolvedTenure>
}

export function event(given: Item<'events'>, { full }: Names): resolved.ResolvedEvent {
  return {
    endDate: given.endDate,
    id: full(given.id),
    name: given.name,
    partOf: given.partOf && full(given.partOf),
    place: given.place,
    startDate: given.startDate,
    type: given.type,
  } satisfies resolved.Keys<resolved.ResolvedEvent>
}

export function parties({ id, parties: given = [] }: Item<'events'>, names: Names): resolved.ResolvedParty[] {
  return given.map(
    party =>
      ({
        actor: names.full(party.actor),
        event: names.full(id),
        role: party.role,
        statements: names.ownSet(party.statements),
      }) satisfies resolved.Keys<resolved.ResolvedParty>,
  )
}

export function topic(given: Item<'topics'>, { full }: Names): resolved.ResolvedTopic {
  return { id: full(given.id), name: given.name } satisfies resolved.Keys<resolved.ResolvedTopic>
}

export function affiliation(
  given: Item<'affiliations'>,
  { full, ownSet }: Names,
  { publishedAt }: Header,
): resolved.ResolvedAffiliation {
  return {
    actor: full(given.actor),
    asOf: given.asOf ?? publishedAt,
    endDate: given.endDate,
    kind: given.kind,
    startDate: given.startDate,
    statements: ownSet(given.statements),
    with: full(given.with),
  } satisfies resolved.Keys<resolved.ResolvedAffiliation>
}

export function claim(given: Item<'claims'>, { full, fullSet }: Names): resolved.ResolvedClaim {
  const { measure, relation } = given
  return {
    about: fullSet(given.about),
    approximate: given.approximate ?? (measure === undefined ? undefined : false),
    counting: given.counting ?? (isOfPeople(measure) ? 'PEOPLE' : undefined),
    id: full(given.id),
    max: given.max,
    measure,
    min: given.min,
    relation: relation && { from: full(relation.from), kind: relation.kind, to: full(relation.to) },
    text: given.text,
  } satisfies resolved.Keys<resolved.ResolvedClaim>
}

export function claimLink(given: Item<'claimLinks'>, { full, ownSet }: Names): resolved.ResolvedClaimLink {
  return {
    basis: given.basis,
    from: full(given.from),
    kind: given.kind,
    statements: ownSet(given.statements),
    to: full(given.to),
  } satisfies resolved.Keys<resolved.ResolvedClaimLink>
}

/** Whether what a measure counts are people, so that it counts PEOPLE unless it says otherwise. */
export function isOfPeople(measure: string | undefined): boolean {
  return peopleMeasures.some(one => one === measure)
}
