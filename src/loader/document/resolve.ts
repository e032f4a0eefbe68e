import { canonicalJson } from './hash.ts'
import type { ResolvedDocument, ResolvedStatement } from './resolved.ts'
import type { Checked } from './rules.ts'
import { asList, localName, type Statement } from './rules/context.ts'
import { sha256 } from './rules/texts.ts'
import type { DocumentFile } from './shape.ts'
import { peopleMeasures } from './shape/words.ts'

/** Fills the defaults of a checked document, expands its local ids, anchors its spans, and puts all in one order. */
export function resolve({ file, anchored }: Checked): ResolvedDocument {
  const { document } = file
  const { publishedAt } = document
  const full = (id: string) => (id.startsWith('#') ? `${document.id}${id}` : id)
  const fullSet = (ids: string[] | undefined) => sortedSet((ids ?? []).map(full))
  const ownSet = (ids: string[] | undefined) => sortedSet((ids ?? []).map(id => full(localName(id))))
  const asOf = publishedAt === undefined ? {} : { asOf: publishedAt }
  const publisher = full(document.publisher)

  const statement = (given: Statement): ResolvedStatement => {
    const { spokenAs, madeAt, repliesTo, ...rest } = given
    const narrated = given.voice === 'NARRATOR'
    const speaker = [...new Set(asList(given.speaker).map(full))]
    return {
      ...rest,
      ...(narrated && publishedAt !== undefined && given.saidAt === undefined ? { saidAt: publishedAt } : {}),
      ...mapped({ spokenAs, madeAt }, full),
      ...mapped({ repliesTo }, id => full(localName(id))),
      id: full(localName(given.id)),
      speaker: narrated && speaker.length === 0 ? [publisher] : speaker,
      voice: given.voice ?? 'ATTRIBUTED',
      addressees: fullSet(given.addressees),
      via: [...new Set((given.via ?? []).map(full))],
      checkedBy: sortedSet(given.checkedBy ?? []),
      about: (given.about ?? [])
        .map(target => ({ ...target, id: full(target.id), as: sortedSet(asList(target.as)) }))
        .toSorted(byId),
      claims: (given.claims ?? []).map(claim => ({ ...claim, id: full(claim.id) })).toSorted(byId),
      reports: ownSet(given.reports),
      spans: distinct((given.spans ?? []).map(span => anchored.get(span)).filter(span => span !== undefined)),
    }
  }

  return {
    document: {
      ...document,
      ...(document.text === undefined ? {} : { sha256: sha256(document.text) }),
      publisher,
      reference: document.reference ?? false,
      derivedFrom: sortedDistinct(document.derivedFrom ?? []),
    },
    actors: (file.actors ?? [])
      .map(actor => ({ ...actor, id: full(actor.id), aliases: sortedSet(actor.aliases ?? []) }))
      .toSorted(byId),
    positions: (file.positions ?? [])
      .map(({ in: actor, ...position }) => ({
        ...position,
        ...mapped({ in: actor }, full),
        id: full(position.id),
      }))
      .toSorted(byId),
    tenures: sortedDistinct(
      (file.tenures ?? []).map(tenure => ({
        ...asOf,
        ...tenure,
        holder: full(tenure.holder),
        position: full(tenure.position),
        statements: ownSet(tenure.statements),
      })),
    ),
    events: (file.events ?? [])
      .map(({ parties: _, partOf, ...event }) => ({
        ...event,
        ...mapped({ partOf }, full),
        id: full(event.id),
      }))
      .toSorted(byId),
    parties: sortedDistinct(
      (file.events ?? []).flatMap(event =>
        (event.parties ?? []).map(party => ({
          event: full(event.id),
          actor: full(party.actor),
          role: party.role,
          statements: ownSet(party.statements),
        })),
      ),
    ),
    topics: (file.topics ?? []).map(topic => ({ ...topic, id: full(topic.id) })).toSorted(byId),
    affiliations: sortedDistinct(
      (file.affiliations ?? []).map(affiliation => ({
        ...asOf,
        ...affiliation,
        actor: full(affiliation.actor),
        with: full(affiliation.with),
        statements: ownSet(affiliation.statements),
      })),
    ),
    claims: (file.claims ?? [])
      .map(({ relation, ...claim }) => ({
        ...claim,
        ...figureDefaults(claim),
        ...(relation && { relation: { ...relation, from: full(relation.from), to: full(relation.to) } }),
        id: full(claim.id),
        about: fullSet(claim.about),
      }))
      .toSorted(byId),
    claimLinks: sortedDistinct(
      (file.claimLinks ?? []).map(link => ({
        ...link,
        from: full(link.from),
        to: full(link.to),
        statements: ownSet(link.statements),
      })),
    ),
    statements: (file.statements ?? []).map(statement).toSorted(byPlace),
  }
}

function figureDefaults({ measure, counting, approximate }: NonNullable<DocumentFile['claims']>[number]) {
  if (measure === undefined) return {}
  const people = (peopleMeasures as readonly string[]).includes(measure)
  return {
    approximate: approximate ?? false,
    ...(counting === undefined && people ? { counting: 'PEOPLE' } : {}),
  }
}

function mapped<K extends string>(ids: { [key in K]: string | undefined }, map: (id: string) => string) {
  const given = Object.entries<string | undefined>(ids).filter(entry => entry[1] !== undefined)
  return Object.fromEntries(given.map(([key, id]) => [key, map(id ?? '')])) as { [key in K]?: string }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function byPlace(a: ResolvedStatement, b: ResolvedStatement): number {
  const [first, second] = [a.spans[0]?.start ?? Infinity, b.spans[0]?.start ?? Infinity]
  return first === second ? byId(a, b) : first - second
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].toSorted((a, b) => (a < b ? -1 : 1))
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [canonicalJson(item), item])).values()]
}

function sortedDistinct<T>(items: readonly T[]): T[] {
  const keyed = new Map(items.map(item => [canonicalJson(item), item]))
  return [...keyed].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}
