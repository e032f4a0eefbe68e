import type { Range } from '../../text/sentence/sentence.ts'
import type { Token } from '../../text/tokens.ts'

const telling = new Set(['tell', 'inform', 'remind', 'assure'])

/** What somebody has spoken of where nobody tells the words: "what Berg has said about the bridge". */
export function matterOf(tokens: readonly Token[], verb: number, last: number): Range | undefined {
  if (tokens[verb + 1]?.lower !== 'about') return undefined
  const from = verb + 2
  let end = from
  while (end < last && !/^(?:AUX|VERB|PUNCT|CCONJ|SCONJ)$/u.test(tokens[end]?.pos ?? '')) end++
  const isNamed = tokens.slice(from, end).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  return isNamed ? { first: from, last: end } : undefined
}

/** What comes after "about" or "of": "talked in some detail about how it could be used". */
export function matterAfter(tokens: readonly Token[], verb: number, last: number): Range | undefined {
  if (!/^(?:speak|talk|write)$/u.test(tokens[verb]?.lemma ?? '')) return undefined
  let at = verb + 1
  while (at < Math.min(last, verb + 10) && !/^(?:AUX|VERB|PUNCT)$/u.test(tokens[at]?.pos ?? '')) {
    const isOf = /^(?:about|of)$/u.test(tokens[at - 1]?.lower ?? '')
    if (isOf && /^(?:how|why|what|whether)$/u.test(tokens[at]?.lower ?? ''))
      return tokens[at + 1]?.lower !== 'to' && tellsOf(tokens, at, last) ? { first: at, last } : undefined
    at++
  }
  return undefined
}

// "said this many times, on all channels, that it rains", "said, over and over, how it rains": where the clause begins.
function clauseLater(tokens: readonly Token[], from: number, last: number): number | undefined {
  const [opening, next] = tokens.slice(from, from + 2)
  const isThis = /^(?:this|it|so)$/u.test(opening?.lower ?? '') && isBesides(next)
  const isAside = opening?.lower === ',' && /^(?:ADP|ADV)$/u.test(next?.pos ?? '')
  if (!isThis && !isAside) return undefined
  for (let i = from + 1; i < Math.min(last, from + 26); i++) {
    const { lower, quote, pos } = tokens[i] ?? { lower: '', quote: -1, pos: '' }
    if (quote >= 0 || /^[.?!;:]$/u.test(lower)) return undefined
    // "said this when asked": the clause that follows tells when.
    if (isThis && (pos === 'VERB' || pos === 'AUX')) return undefined
    const isOpen =
      lower === 'that' ? tokens[i - 1]?.lower === ',' || isThis : /^(?:how|why|whether)$/u.test(lower)
    if (isOpen && pos !== 'DET' && tellsOf(tokens, i, last)) return i
  }
  return undefined
}

// "said this before", "said it many times", but not "said this bridge …" and "said it is …".
const isBesides = (token: Token | undefined): boolean =>
  /^(?:many|several)$/u.test(token?.lower ?? '') || /^(?:ADP|ADV)$/u.test(token?.pos ?? '')

const tellsOf = (tokens: readonly Token[], at: number, last: number): boolean =>
  tokens.slice(at + 1, Math.min(last, at + 16)).some(({ pos }) => pos === 'AUX' || pos === 'VERB')

/** "that …", a quotation, or a clause; with "told", after whom it is told to. */
export function contentAfter(tokens: readonly Token[], verb: number, last: number): Range | undefined {
  const later = clauseLater(tokens, verb + 1, last) ?? matterAfter(tokens, verb, last)?.first
  if (later !== undefined) return upToClosing(tokens, { first: later, last })
  let from = verb + 1
  const lemma = tokens[verb]?.lemma ?? ''
  if (telling.has(lemma)) {
    while (
      from < last &&
      from < verb + 12 &&
      tokens[from]?.lower !== 'that' &&
      (tokens[from]?.quote ?? -1) < 0
    )
      from++
    if (tokens[from]?.lower !== 'that' && (tokens[from]?.quote ?? -1) < 0) return undefined
  } else {
    while (from < last && from < verb + 7 && isWhen(tokens, from) && !opens(tokens, from)) from++
    // "steps that Berg has announced, and we take more": another clause.
    if (tokens[from - 1]?.lower === 'and') return undefined
    if (!opens(tokens, from) && !isClause(tokens, from, last, lemma)) {
      from = quotedAfter(tokens, verb + 1, last)
      if (from < 0) return undefined
    }
  }
  return upToClosing(tokens, { first: from, last: endOfQuoted(tokens, from, last) })
}

// "said last week, and again today,", but not "said this town"
const isWhen = (tokens: readonly Token[], at: number): boolean =>
  /^(?:today|yesterday|earlier|just|now|last|week|month|night|this|morning|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,|—|-|quote|and|i|again|publicly)$/u.test(
    tokens[at]?.lower ?? '',
  ) &&
  (tokens[at]?.lower !== 'this' || /^(?:week|month|morning)$/u.test(tokens[at + 1]?.lower ?? ''))

// "said, “It rains,” but it is dry": what comes after a whole quotation is the speaker's own.
function endOfQuoted(tokens: readonly Token[], from: number, last: number): number {
  const quote = tokens[from]?.quote ?? -1
  if (quote < 0) return last
  let end = from
  while (end < last && tokens[end]?.quote === quote) end++
  return /^[.,?!]$/u.test(tokens[end - 2]?.lower ?? '') ? end : last
}

function upToClosing(tokens: readonly Token[], { first, last }: Range): Range | undefined {
  let end = last
  while (end > first && /^[.!?;:,—–-]$/u.test(tokens[end - 1]?.lower ?? '')) end--
  return end - first < 3 ? undefined : { first, last: end }
}

// "said it rains", "announced they did", but not "announced a plan".
const isClause = (tokens: readonly Token[], at: number, last: number, lemma: string): boolean =>
  (lemma === 'say' || /^(?:he|she|it|they|we)$/u.test(tokens[at]?.lower ?? '')) &&
  startsClause(tokens, at, last)

// "said plainly to the owners, “…”"; -1 where no quotation follows whoever is told.
function quotedAfter(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from; i < Math.min(last, from + 9); i++) {
    const token = tokens[i]
    if ((token?.quote ?? -1) >= 0) return i
    if (/^(?:who|which|that)$/u.test(token?.lower ?? '')) return -1
    if (!['ADV', 'ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'PUNCT'].includes(token?.pos ?? '')) return -1
  }
  return -1
}

const opens = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'that' || (tokens[at]?.quote ?? -1) >= 0

const startsClause = (tokens: readonly Token[], at: number, last: number): boolean =>
  (['PRON', 'DET', 'PROPN', 'NOUN', 'NUM', 'ADJ'].includes(tokens[at]?.pos ?? '') ||
    tokens[at + 1]?.lower === 'of') &&
  tokens.slice(at + 1, Math.min(last, at + 9)).some(({ pos }) => pos === 'AUX' || pos === 'VERB')
