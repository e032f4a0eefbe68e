import { isMap, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { isRecord } from '../../document/messages.ts'
import { align, isEqual } from './align.ts'
import { cutParts } from './cut.ts'
import { afterLine, columnOf, endOf, isFirst, lineEnd, partsOf, type Part } from './places.ts'
import { blockLines, flowText, indented } from './render.ts'
import type { Splice } from './splices.ts'

/**
 * The changes of a YAML or JSON file's text that turn its data from `before`, what it holds, into `after`. Whatever is equal
 * in both keeps its bytes, and so do comments of what stays. Whoever applies them reads the result again, to be sure.
 */
export function patch(text: string, before: object, after: object, json: boolean): Splice[] {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const splices: Splice[] = []
  change(document.contents, before, after)
  return splices

  /** Says whether the node could be changed in its parts; otherwise it is to be replaced. */
  function change(node: Node | null, from: unknown, to: unknown): boolean {
    if (isEqual(from, to)) return true
    if (isMap(node) && isRecord(from) && isRecord(to)) return changeMap(node, from, to)
    if (isSeq(node) && Array.isArray(from) && Array.isArray(to)) return changeList(node, from, to)
    return false
  }

  function changeMap(node: YAMLMap, from: Record<string, unknown>, to: Record<string, unknown>): boolean {
    const parts = partsOf(node)
    if (!parts.some(({ key }) => key in to)) return false
    const cut = new Set(parts.filter(({ key }) => !(key in to)))
    const children: [Part, unknown, unknown][] = []
    const coming: [Part | undefined, Coming][] = []
    let last: Part | undefined
    for (const [key, value] of Object.entries(to)) {
      const part = parts.find(one => one.key === key)
      if (part === undefined) coming.push([last, { key, value }])
      else children.push([(last = part), from[key], value])
    }
    return changeParts(node, parts, cut, children, coming)
  }

  function changeList(node: YAMLSeq, from: unknown[], to: unknown[]): boolean {
    const parts = partsOf(node)
    const aligned = align(from, to)
    const cut = new Set<Part>()
    const children: [Part, unknown, unknown][] = []
    const coming: [Part | undefined, Coming][] = []
    let last: Part | undefined
    for (const one of aligned) {
      const part = 'before' in one ? parts[one.before] : undefined
      const value = 'after' in one ? to[one.after] : undefined
      if (part === undefined) coming.push([last, { value }])
      else if (!('after' in one)) cut.add(part)
      else if ('before' in one) children.push([(last = part), from[one.before], value])
    }
    if (cut.size === parts.length) return false
    return changeParts(node, parts, cut, children, coming)
  }

  function changeParts(
    node: YAMLMap | YAMLSeq,
    parts: readonly Part[],
    cut: ReadonlySet<Part>,
    children: readonly [Part, unknown, unknown][],
    coming: readonly [Part | undefined, Coming][],
  ): true {
    const flow = node.flow === true
    for (const [part, from, to] of children)
      if (!change(part.node, from, to)) replace(part, isMap(node) ? part.key : undefined, to, flow)
    splices.push(...cutParts(text, parts, cut, flow))
    const first = parts.find(part => !cut.has(part))!
    for (const [place, one] of coming) {
      if (place === undefined) putBefore(first, one, flow, parts[0]!)
      else putAfter(place, one, flow, parts[0]!)
    }
    return true
  }

  function putBefore(first: Part, one: Coming, flow: boolean, like: Part): void {
    if (flow) splices.push({ at: first.start, cut: 0, put: `${inFlow(one)}, ` })
    else {
      const column = columnOf(text, like.start)
      splices.push({ at: first.start, cut: 0, put: `${inBlock(one, column, like)}\n${' '.repeat(column)}` })
    }
  }

  function putAfter({ start, end }: Part, one: Coming, flow: boolean, like: Part): void {
    const column = columnOf(text, like.start)
    const indent = ' '.repeat(column)
    if (flow) {
      const separator = isFirst(text, start) ? `,\n${indent}` : ', '
      splices.push({ at: end, cut: 0, put: separator + inFlow(one) })
      return
    }
    const put = indent + inBlock(one, column, like)
    // What ends there may go as a whole line, so this begins the next one.
    const at = afterLine(text, end)
    const isLast = at === text.length && text.at(-1) !== '\n'
    splices.push({ at, cut: 0, put: isLast ? `\n${put}` : `${put}\n` })
  }

  function replace(part: Part, key: string | undefined, to: unknown, flow: boolean): void {
    const from = part.node
    if (flow) {
      const [start, end] = from?.range ?? [part.end, part.end]
      const put = flowText(to, json)
      splices.push({ at: start, cut: end - start, put: start === end ? ` ${put}` : put })
      return
    }
    const end = from === null ? part.end : Math.max(part.end, endOf(from))
    const opensLine = text[end - 1] === '\n'
    const isCommented = !opensLine && text.slice(end, lineEnd(text, end)).includes('#')
    const column = columnOf(text, part.start)
    const put = isCommented
      ? `${key === undefined ? '- ' : `${key}: `}${flowText(to, json)}`
      : inBlock(key === undefined ? { value: to } : { key, value: to }, column)
    splices.push({ at: part.start, cut: end - part.start, put: opensLine ? `${put}\n` : put })
  }

  function inFlow({ key, value }: Coming): string {
    const put = flowText(value, json)
    return key === undefined ? put : `${json ? JSON.stringify(key) : key}: ${put}`
  }

  /** A pair or an item; one of a list of records in brackets is written in brackets too, as its first is. */
  function inBlock({ key, value }: Coming, column: number, like?: Part): string {
    if (key !== undefined) return indented(blockLines({ [key]: value }), column)
    const inBrackets = (isMap(like?.node) || isSeq(like?.node)) && like.node.flow === true
    const lines = inBrackets ? flowText(value, json) : blockLines(value)
    return `- ${indented(lines, column + 2)}`
  }
}

/** A pair that is to be written, or without a key an item. */
interface Coming {
  key?: string
  value: unknown
}
