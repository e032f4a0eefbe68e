import { at } from '../clause/clause.ts'
import { verbWords } from './nonfinite.ts'
import type { Word } from '../clause/word.ts'
import type { Claimed, Drafted } from '../../drafted.ts'

const charges =
  /^(?:charges?|claims?|allegations?|accusations?|reports?|suggestions?|assertions?|rumou?rs?|contentions?|insinuations?|notions?|theor(?:y|ies)|statements?|account|accounts|characteri[sz]ation|description)$/u

/** Whether words stand for what was claimed before: "it", "the accusation", "all those charges". */
export function refersBack(words: readonly Word[]): boolean {
  const [first] = words
  if (first === undefined) return false
  const own = words.filter(({ pos, lower }) => !(pos === 'ADV' || /^["',.]$/u.test(lower)))
  if (own.length === 1 && /^(?:it|that|this|them|so|something|which)$/u.test(first.lower)) return true
  const head = own.at(-1)
  if (head === undefined || !charges.test(head.lower)) return false
  return own
    .slice(0, -1)
    .every(
      ({ pos, lower }) =>
        pos === 'DET' ||
        pos === 'ADJ' ||
        pos === 'PROPN' ||
        lower === "'s" ||
        /^(?:its|their|his|her|all|any|such|these|those|of|no)$/u.test(lower),
    )
}

const nouns: Record<string, string> = {
  involvement: 'was involved',
  responsibility: 'is responsible',
  wrongdoing: 'did wrong',
  complicity: 'was complicit',
  guilt: 'is guilty',
}

/** "denied any involvement in the raid" as a clause of whoever denies it. */
export function deniedNoun(subject: readonly Word[], words: readonly Word[]): Word[] | undefined {
  const from = /^(?:any|all|direct|the)$/u.test(at(words, 0).lower) ? 1 : 0
  const verb = nouns[at(words, from).lower]
  if (verb === undefined || subject.length === 0) return undefined
  return [...subject, ...verbWords(verb), ...words.slice(from + 1)]
}

/** Gives whoever denies or confirms "it" the claims that were made right before, and what those are about. */
export function withAnswers(drafted: readonly Drafted[]): Drafted[] {
  const ordered = drafted.toSorted((a, b) => a.at - b.at)
  const made = new Map<Drafted, Drafted>()
  for (const [i, one] of ordered.entries()) {
    if (one.again === undefined) continue
    const verb = one.again
    const earlier = ordered.slice(0, i).map(other => made.get(other) ?? other)
    const source = earlier.findLast(
      other =>
        one.at - other.at <= near &&
        other.claims.length > 0 &&
        JSON.stringify(other.statement.speaker) !== JSON.stringify(one.statement.speaker),
    )
    if (source === undefined) continue
    made.set(one, answered(one, source, verb))
  }
  return drafted.map(one => made.get(one) ?? one)
}

/** Within how many tokens "it" looks back. */
const near = 80

function answered(one: Drafted, source: Drafted, verb: Claimed['verb']): Drafted {
  const claims = source.claims.map(claimed => ({ ...claimed, verb: turned(claimed.verb, verb) }))
  const own = new Set((one.statement.about ?? []).map(({ id }) => id))
  const speakers = new Set([one.statement.speaker ?? []].flat())
  const more = (source.statement.about ?? [])
    .filter(({ id }) => !own.has(id) && !speakers.has(id))
    .map(({ id }) => ({ id }))
  const about = [...(one.statement.about ?? []), ...more]
  return { ...one, claims, statement: { ...one.statement, ...(about.length === 0 ? {} : { about }) } }
}

// Who denies what another one denies asserts it.
function turned(made: Claimed['verb'], verb: Claimed['verb']): Claimed['verb'] {
  if (verb === 'DENIES') return made === 'DENIES' ? 'ASSERTS' : 'DENIES'
  return verb === 'ASSERTS' ? made : verb
}
