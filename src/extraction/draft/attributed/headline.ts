import type { Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'

/** A headline that tells what the text tells again, by the same speaker with the same act, becomes a span of that. */
export function withoutHeadline({ reading }: Scene, drafted: readonly Drafted[]): Drafted[] {
  const body = reading.blocks.find(({ first, last }) => last - first > 25)?.first ?? 0
  let all = [...drafted]
  for (const heading of drafted.filter(({ at }) => at < body)) {
    const same = all.find(other => other.at >= body && tellsAgain(heading, other))
    if (same === undefined) continue
    const { spans = [] } = same.statement
    const merged = {
      ...same,
      statement: { ...same.statement, spans: [...(heading.statement.spans ?? []), ...spans] },
      covers: [...same.covers, ...heading.covers],
    }
    all = all.filter(one => one !== heading).map(one => (one === same ? merged : one))
  }
  return all
}

const tellsAgain = ({ statement: one }: Drafted, { statement: other }: Drafted): boolean =>
  JSON.stringify(other.speaker) === JSON.stringify(one.speaker) &&
  other.act === one.act &&
  other.act !== undefined &&
  one.form === 'INDIRECT' &&
  other.form === 'INDIRECT'
