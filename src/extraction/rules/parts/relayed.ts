import { isTold, saidAfter, saidBefore } from './said-beside.ts'
import { agent } from './passive.ts'
import { type Place, once, subject } from '../place.ts'
import type { Said } from '../rule.ts'
import { isGerund, isTime } from '../../text/sentence/words.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'

const telling = new Set(['say', 'tell', 'state', 'add', 'write', 'declare', 'warn'])

/** "quoted X as saying": where the words after it begin. */
interface Quoted {
  /** The "as" and the first word after "saying". */
  as: number
  after: number
}

function quotedAt({ sentence, head }: Place): Quoted | null {
  const { at, last } = sentence
  for (let i = head + 1; i < Math.min(head + 20, last); i++) {
    if (at(i).quote !== at(head).quote) return null
    if (at(i).lower !== 'as') continue
    return isGerund(at(i + 1)) && telling.has(at(i + 1).lemma) ? { as: i, after: i + 2 } : null
  }
  return null
}

// What stands after "as saying", over the time, the relay and the place; or before the cue, in quotation marks.
function contentOf(place: Place, from: number, source: Range): Range[] | null {
  const { sentence } = place
  const { at } = sentence
  let first = from
  for (let n = 0; n < 3 && at(first).lower !== '"'; n++) {
    while (isTime(at(first)) || (at(first).pos === 'ADV' && first < sentence.last)) first++
    if (at(first).pos === 'ADP' && at(first).lower !== 'that')
      first = sentence.phraseFrom(first + 1)?.last ?? first
  }
  const isMark = [',', ':'].includes(at(first).lower)
  const begins = isMark ? first + 1 : first
  const left = quotedBefore(sentence, Math.min(source.first, place.group.first))
  if (left !== null) {
    const right = saidAfter(sentence, first, false)
    return right !== null && at(right.first).lower === '"' ? [left, right] : [left]
  }
  if (begins >= sentence.last || at(begins).lower === '.') {
    const comma = source.first - 1
    const isAfter = at(comma).lower === ',' && isTold(sentence, sentence.first, comma)
    return isAfter ? [saidBefore(sentence, source.first)] : null
  }
  return [{ first: begins, last: sentence.contentEnd(begins) }]
}

function quotedBefore(sentence: Sentence, before: number): Range | null {
  const { at, first } = sentence
  const mark = at(before - 1)
  if (before <= first || mark.lower !== '"' || mark.quote < 0) return null
  return saidBefore(sentence, before)
}

// Whom it quotes: what stands between the verb and "as".
function objectAt(place: Place): Range | null {
  const quoted = once(place, quotedAt)
  const first = place.head + 1
  return quoted === null || quoted.as <= first ? null : { first, last: quoted.as }
}

/** Who is quoted: "Tasnim quoted Zarif as saying". */
export const quotedObject = (place: Place): Range | undefined => once(place, objectAt) ?? undefined

/** What somebody is quoted as saying; whoever quotes relays it. */
export function quotedAsSaying(place: Place): Said | null {
  const quoted = once(place, quotedAt)
  const via = subject(place)
  const source = once(place, objectAt)
  if (quoted === null || via === null || source === null) return null
  const content = contentOf(place, quoted.after, via)
  return content === null ? null : { content, cue: cueOf(place, quoted), via }
}

/** What somebody was quoted as saying, by whoever stands after "by", before "as" or after "saying". */
export function wasQuotedAsSaying(place: Place): Said | null {
  const quoted = once(place, quotedAt)
  const source = subject(place)
  if (quoted === null || source === null) return null
  const by = relayAt(place, quoted)
  const from = by !== null && by.first > quoted.as ? by.last : quoted.after
  const content = contentOf(place, from, source)
  return content === null ? null : { content, cue: cueOf(place, quoted), ...(by === null ? {} : { via: by }) }
}

function relayAt(place: Place, { after }: Quoted): Range | null {
  const { sentence } = place
  // "as saying on Monday by the agency"
  for (let i = after; i < Math.min(after + 5, sentence.last) && sentence.at(i).lower !== 'that'; i++) {
    if (sentence.at(i).lower !== 'by') continue
    const phrase = sentence.phraseFrom(i + 1)
    return phrase === null ? null : { first: i + 1, last: phrase.last }
  }
  const named = agent(place)
  return named !== null && named.first < after ? { ...named, last: Math.min(named.last, after - 2) } : null
}

const cueOf = ({ group, head }: Place, { as, after }: Quoted): Range[] => [
  { first: group.first, last: head + 1 },
  { first: as, last: after },
]
