import { isNounIn, lexicon } from '../lexicon/lexicon.ts'
import type { ReadBlock, Reading } from '../text/read.ts'
import type { Range } from '../text/sentence/sentence.ts'
import { isTime } from '../text/sentence/words.ts'
import type { Token } from '../text/tokens.ts'

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?`
const day = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2} ${month}(?: \d{4})?|${month} \d{4}|(?:19|20)\d\d(?:-\d\d){0,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`
const dated = new RegExp(
  String.raw`^\s*[-•*]?\s*(?:On |In )?${day}\s*(?<mark>[:–—-])\s*["“”„«»][^\n]{5,}["“”„«»]\s*$`,
  'du',
)

/**
 * A quotation under a date instead of a name, "May 3, 2024: “It rains.”", by whom the text before the list tells of. Of
 * several, that is who speaks in it; where none does, nobody is named.
 */
export function datedQuote(
  { blocks, tokens, original, sentenceAt }: Reading,
  nth: number,
): { source: Range | null; cue: Range[]; content: Range[] } | undefined {
  const block = blocks[nth]
  const mark = block === undefined ? undefined : markIn(original, block)
  if (block === undefined || mark === undefined) return undefined
  const colon = tokens.findIndex(({ start }, i) => i >= block.first && start >= mark)
  let before = nth - 1
  while (before >= 0 && markIn(original, blocks[before] as ReadBlock) !== undefined) before--
  const lead = blocks[before]
  if (lead === undefined) return undefined
  const told: Range[] = []
  const speaking: Range[] = []
  let names = 0
  for (let i = lead.first; i < lead.last; i++) {
    if (tokens[i]?.pos !== 'PROPN' || isTime(tokens[i] as (typeof tokens)[number])) continue
    const named = sentenceAt(i).coreFrom(i)
    const next = tokens[named?.last ?? i]
    // "Holt has said", "Holt's words": whoever does what the text tells before the list.
    const owner = tokens.slice(i, named?.last).findIndex(({ lower }) => lower === "'s")
    // "bridges in Olm": a place.
    if (tokens[i - 1]?.lower !== 'in') names++
    if (named !== null && (owner > 0 || next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV')) {
      const range = { first: i, last: owner > 0 ? i + owner : named.last }
      told.push(range)
      if (speaks(tokens, range.last, owner > 0)) speaking.push(range)
    }
    i = (named?.last ?? i + 1) - 1
  }
  const [only] = told
  if (only === undefined) return undefined
  const [speaker, other] = names === 1 ? told : speaking
  return {
    source: speaker === undefined || other !== undefined ? null : speaker,
    cue: [{ first: colon, last: colon + 1 }],
    content: [{ first: colon + 1, last: block.last }],
  }
}

const owned = /^(?:positions?|record|stance|views?|words)$/u

// "Holt has said", "Holt's words on bridges"
function speaks(tokens: readonly Token[], next: number, isOwner: boolean): boolean {
  if (isOwner)
    return tokens.slice(next + 1, next + 4).some(token => isNounIn('said', token) || owned.test(token.lower))
  let verb = next
  while (tokens[verb]?.pos === 'AUX' || tokens[verb]?.pos === 'ADV' || tokens[verb]?.lemma === 'have') verb++
  const { pos, lemma = '' } = tokens[verb] ?? {}
  return (
    pos === 'VERB' && (lexicon.say.has(lemma) || lexicon.hearer.has(lemma) || /^(?:speak|talk)$/u.test(lemma))
  )
}

const markIn = (original: string, { start, end }: ReadBlock): number | undefined => {
  const mark = dated.exec(original.slice(start, end))?.indices?.groups?.['mark']
  return mark === undefined ? undefined : start + mark[0]
}
