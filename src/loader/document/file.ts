import type { ResolvedDocument, ResolvedStatement } from './resolved.ts'
import type { DocumentFile } from './shape.ts'
import { peopleMeasures } from './shape/words.ts'

/** Writes a resolved document as a file again: local ids short, defaults and empty lists left out. */
export function toFile(resolved: ResolvedDocument): DocumentFile {
  const { document, parties } = resolved
  const prefix = `${document.id}#`
  const short = (id: string) => (id.startsWith(prefix) ? id.slice(document.id.length) : id)
  const name = (id: string) => short(id).replace(/^#/, '')
  const names = (ids: string[]) => list(ids.map(name))
  const partiesOf = Map.groupBy(parties, ({ event }) => event)
  const lists = {
    actors: resolved.actors.map(actor => ({ ...actor, id: short(actor.id), aliases: list(actor.aliases) })),
    positions: resolved.positions.map(position => ({
      ...position,
      id: short(position.id),
      in: position.in && short(position.in),
    })),
    tenures: resolved.tenures.map(tenure => ({
      ...tenure,
      holder: short(tenure.holder),
      position: short(tenure.position),
      statements: names(tenure.statements),
    })),
    events: resolved.events.map(event => ({
      ...event,
      id: short(event.id),
      partOf: event.partOf && short(event.partOf),
      parties: list(
        parties
          .filter(party => party.event === event.id)
          .map(({ actor, role, statements }) => ({
            actor: short(actor),
            role,
            statements: names(statements),
          })),
      ),
    })),
    topics: resolved.topics.map(topic => ({ ...topic, id: short(topic.id) })),
    affiliations: resolved.affiliations.map(affiliation => ({
      ...affiliation,
      actor: short(affiliation.actor),
      with: short(affiliation.with),
      statements: names(affiliation.statements),
    })),
    claims: resolved.claims.map(({ relation, approximate, counting, ...claim }) => ({
      ...claim,
      id: short(claim.id),
      about: list(claim.about.map(short)),
      relation: relation && { ...relation, from: short(relation.from), to: short(relation.to) },
      approximate: approximate || undefined,
      counting: counting === 'PEOPLE' && isOfPeople(claim.measure) ? undefined : counting,
    })),
    claimLinks: resolved.claimLinks.map(link => ({
      ...link,
      from: short(link.from),
      to: short(link.to),
      statements: names(link.statements),
    })),
    statements: resolved.statements.map(statement => statementOf(statement, short, name)),
  }
  const header = {
    ...document,
    publisher: short(document.publisher),
    reference: document.reference || undefined,
    derivedFrom: list(document.derivedFrom),
  }
  const filled = Object.entries(lists).filter(([, records]) => records.length > 0)
  return present({ document: header, ...Object.fromEntries(filled) }) as DocumentFile
}

function statementOf(
  statement: ResolvedStatement,
  short: (id: string) => string,
  name: (id: string) => string,
) {
  const { speaker, spokenAs, madeAt, repliesTo } = statement
  return {
    ...statement,
    id: name(statement.id),
    speaker: oneOrList(speaker.map(short)),
    spokenAs: spokenAs && short(spokenAs),
    voice: statement.voice === 'ATTRIBUTED' ? undefined : statement.voice,
    madeAt: madeAt && short(madeAt),
    addressees: list(statement.addressees.map(short)),
    via: list(statement.via.map(short)),
    checkedBy: list(statement.checkedBy),
    about: list(
      statement.about.map(target => ({ ...target, id: short(target.id), as: oneOrList(target.as) })),
    ),
    claims: list(statement.claims.map(claim => ({ ...claim, id: short(claim.id) }))),
    reports: list(statement.reports.map(name)),
    repliesTo: repliesTo && name(repliesTo),
    spans: list(statement.spans),
  }
}

function isOfPeople(measure: string | undefined): boolean {
  return (peopleMeasures as readonly (string | undefined)[]).includes(measure)
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
