import type { ReadClaim } from '../differences.ts'
import { withoutFraming } from './framing.ts'
import { withShort, wordsInOrder } from './in-order.ts'
import {
  adjuncts,
  aside,
  binding,
  embedding,
  goesOn,
  hasVerb,
  partRules,
  rejecting,
  subordinate,
  type PartRule,
} from './part-rules.ts'
import { negations } from './tables.ts'
import { readClaim, stemOf } from './words.ts'

/** Longer texts are lists, and how many parts of a claim are compared. */
const [longest, most] = [1200, 4]

/** Where a rule divides a text. */
interface Place {
  rule: PartRule
  from: number
  to: number
}

/**
 * What a claim says by itself within a longer sentence: the clause before what is added ("— the largest in ten years"), and
 * further clauses with a subject of their own. What depends on a word that stands elsewhere in the sentence is no part.
 */
export function partsOf(text: string): string[] {
  if (text.length > longest) return []
  const places = partRules
    .flatMap(rule => [...text.matchAll(rule.at)].map(found => placeOf(rule, found)))
    .toSorted((a, b) => a.from - b.from)
  const parts = new Set<string>()
  places.forEach(place => {
    const head = text.slice(0, place.from)
    if (isFinished(text, place)) parts.add(head)
    // Several rules may divide a text at one place.
    const next = places.find(({ from }) => from > place.to)
    if (place.rule.isClause && isFree(head)) parts.add(text.slice(place.to, next?.from))
  })
  const between = aside.exec(text)?.groups
  if (between !== undefined) parts.add(`${between['who']} ${between['what']}`)
  return [...parts].slice(0, most)
}

const placeOf = (rule: PartRule, { index, 0: { length } }: RegExpExecArray): Place => ({
  rule,
  from: index,
  to: index + length,
})

const has = (text: string, words: ReadonlySet<string>): boolean =>
  wordsInOrder(text).some(word => words.has(word))

/** Whether what stands before a place is a clause to its end. */
function isFinished(text: string, { rule, from, to }: Place): boolean {
  const [head, rest] = [text.slice(0, from), text.slice(to)]
  const main = head.replace(adjuncts, '')
  if (!hasVerb.test(main) || subordinate.test(main) || has(rest, binding)) return false
  if (!rule.isClause && (goesOn.test(rest) || has(rest, rejecting))) return false
  // A second "that" may go on with what stands before the first: "what he took and that she took".
  if (head.includes(' that ') && text.slice(from, to).includes(' that ')) return false
  return rule.id !== 'reason' || !has(head, negations)
}

/** Whether what follows a text stands by itself: in "by 2030, …, and …" the time holds for both, in "he denied …, and …" the verb. */
const isFree = (head: string): boolean =>
  !head.includes(' that ') &&
  hasVerb.test(head) &&
  !adjuncts.test(head) &&
  !subordinate.test(head) &&
  !has(head, binding) &&
  !has(head, embedding)

/** The parts of a claim that say enough to be known again. What a question asks has none. */
export function readParts({ facts, words }: ReadClaim): ReadClaim[] {
  if (words.isQuestion) return []
  const { text } = withoutFraming(withShort(facts.text.replaceAll(/\s+/gu, ' ')))
  return partsOf(text)
    .map(part => ({ facts: { ...facts, text: part, figure: null }, words: readClaim(part) }))
    .filter(
      ({ words: { stems, names, figures } }) => stems.size >= (names.length + figures.length > 0 ? 4 : 5),
    )
}

/** What a part is about, as far as it names it. */
export const namedIn = ({ words, facts }: ReadClaim): string[] =>
  facts.about.filter(id => id.split('-').some(word => words.stems.has(stemOf(word))))
