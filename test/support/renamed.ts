import type { DocumentFile, Item } from '../../src/document/shape.ts'

type Rename = (id: string) => string

/** Whether a document describes two ids that would be one, which no file can say. */
export const describesTwice = (file: DocumentFile, rename: Rename): boolean => {
  const ids = [file.actors, file.events, file.topics, file.positions, file.claims].flatMap(records =>
    (records ?? []).map(({ id }) => rename(id)),
  )
  return new Set(ids).size < ids.length
}

/** A document with other ids, written by hand: `rename` takes ids as the file has them. */
export function renamed(file: DocumentFile, rename: Rename): DocumentFile {
  const maybe = (id: string | undefined) => (id === undefined ? {} : rename(id))
  const own = <T extends { id: string }>(record: T): T => ({ ...record, id: rename(record.id) })
  const list = (ids: string | string[]) => [...new Set([ids].flat().map(rename))]
  return {
    ...file,
    document: { ...file.document, publisher: rename(file.document.publisher) },
    actors: (file.actors ?? []).map(own),
    topics: (file.topics ?? []).map(own),
    positions: (file.positions ?? []).map(one => ({
      ...own(one),
      ...(one.in && { in: maybe(one.in) as string }),
    })),
    tenures: (file.tenures ?? []).map(one => ({
      ...one,
      holder: rename(one.holder),
      position: rename(one.position),
    })),
    events: (file.events ?? []).map(event => {
      const { partOf, parties, ...one } = own(event)
      return {
        ...one,
        ...(partOf !== undefined && rename(partOf) !== one.id && { partOf: rename(partOf) }),
        ...(parties && { parties: parties.map(party => ({ ...party, actor: rename(party.actor) })) }),
      }
    }),
    affiliations: (file.affiliations ?? [])
      .map(one => ({ ...one, actor: rename(one.actor), with: rename(one.with) }))
      .filter(one => one.actor !== one.with),
    claims: (file.claims ?? []).map(claim => ({
      ...own(claim),
      ...(claim.about && { about: claim.about.map(rename) }),
      ...(claim.relation && {
        relation: {
          ...claim.relation,
          from: rename(claim.relation.from),
          to: rename(claim.relation.to),
        },
      }),
    })),
    claimLinks: (file.claimLinks ?? [])
      .map(one => ({ ...one, from: rename(one.from), to: rename(one.to) }))
      .filter(one => one.from !== one.to),
    statements: (file.statements ?? []).map((one): Item<'statements'> => ({
      ...one,
      ...(one.speaker !== undefined && { speaker: list(one.speaker) }),
      ...(one.spokenAs !== undefined && { spokenAs: rename(one.spokenAs) }),
      ...(one.madeAt !== undefined && { madeAt: rename(one.madeAt) }),
      ...(one.addressees && { addressees: list(one.addressees) }),
      ...(one.via && { via: list(one.via) }),
      ...(one.about && { about: one.about.map(own) }),
      ...(one.claims && { claims: one.claims.map(own) }),
    })),
  }
}
