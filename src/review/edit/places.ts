import { isMap, isScalar, isSeq, type CST, type Node, type YAMLMap, type YAMLSeq } from 'yaml'

/** A pair of a mapping, or an item of a list, and where it stands in the text. */
export interface Part {
  /** The key; the index of an item. */
  key: string
  /** Where its key, its dash, or in brackets its value begins. */
  start: number
  /** Where what belongs to it ends: after a block scalar that is the beginning of a line. */
  end: number
  node: Node | null
}

type Ranged = { range?: readonly [number, number, number] | null }

const startOf = (node: unknown): number => (node as Ranged).range?.[0] ?? 0

/** Where a node's characters end, without comments and space behind it. */
export function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = partsOf(node).at(-1)
    if (last !== undefined) return last.end
  }
  return node.range?.[1] ?? 0
}

/** The pairs or items of a collection that was read with its source tokens. */
export function partsOf(node: YAMLMap | YAMLSeq): Part[] {
  return isMap(node) ? pairsOf(node) : itemsOf(node)
}

function pairsOf(node: YAMLMap): Part[] {
  return node.items.map(({ key, value, srcToken }) => {
    const name = isScalar(key) ? String(key.value) : ''
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset
    const afterKey = colon === undefined ? ((key as Ranged).range?.[1] ?? 0) : colon + 1
    const child = value as Node | null
    // A key without a value has a node of no characters, which may stand on a later line.
    const end = child === null || isEmpty(child) ? afterKey : endOf(child)
    return { key: name, start: startOf(key), end, node: child }
  })
}

function itemsOf(node: YAMLSeq): Part[] {
  const tokens = (node.srcToken as CST.BlockSequence | CST.FlowCollection | undefined)?.items ?? []
  return node.items.map((item, at) => {
    const child = item as Node | null
    const dash = tokens[at]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
    const start = dash ?? startOf(child)
    return {
      key: String(at),
      start,
      end: child === null || isEmpty(child) ? start + 1 : endOf(child),
      node: child,
    }
  })
}

const isEmpty = (node: Node): boolean =>
  isScalar(node) && node.range !== null && node.range !== undefined && node.range[0] === node.range[1]

/** The end of the line that a place stands in, before its line end; of the place itself where it begins a line. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  if (found < 0) return text.length
  return text[found - 1] === '\r' && found > at ? found - 1 : found
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Whether only spaces are before a place in its line. */
export const isFirst = (text: string, at: number): boolean =>
  /^ *$/u.test(text.slice(lineStart(text, at), at))

export const columnOf = (text: string, at: number): number => at - lineStart(text, at)

/** Where the line after the one begins in which something ends. */
export function afterLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end
  const line = text.indexOf('\n', end)
  return line < 0 ? text.length : line + 1
}
