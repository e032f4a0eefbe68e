import { faultsOf } from '../faults.ts'
import { butGot, messageOf } from '../messages.ts'
import { jsonPositions, keyTwice, positionsAt, spaceEnd, stringEnd } from './json-positions.ts'
import type { Parsed } from './parsed.ts'
import { maxDepth, safe } from './safe.ts'

/** Reads JSON (RFC 8259); keys that stand twice in one object are refused. Positions are looked up only when asked for. */
export function parseJson(text: string): Parsed {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const message = messageOf(error)
    const position = /at position (\d+)/.exec(message)?.[1]
    // An early end is reported without a position.
    const offset = position === undefined ? text.trimEnd().length : Number(position)
    const reason = message.replace(/ in JSON at position.*$/s, '').replace(/,? ?"[^]*$/s, '')
    return broken(text, offset, '', line => `a .json file must be JSON, but got: ${reason} in line ${line}`)
  }
  const { keys, depth } = sizeOf(data)
  if (keysIn(text) === keys) {
    const isSafe = depth <= maxDepth && isPlain(text)
    const locate: Parsed['locate'] = pointers => jsonPositions(text, pointers)
    return isSafe ? { data, faults: faultsOf(), locate } : { ...safe(data), locate }
  }
  const { pointer, offset } = keyTwice(text)!
  return broken(text, offset, pointer, () => butGot('an object must have each key once', 'a key twice'))
}

function broken(text: string, offset: number, pointer: string, message: (line: number) => string): Parsed {
  const position = positionsAt(text, new Map([['', offset]])).get('')!
  const faults = faultsOf()
  faults.add({ pointer, rule: 'json', message: message(position.line) })
  return { data: undefined, faults, locate: pointers => new Map(pointers.map(one => [one, position])) }
}

// JSON.parse keeps the last of equal keys without a word, so the keys of the text are counted against the data's.
function keysIn(text: string): number {
  let keys = 0
  for (let open = text.indexOf('"'); open >= 0;) {
    const next = spaceEnd(text, stringEnd(text, open))
    if (text.charCodeAt(next) === 0x3a) keys++
    open = text.indexOf('"', next)
  }
  return keys
}

// Counts keys, and objects and lists inside one another, level by level: what is nested deep would exhaust the call stack.
function sizeOf(data: unknown): { keys: number; depth: number } {
  let keys = 0
  let depth = 0
  for (let level = [data]; level.length > 0; depth++) {
    const inside: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      const items: unknown[] = Array.isArray(value) ? value : Object.values(value)
      if (items !== value) keys += items.length
      for (const item of items) if (typeof item === 'object') inside.push(item)
    }
    level = inside
  }
  return { keys, depth }
}

// Decoded UTF-8 is well-formed, so that in JSON only an escape or these can bring in what `safe` looks for; most texts have none.
function isPlain(text: string): boolean {
  return (
    !text.includes('\\u') && !text.includes('__proto__') && !text.includes('\0') && !/[:,[\s]-0/.test(text)
  )
}
