import type { Block } from './blocks.ts'

/** Indices in the string; `end` is exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** What ends in a full stop and ends no sentence. */
const abbreviated =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|MR|MRS|MS|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|St|No|vs|Jr|Sr|U\.S|U\.N|U\.K|a\.m|p\.m|\p{Lu})\.$/u

/** The sentences of a block, by the rules of Unicode (UAX 29); a line end or an abbreviation ends none. */
export function sentencesOf(text: string, { start, end }: Block, language: string): Stretch[] {
  const line = text.slice(start, end).replaceAll(/[\r\n\u0085\u2028\u2029]/g, ' ')
  const sentences: Stretch[] = []
  let open: Stretch | undefined
  for (const { index, segment } of segmenterFor(language).segment(line)) {
    open = { start: open?.start ?? start + index, end: start + index + segment.length }
    if (abbreviated.test(segment.trimEnd())) continue
    sentences.push(open)
    open = undefined
  }
  if (open !== undefined) sentences.push(open)
  return sentences.flatMap(sentence => trimmed(text, sentence))
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const kept = segmenters.get(language)
  if (kept !== undefined) return kept
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    made = new Intl.Segmenter('en', { granularity: 'sentence' })
  }
  segmenters.set(language, made)
  return made
}

/** Without white space at its ends; nothing where no letter or digit is left. */
function trimmed(text: string, { start, end }: Stretch): Stretch[] {
  const words = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  return [{ start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }]
}

/** The stretches that none of `covers` touches; both come by their starts. */
export function untouched(stretches: readonly Stretch[], covers: readonly Stretch[]): Stretch[] {
  let next = 0
  let reached = 0
  return stretches.filter(({ start, end }) => {
    for (let cover = covers[next]; cover !== undefined && cover.start < end; cover = covers[++next])
      reached = Math.max(reached, cover.end)
    return reached <= start
  })
}
