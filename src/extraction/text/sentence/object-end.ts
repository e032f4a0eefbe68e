import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { trimEnd } from './clause.ts'
import type { Sentence } from './sentence.ts'
import { isGerund, isSubjectPronoun, isTime } from './words.ts'

/** Where the object that starts at `first` ends: its prepositions and clauses belong to it, time and occasion do not. */
export function objectEnd(sentence: Sentence, first: number, phraseLast: number, goesOn: boolean): number {
  return withExamples(sentence, withReason(sentence, endOf(sentence, first, phraseLast, goesOn)))
}

/** "chided her on May 5 for leaving": where an object ends with what follows the time, and belongs to it. */
export function withReason(sentence: Sentence, end: number): number {
  const { at } = sentence
  let i = end
  if (lexicon.during.has(at(i).lower)) i++
  while (i < end + 2 && ['ADJ', 'DET'].includes(at(i).pos)) i++
  const time = i
  while (isTime(at(i)) || (i > time && at(i).pos === 'NUM')) i++
  const goesOn = i > time && /^(?:about|against|for|of|over)$/u.test(at(i).lower) && !isTime(at(i + 1))
  return goesOn ? sentence.objectContentEnd(i) : end
}

// "blamed several things, including the rain": what is named of it belongs to it.
function withExamples(sentence: Sentence, end: number): number {
  const { at } = sentence
  const names =
    at(end + 1).lower === 'including' || (at(end + 1).lower === 'such' && at(end + 2).lower === 'as')
  return at(end).lower === ',' && names ? sentence.objectContentEnd(end + 1) : end
}

function endOf(sentence: Sentence, first: number, phraseLast: number, goesOn: boolean): number {
  const { at } = sentence
  const list = listEnd(sentence, phraseLast)
  if (list > phraseLast) return list
  const that = clauseOf(sentence, first, phraseLast)
  if (that > first) return sentence.objectContentEnd(that)
  if (!goesOn && !isModifier(at(phraseLast))) return withoutOccasion(sentence, first, phraseLast)
  const limit = sentence.objectContentEnd(first)
  let i = Math.min(phraseLast, sentence.coreFrom(first)?.last ?? phraseLast)
  for (; i < limit; i++) {
    if (at(i).quote >= 0 && at(i).quote === at(i - 1).quote) continue
    if (endsBefore(sentence, i, first)) return i
  }
  return withTail(sentence, trimEnd(sentence, first, i))
}

// "voiced concern that Berg may leave": where the clause of a noun begins whose verb comes after the phrase.
function clauseOf({ at }: Sentence, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) if (at(i).lower === 'that' && at(i - 1).pos === 'NOUN') return i
  return first
}

// "repeated it at a town hall in Olm", "endorsed her in early June": time and occasion at the end.
function withoutOccasion(sentence: Sentence, first: number, last: number): number {
  for (let i = sentence.coreFrom(first)?.last ?? last; i < last; i++)
    if (sentence.at(i).pos === 'ADP' && endsBefore(sentence, i, first)) return i
  return last
}

// "on economic, commercial, and energy matters": the last of a list, where no clause of its own begins with it.
function withTail(sentence: Sentence, end: number): number {
  const { at, last } = sentence
  if (at(end).lower !== ',' || !/^(?:and|or)$/u.test(at(end + 1).lower)) return end
  const phrase = sentence.phraseFrom(end + 2)
  if (phrase === null) return end
  for (let i = phrase.first; i < last && !/^[,.;:]$/u.test(at(i).lower); i++)
    if (at(i).pos === 'AUX' || (at(i).pos === 'VERB' && !at(i).lower.endsWith('ing'))) return end
  return phrase.last
}

const isModifier = ({ pos, lower }: Token): boolean =>
  ['ADP', 'VERB', 'PRON', 'PROPN', 'DET', 'NOUN'].includes(pos) || lexicon.modifying.has(lower)

function endsBefore(sentence: Sentence, i: number, first: number): boolean {
  const { at } = sentence
  const { lower, pos } = at(i)
  const before = at(i - 1)
  if (i > first && lexicon.circumstance.has(lower) && before.pos !== 'ADP') return true
  if (pos === 'CCONJ' && i > first && at(i + 1).pos !== 'DET') {
    if (isSubjectPronoun(at(i + 1)) && ['VERB', 'AUX'].includes(at(i + 2).pos)) return true
    const verb = at(i + 1).pos === 'ADV' ? at(i + 2) : at(i + 1)
    if ((verb.pos === 'VERB' && !verb.lower.endsWith('ing')) || verb.pos === 'AUX') return true
  }
  if (pos === 'ADP') {
    const time = at(i + 1).pos === 'ADJ' && lexicon.calendar.has(at(i + 2).lower) ? i + 2 : i + 1
    if (isTime(at(time)) && lower !== 'of' && !isGerund(at(time + 1))) return true
    if (lexicon.during.has(lower) && isOccasion(at(headOfPhrase(sentence, i + 1)))) return true
  }
  if (before.pos === 'ADP') return false
  if (lexicon.which.has(lower) && isTime(at(i + 1))) return true
  // "the 3-year-old boy"
  if (before.lower === '-' || at(i + 1).lower === '-') return false
  return isTime(at(i)) && before.pos !== 'DET' && before.pos !== 'ADJ' && before.lower !== "'s"
}

const isOccasion = (token: Token): boolean => isNounIn('occasion', token)

// "A, B and C": where a list of noun phrases ends; where it starts when there is none.
function listEnd(sentence: Sentence, from: number): number {
  const { at } = sentence
  let end = from
  for (let n = 0; n < 8 && at(end).lower === ','; n++) {
    const joined = at(end + 1).pos === 'CCONJ'
    const phrase = sentence.phraseFrom(joined ? end + 2 : end + 1)
    if (phrase === null) return from
    end = phrase.last
    const closes = joined || includesAnd(sentence, phrase.first, phrase.last)
    if (closes) return (n > 0 || !joined) && !['VERB', 'AUX'].includes(at(end).pos) ? end : from
  }
  return from
}

function includesAnd({ at }: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (at(i).lower === 'and' || at(i).lower === 'or') return true
  return false
}

function headOfPhrase({ at }: Sentence, index: number): number {
  let i = index
  while (
    ['DET', 'ADJ', 'PRON', 'NUM', 'PROPN'].includes(at(i).pos) ||
    (at(i).pos === 'NOUN' && at(i + 1).pos === 'NOUN' && !isOccasion(at(i))) ||
    at(i).lower === "'s"
  )
    i++
  return i
}
