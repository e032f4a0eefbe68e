import type { ActorFacts } from '../../graph/queries/candidates.ts'
import type { Pair, Row } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import { partsOf } from '../names/parts.ts'
import { isGeneric } from './generic.ts'
import type { Actor, ActorRow } from './row.ts'

type Office = ActorFacts['offices'][number]

interface Holding {
  row: ActorRow
  office: Office
}

/** How sure it is that whoever speaks in an office is the one who is known to hold it on that day. */
const score = 0.9

/** Whoever is known by an office alone, with the one who holds it on that day. */
export function* pairsWithHolders(
  rows: readonly ActorRow[],
  judged: Judged,
  only?: ReadonlySet<ActorRow>,
): Generator<Pair> {
  const holdings = new Map<string, Holding[]>()
  for (const row of rows)
    for (const actor of row.actors)
      for (const office of actor.offices) {
        if (row.generic || isOffice(actor, office)) continue
        const list = holdings.get(office.id)
        if (list === undefined) holdings.set(office.id, [{ row, office }])
        else list.push({ row, office })
      }
  for (const row of rows) {
    if (row.as !== 'person' || (only !== undefined && !only.has(row))) continue
    for (const actor of row.actors)
      for (const office of actor.offices) {
        if (!isOffice(actor, office) || office.start === null) continue
        const day = office.start.slice(0, 10)
        const held = (holdings.get(office.id) ?? []).filter(one => one.row !== row && holds(one.office, day))
        const [holder] = held
        if (holder === undefined || new Set(held.map(one => one.row)).size > 1) continue
        if (judged.isDecided(actor.id, holder.row.id)) continue
        yield {
          type: 'actor',
          proposal: 'holder',
          a: ofOne(row, actor),
          b: holder.row,
          score,
          for: [tenure(holder, day)],
          against: [],
        }
      }
  }
}

const tenure = ({ row, office }: Holding, day: string): string =>
  `${row.name} is ${office.title} on ${day}, from ${office.start ?? '?'} to ${office.end ?? '?'}`

/** Whether an actor has no name but that of an office: "the press secretary". */
function isOffice({ names: [name = ''] }: Actor, { title }: Office): boolean {
  const words = new Set(partsOf(title, 'body').all)
  const { all } = partsOf(name, 'body')
  return all.length > 0 && (isGeneric(all) || all.every(word => words.has(word) || isGeneric([word])))
}

const holds = ({ start, end }: Office, day: string): boolean =>
  start !== null && end !== null && start.slice(0, 10) <= day && day <= end.slice(0, 10)

/** A row of one of its members: each may have been said on another day, and mean another holder. */
const ofOne = (row: ActorRow, actor: Actor): Row =>
  row.actors.length === 1
    ? row
    : {
        type: 'actor',
        id: actor.id,
        name: row.name,
        memberIds: [actor.id],
        statements: actor.statements,
        score: 1,
        reasons: [],
      }
