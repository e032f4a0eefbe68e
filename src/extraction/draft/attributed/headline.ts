import type { Drafting } from '../context.ts'

/** A headline that tells what the text tells again, by the same speaker with the same act, becomes a span of that. */
export function mergeHeadline(drafting: Drafting): void {
  const { statements, reading } = drafting
  const firstLong = reading.blocks.find(({ first, last }) => last - first > 25)?.first ?? 0
  for (const heading of statements.filter(({ at }) => at < firstLong)) {
    const { statement } = heading
    const same = statements.find(
      ({ at, statement: other }) =>
        at >= firstLong &&
        JSON.stringify(other.speaker) === JSON.stringify(statement.speaker) &&
        other.act === statement.act &&
        other.act !== undefined &&
        statement.form === 'INDIRECT' &&
        other.form === 'INDIRECT',
    )
    if (same === undefined) continue
    same.statement.spans = [...(statement.spans ?? []), ...(same.statement.spans ?? [])]
    same.covers.push(...heading.covers)
    statements.splice(statements.indexOf(heading), 1)
    for (const { id } of statement.claims ?? []) {
      if (!statements.some(({ statement: { claims } }) => claims?.some(claim => claim.id === id)))
        drafting.claims.delete(id)
    }
  }
}
