import type { Pair } from '../candidate.ts'
import { indexTrigrams } from '../trigrams.ts'
import { indexConsonants } from './consonants.ts'
import { weighActors } from './evidence.ts'
import type { ActorRow } from './row.ts'
import type { Judged } from '../judged.ts'
import type { Shares } from './shares.ts'

/** How many are compared with each row, how many of these are kept, and from which score on. */
const compared = 30
const kept = 10
const shown = 0.3

/** The pairs of rows of actors that may be one, the ten best of each row. */
export function* pairsOfActors(
  rows: readonly ActorRow[],
  shares: Shares,
  judged: Judged,
  only?: ReadonlySet<ActorRow>,
): Generator<Pair> {
  const named = rows.flatMap((row, at) => row.spelled.map(name => ({ name, at })))
  const index = indexTrigrams(named.map(({ name }) => name))
  const inOtherScript = indexConsonants(rows)
  for (const row of rows) {
    if (only !== undefined && !only.has(row)) continue
    const near = new Set(
      row.spelled.flatMap(name => index.near(name, compared).map(({ at }) => rows[named[at]!.at]!)),
    )
    for (const other of [...further(row, shares), ...inOtherScript(row, compared)]) near.add(other)
    near.delete(row)
    const pairs = [...near]
      .filter(other => !judged.isDecided(row.id, other.id))
      .map((other): Pair => ({
        type: 'actor',
        proposal: 'same',
        a: row,
        b: other,
        ...weighActors(row, other, shares, judged),
      }))
      .filter(({ score }) => score >= shown)
      .toSorted((p, q) => q.score - p.score)
    yield* pairs.slice(0, kept)
  }
}

/** Those that trigrams do not find: the full names of a short one, and what initials stand for. */
function further(row: ActorRow, shares: Shares): ActorRow[] {
  if (row.single !== undefined) return shares.meant(row).map(one => one.row)
  return row.as === 'body'
    ? row.names.flatMap(({ all }) => (all.length === 1 ? shares.initials(all[0]!) : []))
    : []
}

/** How sure it is that the members of a row are one. */
export function scoreRow(row: ActorRow, shares: Shares): { score: number; reasons: string[] } {
  if (row.memberIds.length === 1) return { score: 1, reasons: [] }
  if (row.generic) return { score: 0.3, reasons: ['equal names, which many have'] }
  if (row.single === undefined)
    return { score: 0.97, reasons: ['equal names, and nothing known speaks against it'] }
  const [best] = shares.meant(row)
  if (best === undefined) return { score: 0.8, reasons: ['one equal name, and no other known'] }
  return {
    score: Math.min(best.share, 0.96),
    reasons: [`equal names; ${best.others + 1} are called so in full`],
  }
}
