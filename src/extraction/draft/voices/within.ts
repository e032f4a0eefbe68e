import type { Frame } from '../../frames/frame.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../text/read.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import type { Token } from '../../text/tokens.ts'

/** The rule by which a name and a verb of saying inside a sentence are found. */
export const withinRule = {
  id: 'said-within',
  example: {
    text: 'MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: I think President Anna Berg has said that the bridge is closed for good.',
    words: 'President Anna Berg has said that the bridge is closed for good',
  },
  not: 'MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: I think if President Anna Berg says that the bridge is closed, it is.',
} as const

const asks = new Set(
  'did do does has have had will would can could should if whether when unless once until'.split(' '),
)
const between =
  /^(?:has|have|had|also|just|today|yesterday|recently|once|since|publicly|clearly|repeatedly|already|now|then|first|himself|herself|themselves|all|both|even|famously|reportedly)$/u
const telling = new Set(['tell', 'inform', 'remind', 'assure'])

/** What names a place of the sentence reports, and no frame does: "I think Dr. Berg has said it rains". */
export function framesInside(
  { tokens }: Reading,
  { first, last }: Range,
  heads: ReadonlySet<number>,
): Frame[] {
  const found: Frame[] = []
  for (let verb = first + 1; verb < last; verb++) {
    const token = tokens[verb]
    if (token?.pos !== 'VERB' || token.quote >= 0 || heads.has(verb) || !lexicon.say.has(token.lemma))
      continue
    const frame = frameAt(tokens, verb, { first, last })
    if (frame === undefined) continue
    found.push(frame)
    verb = (frame.content.at(-1)?.last ?? verb + 1) - 1
  }
  return found
}

function frameAt(tokens: readonly Token[], verb: number, { first, last }: Range): Frame | undefined {
  let cue = verb
  while (cue > first && between.test(tokens[cue - 1]?.lower ?? '')) cue--
  let start = cue
  while (start > first && isOfName(tokens[start - 1], tokens[start])) start--
  const named = tokens.slice(start, cue).some(({ text, pos }) => /^\p{Lu}/u.test(text) && pos === 'PROPN')
  if (!named || asks.has(tokens[start - 1]?.lower ?? '') || tokens[start - 1]?.lower === "'s")
    return undefined
  const content = contentAfter(tokens, verb, last)
  if (content === undefined) return undefined
  return {
    rule: withinRule.id,
    family: 'clause',
    source: { first: start, last: cue },
    cue: [{ first: cue, last: verb + 1 }],
    content: [content],
    head: verb,
    lemma: tokens[verb]?.lemma ?? 'say',
    negated: false,
  }
}

function isOfName(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined) return false
  if (/^\p{Lu}/u.test(token.text)) return token.pos !== 'PRON' && token.pos !== 'VERB' && token.pos !== 'AUX'
  if (token.lower === 'the' || token.lower === 'former') return /^\p{Lu}|^former$/u.test(next?.text ?? '')
  return token.lower === 'of' || (token.lower === '-' && token.end === next?.start)
}

// "that …", a quotation, or a clause; with "told", after whom it is told to.
function contentAfter(tokens: readonly Token[], verb: number, last: number): Range | undefined {
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
    while (
      from < last &&
      from < verb + 7 &&
      /^(?:today|yesterday|earlier|just|now|last|week|month|night|this|morning|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,|—|-|quote|and|i|again|publicly)$/u.test(
        tokens[from]?.lower ?? '',
      ) &&
      !opens(tokens, from)
    )
      from++
    if (!opens(tokens, from) && !isClause(tokens, from, last, lemma)) {
      from = quotedAfter(tokens, verb + 1, last)
      if (from < 0) return undefined
    }
  }
  let end = last
  while (end > from && /^[.!?;:,—–-]$/u.test(tokens[end - 1]?.lower ?? '')) end--
  return end - from < 3 ? undefined : { first: from, last: end }
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
