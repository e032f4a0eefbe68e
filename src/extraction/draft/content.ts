import type { Frame } from '../frames/frame.ts'
import type { Range } from '../text/sentence/sentence.ts'
import { withoutAsides } from '../text/asides.ts'
import type { Reading } from '../text/read.ts'

/** What is said, cut into the speaker's own words and the text's. */
export interface Content {
  form: 'DIRECT' | 'INDIRECT' | 'MIXED'
  /** The pieces between quotation marks, as they stand. */
  pieces: string[]
  /** All the words, without the marks around a whole quotation. */
  words: string
}

/** Reads the contents of a frame. */
export function contentOf(reading: Reading, { content }: Frame): Content {
  const pieces: string[] = []
  const words: string[] = []
  let outside = false
  for (const range of content.flatMap(one => withoutAsides(reading, one))) {
    const parts = partsOf(reading, range)
    for (const { quoted, text } of parts) {
      if (quoted) pieces.push(text)
      else if (/[\p{L}\d]/u.test(text)) outside = true
    }
    words.push(sliceOf(reading, range))
  }
  const said = words
    .join(' … ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^that,?\s+/iu, '')
    .trim()
  const form = pieces.length === 0 ? 'INDIRECT' : outside ? 'MIXED' : 'DIRECT'
  return {
    form,
    pieces,
    words: form === 'DIRECT' ? pieces.join(' ').replaceAll(/\s+/gu, ' ') : said.replace(/[,;:]$/u, ''),
  }
}

/** The text under a range of tokens. */
export function sliceOf({ original, tokens }: Reading, { first, last }: Range): string {
  return original.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
}

function partsOf(reading: Reading, { first, last }: Range): { quoted: boolean; text: string }[] {
  const { tokens, original, quotes } = reading
  const parts: { quoted: boolean; text: string }[] = []
  for (let i = first; i < last;) {
    const quote = tokens[i]?.quote ?? -1
    let end = i
    while (end < last && (tokens[end]?.quote ?? -1) === quote) end++
    const from = tokens[i]?.start ?? 0
    const to = tokens[end - 1]?.end ?? from
    const text =
      quote >= 0
        ? withoutMarks(original.slice(from, to), quotes[quote]?.end === to)
        : original.slice(from, to)
    if (text.trim() !== '') parts.push({ quoted: quote >= 0, text })
    i = end
  }
  return parts
}

// A comma before the closing mark is the sentence's around it.
function withoutMarks(text: string, closed: boolean): string {
  const inner = text.replace(/^["“”„«‘'`’]+/u, '')
  return (closed ? inner.replace(/["“”»’'`]+$/u, '') : inner).trim().replace(/,$/u, '').trim()
}
