import { butGot, type Fault, messageOf } from '../say.ts'
import { type Parsed, parseYaml } from './yaml.ts'

// Looking up a line takes a second for each megabyte or so.
const longest = 4_000_000

/** Reads JSON (RFC 8259); keys that stand twice in one object are refused. Lines are looked up only when asked for. */
export function parseJson(text: string): Parsed {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const message = messageOf(error)
    const position = /at position (\d+)/.exec(message)?.[1]
    // An early end is reported without a position.
    const line = lineAt(text, position === undefined ? text.trimEnd().length : Number(position))
    const reason = message.replace(/ in JSON at position.*$/s, '').replace(/,? ?"[^]*$/s, '')
    return { data: undefined, faults: [jsonFault(`${reason} in line ${line}`)], lineOf: () => line }
  }
  let positions: Parsed | undefined
  const lineOf = (pointer: string) =>
    text.length > longest ? undefined : (positions ??= parseYaml(text)).lineOf(pointer)
  if (keysIn(text) === keysOf(data)) return { data, faults: [], lineOf }
  const twice = parseYaml(text)
  const rule = 'an object has each key once'
  return {
    data: undefined,
    faults: [{ pointer: '', rule: 'json', message: butGot(rule, 'a key twice') }],
    lineOf: twice.lineOf,
  }
}

function jsonFault(reason: string): Fault {
  return { pointer: '', rule: 'json', message: `a .json file is JSON, but got: ${reason}` }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

// JSON.parse keeps the last of equal keys without a word, so the keys of the text are counted against the data's.
function keysIn(text: string): number {
  let keys = 0
  for (let open = text.indexOf('"'); open >= 0;) {
    let close = text.indexOf('"', open + 1)
    while (text.charCodeAt(close - 1) === backslash && isEscaped(text, close))
      close = text.indexOf('"', close + 1)
    let next = close + 1
    while (isSpace(text.charCodeAt(next))) next++
    if (text.charCodeAt(next) === colon) keys++
    open = text.indexOf('"', next)
  }
  return keys
}

const [backslash, colon] = [0x5c, 0x3a]

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

function isEscaped(text: string, quote: number): boolean {
  let first = quote
  while (text[first - 1] === '\\') first--
  return (quote - first) % 2 === 1
}

function keysOf(data: unknown): number {
  let keys = 0
  const open = [data]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    const items: unknown[] = Array.isArray(value) ? value : Object.values(value)
    if (items !== value) keys += items.length
    for (const item of items) if (typeof item === 'object') open.push(item)
  }
  return keys
}
