import { mainVerb } from './clause/clause.ts'
import type { Word } from './clause/word.ts'
import { targetsIn } from '../about.ts'
import type { Claim } from '../drafted.ts'
import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import type { Scene } from '../scene.ts'

type Relation = NonNullable<Claim['relation']>
type Kind = Relation['kind']

/** Verbs by which the subject is behind the object. */
const backing = /^(?:back|support|arm|fund|finance|sponsor|equip|train|bankroll|supply)$/u

/** What a clause tells of two actors: "Iran arms the militia" says that Iran backs it. */
export function relationIn(
  scene: Scene,
  words: readonly Word[],
  about: readonly string[],
): Relation | undefined {
  const verb = mainVerb(words)
  if (verb === undefined || about.length < 2) return undefined
  const before = words.slice(0, verb.first)
  const [subject, more] = actorsIn(scene, before, about)
  const rest = words.slice(verb.last)
  const group = words.slice(verb.first, verb.last)
  const doing = partIn(scene, subject, group, rest) ?? partOf(scene, before, group, rest, about)
  // An event that the claim is not about is described nowhere.
  if (doing !== undefined && more === undefined && about.includes(doing.to)) return doing
  const told = kindOf(group, rest)
  if (told === undefined) return undefined
  const object = rest.slice(told.skip)
  // What follows the next comma or clause is told of something else.
  const end = object.findIndex(
    ({ lower, pos }, i) => pos === 'CCONJ' || (i > 0 && (lower === ',' || pos === 'SCONJ' || pos === 'ADP')),
  )
  const whole = end < 0 ? object : object.slice(0, end)
  const [other] = isOfOwner(whole) ? [] : actorsIn(scene, whole, about)
  if (subject === undefined || more !== undefined || other === undefined || subject === other)
    return undefined
  return told.turned
    ? { from: other, kind: told.kind, to: subject }
    : { from: subject, kind: told.kind, to: other }
}

// "supports the town's plans": the plans, and not the town.
const isOfOwner = (object: readonly Word[]): boolean =>
  object.some(({ lower }, i) => (lower === "'s" || lower === "'") && i < object.length - 1) ||
  isMatter(object.at(-1))

const isMatter = (word: Word | undefined): boolean =>
  word?.pos === 'NOUN' &&
  /^\p{Ll}/u.test(word.text) &&
  !isNounIn('militia', word) &&
  !lexicon.organization.has(word.lower)

// "Israel carried out the strike", "the militia was behind the attack": who acted in an event.
function partIn(
  scene: Scene,
  subject: string | undefined,
  group: readonly Word[],
  rest: readonly Word[],
): Relation | undefined {
  const { lemma, passive } = headOf(group)
  const does = doers.find(([verb, word]) => verb.test(lemma) && word.test(rest[0]?.lower ?? ''))
  if (subject === undefined || does === undefined || passive) return undefined
  const event = eventIn(scene, rest.slice(does[2]))
  return event === undefined ? undefined : { from: subject, kind: 'ACTING', to: event }
}

// "The strike was carried out by Israel"
function partOf(
  scene: Scene,
  subject: readonly Word[],
  group: readonly Word[],
  rest: readonly Word[],
  about: readonly string[],
): Relation | undefined {
  const { lemma, passive } = headOf(group)
  const by = rest[0]?.lower === 'out' ? 1 : 0
  if (
    !passive ||
    rest[by]?.lower !== 'by' ||
    !(by === 1 ? /^carry$/u : /^(?:launch|conduct|commit|perpetrate|stage|mount)$/u).test(lemma)
  )
    return undefined
  const event = eventIn(scene, subject)
  const [doer] = actorsIn(scene, rest.slice(by + 1), about)
  return event === undefined || doer === undefined ? undefined : { from: doer, kind: 'ACTING', to: event }
}

function headOf(group: readonly Word[]): { lemma: string; passive: boolean } {
  const head = group.findLast(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return {
    lemma: head?.lemma ?? '',
    passive: head?.pos === 'VERB' && group.some(({ lemma }) => lemma === 'be'),
  }
}

// The event that a noun phrase is for: by its last word before a preposition or a mark.
function eventIn({ events }: Scene, words: readonly Word[]): string | undefined {
  const end = words.findIndex(({ pos, lower }) => pos === 'ADP' || lower === ',' || pos === 'SCONJ')
  const last = (end < 0 ? words : words.slice(0, end)).at(-1)
  if (last === undefined || last.token < 0) return undefined
  return events.idsIn({ first: last.token, last: last.token + 1 })[0]
}

const doers: readonly (readonly [RegExp, RegExp, number])[] = [
  [/^carry$/u, /^out$/u, 1],
  [/^be$/u, /^behind$/u, 1],
  [/^(?:launch|conduct|commit|perpetrate|stage|execute|mount)$/u, /^/u, 0],
]

interface Told {
  kind: Kind
  /** The object is what the relation starts from. */
  turned: boolean
  /** How many words after the verb lead to the object. */
  skip: number
}

function kindOf(group: readonly Word[], rest: readonly Word[]): Told | undefined {
  const head = group.findLast(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'NOUN')
  const passive = group.some(({ lemma }) => lemma === 'be') && head?.lemma !== 'be'
  const next = rest
    .slice(0, 5)
    .map(({ lower }) => lower)
    .join(' ')
  if (head === undefined) return undefined
  const lemma = head.pos === 'NOUN' ? head.lower.replace(/s$/u, '') : head.lemma
  if (passive) {
    if (!next.startsWith('by ')) return undefined
    if (backing.test(lemma)) return { kind: 'BACKED_BY', turned: false, skip: 1 }
    return lemma === 'lead' || lemma === 'command' ? { kind: 'LED_BY', turned: false, skip: 1 } : undefined
  }
  // "the envoys, led by Dahl, came": a participle, and no verb of the clause.
  if (next.startsWith('by ')) return undefined
  if (backing.test(lemma)) return { kind: 'BACKED_BY', turned: true, skip: 0 }
  if (lemma === 'lead' || lemma === 'command') return { kind: 'LED_BY', turned: true, skip: 0 }
  if (lemma === 'oppose') return { kind: 'OPPOSED_TO', turned: false, skip: 0 }
  if (lemma === 'belong' && next.startsWith('to ')) return { kind: 'PART_OF', turned: false, skip: 1 }
  if (head.lemma !== 'be') return undefined
  const found = beings.find(([pattern]) => pattern.test(next))
  return found === undefined ? undefined : { kind: found[1], turned: false, skip: found[2] }
}

const beings: readonly (readonly [RegExp, Kind, number])[] = [
  [/^(?:a|an) (?:part|branch|arm|wing|unit) of /u, 'PART_OF', 3],
  [/^part of /u, 'PART_OF', 2],
  [/^(?:a|the|one) (?:member|members) of /u, 'MEMBER_OF', 3],
  [/^(?:an?|the) (?:close |key |strong |old )?ally of /u, 'ALLIED_WITH', 3],
  [/^allied with /u, 'ALLIED_WITH', 2],
  [/^(?:a|the) (?:proxy|puppet|client) of /u, 'BACKED_BY', 3],
  [/^(?:a|the) front for /u, 'FRONT_FOR', 3],
]

function actorsIn(scene: Scene, words: readonly Word[], about: readonly string[]): string[] {
  const tokens = words.map(({ token }) => token).filter(token => token >= 0)
  if (tokens.length === 0) return []
  const own = new Set(about)
  const events = new Set([...scene.events.all(), ...scene.topics.all()].map(({ id }) => id))
  return targetsIn(scene, { first: tokens[0] ?? 0, last: (tokens.at(-1) ?? -1) + 1 }).filter(
    id => own.has(id) && !events.has(id),
  )
}
