import { namesOf } from './resolve/names.ts'
import { byId, sortedDistinct } from './resolve/order.ts'
import * as records from './resolve/records.ts'
import { byPlace, statement } from './resolve/statements.ts'
import type { ResolvedDocument } from './resolved.ts'
import type { Checked } from './rules.ts'

/** Fills the defaults of a checked document, expands its local ids, anchors its spans, and puts all in one order. */
export function resolve({ file, anchored }: Checked): ResolvedDocument {
  const { document, events = [], statements = [] } = file
  const names = namesOf(document.id)
  return {
    actors: (file.actors ?? []).map(one => records.actor(one, names)).toSorted(byId),
    affiliations: sortedDistinct(
      (file.affiliations ?? []).map(one => records.affiliation(one, names, document)),
    ),
    claimLinks: sortedDistinct((file.claimLinks ?? []).map(one => records.claimLink(one, names))),
    claims: (file.claims ?? []).map(one => records.claim(one, names)).toSorted(byId),
    document: records.header(document, names),
    events: events.map(one => records.event(one, names)).toSorted(byId),
    parties: sortedDistinct(events.flatMap(one => records.parties(one, names))),
    positions: (file.positions ?? []).map(one => records.position(one, names)).toSorted(byId),
    statements: statements.map(one => statement(one, names, document, anchored)).toSorted(byPlace),
    tenures: sortedDistinct((file.tenures ?? []).map(one => records.tenure(one, names, document))),
    topics: (file.topics ?? []).map(one => records.topic(one, names)).toSorted(byId),
  }
}
