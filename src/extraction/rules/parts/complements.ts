import { lexicon, prepositions } from '../../lexicon/lexicon.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { afterBracket, isGerund, isQuestionWord, isTime } from '../../text/sentence/words.ts'
import { type Place, once } from '../place.ts'
import type { Said } from '../rule.ts'

/** One way in which what is said can follow a cue; looked for at one token. */
export type Complement = (place: Place, at: number) => Said | null

const clauseFrom = ({ contentEnd }: Sentence, first: number): Said => ({
  content: [{ first, last: contentEnd(first) }],
})

/** "said that it rains" */
export const that: Complement = ({ sentence }, i) =>
  sentence.at(i).lower === 'that' && isComplementizer(sentence, i) ? clauseFrom(sentence, i) : null

// "said that X" against "said that day" and "said that is all".
function isComplementizer(sentence: Sentence, i: number): boolean {
  const { at } = sentence
  const next = at(i + 1)
  if (i + 1 >= sentence.last || /^[.;!?]$/u.test(next.lower)) return false
  // "telling that story of the bridge"
  const isThing = next.pos === 'NOUN' && next.lower === next.lemma && /^(?:ADP|PUNCT)$/u.test(at(i + 2).pos)
  // "said that in the hall"
  const isPointing = next.pos === 'ADP' && at(i + 2).quote < 0
  if ((isThing || isPointing) && !hasVerbal(sentence, i + 2)) return false
  if (at(i).pos === 'SCONJ' || at(i).pos === 'ADP' || next.lower === ',' || next.lower === '"') return true
  if (isTime(next) || next.pos === 'AUX' || next.lower === '.') return false
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN' || sentence.startsClause(i + 1))
    return true
  const isParticiple = next.pos === 'VERB' && /(?:ing|ed)$/.test(next.lower)
  return (isParticiple || at(i + 2).pos === 'NOUN' || next.pos !== 'VERB') && sentence.hasVerb(i + 1)
}

const hasVerbal = (sentence: Sentence, first: number): boolean => {
  for (let i = first; i < sentence.last; i++) if (/^(?:AUX|VERB)$/u.test(sentence.at(i).pos)) return true
  return false
}

/** "said: it rains"; the content is empty where the next paragraph has it. */
export const colon: Complement = ({ sentence }, i) =>
  sentence.at(i).lower === ':' ? clauseFrom(sentence, i + 1) : null

/** `said "it rains"` */
export const quote: Complement = ({ sentence, lexeme }, i) => {
  const { lower, quote: number, start } = sentence.at(i)
  const opens = (lower === '"' || lower === "'") && number >= 0
  if (!opens || sentence.quotes[number]?.start !== start) return null
  return lexicon.hearer.has(lexeme) && titleEnd(sentence, i) !== undefined ? null : clauseFrom(sentence, i)
}

// `told "The Daily Hour" that it rains`: the name of whoever hears it.
function titleEnd({ at }: Sentence, first: number): number | undefined {
  let end = first + 1
  while (end < first + 8 && at(end).quote === at(first).quote && /^(?:\p{Lu}|the$|of$)/u.test(at(end).text))
    end++
  return end > first + 1 && at(end).lower === '"' && at(end + 1).lower === 'that' ? end + 1 : undefined
}

/** "asked whether it rains" */
export const question: Complement = ({ sentence }, i) =>
  isQuestionWord(sentence.at(i)) ? clauseFrom(sentence, i) : null

/** "said it rains" */
export const bare: Complement = ({ sentence, lexeme }, i) =>
  i < sentence.last &&
  sentence.at(i).pos !== 'ADP' &&
  sentence.startsClause(i) &&
  !takesThing(sentence, lexeme, i)
    ? clauseFrom(sentence, i)
    : null

// "stressed the progress made in May": after a verb that takes a thing, a participle goes with that.
function takesThing(sentence: Sentence, lexeme: string, first: number): boolean {
  if (!lexicon.object.has(lexeme) || lexicon.loose.has(lexeme)) return false
  // "proposed they meet in Olm"
  if (/^(?:he|she|they|we)$/u.test(sentence.at(first).lower)) return false
  const verb = sentence.phraseFrom(first)?.last ?? first
  return sentence.at(verb).pos === 'VERB' && sentence.at(verb + 1).pos === 'ADP'
}

/** "said so", "said no": a word that stands for what is said. */
export const reply: Complement = ({ sentence, after: first }, i) => {
  const { at, last } = sentence
  const isEnd = (index: number): boolean => index >= last || at(index).pos === 'PUNCT'
  const word = at(first).lower === 'so' && isEnd(first + 1) ? first : i
  const isWord = ['so', 'yes', 'no', 'no.', 'nothing'].includes(at(word).lower)
  return isWord && isEnd(word + 1) ? { content: [{ first: word, last: word + 1 }] } : null
}

/** Whatever has a verb: "said on reaching the town rain would stop". */
export const loose: Complement = ({ sentence }, i) => {
  const heard = heardEnd(sentence, i)
  if (heard > i) return sentence.startsClause(heard) ? clauseFrom(sentence, heard) : null
  const token = sentence.at(i)
  const isOfTime = isTime(sentence.at(i + 1)) && /^(?:ADJ|ADP|DET)$/u.test(token.pos)
  const isTold = token.pos !== 'PUNCT' && !isTime(token) && !isOfTime && agoEnd(sentence, i) === i
  return i < sentence.last && isTold && sentence.hasVerb(i) && !goesOn(sentence, i)
    ? clauseFrom(sentence, i)
    : null
}

// "said to the town the bridge is closed": where whoever hears it ends.
const heardEnd = (sentence: Sentence, first: number): number =>
  sentence.at(first).lower === 'to' && /^(?:DET|PRON|PROPN)$/u.test(sentence.at(first + 1).pos)
    ? (sentence.phraseFrom(first + 1)?.last ?? first)
    : first

// "noted the rain and closed the bridge": an object, and what else is done.
function goesOn(sentence: Sentence, first: number): boolean {
  const { at } = sentence
  const end = sentence.phraseFrom(first)?.last ?? first
  return (
    end > first && at(end).pos === 'CCONJ' && at(end + 1).pos === 'VERB' && at(end + 1).lower.endsWith('ed')
  )
}

// "just a couple of days ago", "two weeks ago": where that ends; the same index where no such time stands.
function agoEnd({ at }: Sentence, first: number): number {
  let i = first
  while (i < first + 7 && (['ADV', 'DET', 'NUM', 'ADJ'].includes(at(i).pos) || isCount(at(i).lower))) i++
  const isUnit = isTime({ ...at(i), lower: at(i).lemma })
  return isUnit && at(i + 1).lower === 'ago' ? i + 2 : first
}

const isCount = (lower: string): boolean => /^(?:couple|few|handful|of|than)$/u.test(lower)

const objectFrom = ({ objectContentEnd }: Sentence, first: number, from = first): Said => ({
  content: [{ first: from, last: objectContentEnd(first) }],
})

/** "wants to leave" */
export const infinitive: Complement = ({ sentence }, i) => {
  const { at } = sentence
  if (at(i).lower !== 'to' && !(at(i).lower === 'not' && at(i + 1).lower === 'to')) return null
  let verb = i + 1
  // `vowed to "close the bridge"`
  while (at(verb).pos === 'ADV' || /^(?:not|to|")$/u.test(at(verb).lower)) verb++
  return at(verb).pos === 'VERB' || at(verb).pos === 'AUX' ? objectFrom(sentence, i) : null
}

/** "considered leaving" */
export const gerund: Complement = ({ sentence }, i) =>
  isGerund(sentence.at(i)) ? objectFrom(sentence, i) : null

/** What stands after one of some prepositions. */
export const after =
  (isOne: (preposition: string, place: Place) => boolean): Complement =>
  (place, i) => {
    const { sentence } = place
    const { pos, lower } = sentence.at(i)
    const first = sentence.at(i + 1)
    const isEmpty = first.pos === 'PUNCT' && first.quote < 0 && first.lower !== '('
    if (pos === 'VERB' || isEmpty || !isOne(lower, place)) return null
    const said = objectFrom(sentence, i + 1)
    return (said.content[0]?.last ?? 0) > i + 1 ? { ...said, cueLast: i + 1 } : null
  }

/** "complained about the rain": after a preposition that the verb takes. */
export const prepositional: Complement = (place, i) => (isReduced(place, i) ? null : afterItsOwn(place, i))

const afterItsOwn = after((preposition, { lexeme }) => prepositions(lexeme).has(preposition))

// "People briefed on the plan said so": a participle, and the verb comes after what it takes.
function isReduced({ sentence, group: { first, head } }: Place, i: number): boolean {
  const { at } = sentence
  if (first !== head || !at(head).lower.endsWith('ed')) return false
  // "The man accused of it left": nobody accuses "of" somebody.
  if (at(head).lemma === 'accuse') return true
  const end = sentence.phraseFrom(i + 1)?.last ?? i
  const { pos, lower, lemma } = at(end)
  return (
    pos === 'AUX' ||
    (pos === 'VERB' && lower !== lemma && !/(?:ing|s)$/.test(lower) && lexicon.say.has(lemma))
  )
}

function skipAdverbs(sentence: Sentence, from: number): number {
  const { at } = sentence
  let i = afterComment(sentence, afterBracket(sentence, from))
  while (
    at(i).pos === 'ADV' &&
    !isQuestionWord(at(i)) &&
    at(i).lower !== 'there' &&
    at(i).lower !== 'no' &&
    at(i + 1).pos !== 'ADJ' &&
    !isAmount(sentence, i)
  )
    i++
  return i
}

// "said, twice, that it rains": an adverb between commas.
function afterComment(sentence: Sentence, from: number): number {
  const { at } = sentence
  let i = from + 1
  while (at(i).pos === 'ADV') i++
  if (at(from).lower !== ',') return from
  if (i > from + 1 && at(i).lower === ',' && at(i + 1).lower === 'that') return i + 1
  // "says, win or lose, it stays": a short comment before a clause.
  if (!['ADV', 'VERB'].includes(at(from + 1).pos) || at(from + 1).lower.endsWith('ing')) return from
  for (let n = from + 2; n < from + 12; n++)
    if (at(n).lower === ',') return sentence.startsClause(n + 1) ? n + 1 : from
  return from
}

// "said nearly 30 were hurt", "said half a million fled", "said almost half the town fled": the number needs the word.
function isAmount({ at }: Sentence, index: number): boolean {
  if (
    !/^(?:about|almost|around|barely|half|just|nearly|only|over|roughly|approximately|twice)$/u.test(
      at(index).lower,
    )
  )
    return false
  const next = at(index + 1)
  return next.pos === 'NUM' || ['half', 'a', 'the', '$', 'all', 'every'].includes(next.lower)
}

// "in a statement", "on Monday", "to reporters", "Thursday": what can stand between a cue and its content.
function skipAdjuncts(sentence: Sentence, from: number): number {
  const { at } = sentence
  let i = from
  for (let n = 0; n < 4; n++) {
    const start = i
    i = afterBracket(sentence, i)
    if (at(i).lower === ',' && (at(i + 1).pos === 'ADP' || isTime(at(i + 1)))) i++
    while (
      isTime(at(i)) ||
      (at(i).pos === 'NUM' && isTime(at(i - 1))) ||
      (at(i).pos === 'ADV' && !isQuestionWord(at(i)) && at(i).lower !== 'there' && !isAmount(sentence, i))
    )
      i++
    if ((at(i).pos === 'DET' || at(i).pos === 'ADJ') && isTime(at(i + 1))) i += 2
    i = agoEnd(sentence, i)
    if (at(i).pos === 'ADP' && at(i).lower !== 'that' && !isQuestionWord(at(i)))
      i = sentence.phraseFrom(i + 1)?.last ?? i
    if (i === start) break
  }
  // "in Columbus, Ohio, that": a place after a place.
  if (at(i).lower === ',' && at(i + 1).pos === 'PROPN' && at(i + 2).lower === ',') i += 2
  if (at(i).lower === ',' && (at(i + 1).lower === 'that' || at(i + 1).lower === '"')) i++
  return i
}

const nearOf = ({ sentence, after: from }: Place): number => skipAdverbs(sentence, from)
const laterOf = (place: Place): number => skipAdjuncts(place.sentence, once(place, nearOf))

/** Where what is said can begin right after the cue. */
export const nearAt = (place: Place): number => once(place, nearOf)

/** Looks right after the cue. */
export const next =
  (complement: Complement) =>
  (place: Place): Said | null =>
    complement(place, nearAt(place))

/** Looks after the time, the place and the occasion that follow the cue: "said on Monday that". */
export const later =
  (complement: Complement) =>
  (place: Place): Said | null => {
    const from = once(place, laterOf)
    if (from <= nearAt(place)) return null
    const before = place.sentence.at(from - 1)
    return complement === bare && before.pos === 'NOUN' && !isTime(before) ? null : complement(place, from)
  }

/** Looks for the preposition that the verb takes after where, when and to whom: "spoke at length on Monday about". */
export const prepositionalLater = (place: Place): Said | null => {
  const { sentence } = place
  const { at } = sentence
  let i = nearAt(place)
  for (let n = 0; n < 4; n++) {
    const { lower, pos } = at(i)
    if (n > 0 && /^(?:about|against)$/u.test(lower)) return isReduced(place, i) ? null : afterItsOwn(place, i)
    if (isTime(at(i))) i++
    else if (pos === 'ADP') i = sentence.coreFrom(i + 1)?.last ?? i + 2
    else return null
  }
  return null
}

interface Hearer {
  hearer: Range
  /** The first word after the hearer, and the first after the adjuncts that follow. */
  near: number
  later: number
}

function hearerOf(place: Place): Hearer | null {
  const { sentence } = place
  const start = nearAt(place)
  const named = titleEnd(sentence, start)
  const hearer = named === undefined ? sentence.coreFrom(start) : { first: start, last: named }
  const isQuoted = named === undefined && sentence.at(start).lower === '"'
  if (hearer === null || isQuoted || sentence.at(start).pos === 'ADP') return null
  const near = skipAdverbs(sentence, afterApposed(sentence, hearer.last))
  return { hearer, near, later: skipAdjuncts(sentence, near) }
}

// "wrote the paper, The Daily Hour, that it rains"
function afterApposed({ at, phraseFrom }: Sentence, comma: number): number {
  const end = at(comma).lower === ',' ? (phraseFrom(comma + 1)?.last ?? comma) : comma
  return at(end).lower === ',' && at(end + 1).lower === 'that' ? end + 1 : comma
}

/** Looks after whoever hears it: "told reporters that". */
export const toHearer =
  (complement: Complement) =>
  (place: Place): Said | null => {
    const found = once(place, hearerOf)
    const said =
      found === null ? null : complement(place, complement === prepositional ? found.near : found.later)
    return said === null || found === null ? null : { ...said, addressee: found.hearer }
  }

/** "urged them to leave": whoever is told is a part of what is demanded. */
export const hearerTo = (place: Place): Said | null => {
  const said = toHearer(infinitive)(place)
  const { addressee } = said ?? {}
  if (said === null || addressee === undefined) return null
  return { ...said, content: said.content.map(({ last }) => ({ first: addressee.first, last })) }
}

/** The first of several that holds, right after the cue or else later. */
export const anywhere =
  (...complements: readonly Complement[]) =>
  (place: Place): Said | null => {
    for (const look of [next, later])
      for (const complement of complements) {
        const said = look(complement)(place)
        if (said !== null) return said
      }
    return null
  }
