import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import { objectEnd, withReason } from '../../text/sentence/object-end.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { isTime } from '../../text/sentence/words.ts'
import type { Token } from '../../text/tokens.ts'
import { chargeAfter } from './charges.ts'
import { nearAt } from './complements.ts'
import { type Place, once, subject } from '../place.ts'
import type { Said } from '../rule.ts'

// The noun phrase right after the cue.
function phraseAfter(place: Place): Range | null {
  const { sentence } = place
  const { at } = sentence
  const i = nearAt(place)
  if (i >= sentence.last || at(i).lower === 'to') return null
  const phrase =
    withOwned(sentence, sentence.phraseFrom(amountAt(sentence, i))) ??
    halfQuoted(sentence, i) ??
    beforeQuote(place, i)
  // "called May's vote a mistake": a time that has something is no time.
  if (phrase === null || (isTime(at(phrase.first)) && at(phrase.first + 1).lower !== "'s")) return null
  return at(phrase.first).lower === 'who' ? null : { first: i, last: Math.max(phrase.last, i + 1) }
}

// "her unexpectedly narrow win", `his "long experience"`, "Berg's fully booked ferry": what somebody has comes last.
function withOwned(sentence: Sentence, phrase: Range | null): Range | null {
  const { at } = sentence
  if (phrase === null) return null
  const isOwner =
    at(phrase.last - 1).lower === "'s" || /^(?:her|his|its|their|our|my)$/u.test(at(phrase.last - 1).lower)
  if (!isOwner) return phrase
  const quoted = at(phrase.last).lower === '"' ? halfQuoted(sentence, phrase.last - 1) : null
  if (quoted !== null) return { ...phrase, last: quoted.last }
  let i = phrase.last
  while (at(i).pos === 'ADV') i++
  const owned =
    i > phrase.last && ['ADJ', 'NOUN', 'VERB'].includes(at(i).pos)
      ? sentence.phraseFrom(at(i).pos === 'VERB' ? i + 1 : i)
      : null
  return owned === null ? phrase : { ...phrase, last: owned.last }
}

// `decried the "masters of the town who close bridges"`: an article before a quotation.
function halfQuoted({ at, last }: Sentence, first: number): Range | null {
  if (!['DET', 'PRON', 'PART'].includes(at(first).pos) || at(first + 1).lower !== '"') return null
  const { quote } = at(first + 1)
  let end = first + 2
  while (end < last && at(end).quote === quote) end++
  return quote < 0 ? null : { first, last: end }
}

// `called that "a mistake"`: the word stands for what is called so.
function beforeQuote({ sentence: { at }, lexeme }: Place, first: number): Range | null {
  const opens = at(first + 1).lower === '"' && at(first + 1).quote >= 0
  return at(first).lower === 'that' && opens && lexicon.call.has(lexeme) ? { first, last: first + 1 } : null
}

const approximate = new Set(
  'over about around nearly almost roughly approximately under up to more less fewer than at least most as many much well just close'.split(
    ' ',
  ),
)

// "announced over two dozen plans", "pledged up to $40": the number, after the words that make it a rough one.
function amountAt({ at }: Sentence, first: number): number {
  let i = first
  while (i < first + 4 && approximate.has(at(i).lower)) i++
  return i > first && (at(i).pos === 'NUM' || at(i).lower === '$') ? i : first
}

const upTo = (sentence: Sentence, { first, last }: Range, goesOn: boolean): Said => {
  const next = sentence.at(last).lower
  const end = withQuotation(sentence, objectEnd(sentence, first, last, goesOn || lexicon.extending.has(next)))
  return { content: [{ first, last: Math.max(end, first + 1) }] }
}

// `played up his plan: "Nobody has a better one."`
const withQuotation = (sentence: Sentence, end: number): number =>
  sentence.at(end).lower === ':' && sentence.at(end).quote < 0 && sentence.at(end + 1).lower === '"'
    ? sentence.contentEnd(end + 1)
    : end

const isPronoun = ({ at }: Sentence, { first, last }: Range): boolean =>
  last - first === 1 && at(first).pos === 'PRON'

// "met to celebrate the plan", "weapons to defend the town": a purpose, and nothing is said.
const deeds = new Set(
  'authorize ban celebrate champion commemorate defend highlight honor minimize oppose promote recognize support uphold welcome'.split(
    ' ',
  ),
)

// "to raise wages and minimize waste": the second of two verbs after "to".
function isJoinedInfinitive({ sentence: { at, first: start }, group: { first, head } }: Place): boolean {
  if (at(first - 1).pos !== 'CCONJ' || first !== head || at(head).lower !== at(head).lemma) return false
  for (let i = first - 2; i > Math.max(start, first - 15); i--)
    if (at(i).pos === 'AUX' || at(i).pos === 'VERB') return at(i - 1).lower === 'to'
  return false
}

/** The words between what is put beside something, and that: "compared her to a heretic". */
const withPartner = new Map([
  ['attribute', /^to$/u],
  ['compare', /^(?:to|with)$/u],
  ['contrast', /^with$/u],
  ['equate', /^with$/u],
  ['liken', /^to$/u],
  ['link', /^(?:to|with)$/u],
  ['tie', /^to$/u],
])

/** "condemned the attacks": what it is about is all that is said. */
export function object(place: Place): Said | null {
  const { sentence, group } = place
  if ((group.infinitive || isJoinedInfinitive(place)) && deeds.has(group.lemma)) return null
  const phrase = once(place, phraseAfter)
  if (phrase === null || isHearer(place, phrase) || isSpan(sentence, phrase)) return null
  if (isItself(sentence, phrase) || isCut(sentence, phrase)) return null
  const next = sentence.at(phrase.last).lower
  const called = lexicon.call.has(place.group.lemma) && next !== '.' && next !== ','
  const charge = chargeAfter(place, phrase)
  if (charge !== null) return charge
  const goesOn = called || withPartner.get(place.group.lemma)?.test(next) === true
  if (isPronoun(sentence, phrase) && !goesOn && !/^(?:for|of|against)$/u.test(next))
    return { content: [{ ...phrase, last: withReason(sentence, phrase.last) }] }
  return upTo(sentence, phrase, goesOn)
}

// "revealed its polling shows a lead": whose it is, and no word for what.
const isCut = ({ at }: Sentence, { last }: Range): boolean =>
  /^(?:its|my|our|their|your)$/u.test(at(last - 1).lower)

// "the bond revealed itself": nothing is said of it.
const isItself = ({ at }: Sentence, { first, last }: Range): boolean =>
  last - first === 1 &&
  at(last).pos !== 'ADP' &&
  /^(?:him|her|it|my|our|them|your)sel(?:f|ves)$/u.test(at(first).lower)

// "announced two days earlier that", "reported a few days later": how long ago it was; but "praised a great day".
function isSpan({ at }: Sentence, { first, last }: Range): boolean {
  if (at(first).pos !== 'NUM' && !/^(?:a|an|several|some)$/u.test(at(first).lower)) return false
  const { lower, lemma } = at(last - 1)
  if (!isTime({ ...at(last - 1), lower: lemma })) return false
  // "announced 10 May that"
  if (at(first).pos === 'NUM' && lexicon.calendar.has(lower)) return true
  if (/^(?:ago|earlier|later)$/u.test(lower) || /^(?:ago|earlier|later)$/u.test(at(last).lower)) return true
  // "announced a day after the vote that"; but "condemned a terrible year after the vote"
  const isBare = last - first < 3 || at(last - 2).pos !== 'ADJ' || at(last - 2).lower === 'few'
  return isBare && /^(?:after|before)$/u.test(at(last).lower)
}

// "told her advisers", "asked Berg": whoever hears it is not what is said.
function isHearer({ sentence: { at }, lexeme }: Place, { first, last }: Range): boolean {
  if (lexeme !== 'tell' && lexeme !== 'ask') return false
  const { pos, lower, lemma } = at(last - 1)
  return (
    pos === 'PROPN' ||
    lexicon.objective.has(lower) ||
    (last - first < 5 && (isNounIn('people', { lower, lemma }) || isNounIn('human', { lower, lemma }))) ||
    // "asked the former secretary of state"
    (at(first).pos === 'DET' && isOffice(at, { first, last }))
  )
}

function isOffice(at: Sentence['at'], { first, last }: Range): boolean {
  let head = first
  while (head < last && at(head).pos !== 'ADP') head++
  return isNounIn('office', at(head - 1))
}

/** "described the attacks as a crime" */
export function objectAs(place: Place): Said | null {
  const { sentence } = place
  const phrase = once(place, phraseAfter)
  if (phrase === null) return null
  const as = asAfter(sentence, phrase.last)
  // "praised him for staying as he left"
  if (as < 0 || (as > phrase.last && sentence.startsClause(as + 1))) return null
  const apart = isPronoun(sentence, phrase) && as > phrase.last
  const said = apart ? { content: [phrase] } : upTo(sentence, phrase, true)
  // "described himself on his page as a baker", "praised Berg, a baker, as a friend"
  const end = said.content[0]?.last ?? 0
  return end > as ? said : { content: [...said.content, { first: as, last: sentence.objectContentEnd(as) }] }
}

/** Where "as" follows, before the next mark or after what is told between commas; -1 where it does not. */
function asAfter({ at, last }: Sentence, from: number): number {
  let commas = 0
  for (let i = from; i < Math.min(from + 24, last); i++) {
    if (at(i).lower === 'as') return commas === 0 || (commas === 2 && at(i - 1).lower === ',') ? i : -1
    if (at(i).lower === ',') commas++
    if (at(i).lower === '.' || (commas === 1 && at(i).lower === ',' && !isApposed(at(i + 1)))) return -1
  }
  return -1
}

const isApposed = ({ pos, lower }: Token): boolean => pos === 'DET' || lower === 'who'

/** "called the attacks a crime"; "called him" says nothing of him. */
export function objectCalled(place: Place): Said | null {
  const { sentence } = place
  const { at } = sentence
  const phrase = once(place, phraseAfter)
  if (phrase === null || !isCalled(sentence, phrase)) return null
  const next = at(phrase.last).lower
  return upTo(sentence, phrase, next !== '.' && next !== ',')
}

function isCalled({ at }: Sentence, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (at(i).lower === '"') return true
  if (last - first > 1 && (at(last - 1).pos === 'ADJ' || isLabelled(at(last - 2), at(last - 1)))) return true
  const { pos, lower } = at(last)
  return (
    ['ADJ', 'DET', 'NOUN', 'PROPN'].includes(pos) ||
    lexicon.naming.has(lower) ||
    (pos === 'ADV' && at(last + 1).pos === 'ADJ')
  )
}

/** Whether a plural noun right after another plural is what that is called: "called the rebels terrorists". */
export const isLabelled = (noun: Token, label: Token): boolean =>
  label.pos === 'NOUN' &&
  label.lower !== label.lemma &&
  /[^s]s$/u.test(noun.lower) &&
  (noun.pos === 'PROPN' || (noun.pos === 'NOUN' && noun.lower !== noun.lemma))

/** "the poll found wide support": what finds something out shows it as a mere object. */
export function objectShown(place: Place): Said | null {
  const { sentence } = place
  const phrase = once(place, phraseAfter)
  if (phrase === null || !isFinding(sentence, subject(place))) return null
  return upTo(sentence, phrase, sentence.at(phrase.last).lower.endsWith('ing'))
}

function isFinding({ at }: Sentence, range: Range | null): boolean {
  if (range === null) return false
  let head = range.first
  while (head + 1 < range.last && at(head + 1).pos !== 'ADP' && at(head + 1).lower !== ',') head++
  return lexicon.finding.has(at(head).lemma)
}

/** `apologized for what happened: "I am sorry."`: the words themselves are what is said. */
export const quotedAfter =
  (find: (place: Place) => Said | null) =>
  (place: Place): Said | null => {
    const { sentence } = place
    const { at } = sentence
    const [about] = find(place)?.content ?? []
    if (about === undefined) return null
    for (let i = about.first + 1; i <= Math.min(about.last, sentence.last - 2); i++) {
      if (at(i).lower !== ':' || at(i).quote >= 0 || at(i + 1).lower !== '"') continue
      const last = sentence.contentEnd(i + 1)
      return last >= sentence.last - 1 ? { content: [{ first: i + 1, last }], cueLast: i } : null
    }
    return null
  }
