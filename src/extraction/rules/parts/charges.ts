import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { isGerund, isRelative } from '../../text/sentence/words.ts'
import type { Place } from '../place.ts'
import type { Said } from '../rule.ts'

/** What leads from whoever is accused to what they are accused of. */
export const charges: ReadonlyMap<string, string> = new Map([
  ['accuse', 'of'],
  ['blame', 'for'],
  ['criticize', 'for'],
  ['fault', 'for'],
  ['praise', 'for'],
])

/** Whether a form in "ing" tells what somebody does: no "Department of Housing", and no "department of housing". */
export function isDoing({ at }: Sentence, index: number): boolean {
  const { pos, text } = at(index)
  // The tagger takes "closing it" for a noun.
  const hasObject = ['ADJ', 'ADV', 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN'].includes(at(index + 1).pos)
  return /^\p{Ll}+ing$/u.test(text) && (pos === 'VERB' || pos === 'AUX' || hasObject)
}

/** "accused Dahl, who leads the town, of closing and leaving it": what is told of the accused does not end it. */
export function chargeAfter({ sentence, lexeme }: Place, phrase: Range): Said | null {
  const { at, last } = sentence
  const leads = charges.get(lexeme)
  if (leads === undefined) return null
  let i = sentence.coreFrom(phrase.first)?.last ?? phrase.last
  const isApposed = at(i).lower === ',' && (isRelative(at(i + 1)) || at(i + 1).pos === 'DET')
  if (isApposed) while (i < last && !(at(i).lower === leads && at(i - 1).lower === ',')) i++
  if (at(i).lower !== leads || !at(i + 1).lower.endsWith('ing')) return null
  const plain = sentence.objectContentEnd(i)
  const end = gerundsEnd(sentence, plain)
  const { last: core } = sentence.coreFrom(phrase.first) ?? phrase
  if (isApposed)
    return {
      content: [
        { first: phrase.first, last: core },
        { first: i, last: end },
      ],
    }
  return end === plain ? null : { content: [{ first: phrase.first, last: end }] }
}

// "covering up, delaying, and withholding facts"
function gerundsEnd(sentence: Sentence, from: number): number {
  const { at } = sentence
  for (let i = from; at(i).lower === ',';) {
    const joined = at(i + 1).pos === 'CCONJ'
    const verb = joined ? i + 2 : i + 1
    if (!isGerund(at(verb))) return from
    const end = sentence.objectContentEnd(verb)
    if (joined) return end
    i = end
  }
  return from
}
