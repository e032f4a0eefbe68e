import type * as resolved from '../resolved.ts'
import { sha256 } from '../rules/texts.ts'
import type { DocumentFile, Item } from '../shape.ts'
import { peopleMeasures } from '../shape/words.ts'
import type { Names } from './names.ts'
import { sortedDistinct, sortedSet } from './order.ts'

type Header = DocumentFile['document']

export function header(given: Header, { full }: Names): resolved.ResolvedHeader {
  return {
    ...given,
    ...(given.text !== undefined && { sha256: sha256(given.text) }),
    publisher: full(given.publisher),
    reference: given.reference ?? false,
    derivedFrom: sortedDistinct(given.derivedFrom ?? []),
  }
}

export function actor(given: Item<'actors'>, { full }: Names): resolved.ResolvedActor {
  return { ...given, id: full(given.id), aliases: sortedSet(given.aliases ?? []) }
}

export function position(given: Item<'positions'>, { full }: Names): resolved.ResolvedPosition {
  return { ...given, id: full(given.id), ...(given.in !== undefined && { in: full(given.in) }) }
}

export function tenure(
  given: Item<'tenures'>,
  names: Names,
  { publishedAt }: Header,
): resolved.ResolvedTenure {
  return {
    ...(publishedAt !== undefined && { asOf: publishedAt }),
    ...given,
    holder: names.full(given.holder),
    position: names.full(given.position),
    statements: names.ownSet(given.statements),
  }
}

export function event(
  { parties: _parties, ...given }: Item<'events'>,
  { full }: Names,
): resolved.ResolvedEvent {
  return { ...given, id: full(given.id), ...(given.partOf !== undefined && { partOf: full(given.partOf) }) }
}

export function parties({ id, parties: given = [] }: Item<'events'>, names: Names): resolved.ResolvedParty[] {
  return given.map(party => ({
    event: names.full(id),
    actor: names.full(party.actor),
    role: party.role,
    statements: names.ownSet(party.statements),
  }))
}

export function topic(given: Item<'topics'>, { full }: Names): resolved.ResolvedTopic {
  return { ...given, id: full(given.id) }
}

export function affiliation(
  given: Item<'affiliations'>,
  names: Names,
  { publishedAt }: Header,
): resolved.ResolvedAffiliation {
  return {
    ...(publishedAt !== undefined && { asOf: publishedAt }),
    ...given,
    actor: names.full(given.actor),
    with: names.full(given.with),
    statements: names.ownSet(given.statements),
  }
}

export function claim(given: Item<'claims'>, { full, fullSet }: Names): resolved.ResolvedClaim {
  const { relation } = given
  return {
    ...given,
    ...figureDefaults(given),
    ...(relation && { relation: { ...relation, from: full(relation.from), to: full(relation.to) } }),
    id: full(given.id),
    about: fullSet(given.about),
  }
}

export function claimLink(given: Item<'claimLinks'>, { full, ownSet }: Names): resolved.ResolvedClaimLink {
  return { ...given, from: full(given.from), to: full(given.to), statements: ownSet(given.statements) }
}

/** Whether what a measure counts are people, so that it counts PEOPLE unless it says otherwise. */
export function isOfPeople(measure: string | undefined): boolean {
  return peopleMeasures.some(one => one === measure)
}

function figureDefaults({ measure, counting, approximate }: Item<'claims'>) {
  if (measure === undefined) return {}
  return {
    approximate: approximate ?? false,
    ...(counting === undefined && isOfPeople(measure) && { counting: 'PEOPLE' }),
  }
}
