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
  other.form === 'INDIRECT' &&
  sharesWords(one.text, other.text, one.act === 'INFORM')

// Whoever informs of two things has not said one again: most of the headline's words have to come back.
function sharesWords(heading: string, text: string, most: boolean): boolean {
  const words = wordsIn(heading)
  const later = new Set(wordsIn(text))
  const shared = words.filter(word => later.has(word)).length
  return shared > 0 && (!most || shared * 2 >= words.length)
}

// Without the ends by which forms of one word differ.
const wordsIn = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, 5))
