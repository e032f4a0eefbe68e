import { isNounIn, isPerson, lexicon } from '../../lexicon/lexicon.ts'
import { hasFinite } from './said-beside.ts'
import { trimEnd } from '../../text/sentence/clause.ts'
import type { Range, Sentence, VerbGroup } from '../../text/sentence/sentence.ts'
import { isFinite, isRelative, isTime } from '../../text/sentence/words.ts'
import type { Token } from '../../text/tokens.ts'
import { type Place, once } from '../place.ts'
import type { Said } from '../rule.ts'
import { subjectOf } from '../subject.ts'

// Whoever stands after "according to", with what is told of a report: "a study published in May".
function accordingTo({ sentence, head }: Place): Range | null {
  const { at } = sentence
  if (at(head + 1).lower !== 'to') return null
  const phrase = sentence.phraseFrom(head + 2)
  if (phrase === null) return null
  const range = { first: head + 2, last: phrase.last }
  const told = at(phrase.last)
  if (told.lower !== 'who' && !(told.pos === 'VERB' && lexicon.issued.has(told.lemma))) return range
  for (let i = phrase.last; i < sentence.last; i++)
    if ([',', '.', '"'].includes(at(i).lower)) return { ...range, last: i }
  return range
}

export const informant = (place: Place): Range | undefined => once(place, accordingTo) ?? undefined

/** What stands before "according to X", or after it where it opens the sentence. */
export function toldAccording(place: Place): Said | null {
  const { sentence, head } = place
  const { at } = sentence
  const source = once(place, accordingTo)
  if (source === null) return null
  const before = clauseBefore(sentence, head)
  const cited = citedEnd(sentence, source.last)
  const next = cited + (at(cited).lower === ',' ? 1 : 0)
  const rest = { first: next, last: trimEnd(sentence, next, sentence.last) }
  const opens = head - sentence.first < 2
  // "The plan, according to Smith, is a mistake.": what stands before has no verb of its own.
  const isParted = before !== null && !opens && !hasFinite(sentence, before.first, before.last)
  const goesOn = rest.last > next && next > source.last && (opens || isParted || at(next).quote >= 0)
  const content = goesOn
    ? opens || before === null
      ? [rest]
      : [before, rest]
    : before === null
      ? []
      : [before]
  return content.length === 0 ? null : { content, cue: [{ first: head, last: head + 2 }] }
}

// "According to the Daily, citing two bakers, it rains": whom it has it from is not what it says.
function citedEnd({ at, last }: Sentence, from: number): number {
  if (at(from).lower !== ',' || !/^(?:citing|quoting)$/u.test(at(from + 1).lower)) return from
  for (let i = from + 2; i < Math.min(from + 20, last); i++) if (at(i).lower === ',') return i
  return from
}

function clauseBefore(sentence: Sentence, head: number): Range | null {
  const { at } = sentence
  let first = head - 1
  while (first > sentence.first && !(at(first).lower === ';' && at(first).quote < 0)) first--
  if (first > sentence.first) first++
  first = Math.max(first, sentence.first)
  const last = trimEnd(sentence, first, head)
  return head > sentence.first && last > first ? { first, last } : null
}

/** Whoever stands before a colon that opens the sentence. */
export const speakerBefore = (place: Place): Range | undefined => once(place, speakerAt) ?? undefined

function speakerAt({ sentence, head }: Place): Range | null {
  const { first, at } = sentence
  if (at(first).pos === 'NUM') return null
  const phrase = sentence.phraseFrom(first)
  return phrase === null || isDay(sentence, first, head) ? null : { first, last: Math.min(phrase.last, head) }
}

// "May 3, 2024: …": a date says nothing.
function isDay({ at }: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (!isTime(at(i)) && at(i).pos !== 'NUM' && at(i).lower !== ',') return false
  return last - first > 1
}

/** `The minister: "No."` */
export function quotedAfterColon(place: Place): Said | null {
  const { sentence, head } = place
  const mark = sentence.at(head + 1).lower
  return (mark === '"' || mark === "'") && once(place, speakerAt) !== null ? afterColon(place) : null
}

/** "Zarif: Strikes were terrorism" */
export function toldAfterColon(place: Place): Said | null {
  const { sentence, head } = place
  const mark = sentence.at(head + 1).lower
  const source = once(place, speakerAt)
  return mark !== '"' && mark !== "'" && source !== null && isSpeaker(sentence, source)
    ? afterColon(place)
    : null
}

// To the end of the paragraph, where the sentence begins one.
function afterColon({ sentence, head }: Place): Said {
  const { block, first } = sentence
  const isHeading = block.first === first && block.last > sentence.last && !isQuotedWhole(sentence, head + 1)
  const last = isHeading ? block.last : quotedEnd(sentence, head + 1)
  return { content: [{ first: head + 1, last }], cue: [{ first: head, last: head + 1 }] }
}

// `The Daily: "It rains." It has said so for years.`: the quotation ends with its sentence.
const isQuotedWhole = ({ at, last, quotes }: Sentence, first: number): boolean =>
  quotes[at(first).quote]?.end === at(last - 1).end

// `The Daily: "It rains." [3 May 2024]`: where it stands is not said.
function quotedEnd(sentence: Sentence, first: number): number {
  const { at, last } = sentence
  let end = first
  while (end < last && at(end).quote >= 0 && at(end).quote === at(first).quote) end++
  return end > first && /^[[(]$/u.test(at(end).lower) && /^[\])]$/u.test(at(last - 1).lower)
    ? end
    : trimEnd(sentence, first, last)
}

// A name, or somebody or something that reports.
function isSpeaker({ at }: Sentence, { first, last }: Range): boolean {
  const head = at(last - 1)
  // "Q: Is it closed?"
  if (last - first === 1 && head.text.length === 1) return false
  return head.pos === 'PROPN' ? last - first <= 4 : isNounIn('reporter', head)
}

/** The colon after a clause that leads to a quotation, the rest of the sentence; -1 where there is none. */
export function leadingColon({ at, first, last, quotes }: Sentence): number {
  for (let i = first + 2; i < last - 3; i++) {
    const { lower, quote } = at(i)
    if (quote >= 0) return -1
    if (lower !== ':' || at(i + 1).lower !== '"') continue
    const quoted = quotes[at(i + 1).quote]
    return quoted?.start === at(i + 1).start && quoted.end >= at(last - 1).start ? i : -1
  }
  return -1
}

// "His coach was blunter: …": whoever does what stands last before the colon, by a name or a noun for people.
function doerAt({ sentence, head, earlier }: Place): Range | null {
  const { at, first } = sentence
  for (let i = head - 1; i >= first; i--) {
    if (!isFinite(at(i))) continue
    const group = sentence.verbAt(i)
    const found = subjectOf(sentence, group, earlier)
    i = group.first
    if (found === null || found.last > i) return null
    // "a warning for all who came", "when the bridge fell": aside from what leads to the words.
    if (isRelative(at(found.last - 1)) || lexicon.subordinates.has(at(found.first - 1).lower)) continue
    if (receives(group) || bears(sentence, group, head)) return null
    const named = at(found.last - 1)
    return named.pos === 'PROPN' || lexicon.person.has(named.lower) || isPerson(named) ? found : null
  }
  return null
}

// "Berg received a letter", "Berg was handed a note": the words are whoever's it is from.
const receives = ({ lemma, passive }: VerbGroup): boolean =>
  receiving.has(lemma) || (passive && handing.has(lemma))
const receiving = new Set(
  'accept discover find get hear inherit keep learn memorize notice open overhear quote read receive recite recognize remember see spot study watch'.split(
    ' ',
  ),
)
const handing = new Set(
  'ask give greet hand leave meet offer order pass remind send serve show teach tell warn'.split(' '),
)

// "Berg held a sign", "Berg has a poster": the words are what stands on it, if it is not Berg who wrote it.
function bears({ at }: Sentence, { head: verb, lemma }: VerbGroup, colon: number): boolean {
  if (writing.has(lemma)) return false
  for (let i = verb + 1; i < colon && at(i).pos !== 'ADP'; i++)
    if (at(i).pos === 'NOUN' && (isText(at(i)) || bearing.has(at(i).lemma))) return true
  return false
}

// "a letter", but not "a message" or "an opinion", which are said too.
const isText = (noun: Token): boolean =>
  isNounIn('paper', noun) && !isNounIn('said', noun) && !isNounIn('thought', noun)
const writing = new Set(
  'address dictate draft give issue leave pen post publish send share sign write'.split(' '),
)
const bearing = new Set(
  'badge banner board card flag placard plaque screen shirt sign sticker t-shirt tattoo'.split(' '),
)

export const doerBefore = (place: Place): Range | undefined => once(place, doerAt) ?? undefined

/** `The coach was blunter: "No."` */
export function quotedAfterDeed(place: Place): Said | null {
  const { head, sentence } = place
  const cue = [{ first: head, last: head + 1 }]
  return once(place, doerAt) === null
    ? null
    : { content: [{ first: head + 1, last: trimEnd(sentence, head + 1, sentence.last) }], cue }
}

/** The colon after a few words that open the sentence; -1 where a verb or a quotation stands before it. */
export function openingColon({ at, first, last }: Sentence): number {
  for (let i = first + 1; i < Math.min(first + 14, last - 2); i++) {
    const { pos, lower, text } = at(i)
    if (pos === 'VERB' && lower !== text) continue
    if (pos === 'VERB' || pos === 'AUX' || lower === '"') return -1
    if (lower === ':') return i
  }
  return -1
}
