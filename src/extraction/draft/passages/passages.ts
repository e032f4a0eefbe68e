import { selfAnswered } from '../claims/clause/self-answered.ts'
import { type Told, toldBy } from './acts.ts'
import { informs } from './informing.ts'
import { actOfTelling } from './leanings.ts'
import { sliceOf } from '../content.ts'
import type { Statement } from '../drafted.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { withoutAsides } from '../../text/asides.ts'
import type { Reading } from '../../text/read.ts'

/** Consecutive sentences of one speaker that do one thing. */
export interface Passage {
  sentences: Range[]
  asks: boolean
  act?: NonNullable<Statement['act']>
}

/** What a turn is to the one before it. */
export interface Turning {
  /** Whoever speaks is there to ask. */
  questioner?: boolean
  /** The turn before ends in a question. */
  answers?: boolean
  /** Somebody else speaks next. */
  answered?: boolean
  /** Whom and what a sentence names, where one about others begins a passage. */
  about?: (range: Range) => readonly string[]
  /** Whether a paragraph names anybody or anything, where one that names nobody goes on with the one before. */
  names?: (paragraph: Range) => boolean
}

/**
 * Cuts what one speaker says into passages: a new one begins with each new act, and with each paragraph that tells
 * something. What a questioner tells leads to the question, or explains it; what anybody else asks stands alone.
 */
export function passagesIn(
  reading: Reading,
  paragraphs: readonly Range[],
  {
    questioner = false,
    answers = false,
    answered = false,
    about = () => [],
    names = () => true,
  }: Turning = {},
): Passage[] {
  const all = paragraphs.flatMap((paragraph, nth) =>
    sentencesIn(reading, paragraph).flatMap(sentence => {
      const told = questioner ? toldBy(sliceOf(reading, sentence)) : ofAnswer(reading, sentence)
      return withoutAsides(reading, sentence).map(range => ({ range, nth, told }))
    }),
  )
  const passages: Passage[] = []
  let subjects = new Set<string>()
  let last: { told: Told; nth: number } | undefined
  // "The ferry sails. Iceland closed its ports.": a sentence about others than those told of so far.
  const isElsewhere = (range: Range, own: readonly string[]): boolean => {
    if (subjects.size === 0 || own.length === 0 || refersBack(reading, range)) return false
    const doers = about({ first: range.first, last: verbOf(reading, range) })
    return [own, doers].some(ids => ids.length > 0 && !ids.some(id => subjects.has(id)))
  }
  // "We watch it closely.": a paragraph that names nobody, and does what the one before does.
  const isMore = ({ sentences }: Passage, nth: number): boolean => {
    const paragraph = paragraphs[nth]
    return (
      paragraph !== undefined &&
      sentences.length < longest &&
      !names(paragraph) &&
      informs(sliceOf(reading, paragraph)) ===
        informs(sentences.map(range => sliceOf(reading, range)).join(' '))
    )
  }
  for (const { range, nth, told } of all) {
    if (told.kind === 'courtesy') continue
    const passage = passages.at(-1)
    const own = questioner ? [] : about(range)
    const joins =
      passage !== undefined &&
      last !== undefined &&
      (questioner
        ? !(opensQuestion(reading, range) && passage.asks)
        : told.kind === last.told.kind &&
          actOf(told) === passage.act &&
          (nth === last.nth || goesOn(reading, range) || isMore(passage, nth)) &&
          !opensMatter(reading, range) &&
          !isElsewhere(range, own))
    if (!joins) subjects = new Set()
    for (const id of own) subjects.add(id)
    if (joins) {
      passage.sentences.push(range)
      passage.asks ||= told.kind === 'asks'
    } else {
      const act = actOf(told)
      passages.push({ sentences: [range], asks: told.kind === 'asks', ...(act === undefined ? {} : { act }) })
    }
    last = { told, nth }
  }
  const spoken = passages.filter(({ asks, sentences }) =>
    sentences.some(
      range =>
        !isBroken(reading, range) &&
        (asks || says(reading, range, answers) || selfAnswered(reading, range) !== undefined),
    ),
  )
  for (const [i, passage] of spoken.entries()) {
    // What somebody asks and goes on without an answer asks for nothing.
    // "But you said so": a questioner who says that to somebody asks for an answer.
    const addresses = questioner && passage.sentences.some(range => addressing.test(sliceOf(reading, range)))
    const requests = addresses || (passage.asks && (questioner || (answered && i === spoken.length - 1)))
    const isRhetorical = passage.asks && !requests
    passage.asks ||= questioner
    if (requests) passage.act = 'REQUEST'
    else if (isRhetorical) delete passage.act
    else if (passage.act === undefined) {
      const act = actOfTelling(passage.sentences.map(range => sliceOf(reading, range)).join(' '))
      if (act !== undefined) passage.act = act
    }
  }
  return spoken
}

/** More sentences than a passage has that goes on in another paragraph. */
const longest = 6

const addressing = /\byou(?:r|['’](?:re|ve|d|ll))?\b|^\W*but\b/iu
const tag = /(?:,|\s[—–-])\s*(?:right|okay|ok|huh|correct|you know|isn['’]t it)\?$/iu

/** A sentence without what only asks whether others agree: "It is closed, right?" */
export function withoutTag(reading: Reading, { first, last }: Range): Range {
  if (!tag.test(sliceOf(reading, { first, last }).trim())) return { first, last }
  let end = last - 1
  while (end > first + 1 && !/^(?:,|—|–|-)$/u.test(reading.tokens[end]?.lower ?? '')) end--
  return { first, last: end }
}

// "It is closed, right?" tells so, and so does a question that is quoted: "They ask: “Is it closed?”"
function ofAnswer(reading: Reading, sentence: Range): Told {
  const words = sliceOf(reading, sentence).trim()
  const quoted = reading.tokens
    .slice(sentence.first, sentence.last)
    .every(({ quote, text }) => quote >= 0 || !/\p{L}/u.test(text))
  if (quoted) return { kind: 'tells' }
  return toldBy(words.split(/\s+/u).length > 3 ? words.replace(tag, '.') : words)
}

// A clause, or words that answer: "6:14 P.M." and a mere name say nothing, and "Yeah." only where somebody asked.
function says({ tokens }: Reading, { first, last }: Range, answers: boolean): boolean {
  const own = tokens.slice(first, last)
  const words = own.filter(({ text }) => /\p{L}/u.test(text))
  const [word] = words
  if (word === undefined) return false
  if (words.length < 3 && /^(?:yes|yeah|yep|no|nope|okay|right)$/u.test(word.lower)) return answers
  if (rulings.test(word.lower)) return true
  if (words.length > 2 && orders.test(word.lower)) return true
  if (words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return !isCall(words)
  return (
    answers && words.some(({ pos }) => pos !== 'PROPN') && !/^\d|[ap]\.?m\.?$/iu.test(own.at(-1)?.text ?? '')
  )
}

// "Q You just referred to —": whoever is interrupted so early has said nothing yet.
function isBroken({ tokens }: Reading, { first, last }: Range): boolean {
  const own = tokens.slice(first, last)
  const words = own.filter(({ text }) => /\p{L}/u.test(text))
  return words.length < unbroken && /^(?:—|–|--)$/u.test(own.at(-1)?.lower ?? '')
}

const unbroken = 8

const rulings =
  /^(?:objection|overruled|sustained|hearsay|denied|granted|never|absolutely|correct|agreed|aye|nay|guilty)$/u

// "Call your next witness.": the tagger takes the verb that opens it for a name.
const orders = /^(?:answer|approach|call|continue|proceed|raise|sit|stand|state|step|strike)$/u

// "Go ahead, Danny.", "Peter, go.": who speaks next.
const isCall = (words: readonly { lower: string; text: string }[]): boolean =>
  words.length < 6 &&
  /^(?:(?:yes|yeah|okay|please|sure|and|right|all right|[\p{Lu}]\p{Ll}+) )*(?:go|go ahead|go for it|please go|please go ahead|you go)(?: (?:please|ahead|sir|ma'am|again|[\p{Lu}]\p{Ll}+))*$/iu.test(
    words.map(({ text }) => text).join(' '),
  )

const actOf = (told: Told): Passage['act'] => (told.kind === 'tells' ? told.act : undefined)

// "It stays closed": what a new paragraph begins with has been named in the one before.
const goesOn = (reading: Reading, range: Range): boolean =>
  /^(?:it|they|that|this|these|those|he|she)\b/iu.test(sliceOf(reading, range).trim())

// "And it rains", "He did so": a sentence that needs the one before it.
const refersBack = (reading: Reading, range: Range): boolean =>
  /^[“"(—–]*(?:and|but|or|so|because|it|they|that|this|these|those|he|she|his|her|their|its|which|who|yes|no|also|then|there)\b/iu.test(
    sliceOf(reading, range).trim(),
  )

// The first verb of a sentence: before it stands whoever does something.
function verbOf({ tokens }: Reading, { first, last }: Range): number {
  for (let i = first; i < last; i++) {
    const { pos = '', lower = '' } = tokens[i] ?? {}
    const isVerb = pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))
    if (isVerb && tokens[i - 1]?.lower !== '-') return i
  }
  return last
}

// "In addition, …", "And today, …": another matter, or another time.
const opensMatter = (reading: Reading, range: Range): boolean =>
  /^(?:(?:and|but|so) )?(?:in addition|additionally|moreover|furthermore|separately|meanwhile|finally|lastly|second(?:ly)?|third(?:ly)?|today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|(?:in|over) the (?:coming|last|next|past) (?:\p{L}+ )?(?:days|weeks|months|years))\s*,/iu.test(
    sliceOf(reading, range).trim(),
  )

// "And secondly, …": another question of the same speaker.
const opensQuestion = (reading: Reading, range: Range): boolean =>
  /^(?:and|also|then|second(?:ly)?|separately|finally|one more|my (?:second|other))\b/iu.test(
    sliceOf(reading, range).trim(),
  )

/** The sentences of a paragraph, or the parts of them that stand in it. */
export function sentencesIn(reading: Reading, { first, last }: Range): Range[] {
  const ranges: Range[] = []
  for (let i = first; i < last;) {
    const sentence = reading.sentenceAt(i)
    const end = Math.min(Math.max(sentence.last, i + 1), last)
    ranges.push({ first: i, last: end })
    i = end
  }
  return ranges
}
