import { at, isFinite, isRelative, mainStart, mainVerb, nounsEnd, startsClause } from './clause.ts'
import type { Word } from './word.ts'
import { isNounIn } from '../../../lexicon/lexicon.ts'

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
  'further',
  'notably',
  'importantly',
  'significantly',
  'similarly',
  'additionally',
  'indeed',
  'obviously',
  'yet',
  'sure',
])

/** Without the words that only join a sentence to what was said before. */
export function opening(sentence: Word[]): Word[] {
  let from = callEnd(sentence, markEnd(sentence))
  while (from < sentence.length) {
    const { lower, pos } = at(sentence, from)
    const next = at(sentence, from + 1)
    const joins =
      openers.has(lower) &&
      (pos === 'CCONJ' || next.lower === ',' || (lower === 'so' && startsClause(sentence, from + 1)))
    const phrase = joins ? 1 : phraseEnd(sentence, from)
    if (phrase === 0 && !/^[,—–-]+$/u.test(lower)) break
    from += Math.max(1, phrase)
  }
  return sentence.slice(callEnd(sentence, from))
}

// "In addition, …", "As a result, …"
function phraseEnd(sentence: readonly Word[], from: number): number {
  const comma = sentence.findIndex(({ lower }, i) => i > from && lower === ',')
  const isPhrase = joining.test(toldBy(sentence.slice(from, Math.min(comma, from + 5))))
  return comma > from && isPhrase ? comma - from : 0
}
const joining =
  /^(?:after all|as a result|at the same time|for (?:example|instance)|in (?:addition|fact|other words)|of course)$/u

/** Without whom a question is put to: "Madam Vice President, is the bridge closed?", "Mr. Dahl, is it closed?" */
export const withoutCall = (question: Word[]): Word[] => {
  const end = callEnd(question, 0, ({ pos }) => pos === 'PROPN' || pos === 'NOUN')
  return at(question, end).pos === 'AUX' ? question.slice(end) : question
}

// "Mr. Dahl, the mayor, closed it", "Mr. President, who leads it, …": what is told of somebody is said to nobody.
function callEnd(sentence: readonly Word[], from: number, isWhom = isOfOffice): number {
  if (!/^(?:madam|mister|mr\.?|mrs\.?|ms\.?|sir|ma['’]am)$/u.test(at(sentence, from).lower)) return from
  let comma = from + 1
  while (comma < from + 6 && isWhom(at(sentence, comma))) comma++
  if (at(sentence, comma).lower !== ',' || isRelative(sentence, comma + 1)) return from
  const apposed = nounsEnd(sentence, comma + 1)
  const isApposed =
    apposed > comma + 1 && at(sentence, apposed).lower === ',' && isFinite(sentence, apposed + 1)
  return isApposed ? from : comma + 1
}

const isOfOffice = (word: Word): boolean => isNounIn('office', word) || /^(?:prime|vice)$/u.test(word.lower)

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

const isDash = ({ lower }: Word): boolean => /^(?:—|–|--|―)$/u.test(lower)

/**
 * The parts of a sentence between dashes that can stand alone, without what a speaker breaks off: "It is not a gift — it
 * is a loan", "I could not — I did not see it".
 */
export function partedAtDashes(sentence: Word[], from = 0): Word[][] {
  const dash = sentence.findIndex((word, i) => i > from && isDash(word))
  if (dash < 0) return [sentence]
  const left = sentence.slice(0, dash)
  const helper = brokenAt(left)
  // "So I — and I would not"
  const right = helper === undefined ? sentence.slice(dash + 1) : opening(sentence.slice(dash + 1))
  // "I couldn’t — didn’t see it"
  if (helper !== undefined && isFinite(right, 0) && at(left, helper).pos === 'AUX')
    return partedAtDashes([...left.slice(0, helper), ...right])
  // "We should — that should not be"
  const isThat = helper !== undefined && at(right, 0).lower === 'that' && isFinite(right, 1)
  if (isThat) return partedAtDashes(right)
  // "M- — many of them"
  if (left.length <= 3 && at(left, left.length - 1).lower.endsWith('-')) return partedAtDashes(right)
  // "Not — it is the town's"
  if (left.length === 1 && /^(?:not|no)$/u.test(at(left, 0).lower)) return partedAtDashes(right)
  if (!startsClause(right, 0)) return partedAtDashes(sentence, dash)
  if (helper !== undefined) return partedAtDashes(right)
  if (!tells(opening(left))) return partedAtDashes(sentence, dash)
  const next = right.findIndex(isDash)
  const rest = right.slice(next + 1)
  // "They built it — I was there — in May"
  return next < 0 || startsClause(rest, 0)
    ? [left, ...partedAtDashes(right)]
    : [...partedAtDashes([...left, ...rest]), right.slice(0, next)]
}

// Where the words begin at which a speaker breaks off, with what negates them.
function brokenAt(left: readonly Word[]): number | undefined {
  let end = left.length - 1
  while (end > 0 && /^(?:not|n't|never)$/u.test(at(left, end).lower)) end--
  const { pos, lower, lemma } = at(left, end)
  // "I do not have a specific —", "I have not spoken —"
  if (pos === 'ADJ' && /^an?$/u.test(at(left, end - 1).lower)) return end - 1
  if (needing.has(lemma) && isHelped(left, end)) return end
  return pos === 'AUX' ||
    pos === 'DET' ||
    lower.endsWith('-') ||
    /^(?:to|and|but|if|when|because|i|we|they|he|she)$/u.test(lower)
    ? end
    : undefined
}

// Verbs that say nothing by themselves.
const needing = new Set(
  'ask do get give have know look make put say see speak take talk tell think try want'.split(' '),
)

const isHelped = (words: readonly Word[], verb: number): boolean => {
  let i = verb - 1
  while (at(words, i).pos === 'ADV' || /^(?:not|n't|never)$/u.test(at(words, i).lower)) i--
  return at(words, i).pos === 'AUX' && at(words, i).lemma !== 'be'
}

// "There are often —", "there are in Norway": what there is, is missing; but "there are over 40", "there are in Norway 40".
function isCut(clause: readonly Word[], from: number): boolean {
  let rest = from
  while (at(clause, rest).pos === 'ADV') rest++
  if (rest === clause.length || isDash(at(clause, rest))) return true
  if (at(clause, rest).pos !== 'ADP' || at(clause, rest + 1).pos === 'NUM') return false
  return !clause.some(
    ({ pos }, i) =>
      i > rest + 1 && /^(?:NUM|DET|ADJ)$/u.test(pos) && /^(?:NOUN|PROPN)$/u.test(at(clause, i - 1).pos),
  )
}

// "I do not know, Anna": whom it is said to.
const isCalled = (clause: readonly Word[], from: number): boolean =>
  at(clause, from).lower === ',' &&
  clause.length - from <= 3 &&
  clause.slice(from + 1).every(({ pos }) => pos === 'PROPN')

const toldBy = (words: readonly Word[]): string => words.map(({ lower }) => lower).join(' ')
const untold =
  /^(?:ca|could|can) ?n(?:'t|ot) (?:really |even )?(?:tell you|say) (?:exactly |definitively )?(?:how|when|what|why|where|who|which)\b/u

const finites = (clause: readonly Word[]): number =>
  clause.filter((word, i) => isFinite(clause, i) && (i === 0 || at(clause, i - 1).pos !== 'AUX')).length

const questionWords = new Set(['who', 'whom', 'whose', 'which', 'why', 'how', 'when', 'where'])

/** Whether a clause hangs on another one: "as long as it rains", but not "as of today it is closed". */
export const hangs = (clause: readonly Word[]): boolean =>
  /^(?:if|unless|because|although|whether|as (?:long|soon|far))\b/u.test(
    `${at(clause, 0).lower} ${at(clause, 1).lower}`,
  )

const modal = /^(?:can|could|may|might|must|shall|should|will|would|ca|wo|'ll|'d)$/u

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
  if (start === 0 && hangs(clause)) return false
  // "May we remember them"
  if (first.lower === 'may' && /^(?:PRON|PROPN)$/u.test(at(clause, start + 1).pos)) return false
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
  // "I am not going to —", "You know": what would follow is missing.
  const last = at(clause, clause.length - 1)
  if (/^(?:to|a|an|the|of|very|and|or)$/u.test(last.lower)) return false
  if (
    (verb.last === clause.length || isCalled(clause, verb.last)) &&
    /^(?:know|mean|guess|suppose|see|need|want|tell)$/u.test(at(clause, verb.head).lemma)
  )
    return false
  // "I could not tell you how long it lasts": nothing is told of it.
  if (/^(?:tell|say)$/u.test(at(clause, verb.head).lemma) && untold.test(toldBy(clause.slice(verb.first))))
    return false
  // "I can from here", "They would", "He thinks so": what is done, another sentence tells.
  const after = at(clause, verb.last)
  const isUndone =
    modal.test(at(clause, verb.head).lower) &&
    (verb.last === clause.length || (after.pos === 'ADP' && clause.length - verb.last <= 2))
  if (isUndone) return false
  if (first.lower === 'there' && isCut(clause, verb.last)) return false
  if (after.lower === 'so' && verb.last === clause.length - 1) return false
  const helper = at(clause, verb.head).pos === 'AUX'
  return !helper || clause.length > verb.last || nounsEnd(clause, start) > start + 1
}
