import { at, isFinite, isRelative, mainStart, mainVerb, startsClause } from './clause.ts'
import { leadingOf } from './leading.ts'
import { affirmed } from './negation.ts'
import { opened } from './possibility.ts'
import { asked } from './question.ts'
import { hangs, opening, partedAtDashes, tells, withoutCall, withoutMark } from './whole.ts'
import { mended, sentencesAmong, type Word } from './word.ts'
import type { Claimed } from '../../drafted.ts'

/** What one clause tells, worded positively, and what is done with it. */
export interface Proposition {
  words: Word[]
  verb: Claimed['verb']
  hedge?: string
}

/**
 * The propositions of what is said, by clauses that can stand alone; negation, possibility and questions count in their
 * own clause. `base` is what the cue does with all of it.
 */
export function propositionsIn(words: readonly Word[], base: Claimed['verb']): Proposition[] {
  return sentencesAmong(mended(words))
    .flatMap(sentence => (isAskedIn(sentence) ? [sentence] : partedAtDashes(sentence)))
    .flatMap((sentence, i) => (i === 0 ? [unled(sentence, base)] : [{ sentence: opening(sentence), base }]))
    .flatMap(({ sentence, base: own }) => {
      if (leadsToList(sentence)) return []
      const plain = withoutMark(sentence)
      if (isAskedIn(sentence)) return questionIn(plain)
      return clausesOf(plain).flatMap(clause => (isFiller(clause) ? [] : (propositionOf(clause, own) ?? [])))
    })
}

// "I mean, look": nothing follows.
const isFiller = (clause: readonly Word[]): boolean => filler.test(clause.map(({ lower }) => lower).join(' '))
const filler = /^(?:i|we) (?:believe|guess|mean|say|think)(?: ,? ?(?:actually|again|listen|look|you know))*$/u

// "Nothing here shall impair:", what stands in the lines below is missing.
const leadsToList = (sentence: readonly Word[]): boolean =>
  at(sentence, sentence.length - 1).lower === ':' &&
  (['VERB', 'AUX', 'ADP', 'DET'].includes(at(sentence, sentence.length - 2).pos) ||
    at(sentence, sentence.length - 2).lower === 'following')

const isAskedIn = (sentence: readonly Word[]): boolean => /\?/u.test(sentence.at(-1)?.text ?? '')

function questionIn(plain: Word[]): Proposition[] {
  // "Just to be clear: Does the town support it?"
  const colon = plain.findLastIndex(({ lower }, i) => lower === ':' && at(plain, i + 1).pos === 'AUX')
  const words = asked(withoutCall(plain.slice(colon + 1)))
  return words === undefined ? [] : [propositionOf(words, 'ASKS') ?? []].flat()
}

// "that the bridge is closed", "whether it rains": what leads an indirect clause.
function unled(sentence: Word[], base: Claimed['verb']): { sentence: Word[]; base: Claimed['verb'] } {
  const [first] = sentence
  const rest = sentence.slice(1)
  if (first === undefined || first.quoted || first.text !== first.lower)
    return { sentence: opening(sentence), base }
  if (first.lower === 'that' && first.pos !== 'DET' && !isFinite(sentence, 1))
    return { sentence: opening(rest), base }
  if ((first.lower === 'whether' || first.lower === 'if') && mainStart(sentence) === 0)
    return { sentence: rest, base: base === 'ASKS' ? 'ASKS' : 'LEAVES_OPEN' }
  return { sentence: opening(sentence), base }
}

/** The parts of a sentence that "and" or "but" joins, where each has a verb of its own; a condition holds for all of it. */
function clausesOf(sentence: Word[]): Word[][] {
  const start = mainStart(sentence)
  const verb = mainVerb(sentence, start)
  // "May it rain, and may it pour" is one wish. "If it rains, and people stay" hangs on something else as a whole.
  if (verb === undefined || start > 0 || at(sentence, 0).lower === 'may' || hangs(sentence)) return [sentence]
  for (let i = verb.last; i < sentence.length - 2; i++) {
    const { lower, pos } = at(sentence, i)
    // "We will not forget this, we will not forget that"
    const again = lower === ',' && at(sentence, i + 1).lower === at(sentence, start).lower
    if (again && subjects.test(at(sentence, start).lower) && isFinite(sentence, i + 2)) {
      const left = sentence.slice(0, i)
      if (!isWithin(left, verb.last)) return [left, ...clausesOf(sentence.slice(i + 1))]
    }
    // "I have none, so let us begin"
    const so = lower === 'so' && at(sentence, i - 1).lower === ',' && at(sentence, i + 1).lower !== 'that'
    if (!so && (pos !== 'CCONJ' || (lower !== 'and' && lower !== 'but'))) continue
    const left = sentence.slice(0, at(sentence, i - 1).lower === ',' ? i - 1 : i)
    // "… and that they are": a clause of its own under the same cue.
    const that =
      at(sentence, i + 1).lower === 'that' && startsClause(sentence, i + 2) && !isFinite(sentence, i + 2)
    const right = sentence.slice(that ? i + 2 : i + 1)
    if (that && !isWithin(left, verb.last)) return [left, ...clausesOf(right)]
    const comma = at(sentence, i - 1).lower === ','
    // "It is old and it is closed": nothing but a subject is "he", "they", or "it" before its verb.
    // What is denied or doubted reaches over "and": "I doubt that it is old and it is closed".
    const marked =
      lower === 'but' || comma || (subjects.test(at(right, 0).lower) && leadingOf(left) === undefined)
    if (so && at(right, 0).lower.startsWith('let') && !isWithin(left, verb.last)) return [left]
    const tellsOn = startsClause(right, 0) || (at(right, 0).lower === 'that' && isFinite(right, 1))
    if (marked && tellsOn && !isWithin(left, verb.last, comma))
      // "It may be far, but …" grants it, and leaves nothing open.
      return lower === 'but' && isGranted(left) ? clausesOf(right) : [left, ...clausesOf(right)]
    if (
      isFinite(right, 0) &&
      at(right, 0).pos === 'AUX' &&
      !isWithin(left, verb.last) &&
      verb.first - start <= 12
    )
      return [left, ...clausesOf([...sentence.slice(start, verb.first), ...right])]
  }
  return [sentence]
}

const isGranted = (left: readonly Word[]): boolean => {
  const verb = mainVerb(left, 0)
  return verb !== undefined && /^(?:may|might)$/u.test(at(left, verb.first).lower)
}

const subjects = /^(?:i|we|he|she|it|they|there|this)$/u

// Whether words end inside a clause that hangs on the main one: "knows that A", "the man who". A comma ends what is
// told of a noun.
const isWithin = (left: readonly Word[], from: number, comma = false): boolean =>
  left.some(
    ({ lower, pos }, i) =>
      i >= from &&
      !(comma && isRelative(left, i)) &&
      [
        'who',
        'which',
        'whom',
        'whose',
        'if',
        'whether',
        'unless',
        'although',
        'since',
        'until',
        'where',
        'because',
        'when',
        'while',
        'that',
        'what',
        'how',
        'why',
      ].includes(lower) &&
      pos !== 'DET',
  )

function propositionOf(clause: readonly Word[], base: Claimed['verb']): Proposition | undefined {
  const start = mainStart(clause)
  const led = ledClause(clause, 0, base) ?? (start > 0 ? ledClause(clause, start, base) : undefined)
  if (led !== undefined) return led
  if (!tells(clause)) return undefined
  const { words, hedge } = unhedged(clause, start)
  const softened = hedge === undefined ? {} : { hedge }
  if (base !== 'DENIES') {
    const open = opened(words, start)
    if (open !== undefined) return { words: open, verb: together(base, 'LEAVES_OPEN'), ...softened }
  }
  const positive = affirmed(words, start)
  if (positive === undefined) return { words: [...words], verb: base, ...softened }
  return { words: positive, verb: together(base, 'DENIES'), ...softened }
}

// "We believe that …", "It is unclear whether …"
function ledClause(clause: readonly Word[], from: number, base: Claimed['verb']): Proposition | undefined {
  const leading = leadingOf(clause.slice(from))
  if (leading === undefined) return undefined
  const told = (rest: readonly Word[]) =>
    tells(rest) ? propositionOf(rest, together(base, leading.verb)) : undefined
  // "I don't think it is either"
  const last = leading.verb === 'DENIES' && at(clause, clause.length - 1).lower === 'either' ? -1 : undefined
  // "I don't think that is closed": what looks like "that it" is the subject.
  const end = from + leading.length
  const inner =
    told(clause.slice(end, last)) ??
    (at(clause, end - 1).lower === 'that' ? told(clause.slice(end - 1, last)) : undefined)
  if (inner === undefined) return undefined
  const hedge = leading.hedge ?? inner.hedge
  return {
    words: [...clause.slice(0, from), ...inner.words],
    verb: inner.verb,
    ...(hedge === undefined ? {} : { hedge }),
  }
}

function together(base: Claimed['verb'], own: 'ASSERTS' | 'DENIES' | 'LEAVES_OPEN'): Claimed['verb'] {
  if (base === 'ASKS' || base === 'LEAVES_OPEN' || own === 'ASSERTS') return base
  if (own === 'LEAVES_OPEN') return own
  return base === 'ASSERTS' ? 'DENIES' : 'ASSERTS'
}

const softeners = new Set([
  'probably',
  'likely',
  'apparently',
  'presumably',
  'reportedly',
  'allegedly',
  'seemingly',
  'arguably',
  'supposedly',
  'purportedly',
])

// "will probably quit": the adverb is a hedge, and no part of what is claimed.
function unhedged(clause: readonly Word[], start: number): { words: readonly Word[]; hedge?: string } {
  const verb = mainVerb(clause, start)
  if (verb === undefined) return { words: clause }
  let end = verb.last
  while (at(clause, end).pos === 'ADV') end++
  for (let i = start + 1; i < end; i++) {
    const { lower, pos, text } = at(clause, i)
    if (i >= verb.first && pos === 'ADV' && softeners.has(lower))
      return { words: clause.toSpliced(i, 1), hedge: text }
  }
  return { words: clause }
}
