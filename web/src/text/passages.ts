import { blockAt, type Block } from './blocks.ts'
import type { Place } from './places.ts'
import { sentencesOf } from './sentences.ts'

/** Sentences with the words of a statement in them. */
export interface Passage {
  start: number
  pieces: { words: string; isSaid: boolean }[]
}

/** The sentences that hold these places, and the words in them; places of one paragraph make one passage. */
export function passagesOf(
  text: string,
  blocks: readonly Block[],
  places: readonly Place[],
  language: string,
): Passage[] {
  const passages: { start: number; end: number; places: Place[] }[] = []
  for (const place of places) {
    const around = sentencesAround(text, blocks, place, language)
    const last = passages.at(-1)
    if (last !== undefined && around.start <= last.end + 1) {
      last.end = Math.max(last.end, around.end)
      last.places.push(place)
    } else passages.push({ ...around, places: [place] })
  }
  return passages.map(({ start, end, places: inside }) => ({ start, pieces: cut(text, start, end, inside) }))
}

/** From the begin of the first sentence that the place touches to the end of the last. */
function sentencesAround(
  text: string,
  blocks: readonly Block[],
  { start, end }: Place,
  language: string,
): { start: number; end: number } {
  const touched = blocks
    .slice(blockAt(blocks, start), blockAt(blocks, Math.max(start, end - 1)) + 1)
    .flatMap(block => sentencesOf(text, block, language))
    .filter(sentence => sentence.start < end && start < sentence.end)
  return {
    start: Math.min(start, ...touched.map(one => one.start)),
    end: Math.max(end, ...touched.map(one => one.end)),
  }
}

function cut(text: string, from: number, to: number, places: readonly Place[]): Passage['pieces'] {
  const pieces: Passage['pieces'] = []
  let at = from
  for (const { start, end } of places) {
    if (start > at) pieces.push({ words: text.slice(at, start), isSaid: false })
    if (end > at) pieces.push({ words: text.slice(Math.max(at, start), end), isSaid: true })
    at = Math.max(at, end)
  }
  if (at < to) pieces.push({ words: text.slice(at, to), isSaid: false })
  return pieces
}
