import { identity } from './resolve/identities.ts'
import { namesOf } from './resolve/names.ts'
import { byId, canonical, sortedDistinct } from './resolve/order.ts'
import * as records from './resolve/records.ts'
import { byPlace, statement } from './resolve/statements.ts'
import type { ResolvedDocument } from './resolved.ts'
import type { Checked } from './rules.ts'

/** Fills the defaults of a checked document, expands its local ids, anchors its spans, and puts all in one order. */
export function resolve({ file, anchored }: Checked): ResolvedDocument {
  const { document, events = [], statements = [] } = file
  const resolving = { names: namesOf(document.id), header: document, anchored }
  return {
    actors: (file.actors ?? []).map(one => records.actor(one, resolving)).toSorted(byId),
    affiliations: sortedDistinct((file.affiliations ?? []).map(one => records.affiliation(one, resolving))),
    claimLinks: sortedDistinct((file.claimLinks ?? []).map(one => records.claimLink(one, resolving))),
    claims: (file.claims ?? []).map(one => records.claim(one, resolving)).toSorted(byId),
    document: records.header(document, resolving),
    events: events.map(one => records.event(one, resolving)).toSorted(byId),
    identities: (file.identities ?? []).map(one => identity(one, resolving)),
    parties: sortedDistinct(events.flatMap(one => records.parties(one, resolving))),
    positions: (file.positions ?? []).map(one => records.position(one, resolving)).toSorted(byId),
    rejected: sortedDistinct((file.rejected ?? []).map(canonical)),
    statements: statements.map(one => statement(one, resolving)).toSorted(byPlace),
    tenures: sortedDistinct((file.tenures ?? []).map(one => records.tenure(one, resolving))),
    topics: (file.topics ?? []).map(one => records.topic(one, resolving)).toSorted(byId),
  }
}
