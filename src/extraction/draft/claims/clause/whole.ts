import { at, isFinite, mainStart, mainVerb, nounsEnd, startsClause } from './clause.ts'
import type { Word } from './word.ts'

const openers = new Set([
  'and',
  'but',
  'so',
  'well',
  'yes',
  'no',
  'yeah',
  'look',
  'now',
  'okay',
  'oh',
  'then',
  'again',
  'also',
  'plus',
  'or',
  'however',
  'instead',
  'first',
  'second',
  'third',
  'fourth',
  'firstly',
  'secondly',
  'thirdly',
  'finally',
  'lastly',
  'moreover',
  'furthermore',
  'additionally',
  'indeed',
  'obviously',
  'yet',
  'sure',
])

/** Without the words that only join a sentence to what was said before. */
export function opening(sentence: Word[]): Word[] {
  let from = markEnd(sentence)
  while (from < sentence.length) {
    const { lower, pos } = at(sentence, from)
    const next = at(sentence, from + 1)
    const joins =
      openers.has(lower) &&
      (pos === 'CCONJ' || next.lower === ',' || (lower === 'so' && startsClause(sentence, from + 1)))
    if (!joins && !/^[,—–-]+$/u.test(lower)) break
    from++
  }
  return sentence.slice(from)
}

// "(b) The bridge …", "1. The bridge …"
function markEnd(sentence: readonly Word[]): number {
  if (at(sentence, 0).lower === '(' && at(sentence, 2).lower === ')' && at(sentence, 1).text.length <= 4)
    return 3
  return /^[-•*–]$/u.test(at(sentence, 0).lower) ? 1 : 0
}

/** Without the marks that end a sentence. */
export function withoutMark(sentence: Word[]): Word[] {
  let end = sentence.length
  while (end > 0 && /^[.!?…,;:—–-]+$/u.test(at(sentence, end - 1).text)) end--
  return sentence.slice(0, end)
}

const finites = (clause: readonly Word[]): number =>
  clause.filter((word, i) => isFinite(clause, i) && (i === 0 || at(clause, i - 1).pos !== 'AUX')).length

const questionWords = new Set(['who', 'whom', 'whose', 'which', 'why', 'how', 'when', 'where'])

/** Whether words have a subject and a verb, and so can be true or false. */
export function tells(clause: readonly Word[]): boolean {
  const start = mainStart(clause)
  const first = at(clause, start)
  if (
    questionWords.has(first.lower) &&
    start === 0 &&
    mainVerb(clause, 1) !== undefined &&
    !/^when|where/u.test(first.lower)
  )
    return false
  if (start === 0 && ['if', 'unless', 'because', 'although', 'whether'].includes(first.lower)) return false
  // "May we remember them"
  if (first.lower === 'may' && at(clause, start + 1).pos === 'PRON') return false
  const verb = mainVerb(clause, start)
  if (verb === undefined) return false
  const subject = clause.slice(start, verb.first)
  const isSubject = subject.some(
    ({ pos, lower }) =>
      ['NOUN', 'PROPN', 'PRON', 'NUM', 'VERB'].includes(pos) ||
      lower.endsWith('ing') ||
      ['this', 'that', 'these', 'those', 'there', 'all', 'some'].includes(lower),
  )
  if (!isSubject) return false
  if (first.lower === 'what') return finites(clause) > 1
  const helper = at(clause, verb.head).pos === 'AUX'
  return !helper || clause.length > verb.last || nounsEnd(clause, start) > start + 1
}
