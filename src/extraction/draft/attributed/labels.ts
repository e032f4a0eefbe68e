import { sliceOf } from '../content.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { isLabelled } from '../../rules/parts/objects.ts'
import type { Token } from '../../text/tokens.ts'
import { lexicon } from '../../lexicon/lexicon.ts'

export interface Label {
  object: Range
  from: Range
  label: string
  plural: boolean
}

// "called the attacks a crime", "described the strikes as successful"
export function labelOf({ reading }: Scene, { family, lemma, content, head }: Frame): Label | undefined {
  const range = content[0]
  if (family !== 'object' || range === undefined || (!lexicon.call.has(lemma) && !isAs(lemma)))
    return undefined
  const { tokens } = reading
  let from = -1
  for (let i = range.first + 1; i < range.last; i++) {
    const joins = ['such', 'well', 'much', 'long', 'far', 'soon'].includes(tokens[i - 1]?.lower ?? '')
    if (tokens[i]?.lower === 'as' && !joins && isAs(lemma) && tokens[i]?.quote === -1) from = i + 1
  }
  const phrase = withoutAdjective(tokens, range, reading.sentenceAt(head).coreFrom(range.first))
  if (from < 0 && lexicon.call.has(lemma) && phrase !== null) {
    let quote = range.first + 1
    while (quote < range.last && !opensQuote(tokens[quote], tokens[range.first])) quote++
    from = quote < range.last ? quote : phrase.last
    // "called the death a 'success'": the article belongs to what it is called.
    while (quote < range.last && from > range.first + 1 && isArticle(tokens, from - 1)) from--
  }
  if (from <= range.first || from >= range.last) return undefined
  const object = { first: range.first, last: tokens[from - 1]?.lower === 'as' ? from - 1 : from }
  const label = sliceOf(reading, { first: from, last: range.last })
  // "call upon all to walk": what is to be done is no label.
  if (!/[\p{L}]/u.test(label) || /^(?:(?:to|for|on|upon|in|not) |[,;:])/iu.test(label)) return undefined
  let noun = object.first
  while (noun + 1 < object.last && tokens[noun + 1]?.pos !== 'ADP' && tokens[noun + 1]?.lower !== ',') noun++
  while (noun > object.first && tokens[noun]?.pos === 'PUNCT') noun--
  const counted = tokens[noun]
  return {
    object,
    from: { first: from, last: range.last },
    label,
    plural:
      isPluralLabel(tokens, { first: from, last: range.last }) ||
      (counted?.pos === 'NOUN' ? counted.lower !== counted.lemma : lexicon.several.has(counted?.lower ?? '')),
  }
}

// "terrorists", but not "a crime of terrorists"
const isPluralLabel = (tokens: readonly Token[], { first, last }: Range): boolean => {
  const noun = tokens.slice(first, last).find(({ pos }) => pos !== 'ADJ' && pos !== 'PUNCT')
  return noun?.pos === 'NOUN' && noun.lower !== noun.lemma
}

// "referred to the strikes as a crime" takes a preposition too.
const isAs = (lemma: string): boolean => lexicon.as.has(lemma) || lemma === 'refer'

// "called the tax unfair": the adjective after the noun is what it is called.
function withoutAdjective(tokens: readonly Token[], range: Range, phrase: Range | null): Range | null {
  if (phrase === null || phrase.last !== range.last || phrase.last - phrase.first < 2) return phrase
  const [noun, last] = [tokens[phrase.last - 2], tokens[phrase.last - 1]]
  if (noun === undefined || last === undefined) return phrase
  return (last.pos === 'ADJ' && (noun.pos === 'NOUN' || noun.pos === 'PROPN')) || isLabelled(noun, last)
    ? { first: phrase.first, last: phrase.last - 1 }
    : phrase
}

function isArticle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.pos === 'ADJ') return ['DET', 'ADJ'].includes(tokens[index - 1]?.pos ?? '')
  return token?.pos === 'DET' && ['a', 'an', 'the', 'another'].includes(token.lower)
}

const opensQuote = (token: Token | undefined, first: Token | undefined): boolean =>
  token !== undefined && token.quote >= 0 && token.quote !== first?.quote

/** Whether it is the target that is called something, and not what is told of it: "called the mood in Iran a disaster". */
export const isOfTarget = ({ reading: { tokens } }: Scene, { object }: Label): boolean =>
  !tokens
    .slice(object.first + 1, object.last)
    .some(({ pos, lower }) => (pos === 'ADP' && lower !== 'of') || /^['’]s?$/u.test(lower))

export const plainLabel = (label: string): string =>
  label
    .replaceAll(/["“”]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.,;]+$/u, '')
    .trim()

// Unquoted relative clauses inside an object are the narrator's words, not the speaker's.
export function withoutRelative({ reading }: Scene, frame: Frame): Frame {
  if (frame.family !== 'object') return frame
  const content = frame.content.map(range => {
    for (let i = range.first + 1; i < range.last; i++) {
      if (isNarrated(reading.tokens, i)) {
        const end = reading.tokens[i - 1]?.lower === ',' ? i - 1 : i
        // "the strikes in which 25 died": which ones they are.
        if (reading.tokens[i - 1]?.pos === 'ADP' && reading.tokens[i - 2]?.lower !== ',') continue
        return { first: range.first, last: Math.max(end, range.first + 1) }
      }
    }
    return range
  })
  return { ...frame, content }
}

/** Whether a relative clause begins at a token that the text tells of its own: "the strikes which killed 25", "a man, who". */
export function isNarrated(tokens: readonly Token[], index: number): boolean {
  const { lower = '', quote = 0 } = tokens[index] ?? {}
  if (quote >= 0) return false
  return lower === 'which' || (lower === 'who' && tokens[index - 1]?.lower === ',')
}

// "condemned U.S. airstrikes": the strikes, whoever made them.
export function grammaticalTarget({ reading, events }: Scene, { family, content }: Frame): string[] {
  const range = content[0]
  if (family !== 'object' || range === undefined) return []
  let last = range.first
  while (last < range.last && reading.tokens[last]?.pos !== 'ADP' && reading.tokens[last]?.pos !== 'VERB')
    last++
  return events.idsIn({ first: range.first, last }).slice(-1)
}
