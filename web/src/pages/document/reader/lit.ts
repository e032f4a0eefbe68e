import { blockAt, type Block } from '../../../text/blocks.ts'
import type { Stretch } from '../../../text/sentences.ts'

// Spans are painted by the CSS Custom Highlight API: thousands of them, overlapping, without an element each. The names are
// those of styles/document.css.

/** How many speakers have a colour of their own; the others share one. */
export const colours = 7

/** A stretch of the text, and how it is painted. */
export interface Paint extends Stretch {
  name: string
}

export const canPaint = typeof CSS !== 'undefined' && 'highlights' in CSS

/** Paints stretches of a text whose blocks are the children of `root`; replaces what had these names. */
export function paint(
  root: Element,
  blocks: readonly Block[],
  paints: readonly Paint[],
  names: readonly string[],
  priority: number,
): void {
  if (!canPaint) return
  const ranges = new Map<string, Range[]>(names.map(name => [name, []]))
  for (const { name, start, end } of paints) {
    const range = rangeOf(root, blocks, { start, end })
    if (range !== undefined) ranges.get(name)?.push(range)
  }
  for (const [name, found] of ranges) {
    if (found.length === 0) {
      CSS.highlights.delete(name)
      continue
    }
    const highlight = new Highlight(...found)
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
}

export function unpaint(names: readonly string[]): void {
  if (canPaint) for (const name of names) CSS.highlights.delete(name)
}

/** A stretch of the text in the document; undefined where its blocks are not drawn. */
export function rangeOf(root: Element, blocks: readonly Block[], { start, end }: Stretch): Range | undefined {
  const from = pointOf(root, blocks, start)
  const to = pointOf(root, blocks, Math.max(start, end - 1))
  if (from === undefined || to === undefined) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length))
  return range
}

function pointOf(
  root: Element,
  blocks: readonly Block[],
  unit: number,
): { node: Text; offset: number } | undefined {
  const at = blockAt(blocks, unit)
  const node = root.children[at]?.firstChild
  if (!(node instanceof Text)) return undefined
  const offset = Math.max(0, Math.min(unit - (blocks[at]?.start ?? 0), node.length))
  return { node, offset }
}

/** The index in the text that lies under a point of the window; undefined beside the text. */
export function unitAt(root: Element, blocks: readonly Block[], x: number, y: number): number | undefined {
  const found = caretAt(x, y)
  const block = found?.node.parentElement
  if (found === undefined || !block || block.parentElement !== root) return undefined
  // The caret stands between two letters: which of them is under the point?
  const { node, offset } = found
  const letter = [offset - 1, offset].find(at => isOver(node, at, x, y))
  if (letter === undefined) return undefined
  return (blocks[Number(block.dataset['at'])]?.start ?? 0) + letter
}

function isOver(node: Node, at: number, x: number, y: number): boolean {
  if (at < 0 || at >= (node.textContent?.length ?? 0)) return false
  const letter = document.createRange()
  letter.setStart(node, at)
  letter.setEnd(node, at + 1)
  return [...letter.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  )
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset }
  }
  return undefined
}
