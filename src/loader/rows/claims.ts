import { partyRoles } from '../../document/shape/words.ts'
import type { Adding, Row } from './row.ts'

const isRole = (kind: string): boolean => (partyRoles as readonly string[]).includes(kind)

/** Adds the rows of claims. Returns what each is about: what it names, and both ends of its relation. */
export function addClaims({
  document,
  naming: { canonical },
  labels,
  add,
  given,
  relate,
}: Adding): Map<string, string[]> {
  const documentId = document.document.id
  const aboutOfClaims = new Map<string, string[]>()
  for (const { id: givenId, about: givenAbout, relation, measure } of document.claims) {
    const id = canonical(givenId)
    const about = new Set(givenAbout.map(canonical))
    const ends = relation === undefined ? [] : [relation.from, relation.to]
    const derived = new Map(ends.map(end => [canonical(end), end]))
    for (const to of about) derived.delete(to)
    aboutOfClaims.set(id, [...new Set([...(aboutOfClaims.get(id) ?? []), ...about, ...derived.keys()])])
    const row = (to: string): Row => ({ from: id, id: canonical(to), label: labels.get(to) })
    for (const to of givenAbout) {
      const figureOf = measure !== undefined && labels.get(to) === 'Event' ? { figureOf: canonical(to) } : {}
      add('load/claims-about', { ...row(to), properties: { documentId, ...figureOf, ...given(givenId, to) } })
    }
    for (const to of derived.values())
      add('load/claims-about', { ...row(to), properties: { documentId, derived: true } })
    if (relation === undefined) continue
    const { from, kind, to } = relation
    relate('load/relates-from', givenId, from, {})
    add('load/relates-to', { ...row(to), properties: { documentId, kind, ...given(givenId, to) } })
    for (const statement of document.statements) {
      if (!statement.claims.some(claim => canonical(claim.id) === id && claim.verb === 'ASSERTS')) continue
      const owned = { statementIds: [statement.id], derived: true }
      if (isRole(kind)) relate('load/took-part-in', from, to, { role: kind, ...owned })
      else {
        const asOf = statement.saidAt ?? document.document.publishedAt
        relate('load/affiliated-with', from, to, { kind, asOf, ...owned })
      }
    }
  }
  return aboutOfClaims
}
