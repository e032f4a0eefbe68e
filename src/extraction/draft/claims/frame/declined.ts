import { wordsUnder } from '../clause/word.ts'
import type { Scene } from '../../scene.ts'
import type { Frame } from '../../../frames/frame.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import type { Range, Sentence } from '../../../text/sentence/sentence.ts'

/** What somebody declines to do. */
export interface Declined {
  /** It leaves something open ("declined to rule out"), refuses words ("declined to comment"), or refuses a deed. */
  kind: 'opens' | 'words' | 'deed'
  /** What is left open, or what the deed is done to. */
  rest: Range
  /** It was asked for: "declined to say whether". */
  asked?: boolean
}

const declining = /^(?:decline|refuse)$/u
const silence =
  /^(?:comment|say|speak|answer|discuss|elaborate|respond|tell|talk|specify|confirm|identify|name|disclose|reveal|explain|provide|give|detail|describe|speculate|address|acknowledge|condemn|criticize|criticise|denounce|apologize|apologise|admit|take|share|clarify|engage|be)$/u

/** What is declined in "refused to rule out a strike"; undefined for a frame that declines nothing. */
export function declinedIn(
  { reading }: Scene,
  { lemma, family, content, head }: Frame,
): Declined | undefined {
  const sentence = reading.sentenceAt(head)
  const [range] = content
  if (range === undefined) return undefined
  const { at } = sentence
  if (!/^(?:whether|if)$/u.test(at(range.first).lower) && wouldNot(sentence, head, lemma))
    return { kind: 'words', rest: range }
  if (family === 'intent' && declining.test(lemma)) {
    let verb = range.first
    while (at(verb).lower === 'to' || at(verb).pos === 'ADV') verb++
    const out = at(verb + 1).lower === 'out' ? 1 : 0
    const rest = { first: Math.min(verb + 1 + out, range.last), last: range.last }
    if ((at(verb).lemma === 'rule' && out === 1) || at(verb).lemma === 'exclude')
      return { kind: 'opens', rest }
    const confirms = at(verb).lemma === 'confirm' || at(verb).lemma === 'say'
    const clause = /^(?:whether|if|that)$/u.test(at(rest.first).lower)
    if (confirms && clause) return { kind: 'opens', rest, asked: true }
    return { kind: silence.test(at(verb).lemma) ? 'words' : 'deed', rest: { first: verb, last: range.last } }
  }
  // "refused to condemn the attack": the verb of saying is what is refused.
  const words = wordsUnder(reading, [{ first: Math.max(sentence.first, head - 4), last: head }])
  const to = words.findLastIndex(({ lower }) => lower === 'to')
  const governor = to < 0 ? undefined : words.slice(0, to).findLast(({ pos }) => pos !== 'ADV')
  // "declined to comment, saying it rains"
  const isOwn = words.slice(to + 1).every(({ pos }) => pos === 'ADV')
  if (governor === undefined || !isOwn || !declining.test(governor.lemma)) return undefined
  const asked = /^(?:confirm|say)$/u.test(lemma)
  return { kind: asked || lexicon.excludes.has(lemma) ? 'opens' : 'words', rest: range, asked }
}

/** Whether somebody would not say something, which refuses it: "would not discuss it", "won't comment on it". */
export function wouldNot({ at }: Sentence, head: number, lemma: string): boolean {
  if (!silence.test(lemma)) return false
  let i = head - 1
  while (at(i).pos === 'ADV') i--
  const isNegated = /^(?:n't|not)$/u.test(at(i).lower) || /^wo(?:n't|uldn't)$/u.test(at(i).lower)
  const helps = /^(?:n't|not)$/u.test(at(i).lower) ? at(i - 1).lower : at(i).lower
  return isNegated && /^w(?:ill|o|ould)(?:n't)?$/u.test(helps)
}
