import { lexicon } from '../../../lexicon/lexicon.ts'
import type { Word } from './word.ts'

/** The verb of a main clause with the words that go with it, as indexes: auxiliaries, "not", adverbs. */
export interface Verb {
  first: number
  /** The last verb of the group. */
  head: number
  last: number
}

const nothing: Word = { text: '', lower: '', pos: '', lemma: '', apart: false, quoted: false, token: -1 }
export const at = (words: readonly Word[], index: number): Word => words[index] ?? nothing

const begins = new Set(
  'if when while because although though since unless whether after before until as once given whenever wherever whatever whoever'.split(
    ' ',
  ),
)

/** Where the main clause begins: after a clause that leads to it, such as "If it rains, …". */
export function mainStart(words: readonly Word[]): number {
  const first = at(words, 0)
  const second = at(words, 1)
  const leads =
    (begins.has(first.lower) &&
      (first.pos === 'SCONJ' ||
        first.pos === 'ADP' ||
        first.pos === 'ADV' ||
        first.lower.startsWith('wh'))) ||
    (first.lower === 'even' && begins.has(second.lower)) ||
    first.pos === 'ADP' ||
    (first.pos === 'VERB' && first.lower.endsWith('ing'))
  if (!leads) return 0
  for (let i = 1; i < words.length; i++)
    if (at(words, i).lower === ',' && !goesOn(words, i + 1) && startsClause(words, i + 1)) return i + 1
  return 0
}

// "If it rains, and people stay": the second one hangs on the same word.
const goesOn = (words: readonly Word[], index: number): boolean =>
  /^(?:and|or)$/u.test(at(words, index).lower)

/** Whether somebody or something with a finite verb stands here. */
export function startsClause(words: readonly Word[], from: number): boolean {
  let i = from
  while (at(words, i).pos === 'ADV' || at(words, i).lower === ',') i++
  if (lexicon.standalone.has(at(words, i).lower) || at(words, i).lower === 'there')
    return isFinite(words, skipAdverbs(words, i + 1))
  const end = nounsEnd(words, i)
  return end > i && isFinite(words, skipAdverbs(words, end))
}

const skipAdverbs = (words: readonly Word[], from: number): number => {
  let i = from
  while (at(words, i).pos === 'ADV' || at(words, i).lower === 'not') i++
  return i
}

/** Where a noun phrase with what "of" and the like join to it ends. */
export function nounsEnd(words: readonly Word[], from: number): number {
  let end = from
  for (let i = from; i < Math.min(words.length, from + 16); i++) {
    const { pos, lower } = at(words, i)
    if (['NOUN', 'PROPN', 'NUM', 'PRON'].includes(pos)) {
      if (lexicon.relative.has(lower)) break
      end = i + 1
    } else if (lower === '(' && end === i && i > from && at(words, i + 2).lower === ')') {
      i += 2
      end = i + 1
    } else if (lower === "'s" || (lower === "'" && end === i)) end = i + 1
    else if (!(
      ['DET', 'ADJ'].includes(pos) ||
      ['-', '$', '%', '&'].includes(lower) ||
      (pos === 'ADP' && end > from && lexicon.joins.has(lower)) ||
      (lower === 'and' && end === i && ['NOUN', 'PROPN', 'DET', 'ADJ'].includes(at(words, i + 1).pos)) ||
      (pos === 'VERB' &&
        /(?:ed|ing)$/u.test(lower) &&
        ['NOUN', 'PROPN'].includes(at(words, i + 1).pos) &&
        end === from) ||
      // "working-age people"
      (pos === 'VERB' &&
        /(?:ed|ing)$/u.test(lower) &&
        at(words, i + 1).lower === '-' &&
        !at(words, i + 1).apart &&
        !at(words, i + 2).apart)
    ))
      break
  }
  return end
}

/** Whether a verb that can have a subject stands here. */
export function isFinite(words: readonly Word[], index: number): boolean {
  const { pos, lower } = at(words, index)
  if (
    (lower === 'cost' || lower === 'costs') &&
    /^(?:\$|\d|(?:more|less|about|over|nearly|almost)$)/u.test(at(words, index + 1).lower)
  )
    return true
  if (pos === 'AUX') return lower !== 'be' || at(words, index - 1).pos !== 'PART'
  if (pos !== 'VERB' || lower.endsWith('ing')) return false
  const before = at(words, index - 1)
  // "its liquefied gas", "money raised by the town"
  if (/^(?:the|a|an|its|their|our|my|your|his|'s)$/u.test(before.lower)) return false
  const by =
    at(words, index + 1).lower === 'by' && ['NOUN', 'PROPN', 'DET'].includes(at(words, index + 2).pos)
  if (by && lower.endsWith('ed') && before.pos === 'NOUN') return false
  return before.lower !== 'to' && before.lower !== '-'
}

/** The verb of the main clause that begins at `from`: not one of a clause that tells more of a noun. */
export function mainVerb(words: readonly Word[], from = 0): Verb | undefined {
  let skip = 0
  for (let i = from; i < words.length; i++) {
    const { lower, pos } = at(words, i)
    if (i > from && (isRelative(words, i) || isReducedRelative(words, i, from))) skip++
    else if (i > from && pos === 'SCONJ' && (lower !== 'that' || isResult(words, i)) && !isWhere(words, i))
      skip++
    else if (lower === ',' && skip > 0 && isFinite(words, skipAdverbs(words, i + 1))) skip = 0
    if (!isFinite(words, i)) continue
    const group = groupFrom(words, i, from)
    if (skip > 0) skip--
    else if (!isReduced(words, group)) return group
    i = group.last - 1
  }
  return undefined
}

// "The work while in Norway is guided by a plan": no clause follows.
const isWhere = (words: readonly Word[], index: number): boolean =>
  /^(?:while|when|once)$/u.test(at(words, index).lower) && at(words, index + 1).pos === 'ADP'

// "rules such that they hold", "so that they hold"
const isResult = (words: readonly Word[], index: number): boolean =>
  /^(?:so|such)$/u.test(at(words, index - 1).lower)

/** Whether a clause that tells more of a noun begins here. */
export function isRelative(words: readonly Word[], index: number): boolean {
  const { lower } = at(words, index)
  const before = at(words, index - 1)
  const nominal =
    ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(before.pos) || before.lower === ',' || before.pos === 'ADP'
  return (
    nominal &&
    (['who', 'which', 'whom', 'whose', 'where'].includes(lower) || (lower === 'that' && before.lower !== ','))
  )
}

// "the last thing I will say", "the towns we serve": the verb is not the noun's.
function isReducedRelative(words: readonly Word[], index: number, from: number): boolean {
  const before = at(words, index - 1)
  return (
    /^(?:i|we|you|he|she|they)$/u.test(at(words, index).lower) &&
    before.pos === 'NOUN' &&
    !lexicon.time.has(before.lower) &&
    !/^(?:time|way|day|today|tonight|tomorrow|yesterday|week|month|year|morning|folks|thanks)$/u.test(
      before.lower,
    ) &&
    isFinite(words, skipAdverbs(words, index + 1)) &&
    ['DET', 'ADJ', 'NOUN', 'NUM'].includes(at(words, from).pos) &&
    words
      .slice(from, index)
      .every(({ pos, lower }) => ['DET', 'ADJ', 'NOUN', 'NUM', 'PROPN', 'ADP'].includes(pos) || lower === '$')
  )
}

function groupFrom(words: readonly Word[], index: number, from: number): Verb {
  let first = index
  while (first > from && at(words, first - 1).pos === 'ADV') first--
  let head = index
  let i = index + 1
  for (; i < words.length; i++) {
    const { pos, lower } = at(words, i)
    const isVerb = pos === 'VERB' || pos === 'AUX'
    if (isVerb && at(words, head).pos === 'AUX') head = i
    else if (isVerb || !(pos === 'ADV' || lower === 'not' || lower === "n't")) break
  }
  return { first, head, last: head === i - 1 ? i : Math.max(head + 1, lastNot(words, head, i)) }
}

// "is not": the word follows the last verb.
function lastNot(words: readonly Word[], head: number, end: number): number {
  for (let i = end - 1; i > head; i--) if (/^(?:not|n't|never)$/u.test(at(words, i).lower)) return i + 1
  return head + 1
}

// "the bridge closed by rain is …": a participle, and the verb comes later.
function isReduced(words: readonly Word[], { head, first, last }: Verb): boolean {
  const { pos, lower, lemma } = at(words, head)
  if (pos !== 'VERB' || head !== first || lower === lemma || lower.endsWith('s')) return false
  // "They stressed …": a pronoun is the subject of a verb.
  if (lexicon.standalone.has(at(words, first - 1).lower)) return false
  for (let i = last; i < words.length; i++) {
    const { pos: next, lower: word } = at(words, i)
    if (
      [',', 'and', 'but', 'or', 'that', 'who', 'which', 'what', ':', '—'].includes(word) ||
      next === 'SCONJ' ||
      next === 'PRON'
    )
      return false
    if (next === 'AUX' || (next === 'VERB' && isFinite(words, i) && word !== at(words, i).lemma)) return true
  }
  return false
}
