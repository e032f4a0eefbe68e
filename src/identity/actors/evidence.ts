import { isLocal, type Evidence } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import { letterApart } from '../names/letters.ts'
import { isGeneric } from './generic.ts'
import { isSingle, type NameKind, type NameParts } from '../names/parts.ts'
import { scoreParts } from '../names/score.ts'
import { number, scoreWords } from '../names/words.ts'
import { countriesOf, whyApart, type ActorRow } from './row.ts'
import { sharedOffice } from './offices.ts'
import type { Shares } from './shares.ts'

/** What two rows of actors score at most where something speaks against it. */
const most = { apart: 0.2, kinds: 0.6, differ: 0.45, generic: 0.4 }

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
  const together = isTogether(a, b)
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

function comparePersons(a: NameParts, b: NameParts): Evidence {
  const { left, right } = leftOver(a, b, 'person')
  if (left.length > 0 && right.length > 0 && !isFar(a, b))
    return {
      score: Math.min(most.differ, scoreParts(a, b, 'person')),
      for: [],
      against: [`${left.join(' ')}, not ${right.join(' ')}`],
    }
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  // Drafts take words before a name for a part of it: "Staff", "Communications".
  const before = long.slice(0, long.length - short.length)
  const ends =
    short.length > 1 && before.length > 0 && long.slice(-short.length).join(' ') === short.join(' ')
  if (before.some(word => relating.has(word)) || isElder(a) !== isElder(b))
    return { score: most.apart, for: [], against: [`${before.join(' ')} ${short.join(' ')}`] }
  const letter = letterApart(a, b)
  if (letter !== undefined)
    return { score: Math.min(most.differ, scoreParts(a, b, 'person')), for: [], against: [letter] }
  if (a.script === 'east-asian' && b.script === a.script && a.own !== b.own && joined(a) === joined(b))
    return { score: most.differ, for: ['read alike'], against: ['other characters'] }
  if (ends) return { score: 0.92, for: ['one name ends with the other'], against: [] }
  const score = scoreParts(a, b, 'person')
  const isTurned = a.words.length === b.words.length && a.words.length > 1 && a.words[0] === b.words.at(-1)
  if (isTurned && score === 1) return { score: 0.85, for: ['the same words'], against: ['in another order'] }
  if (left.length + right.length > 0)
    return { score: 0.96 * score, for: ['like names'], against: [`without ${[...left, ...right].join(' ')}`] }
  return { score: score === 1 ? 0.98 : score, for: [score === 1 ? 'equal names' : 'like names'], against: [] }
}

/** Words after which somebody else is named: "attorney for". */
const relating = new Set([
  'for',
  'to',
  'against',
  'with',
  'on',
  'at',
  'by',
  'from',
  'son',
  'daughter',
  'wife',
  'brother',
  'father',
])

/** Whether a name is that of the elder of two. */
const isElder = ({ all }: NameParts): boolean => all.includes('sr') || all.includes('senior')

/** Whether names are of two scripts: then no word is spelled as in the other. */
const isFar = (a: NameParts, b: NameParts): boolean => a.script !== b.script

/** Two bodies' names; `together` where one document has both. */
function compareBodies(a: NameParts, b: NameParts, shares: Shares, together: boolean): Evidence {
  const [one, other] = [a, b].map(({ all }) => (all.length === 1 ? (all[0] ?? '') : ''))
  const initials =
    one !== '' && other !== '' ? '' : ([one, other].find(word => (word?.length ?? 0) > 1) ?? '')
  const score = scoreParts(a, b, 'body')
  if (initials !== '' && score >= 0.85 && score < 1) {
    const many = shares.initials(initials).length
    if (many > 0)
      return {
        score: (initials.length > 3 || together ? 0.9 : 0.7) / many,
        for: [together ? 'initials, in one document' : 'initials'],
        against: many > 1 ? [`the initials of ${many}`] : [],
      }
  }
  const { left, right } = leftOver(a, b, 'body')
  const isShort = a.words.join('').length < 6 || b.words.join('').length < 6
  if (left.length + right.length > 0 || (isShort && score < 1))
    return {
      score: Math.min(most.differ, score),
      for: [],
      against: [`${[...left, ...right].join(' ')} in one name only`],
    }
  return {
    score: score === 1 ? 0.97 : 0.95 * score,
    for: [score === 1 ? 'equal names' : 'like names'],
    against: [],
  }
}

const joined = (parts: NameParts): string => parts.words.join('')

/** The words of each name that the other does not have, however spelled. Initials are no words. */
function leftOver(a: NameParts, b: NameParts, kind: NameKind): { left: string[]; right: string[] } {
  const consonants = (a.script === 'consonants') !== (b.script === 'consonants')
  // Two words without vowels differ by a letter where they are two names: Hasan and Husayn.
  const isExact = a.script === 'consonants' && b.script === a.script
  const isThere = (word: string, words: readonly string[]): boolean =>
    words.some(other =>
      number.test(word) || (isExact && Math.min(word.length, other.length) < 6)
        ? word === other
        : scoreWords(word, other, consonants, kind) >= 0.7,
    )
  if (joined(a) === joined(b)) return { left: [], right: [] }
  // A last name is no middle initial's: "Gina M. Lund" is not Gina Myhre.
  const isLast = (word: string, all: readonly string[]): boolean => kind === 'person' && word === all.at(-1)
  const whole = (all: readonly string[]): readonly string[] => all.filter(word => word.length > 1)
  const onlyIn = (mine: readonly string[], theirs: readonly string[]): string[] =>
    whole(mine).filter(word => !isThere(word, isLast(word, mine) ? whole(theirs) : theirs))
  return { left: onlyIn(a.words, b.words), right: onlyIn(b.words, a.words) }
}
