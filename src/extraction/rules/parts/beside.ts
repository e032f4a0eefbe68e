import { lexicon } from '../../lexicon/lexicon.ts'
import {
  afterCue,
  appositionEnd,
  betweenQuoteAnd,
  hasFinite,
  isTold,
  saidAfter,
  saidBefore,
} from './said-beside.ts'
import { trimEnd } from '../../text/sentence/clause.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { isFinite, isGerund, isRelative, isTime } from '../../text/sentence/words.ts'
import { type Place, once, subject } from '../place.ts'
import type { Said } from '../rule.ts'

/** Who speaks beside what is said, and that. */
interface Found {
  source: Range
  content: Range[]
}

const marks = new Set([',', '"', "'", '--', '—', '?', '!', '–'])

const standsBeside = ({ sentence, group }: Place): boolean =>
  !(group.infinitive && group.governor < 0) && sentence.at(group.first - 1).pos !== 'CCONJ'

// `"S," said X, the Y, "S2"`
function invertedAt(place: Place): Found | null {
  const { sentence, group } = place
  const { at } = sentence
  const before = group.first - 1
  if (!standsBeside(place) || before < sentence.first || !marks.has(at(before).lower)) return null
  if (at(group.head).quote >= 0 || group.lemma === 'tell' || group.gerund) return null
  const start = place.after
  const next = at(start)
  if (next.pos === 'ADP' || next.lower === 'that' || next.lower === '"') return null
  const quoted = at(before).quote >= 0 || at(before - 1).quote >= 0
  if (!quoted && !canBeginBare(place, before)) return null
  const phrase = sentence.phraseFrom(start)
  if (phrase === null || isTime(at(phrase.first)) || isTime(at(phrase.last - 1))) return null
  const last = appositionEnd(sentence, phrase.last)
  if (!quoted && !isClosed(sentence, last)) return null
  const right = outsideQuotation(sentence, quoted, saidAfter(sentence, last, false), group.first)
  if (!quoted && !isTold(sentence, sentence.first, before) && !isInterrupted(sentence, before, right))
    return null
  const left = saidBefore(sentence, group.first)
  return { source: { first: start, last }, content: right === null ? [left] : [left, right] }
}

// `"It is closed," Smith told the Daily, in remarks on May 3`: a whole quotation goes on in quotation marks alone.
const outsideQuotation = (
  sentence: Sentence,
  quoted: boolean,
  right: Range | null,
  end: number,
): Range | null =>
  quoted &&
  right !== null &&
  sentence.at(right.first).pos === 'ADP' &&
  hasFinite(sentence, sentence.first, end)
    ? null
    : right

// "The bridge, said Smith, is closed": the verb stands after the speaker.
function isInterrupted(sentence: Sentence, comma: number, right: Range | null): boolean {
  const { at, first } = sentence
  if (right === null || at(first).pos === 'ADP') return false
  return isFinite(at(right.first)) && sentence.phraseFrom(first)?.last === comma
}

// "S, said X": without marks of quotation the comma, the verb's form and the name have to tell it.
function canBeginBare({ sentence, group, after }: Place, before: number): boolean {
  const { at } = sentence
  const next = at(after)
  return (
    at(before).lower === ',' &&
    group.finite &&
    !sentence.startsClause(after) &&
    ['PROPN', 'DET', 'NOUN', 'ADJ', 'PRON'].includes(next.pos) &&
    !lexicon.objective.has(next.lower)
  )
}

const isClosed = (sentence: Sentence, last: number): boolean =>
  last >= sentence.last ||
  [',', '.', '?', '!', ';', '--', '—'].includes(sentence.at(afterCue(sentence, last)).lower)

interface Following {
  source: Range
  /** The mark, or the "as", before the source. */
  mark: number
  /** The first word after the cue and what goes with it. */
  end: number
  closed: boolean
  quoteNext: boolean
  resumes: boolean
}

function followingAt(place: Place): Following | null {
  const { sentence, group } = place
  const { at } = sentence
  if (!standsBeside(place) || group.gerund) return null
  const end = afterCue(sentence, place.after)
  const { lower, pos } = at(end)
  const source = subject(place) ?? betweenQuoteAnd(sentence, group.first)
  if (source === null) return null
  return {
    source,
    mark: source.first - 1,
    end,
    closed:
      end >= sentence.last ||
      ['.', '?', '!', ';', ',', '--', '—', '–', '('].includes(lower) ||
      (at(source.first - 1).lower === ',' && !isRelative(at(source.last - 1)) && endsLoosely(place, end)),
    quoteNext:
      lower === '"' || lower === "'" || (lower === ',' && at(end + 1).lower === '"') || lower === ':',
    resumes: ['and', 'but', 'during', 'at', 'as'].includes(lower) || (pos === 'SCONJ' && lower !== 'that'),
  }
}

// "S, Smith said during a talk to bakers": what follows without a verb of its own tells when and where.
const endsLoosely = ({ sentence, group: { lemma }, after }: Place, from: number): boolean =>
  lexicon.plain.has(lemma) &&
  (lexicon.told.has(lemma) || ['ADP', 'VERB'].includes(sentence.at(after).pos)) &&
  ['ADP', 'PART', 'VERB'].includes(sentence.at(from).pos) &&
  sentence.at(after).lower !== 'at' &&
  !hasClause(sentence, from)

function hasClause({ at, last }: Sentence, from: number): boolean {
  if (last - from > 40) return true
  for (let i = from; i < last; i++) {
    if (['"', ':', ','].includes(at(i).lower) || at(i).pos === 'AUX' || at(i).pos === 'SCONJ') return true
    if (i > from && at(i).pos === 'VERB' && !at(i).lower.endsWith('ing') && at(i - 1).lower !== 'to')
      return true
  }
  return false
}

// `Said Smith, "It is closed."`: the verb opens the sentence.
function openedAt(place: Place): Found | null {
  const { sentence, group, after } = place
  const { at } = sentence
  if (group.first !== sentence.first || group.gerund || !lexicon.plain.has(group.lemma)) return null
  const source = at(after).quote < 0 ? sentence.phraseFrom(after) : null
  const mark = source?.last ?? 0
  if (source === null || ![',', ':'].includes(at(mark).lower) || at(mark + 1).lower !== '"') return null
  return { source, content: [{ first: mark + 1, last: trimEnd(sentence, mark + 1, sentence.last) }] }
}

// "S, X said on Monday, S2"
function namedAt(place: Place): Found | null {
  const { sentence, group } = place
  const { at } = sentence
  const found = once(place, followingAt)
  if (found === null) return null
  const { source, mark, end, closed, quoteNext } = found
  // `"The Bridge" tells the story`: a title, and no quotation beside a name.
  if (at(source.last - 1).quote >= 0 && at(group.head).quote < 0) return null
  if (mark < sentence.first || !marks.has(at(mark).lower)) return null
  const parted = at(mark).lower === '"' && at(mark).quote >= 0 && at(mark).quote !== at(group.head).quote
  if (!parted && ![',', '—', '--'].includes(at(mark).lower)) return null
  const quoted = parted || (at(mark - 1).quote >= 0 && at(mark - 1).lower === '"')
  if (quoted && isTitle(sentence, parted ? mark : mark - 1, end)) return null
  if (!quoted) {
    if (!closed || quoteNext) return null
    const interrupts = at(mark).lower === ',' && at(end).lower === ',' && end < sentence.last - 2
    if (!interrupts && !isTold(sentence, sentence.first, mark)) return null
  }
  const needed = !hasFinite(sentence, sentence.first, source.first)
  const right = outsideQuotation(sentence, quoted, saidAfter(sentence, end, needed), source.first)
  // "Recalling the plan of May, announced on Monday, they met": what opens so is said only where it is a subject.
  const isSubject = right !== null && isFinite(at(right.first))
  if (!quoted && isGerund(at(sentence.first)) && !isSubject && !isTold(sentence, sentence.first, mark))
    return null
  if (right === null && needed && !quoted && ['who', 'which'].includes(at(end + 1).lower)) return null
  const left = saidBefore(sentence, source.first)
  return { source, content: right === null ? [left] : [left, right] }
}

// `Speaking on "The Week," Smith said that it rains`: the name of a programme, and what is said comes later.
function isTitle(sentence: Sentence, closing: number, end: number): boolean {
  const { at, first } = sentence
  const { quote } = at(closing)
  let opening = closing
  while (opening > first && at(opening - 1).quote === quote) opening--
  if (opening === first || ['ADP', 'VERB', 'ADV'].every(pos => at(first).pos !== pos)) return false
  return (
    !hasFinite(sentence, at(first).pos === 'VERB' ? first + 1 : first, opening) &&
    at(opening - 1).lower !== ':' &&
    (at(end).lower === 'that' || sentence.startsClause(end))
  )
}

// "as X said, S", "and as X said, S", "S, as X put it"
function asNamedAt(place: Place): Found | null {
  const { sentence } = place
  const { at } = sentence
  const found = once(place, followingAt)
  if (found === null) return null
  const { source, mark: as, end, closed, quoteNext, resumes } = found
  if (at(as).lower !== 'as' || at(as - 1).lower === 'well' || !(closed || resumes || quoteNext)) return null
  let before = as
  while (before > sentence.first && ['CCONJ', 'PUNCT', 'ADV'].includes(at(before - 1).pos)) {
    before--
    if (at(before).pos === 'CCONJ') break
  }
  const opens = before === sentence.first || at(before).pos === 'CCONJ'
  const follows = [',', ':', '"'].includes(at(end).lower)
  const next = at(end).lower === '"' ? end : end + 1
  const first = opens && follows ? next : sentence.first
  const last = trimEnd(sentence, first, opens && follows ? sentence.last : as)
  if (last <= first || (before === sentence.first && !follows)) return null
  const left = { first, last }
  // "Two weeks ago, as the Daily reported, the bridge closed": it stands within what it tells.
  const goesOn = !opens && at(end).lower === ',' && !hasWhole(sentence, left)
  const rest = { first: end + 1, last: trimEnd(sentence, end + 1, sentence.last) }
  return { source, content: goesOn && rest.last > rest.first ? [left, rest] : [left] }
}

// A clause with a verb that has its complement.
function hasWhole(sentence: Sentence, { first, last }: Range): boolean {
  const end = sentence.at(last - 1).lower === ',' ? last - 1 : last
  return hasFinite(sentence, first, end) && !/^(?:because|that)$/u.test(sentence.at(end - 1).lower)
}

// "As reported by X, S", "S, as first reported by X"
function asToldByAt(place: Place): Found | null {
  const { sentence, group } = place
  const { at } = sentence
  let as = group.first - 1
  while (at(as).pos === 'ADV' && at(as).lower !== 'as') as--
  if (at(as).lower !== 'as' || at(group.head + 1).lower !== 'by') return null
  const source = sentence.phraseFrom(group.head + 2)
  if (source === null) return null
  const end = afterCue(sentence, source.last)
  const opens = as === sentence.first
  const first = opens ? end + 1 : sentence.first
  const last = trimEnd(sentence, first, opens ? sentence.last : as)
  if (at(opens ? end : as - 1).lower !== ',' || last <= first || !hasFinite(sentence, first, last))
    return null
  return { source, content: [{ first, last }] }
}

/** One place of a cue beside what is said, quoted or not: what is said, and who says it. */
function beside(find: (place: Place) => Found | null, quoted: boolean) {
  const found = (place: Place): Found | null => {
    const all = once(place, find)
    const isQuoted = all?.content.some(({ first }) => place.sentence.at(first).quote >= 0)
    return isQuoted === quoted ? all : null
  }
  return {
    content: (place: Place): Said | null => {
      const all = found(place)
      if (all === null) return null
      const { group, after } = place
      return { content: all.content, cue: [{ first: group.first, last: Math.max(group.last, after) }] }
    },
    source: (place: Place): Range | undefined => found(place)?.source,
  }
}

export const quotedThenVerb = beside(invertedAt, true)
export const toldThenVerb = beside(invertedAt, false)
export const quotedThenName = beside(namedAt, true)
export const toldThenName = beside(namedAt, false)
export const quotedWithAs = beside(asNamedAt, true)
export const toldWithAs = beside(asNamedAt, false)
export const openedThenQuoted = beside(openedAt, true)
export const toldWithBy = beside(asToldByAt, false)
