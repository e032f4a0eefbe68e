import { contentAfter, matterAfter, matterOf } from './words-after.ts'
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
  'did do does let has have had will would can could should if whether when unless once until'.split(' '),
)
const between =
  /^(?:has|have|had|also|just|today|yesterday|recently|once|since|publicly|clearly|repeatedly|already|now|then|first|himself|herself|themselves|all|both|even|famously|reportedly)$/u
const isBetween = (token: Token | undefined): boolean =>
  token !== undefined &&
  (between.test(token.lower) ||
    (token.lower.endsWith('ly') && token.pos === 'ADV' && !hardly.test(token.lower)))
const hardly = /^(?:barely|hardly|rarely|scarcely)$/u

/** What names a place of the sentence reports, and no frame does: "I think Dr. Berg has said it rains". */
export function framesInside(
  { tokens }: Reading,
  { first, last }: Range,
  heads: ReadonlySet<number>,
): Frame[] {
  const found: Frame[] = []
  for (let verb = first + 1; verb < last; verb++) {
    const token = tokens[verb]
    if (token === undefined || token.quote >= 0 || heads.has(verb) || !isCue(tokens, verb, last)) continue
    const frame = frameAt(tokens, verb, { first, last })
    if (frame === undefined) continue
    found.push(frame)
    verb = (frame.content.at(-1)?.last ?? verb + 1) - 1
  }
  return found
}

// "said", "talked at length about how …", and what is tagged as a noun after a name that ends in "'s".
function isCue(tokens: readonly Token[], at: number, last: number): boolean {
  const { pos, lemma } = tokens[at] ?? { pos: '', lemma: '' }
  if (pos === 'NOUN') return lexicon.say.has(lemma) && isVerbOfName(tokens, at, last)
  return pos === 'VERB' && (lexicon.say.has(lemma) || matterAfter(tokens, at, last) !== undefined)
}

// "Dahl's estimates we'd lose jobs", but not "Dahl's estimates we'd lose jobs were wrong".
const isVerbOfName = (tokens: readonly Token[], at: number, last: number): boolean =>
  tokens[at - 1]?.lower === "'s" &&
  /^(?:we|he|she|it|they)$/u.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:AUX|VERB)$/u.test(tokens[at + 2]?.pos ?? '') &&
  !tokens.slice(at + 3, last).some(({ pos, lower }) => pos === 'AUX' && !/^(?:be|been|have)$/u.test(lower))

function frameAt(tokens: readonly Token[], verb: number, { first, last }: Range): Frame | undefined {
  let cue = verb
  while (cue > first && isBetween(tokens[cue - 1])) cue--
  let start = tokens[cue - 1]?.lower === "'s" ? cue - 1 : cue
  while (start > first && isOfName(tokens[start - 1], tokens[start])) start--
  const named = tokens.slice(start, cue).some(({ text, pos }) => /^\p{Lu}/u.test(text) && pos === 'PROPN')
  const before = tokens[start - 1]?.lower ?? ''
  // "our friends in Olm say", "the envoy to Olm said": where whoever says so is; "a Daily Post saying": no name.
  if (!named || asks.has(before) || before === "'s" || /^(?:across|an?|at|from|in|to)$/u.test(before))
    return undefined
  // "I read Dahl's reports we had asked for": a noun.
  const isNoun = tokens[verb]?.pos === 'NOUN' && start > first
  if (isNoun && !/^(?:PUNCT|CCONJ|SCONJ)$/u.test(tokens[start - 1]?.pos ?? '')) return undefined
  start = withOther(tokens, start, first)
  const matter = tokens[start - 1]?.lower === 'what' ? matterOf(tokens, verb, last) : undefined
  const content = matter ?? contentAfter(tokens, verb, last)
  if (content === undefined) return undefined
  return {
    rule: withinRule.id,
    family: matter === undefined ? 'clause' : 'object',
    source: { first: start, last: cue },
    cue: [{ first: cue, last: matter?.first ?? verb + 1 }],
    content: [content],
    head: verb,
    lemma: tokens[verb]?.lemma ?? 'say',
    negated: false,
  }
}

// "Berg and the Daily said", but "I met Berg and Dahl said": a name before "and" that begins the clause.
function withOther(tokens: readonly Token[], start: number, first: number): number {
  if (tokens[start - 1]?.lower !== 'and') return start
  let other = start - 1
  while (other > first && isOfName(tokens[other - 1], tokens[other])) other--
  const before = tokens[other - 1]
  const opens = other === first || /^(?:CCONJ|PUNCT|SCONJ)$/u.test(before?.pos ?? '')
  return opens && other < start - 1 ? other : start
}

function isOfName(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined) return false
  if (/^\p{Lu}/u.test(token.text)) return token.pos !== 'PRON' && token.pos !== 'VERB' && token.pos !== 'AUX'
  if (token.lower === 'the' || token.lower === 'former') return /^\p{Lu}|^former$/u.test(next?.text ?? '')
  return token.lower === 'of' || (token.lower === '-' && token.end === next?.start)
}
