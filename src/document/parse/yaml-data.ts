import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Fault, Faults } from '../faults.ts'
import { below, butGot, isRecord } from '../messages.ts'
import { fieldsWhere } from '../shape/fields.ts'
import { patterns } from '../shape/parts.ts'
import { maxDepth } from './safe.ts'
import { quoted } from './yaml-errors.ts'

/** How many nodes all aliases of a file may stand for: enough for any that is written by hand, too few to explode. */
const maxAliased = 10_000

/**
 * The data of a YAML document, in linear time: aliases are copies of what they stand for, an unquoted number is a string where
 * no number is expected. Adds a fault for a key that stands twice, for aliases that stand for nothing, for what they are in,
 * or for too much, and where YAML would drop a part of some words.
 */
export function dataOf(text: string, document: Document.Parsed, faults: Faults): unknown {
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  const path: string[] = []
  const used = new Set<string>()
  const anchored: { anchor: string; dropped: Fault }[] = []
  let aliased = 0
  let aliases = 0

  const faultAt = (rule: string, sentence: string, got: unknown): Fault => ({
    pointer: path.reduce(below, ''),
    rule,
    message: butGot(sentence, got),
  })
  const fault = (rule: string, sentence: string, got: unknown): void =>
    faults.add(faultAt(rule, sentence, got))
  const at = (key: string, node: unknown, field: string): unknown => {
    path.push(key)
    const data = valueOf(node, field)
    path.pop()
    return data
  }
  const whole = valueOf(document.contents, '')
  for (const { anchor, dropped } of anchored) if (!used.has(anchor)) faults.add(dropped)
  return whole

  // `field` is the key under which a value stands, alone or in a list.
  function valueOf(node: unknown, field: string): unknown {
    if (isAlias(node)) return targetOf(node.source, field)
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null
    if (aliases > 0) aliased++
    else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) return scalarOf(node, field)
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
  function scalarOf(node: Scalar, field: string): unknown {
    if (typeof node.value === 'number')
      return numericKeys.has(field) ? node.value : (node.source ?? node.value)
    if (typeof node.value !== 'string' || !wordFields.has(field)) return node.value
    const dropped = aliases > 0 ? undefined : droppedFrom(text, node)
    if (dropped !== undefined) {
      const words = dropped.before + node.value + dropped.after
      const rule = `words that YAML reads as ${dropped.as} must be in quotation marks (${field}: ${quoted(words)})`
      const broken = faultAt('yaml-dropped', rule, (dropped.before + dropped.after).trim())
      // An anchor that an alias uses is none of the words.
      if (node.anchor === undefined) faults.add(broken)
      else anchored.push({ anchor: node.anchor, dropped: broken })
    }
    // With | and > the last line end is how the block is written; |+ and >+ ask for it, and a document's text is kept as it is.
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
    const asIs = !isBlock || path.join('/') === 'document/text' || text[(node.range?.[0] ?? 0) + 1] === '+'
    return asIs ? node.value : node.value.replace(/\n$/, '')
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
    used.add(name)
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

interface Dropped {
  as: 'a comment' | 'a tag or an anchor'
  before: string
  after: string
}

// What stands on the line of an unquoted scalar and is no part of it.
function droppedFrom(text: string, { type, range, tag, anchor }: Scalar): Dropped | undefined {
  if (type !== 'PLAIN' || !range) return undefined
  const comment = /^[ \t]+#[^\r\n]*/.exec(text.slice(range[1], range[1] + 200))?.[0]
  if (comment !== undefined) return { as: 'a comment', before: '', after: comment.trimEnd() }
  if (tag === undefined && anchor === undefined) return undefined
  const given = /(?:[&!]\S*[ \t]+)+$/.exec(text.slice(Math.max(0, range[0] - 200), range[0]))?.[0]
  return given === undefined ? undefined : { as: 'a tag or an anchor', before: given, after: '' }
}

const wordFields = fieldsWhere(field => [field, field['items'], field['anyOf']].flat().some(isText))

function isText(schema: unknown): boolean {
  return isRecord(schema) && (schema['pattern'] === patterns.filled || schema['pattern'] === patterns.indexed)
}

const numericKeys = fieldsWhere(field =>
  [field, field['items']].some(
    one => isRecord(one) && (one['type'] === 'number' || one['type'] === 'integer'),
  ),
)
