import { isLocal, type Evidence } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import { isGeneric } from './generic.ts'
import { isSingle } from '../names/parts.ts'
import { scoreWords } from '../names/words.ts'
import { compareBodies, comparePersons } from './compare.ts'
import { countriesOf, whyApart, type ActorRow } from './row.ts'
import { sharedOffice } from './offices.ts'
import type { Shares } from './shares.ts'

/** What two rows of actors score at most where something speaks against it. */
const most = { apart: 0.2, kinds: 0.6, generic: 0.4 }

/** Weighs what is known of two rows of actors. */
export function weighActors(a: ActorRow, b: ActorRow, shares: Shares, judged: Judged): Evidence {
  const evidence =
    a.single === undefined && b.single === undefined ? byNames(a, b, shares) : byShare(a, b, shares)
  const limit = (score: number, why: string): void => {
    evidence.score = Math.min(evidence.score, score)
    evidence.against.push(why)
  }
  const apart = firstOf(a.actors, one => firstOf(b.actors, other => whyApart(one, other, judged)))
  if (sameMark(a, b)) {
    evidence.score = Math.max(evidence.score, 0.99)
    evidence.for.push('one Wikidata id or ISO code')
  } else if (apart !== undefined) limit(most.apart, apart)
  if (a.generic || b.generic) limit(most.generic, 'a name that many have')
  if (a.as !== b.as) limit(most.kinds, `a ${a.kind} and a ${b.kind}`)
  else if (a.kind !== b.kind) evidence.against.push(`a ${a.kind} and a ${b.kind}`)
  const office = firstOf(a.actors, one => firstOf(b.actors, other => sharedOffice(one, other)))
  if (office !== undefined && evidence.against.length === 0) {
    evidence.score = Math.min(0.99, evidence.score + 0.05)
    evidence.for.push(`both ${office}`)
  }
  const country = a.actors
    .flatMap(countriesOf)
    .find(id => b.actors.some(one => countriesOf(one).includes(id)))
  if (country !== undefined) evidence.for.push(`both part of ${country}`)
  return evidence
}

const looked = 20
/** The first answer among a row's actors; those that many documents describe come first. */
const firstOf = <Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined => {
  for (const item of items.slice(0, looked)) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

const sameMark = (a: ActorRow, b: ActorRow): boolean =>
  a.actors.some(one =>
    b.actors.some(
      other =>
        (one.wikidataId !== null && one.wikidataId === other.wikidataId) ||
        (one.iso3 !== null && one.iso3 === other.iso3),
    ),
  )

/** One of two names is a first or last name alone. */
function byShare(a: ActorRow, b: ActorRow, shares: Shares): Evidence {
  const [short, full] = a.single === undefined ? [b, a] : [a, b]
  const nothing = { score: 0, for: [], against: [] }
  if (short.as !== full.as) return nothing
  if (full.single !== undefined) {
    const score = scoreWords(short.single ?? '', full.single, false, 'person')
    return score < 0.8 ? nothing : { score: 0.5 * score, for: ['like names'], against: ['one word each'] }
  }
  const meant = shares.meant(short).find(({ row }) => row === full)
  if (meant === undefined) return nothing
  const { share, last, others } = meant
  const which = last ? 'last' : 'first'
  return {
    score: Math.min(share, 0.97),
    for: [
      others === 0
        ? `the only one known with this ${which} name`
        : `${Math.round(100 * share)} % of those with this ${which} name`,
    ],
    against: others === 0 ? [] : [`${others} others have this ${which} name`],
  }
}

function byNames(a: ActorRow, b: ActorRow, shares: Shares): Evidence {
  let best: Evidence = { score: 0, for: [], against: [] }
  const together = (): boolean => isTogether(a, b)
  for (const [i, x] of a.names.entries())
    for (const [j, y] of b.names.entries()) {
      const persons = a.as === 'person' && b.as === 'person'
      // A short name beside a full one is no evidence by itself: another may have it.
      if (persons && (isSingle(x) || isSingle(y))) continue
      // "Administration" is what a text calls one for short, and another text another.
      if (!persons && (isGeneric(x.all) || isGeneric(y.all)) && !(a.generic && b.generic)) continue
      const found = persons ? comparePersons(x, y) : compareBodies(x, y, shares, together)
      if (found.score <= best.score) continue
      best = { ...found, for: [...found.for, `“${a.spelled[i]}” and “${b.spelled[j]}”`] }
    }
  return best
}

/** Whether one document has ids of both. */
function isTogether(a: ActorRow, b: ActorRow): boolean {
  const documents = new Set(a.memberIds.filter(isLocal).map(documentOf))
  return b.memberIds.some(id => isLocal(id) && documents.has(documentOf(id)))
}

const documentOf = (id: string): string => id.slice(0, id.indexOf('#'))
