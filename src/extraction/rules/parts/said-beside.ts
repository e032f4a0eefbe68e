import { lexicon } from '../../lexicon/lexicon.ts'
import { trimEnd } from '../../text/sentence/clause.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import {
  isFinite,
  isGerund,
  isNominal,
  isQuestionWord,
  isRelative,
  isTime,
} from '../../text/sentence/words.ts'

/** Whether what stands before the comma can be what is said: it has a verb of its own, and is no subordinate clause. */
export function isTold(sentence: Sentence, first: number, last: number): boolean {
  const { at } = sentence
  const opening = at(first)
  if (fragments.test(opening.lower)) return true
  if (opening.pos === 'VERB') return opening.lower.endsWith('ing') && isSubjectGerund(sentence, first, last)
  if (!lexicon.subordinates.has(opening.lower))
    return hasMainVerb(sentence, opening.pos === 'ADP' ? afterComma(sentence, first, last) : first, last)
  for (let i = first; i < last; i++) if (at(i).lower === ',') return true
  return false
}

// "Closing the bridge was right, said Smith": the gerund is the subject of what is said.
function isSubjectGerund({ at }: Sentence, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    if (at(i).lower === ',' || at(i).pos === 'SCONJ' || isRelative(at(i))) return false
    if (at(i).pos === 'AUX' && at(i - 1).lower !== 'to') return true
  }
  return false
}

// "In Olm, the bridge is closed, Smith said": the clause begins after the comma.
function afterComma({ at }: Sentence, first: number, last: number): number {
  let i = first
  while (i < last && at(i).lower !== ',') i++
  return i + 1
}

// "Dahl, who leads the town, …", "The feast, held on Monday, …": what is told of a name between commas is no sentence.
function hasMainVerb(sentence: Sentence, first: number, last: number): boolean {
  const { at } = sentence
  for (let from = first; from < last;) {
    let end = from
    while (end < last && at(end).lower !== ',') end++
    const isBeside = from > first && (isRelative(at(from)) || at(from).pos === 'VERB')
    if (!isBeside && hasFinite(sentence, from, end)) return true
    from = end + 1
  }
  return false
}

// "Not true, the bank said."
const fragments = /^(?:not|no|yes|never|nothing|nonsense|untrue|wrong|false|absolutely|definitely)$/u

/** What is said before a cue: the sentence up to it, or the quotation alone where another clause stands before that. */
export function saidBefore({ at, first: start }: Sentence, end: number): Range {
  let first = start
  let last = end
  while (last > first && [',', '--', '—', '–'].includes(at(last - 1).lower)) last--
  const { quote, lower } = at(last - 1)
  if (lower === '"' || quote >= 0) {
    let opening = last - 1
    while (opening > first && at(opening - 1).quote === quote) opening--
    if (opening > first && [':', '.', ';'].includes(at(opening - 1).lower)) first = opening
  }
  return { first, last: Math.max(last, first + 1) }
}

/** How what is said goes on after a cue; null where it does not. `needed`: nothing was said before. */
export function saidAfter(sentence: Sentence, from: number, needed: boolean): Range | null {
  const { at } = sentence
  const mark = at(from).lower
  const first = [',', ':', '--', '—'].includes(mark) ? from + 1 : from
  const { pos, lower } = at(first)
  if ((lower === 'and' || lower === 'but') && at(first + 1).lower !== '"') return null
  if (first >= sentence.last || lower === '.') return null
  const rest = { first, last: trimEnd(sentence, first, sentence.last) }
  if (lower === '"' || (needed && mark === ',' && lower !== 'who' && lower !== 'which')) return rest
  if (
    mark !== ',' ||
    !['PRON', 'DET', 'PROPN', 'NOUN', 'NUM', 'AUX', 'VERB', 'ADP', 'ADV', 'PART', 'SCONJ'].includes(pos)
  )
    return null
  if (pos === 'SCONJ' && !goesOnWith(sentence, first)) return null
  if (pos === 'ADV' && isQuestionWord(at(first))) return null
  const isParticiple = pos === 'VERB' && /(?:ing|ed)$/.test(lower)
  return isParticiple || lower === 'which' || lower === 'who' || isTimeSince(sentence, first) ? null : rest
}

// "It matters, Smith said, that it rains"; but "because he said" and "though it rains" are the text's own words.
const goesOnWith = ({ at }: Sentence, first: number): boolean =>
  /^(?:because|if|that)$/u.test(at(first).lower) &&
  ![first + 2, first + 3].some(i => at(i).pos === 'VERB' && lexicon.plain.has(at(i).lemma))

// "…, Smith said, hours after the rain stopped": the time is told by the text.
function isTimeSince({ at }: Sentence, first: number): boolean {
  if (['after', 'as', 'while', 'amid', 'since'].includes(at(first).lower)) return true
  for (let i = first; i < first + 5; i++) {
    if (['after', 'before', 'since'].includes(at(i).lower)) return i > first
    if (!['NUM', 'DET', 'ADJ', 'NOUN', 'ADV'].includes(at(i).pos)) return false
  }
  return false
}

/** The first word after a cue and the time, place and hearer that go with it. */
export function afterCue(sentence: Sentence, from: number): number {
  const { at } = sentence
  let i = from
  for (let n = 0; n < 4; n++) {
    const start = i
    while (isTime(at(i)) || at(i).pos === 'ADV' || (at(i).pos === 'NUM' && isTime(at(i - 1)))) i++
    if ((at(i).pos === 'DET' || at(i).pos === 'ADJ') && isTime(at(i + 1))) i += 2
    if (at(i).pos === 'ADP') i = sentence.phraseFrom(i + 1)?.last ?? i
    else if (i === from && (isNominal(at(i)) || at(i).pos === 'DET') && lexicon.told.has(at(from - 1).lemma))
      i = sentence.phraseFrom(i)?.last ?? i
    if (i === start) break
  }
  return i
}

/** Where somebody's name ends with what is told of them: "said Smith, who leads the town,". */
export function appositionEnd({ at, last }: Sentence, from: number): number {
  let end = from
  if (at(end).lower === '(') {
    for (let i = end; i < Math.min(end + 12, last); i++) if (at(i).lower === ')') end = i + 1
  }
  const next = at(end + 1)
  const opens =
    at(end).lower === 'who' ||
    (at(end).lower === ',' &&
      (next.lower === 'who' || ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(next.pos)))
  if (!opens) return end
  for (let i = end + 1; i < last; i++) {
    if (at(i).lower === '"' || at(i).lower === ';') return at(i - 1).lower === ',' ? i - 1 : i
    if (at(i).lower === '.' && i >= last - 2) return i
    // "said Smith, a baker, referring to it": what whoever speaks does next.
    if (at(i).lower === ',' && isGerund(at(i + 1)) && lexicon.tail.has(at(i + 1).lemma)) return i
  }
  return end
}

export function hasFinite({ at }: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isFinite(at(i))) return true
  return false
}

/** Whatever few words stand between a quotation and the verb, where no noun phrase was recognized in them. */
export function betweenQuoteAnd({ at, first }: Sentence, verb: number): Range | null {
  // `"…," Smith, told the Daily`: a comma too many before the verb.
  const last = at(verb - 1).lower === ',' ? verb - 1 : verb
  for (let i = last - 1; i > Math.max(first, last - 9); i--) {
    if (at(i).lower === '"') return i + 1 < last ? { first: i + 1, last } : null
    if (at(i).pos === 'PUNCT' || at(i).pos === 'VERB') return null
  }
  return null
}
