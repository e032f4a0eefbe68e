import { type Document, isMap, isNode, isScalar } from 'yaml'
import { segments } from '../messages.ts'

/** The offset of the nearest thing that is there: a missing key has that of the object that lacks it. */
export function keyOffset(document: Document.Parsed, pointer: string): number | undefined {
  const path = segments(pointer)
  for (; path.length > 0; path.pop()) {
    const last = path.at(-1)
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.findLast(({ key }) => isScalar(key) && String(key.value) === last)
      : undefined
    const node = isScalar(pair?.key) ? pair.key : document.getIn(path, true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}
