import type { Row } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import { weighActors } from './evidence.ts'
import { pairsWithHolders } from './holders.ts'
import { pairsOfActors, scoreRow } from './pairs.ts'
import { rowsOfActors, type Actor, type ActorRow } from './row.ts'
import { sharesOf } from './shares.ts'

/** The candidates among actors. */
export function matchActors(actors: readonly Actor[], judged: Judged): Matcher {
  const rows = rowsOfActors(actors, judged)
  const shares = sharesOf(rows)
  for (const row of rows) Object.assign(row, scoreRow(row, shares))
  return {
    rows,
    *pairs(only) {
      const own = only as ReadonlySet<ActorRow> | undefined
      yield* pairsWithHolders(rows, judged, own)
      yield* pairsOfActors(rows, shares, judged, own)
    },
    weigh: (a: Row, b: Row) => weighActors(a as ActorRow, b as ActorRow, shares, judged),
  }
}
