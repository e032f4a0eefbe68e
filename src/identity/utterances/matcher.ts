import { foldName } from '../../fold.ts'
import type { QuoteFacts } from '../../graph/queries/candidates.ts'
import { wordsInOrder } from '../claims/reading/in-order.ts'
import type { Evidence, Pair, Row } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'

interface QuoteRow extends Row {
  facts: QuoteFacts
  /** The hashes of its runs of words, and the least of them: two that have much in common share some of these. */
  shingles: ReadonlySet<number>
  sketch: readonly number[]
}

/** Words of a shingle, how many of a quotation's shingles are looked up, and which share of them must be common. */
const length = 4
const sketched = 12
const leastShare = 0.5
const kept = 10

/** The candidates among statements: one quotation of one speaker, in two documents, within a day. */
export function matchUtterances(all: readonly QuoteFacts[], judged: Judged): Matcher {
  const rows = all.map(rowOf).filter(({ shingles }) => shingles.size >= 3)
  return {
    rows,
    weigh: (a, b) => weighQuotes(a as QuoteRow, b as QuoteRow),
    *pairs(only) {
      const index = new Map<number, QuoteRow[]>()
      for (const row of rows)
        for (const shingle of row.sketch) {
          const list = index.get(shingle)
          if (list === undefined) index.set(shingle, [row])
          else list.push(row)
        }
      for (const row of rows) {
        if (only !== undefined && !only.has(row)) continue
        const near = new Set(row.sketch.flatMap(shingle => (index.get(shingle) ?? []).slice(0, 200)))
        near.delete(row)
        yield* [...near]
          .filter(
            other => other.facts.documentId !== row.facts.documentId && !judged.isDecided(row.id, other.id),
          )
          .map((other): Pair => ({
            type: 'utterance',
            proposal: 'same',
            a: row,
            b: other,
            ...weighQuotes(row, other),
          }))
          .filter(({ score }) => score >= leastShare)
          .toSorted((p, q) => q.score - p.score)
          .slice(0, kept)
      }
    },
  }
}

function rowOf(facts: QuoteFacts): QuoteRow {
  const words = wordsInOrder(facts.quote)
  const shingles = new Set<number>()
  for (let i = 0; i + length <= words.length; i++) shingles.add(hashOf(words.slice(i, i + length).join(' ')))
  const least = [...shingles].toSorted((a, b) => a - b).slice(0, sketched)
  const name = facts.quote.slice(0, 80)
  return {
    type: 'utterance',
    id: facts.id,
    name,
    memberIds: [facts.id],
    statements: 1,
    score: 1,
    reasons: [],
    facts,
    shingles,
    sketch: least,
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function weighQuotes(a: QuoteRow, b: QuoteRow): Evidence {
  const common = [...a.shingles].filter(shingle => b.shingles.has(shingle)).length
  const share = common / Math.min(a.shingles.size, b.shingles.size)
  const reasons = [`${Math.round(100 * share)} % of the shorter quotation`]
  const speaker = a.facts.speakers.find(one => b.facts.speakers.some(other => isOne(one, other)))
  if (speaker === undefined) return { score: Math.min(share, 0.4), for: reasons, against: ['other speakers'] }
  const days = daysBetween(a.facts.said, b.facts.said)
  if (days === undefined || days > 1)
    return {
      score: Math.min(share, 0.45),
      for: reasons,
      against: [days === undefined ? 'a day is not known' : `${days} days apart`],
    }
  return { score: 0.98 * share, for: [...reasons, `${speaker.name}, within a day`], against: [] }
}

const isOne = (a: { id: string; name: string }, b: { id: string; name: string }): boolean =>
  a.id === b.id || foldName(a.name) === foldName(b.name)

/** Keys begin with the day, or with a tilde where there is none. */
function daysBetween(a: string, b: string): number | undefined {
  const days = Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000
  return Number.isNaN(days) ? undefined : days
}
