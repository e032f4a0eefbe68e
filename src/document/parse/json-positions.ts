import { below, segments } from '../messages.ts'
import type { Position } from './parsed.ts'

/** Pointers as a tree, so that one walk through a text finds all of them. */
interface Wanted {
  pointers: string[]
  children: Map<string, Wanted>
}

/**
 * The positions of RFC 6901 pointers in valid JSON: of the key, of the item of a list, or of the nearest object or list around
 * what is not there. One pass, which recurses only as deep as the pointers go.
 */
export function jsonPositions(text: string, pointers: readonly string[]): Map<string, Position> {
  const offsets = new Map<string, number>()
  const begin = spaceEnd(text, 0)
  const root = treeOf(pointers)
  note(root, begin)
  walk(root, begin)
  return positionsAt(text, offsets)

  function note({ pointers: here, children }: Wanted, offset: number): void {
    for (const pointer of here) offsets.set(pointer, offset)
    for (const child of children.values()) note(child, offset)
  }
  // Gives the offset after the value that begins at an offset.
  function walk(wanted: Wanted | undefined, start: number): number {
    const open = text[start]
    if (wanted === undefined || wanted.children.size === 0 || (open !== '{' && open !== '[')) {
      return valueEnd(text, start)
    }
    let at = spaceEnd(text, start + 1)
    for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
      let key = String(index)
      const first = at
      if (open === '{') {
        const end = stringEnd(text, at)
        key = keyIn(text, at, end)
        at = spaceEnd(text, spaceEnd(text, end) + 1)
      }
      const child = wanted.children.get(key)
      if (child !== undefined) note(child, first)
      at = spaceEnd(text, walk(child, at))
      if (text[at] === ',') at = spaceEnd(text, at + 1)
    }
    return at + 1
  }
}

/** The lines of offsets in a text, in one pass over its line ends. */
export function positionsAt(text: string, offsets: ReadonlyMap<string, number>): Map<string, Position> {
  const positions = new Map<string, Position>()
  let line = 1
  let next = text.indexOf('\n')
  for (const [pointer, offset] of [...offsets].toSorted(([, a], [, b]) => a - b)) {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++
    positions.set(pointer, { offset, line })
  }
  return positions
}

/** The pointer to the first key of valid JSON that stands twice in its object, with the offset of its second place. */
export function keyTwice(text: string): { pointer: string; offset: number } | undefined {
  const open: { keys: Set<string> | undefined; at: string | number }[] = []
  for (let i = spaceEnd(text, 0); i < text.length; i = spaceEnd(text, i)) {
    const unit = text[i]
    const inside = open.at(-1)
    if (unit === '{' || unit === '[') {
      open.push(unit === '{' ? { keys: new Set(), at: '' } : { keys: undefined, at: 0 })
      i++
    } else if (unit === '}' || unit === ']') {
      open.pop()
      i++
    } else if (unit === ',') {
      if (typeof inside?.at === 'number') inside.at++
      i++
    } else {
      const end = valueEnd(text, i)
      const after = spaceEnd(text, end)
      if (unit !== '"' || text[after] !== ':') {
        i = end
        continue
      }
      const key = keyIn(text, i, end)
      inside!.at = key
      if (inside!.keys!.has(key)) {
        return { pointer: open.map(({ at }) => at).reduce<string>(below, ''), offset: i }
      }
      inside!.keys!.add(key)
      i = after + 1
    }
  }
  return undefined
}

function treeOf(pointers: readonly string[]): Wanted {
  const root: Wanted = { pointers: [], children: new Map() }
  for (const pointer of pointers) {
    let at = root
    for (const key of segments(pointer)) {
      const child: Wanted = at.children.get(key) ?? { pointers: [], children: new Map() }
      at.children.set(key, child)
      at = child
    }
    at.pointers.push(pointer)
  }
  return root
}

function keyIn(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1)
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
}

/** Where a string of valid JSON ends that begins at an offset. */
export function stringEnd(text: string, start: number): number {
  let close = text.indexOf('"', start + 1)
  while (isEscaped(text, close)) close = text.indexOf('"', close + 1)
  return close + 1
}

function isEscaped(text: string, quote: number): boolean {
  let first = quote
  while (text.charCodeAt(first - 1) === 0x5c) first--
  return (quote - first) % 2 === 1
}

function valueEnd(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length;) {
    const unit = text[i]
    if (unit === '{' || unit === '[') {
      depth++
      i++
      continue
    }
    if (unit === ',' || unit === ':' || isSpace(text.charCodeAt(i))) {
      i++
      continue
    }
    if (unit === '"') i = stringEnd(text, i)
    else if (unit === '}' || unit === ']') {
      depth--
      i++
    } else i = wordEnd(text, i)
    if (depth === 0) return i
  }
  return text.length
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && /[\w.+-]/.test(text[end] ?? '')) end++
  return end
}

/** The first offset from one on at which there is no white space of JSON. */
export function spaceEnd(text: string, start: number): number {
  let end = start
  while (isSpace(text.charCodeAt(end))) end++
  return end
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09
