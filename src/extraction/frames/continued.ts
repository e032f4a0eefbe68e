import type { Frame } from './frame.ts'
import type { Reading } from '../text/read.ts'
import { nowhere } from '../text/sentence/sentence.ts'

/** Gives a cue that ends its paragraph with a colon the next paragraph, which is what it leads to; drops one that leads to nothing. */
export function leadOn(reading: Reading, frames: readonly Frame[]): Frame[] {
  const blockAt = new Map(reading.blocks.map(block => [block.first, block]))
  return frames.flatMap(frame => {
    const open = frame.content.find(({ first, last }) => last <= first)
    if (open === undefined) return [frame]
    const before = reading.tokens[open.first - 1]
    const next = blockAt.get(open.first)
    if (next === undefined || before?.lower !== ':' || next.last <= next.first) return []
    return [{ ...frame, content: [{ first: next.first, last: next.last }] }]
  })
}

/** Gives quotations that follow an attributed one, in its paragraph or as its next paragraphs, to the same frame. */
export function continueQuotations(reading: Reading, frames: readonly Frame[]): Frame[] {
  const all = [...frames]
  const at = (index: number) => reading.tokens[index] ?? nowhere
  let last: Frame | undefined
  let next = 0
  for (const block of reading.blocks) {
    let inBlock = false
    for (const sentence of block.sentences) {
      const own: Frame[] = []
      while (next < frames.length && (frames[next]?.head ?? 0) < sentence.last) {
        const frame = frames[next++]
        if (frame !== undefined) own.push(frame)
      }
      const first = at(sentence.first)
      const quote = reading.quotes[first.quote]
      const whole = quote !== undefined && quote.end >= at(sentence.last - 1).end
      const goesOn = quote !== undefined && quote.continues >= 0
      if (own.length === 0 && whole && last !== undefined && (inBlock || goesOn)) {
        last.content.push({ first: sentence.first, last: sentence.last })
        continue
      }
      const quoted = own.findLast(
        ({ family, content }) =>
          family === 'quotation' || content.some(({ last: end }) => at(end - 1).quote >= 0),
      )
      if (quoted !== undefined) {
        last = quoted
        inBlock = true
      } else if (own.length > 0 || !whole) {
        last = own.findLast(({ family }) => family === 'clause' || family === 'inversion') ?? last
        inBlock = own.some(({ family }) => family === 'clause' || family === 'inversion')
      }
    }
  }
  return all
}
