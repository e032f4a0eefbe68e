import { isOfPeople } from './resolve/records.ts'
import type * as resolved from './resolved.ts'
import type { DocumentFile } from './shape.ts'

/** Writes a resolved document as a file again: local ids short, defaults and empty lists left out. */
export function toFile(given: resolved.ResolvedDocument): DocumentFile {
  const { document } = given
  const names = namesIn(document.id)
  const partiesOf = Map.groupBy(given.parties, one => one.event)
  const lists = {
    actors: given.actors.map(one => actor(one, names)),
    positions: given.positions.map(one => position(one, names)),
    tenures: given.tenures.map(one => tenure(one, names)),
    events: given.events.map(one => event(one, partiesOf.get(one.id) ?? [], names)),
    topics: given.topics.map(one => topic(one, names)),
    affiliations: given.affiliations.map(one => affiliation(one, names)),
    claims: given.claims.map(one => claim(one, names)),
    claimLinks: given.claimLinks.map(one => claimLink(one, names)),
    statements: given.statements.map(one => statement(one, names)),
    identities: given.identities.map(one => identity(one, names)),
    rejected: given.rejected,
  }
  const header = {
    ...document,
    publisher: names.short(document.publisher),
    reference: document.reference || undefined,
    derivedFrom: list(document.derivedFrom),
  }
  const filled = Object.entries(lists).filter(([, records]) => records.length > 0)
  // Leaving out keys that are undefined is beyond what the types can follow; a property test resolves the result again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return present({ document: header, ...Object.fromEntries(filled) }) as DocumentFile
}

interface Names {
  short: (id: string) => string
  own: (id: string) => string
  owns: (ids: string[]) => string[] | undefined
}

function namesIn(documentId: string): Names {
  const short = (id: string) => (id.startsWith(`${documentId}#`) ? id.slice(documentId.length) : id)
  const own = (id: string) => short(id).replace(/^#/, '')
  return { short, own, owns: ids => list(ids.map(own)) }
}

function actor(given: resolved.ResolvedActor, { short }: Names) {
  return { ...given, id: short(given.id), aliases: list(given.aliases) }
}

function position(given: resolved.ResolvedPosition, { short }: Names) {
  return { ...given, id: short(given.id), in: given.in && short(given.in) }
}

function tenure(given: resolved.ResolvedTenure, { short, owns }: Names) {
  const { holder, position: held, statements } = given
  return { ...given, holder: short(holder), position: short(held), statements: owns(statements) }
}

function event(given: resolved.ResolvedEvent, parties: resolved.ResolvedParty[], names: Names) {
  const { short } = names
  return {
    ...given,
    id: short(given.id),
    partOf: given.partOf && short(given.partOf),
    parties: list(parties.map(one => party(one, names))),
  }
}

function party({ actor: who, role, statements }: resolved.ResolvedParty, { short, owns }: Names) {
  return { actor: short(who), role, statements: owns(statements) }
}

function topic(given: resolved.ResolvedTopic, { short }: Names) {
  return { ...given, id: short(given.id) }
}

function affiliation(given: resolved.ResolvedAffiliation, { short, owns }: Names) {
  const { actor: who, with: other, statements } = given
  return { ...given, actor: short(who), with: short(other), statements: owns(statements) }
}

function claim({ relation, ...given }: resolved.ResolvedClaim, { short }: Names) {
  const { approximate, counting, measure } = given
  return {
    ...given,
    id: short(given.id),
    about: list(given.about.map(short)),
    relation: relation && { ...relation, from: short(relation.from), to: short(relation.to) },
    approximate: approximate || undefined,
    counting: counting === 'PEOPLE' && isOfPeople(measure) ? undefined : counting,
  }
}

function claimLink(given: resolved.ResolvedClaimLink, { short, owns }: Names) {
  return { ...given, from: short(given.from), to: short(given.to), statements: owns(given.statements) }
}

function statement(given: resolved.ResolvedStatement, { short, own, owns }: Names) {
  const { spokenAs, madeAt, repliesTo, voice } = given
  return {
    ...given,
    id: own(given.id),
    speaker: oneOrList(given.speaker.map(short)),
    spokenAs: spokenAs && short(spokenAs),
    voice: voice === 'ATTRIBUTED' ? undefined : voice,
    madeAt: madeAt && short(madeAt),
    addressees: list(given.addressees.map(short)),
    via: list(given.via.map(short)),
    about: list(
      given.about.map(({ id, as, ...target }) => Object.assign(target, { id: short(id), as: oneOrList(as) })),
    ),
    claims: list(given.claims.map(({ id, ...target }) => Object.assign(target, { id: short(id) }))),
    reports: owns(given.reports),
    repliesTo: repliesTo && own(repliesTo),
    spans: list(given.spans),
  }
}

function identity({ verdict, ids, basis }: resolved.ResolvedIdentity, { short }: Names) {
  return { [verdict.toLowerCase()]: ids.map(short), basis }
}

function list<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined
}

function oneOrList(items: string[]): string | string[] | undefined {
  return items.length > 1 ? items : items[0]
}

// Absent properties are absent, so that a file has no undefined in it.
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.map(([key, item]) => [key, present(item)]))
}
