import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { isNominal } from '../../text/sentence/words.ts'
import { inColumns, type Place, once } from '../place.ts'
import type { Said } from '../rule.ts'

/** Who calls something so that a relative word stands for: "the bill, which Smith calls a mistake". */
function callerAt({ sentence, group }: Place): Range | null {
  const source = group.infinitive || group.passive ? null : sentence.phraseBefore(group.first)
  const isRelative = source !== null && relative.test(sentence.at(source.first - 1).lower)
  return isRelative ? source : null
}
const relative = /^(?:that|which|who|whom)$/u

export const caller = (place: Place): Range | undefined => once(place, callerAt) ?? undefined

/** What is called something, and what it is called: "the bill … a mistake", "Dahl … as a liar". */
export function calledSo(place: Place): Said | null {
  const { sentence, group } = place
  const source = once(place, callerAt)
  const label = source === null ? null : labelFrom(place)
  if (source === null || label === null) return null
  const comma = sentence.at(source.first - 2).lower === ',' ? 1 : 0
  const called = sentence.coreBefore(source.first - 1 - comma)
  return called === null
    ? null
    : { content: [called, label], cue: [{ first: group.first, last: group.last }] }
}

// A quotation, or a noun phrase with an article, or either after "as"; but "Monday that Berg had condemned the plan".
function labelFrom(place: Place): Range | null {
  const { sentence, group } = place
  const from = group.last
  const { at, last } = sentence
  const isAs = at(from).lower === 'as'
  if (!inColumns(isAs ? 'as' : 'call')(place)) return null
  const opens = isAs ? from + 1 : from
  const word = /^(?:a|an|the|")$/u.test(at(opens).lower) ? opens + 1 : opens
  if (at(word - 1).lower === '"' && at(word).quote >= 0) {
    let end = word
    while (end < last && at(end).quote === at(word).quote) end++
    return { first: from, last: end }
  }
  if (at(opens).lower === '"' || (word === opens && !isAs)) return null
  const phrase = sentence.phraseFrom(opens)
  return phrase !== null && isNominal(at(phrase.last - 1))
    ? { first: from, last: closedAt(sentence, phrase.last) }
    : null
}

// `a "mistake,"`: the marks that close a quotation go with it.
function closedAt({ at }: Sentence, from: number): number {
  const { quote } = at(from - 1)
  if (quote < 0) return from
  let end = from
  while (at(end).quote === quote && at(end).pos === 'PUNCT') end++
  return end
}
