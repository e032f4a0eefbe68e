import type { TextRange } from '../../../../src/review/protocol.ts'
import { rangeOf } from '../../pages/document/reader/lit.ts'
import { type Block, blockAt } from '../../text/blocks.ts'
import type { Offsets } from '../../text/offsets.ts'
import type { Stretch } from '../../text/sentences.ts'

/** The words of the text that are selected, without white space at their ends; indices in the string. */
export function selectedStretch(
  root: Element | null,
  blocks: readonly Block[],
  text: string,
): Stretch | undefined {
  const selection = getSelection()
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return undefined
  const range = selection.getRangeAt(0)
  const from = unitOf(root, blocks, range.startContainer, range.startOffset)
  const to = unitOf(root, blocks, range.endContainer, range.endOffset)
  if (from === undefined || to === undefined || from >= to) return undefined
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  return start < end ? { start, end } : undefined
}

/** The index in the text of a point of the document; undefined beside the text. */
function unitOf(root: Element, blocks: readonly Block[], node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined
  const paragraph = node instanceof Text ? node.parentElement : node === root ? root.children[offset] : node
  if (!(paragraph instanceof HTMLElement)) return blocks.at(-1)?.end
  const block = blocks[Number(paragraph.dataset['at'])]
  if (block === undefined) return undefined
  if (node instanceof Text) return block.start + offset
  return offset === 0 || node === root ? block.start : block.end
}

export function select(root: Element | null, blocks: readonly Block[], stretch: Stretch): void {
  const range = root === null ? undefined : rangeOf(root, blocks, stretch)
  if (range === undefined) return
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** The stretch with one of its ends moved by a word, within its paragraphs. */
export function moved(
  { start, end }: Stretch,
  edge: 'start' | 'end',
  by: 1 | -1,
  text: string,
  blocks: readonly Block[],
): Stretch {
  const low = blocks[blockAt(blocks, start)]?.start ?? 0
  const high = blocks[blockAt(blocks, end - 1)]?.end ?? text.length
  const words = [...text.slice(low, high).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: low + index,
    end: low + index + word.length,
  }))
  if (edge === 'start') {
    const found = by === 1 ? words.find(one => one.start > start) : words.findLast(one => one.start < start)
    return found === undefined || found.start >= end ? { start, end } : { start: found.start, end }
  }
  const found = by === 1 ? words.find(one => one.end > end) : words.findLast(one => one.end < end)
  return found === undefined || found.end <= start ? { start, end } : { start, end: found.end }
}

/** In code points, as spans count. */
export const pointsOf = ({ start, end }: Stretch, { point }: Offsets): TextRange => ({
  start: point(start),
  end: point(end),
})
