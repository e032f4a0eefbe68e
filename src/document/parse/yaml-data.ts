import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { Faults } from '../faults.ts'
import { below, butGot } from '../messages.ts'
import { fieldsWhere } from '../shape/fields.ts'
import { maxDepth } from './safe.ts'

/** How many nodes all aliases of a file may stand for: enough for any that is written by hand, too few to explode. */
const maxAliased = 10_000

/**
 * The data of a YAML document, in linear time: aliases are copies of what they stand for, an unquoted number is a string where
 * no number is expected. Adds a fault for a key that stands twice, and for aliases that stand for nothing, for what they
 * are in, or for too much.
 */
export function dataOf(document: Document.Parsed, faults: Faults): unknown {
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  const path: string[] = []
  let aliased = 0
  let aliases = 0

  const fault = (rule: string, sentence: string, got: unknown): void =>
    faults.add({ pointer: path.reduce(below, ''), rule, message: butGot(sentence, got) })
  const at = (key: string, node: unknown, field: string): unknown => {
    path.push(key)
    const data = valueOf(node, field)
    path.pop()
    return data
  }
  return valueOf(document.contents, '')

  // `field` is the key under which a value stands, alone or in a list.
  function valueOf(node: unknown, field: string): unknown {
    if (isAlias(node)) return targetOf(node.source, field)
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null
    if (aliases > 0) aliased++
    else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) {
      const asWritten = typeof node.value === 'number' && !numericKeys.has(field)
      return asWritten ? (node.source ?? node.value) : node.value
    }
    // What is deeper is refused later: an empty object or list is as good.
    const tooDeep = path.length > maxDepth
    open.add(node)
    const data = isSeq(node)
      ? tooDeep
        ? []
        : node.items.map((item, i) => at(String(i), item, field))
      : Object.fromEntries(tooDeep ? [] : entriesOf(node.items))
    open.delete(node)
    return data
  }
  function* entriesOf(pairs: readonly unknown[]): Generator<[string, unknown]> {
    const keys = new Set<string>()
    for (const pair of pairs) {
      if (!isPair(pair)) continue
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (keys.has(key)) {
        path.push(key)
        fault('yaml', 'the keys of an object must be unique', key)
        path.pop()
      }
      keys.add(key)
      yield [key, at(key, pair.value, key)]
    }
  }
  function targetOf(name: string, field: string): unknown {
    const target = anchors.get(name)
    if (target === undefined) fault('yaml-aliases', 'an alias must have an anchor before it', name)
    else if (open.has(target)) fault('yaml-aliases', 'an alias must not stand for what it is in', name)
    else if (aliased < maxAliased) {
      aliases++
      const data = valueOf(target, field)
      aliases--
      if (aliased >= maxAliased) {
        fault('yaml-aliases', `the aliases of a file must stand for at most ${maxAliased} values`, name)
      }
      return data
    }
    return null
  }
}

const numericKeys = fieldsWhere(({ type }) => type === 'number' || type === 'integer')
