import type { ReadBlock, Reading } from '../text/read.ts'
import type { Range } from '../text/sentence/sentence.ts'
import { isTime } from '../text/sentence/words.ts'

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?`
const day = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2} ${month}(?: \d{4})?|${month} \d{4}|(?:19|20)\d\d(?:-\d\d){0,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`
const dated = new RegExp(
  String.raw`^\s*[-•*]?\s*(?:On |In )?${day}\s*(?<mark>[:–—-])\s*["“”„«»][^\n]{5,}["“”„«»]\s*$`,
  'du',
)

/** A quotation under a date instead of a name, "May 3, 2024: “It rains.”", by whom the text before the list tells of. */
export function datedQuote(
  { blocks, tokens, original, sentenceAt }: Reading,
  nth: number,
): { source: Range; cue: Range[]; content: Range[] } | undefined {
  const block = blocks[nth]
  const mark = block === undefined ? undefined : markIn(original, block)
  if (block === undefined || mark === undefined) return undefined
  const colon = tokens.findIndex(({ start }, i) => i >= block.first && start >= mark)
  let before = nth - 1
  while (before >= 0 && markIn(original, blocks[before] as ReadBlock) !== undefined) before--
  const lead = blocks[before]
  if (lead === undefined) return undefined
  for (let i = lead.first; i < lead.last; i++) {
    if (tokens[i]?.pos !== 'PROPN' || isTime(tokens[i] as (typeof tokens)[number])) continue
    const named = sentenceAt(i).coreFrom(i)
    const next = tokens[named?.last ?? i]
    // "Holt has said", "Holt's words": whoever does what the text tells before the list.
    const owner = tokens.slice(i, named?.last).findIndex(({ lower }) => lower === "'s")
    if (named !== null && (owner > 0 || next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV'))
      return {
        source: { first: i, last: owner > 0 ? i + owner : named.last },
        cue: [{ first: colon, last: colon + 1 }],
        content: [{ first: colon + 1, last: block.last }],
      }
    i = (named?.last ?? i + 1) - 1
  }
  return undefined
}

const markIn = (original: string, { start, end }: ReadBlock): number | undefined => {
  const mark = dated.exec(original.slice(start, end))?.indices?.groups?.['mark']
  return mark === undefined ? undefined : start + mark[0]
}
