import { type Faults, faultsOf } from '../faults.ts'
import { below, butGot } from '../messages.ts'

/** How deep a document nests at most; its shape nests to a quarter of that. */
export const maxDepth = 32

/**
 * Copies data and leaves out what no later step could bear: lone surrogates, NUL, `__proto__` keys, nesting beyond reason.
 * No two places of the copy share an object. Gives the faults too, after those that were found before.
 */
export function safe(given: unknown, before?: Faults): { data: unknown; faults: Faults } {
  const faults = faultsOf(before)
  const path: (string | number)[] = []
  const fault = (rule: string, sentence: string, got: unknown) => {
    faults.add({ pointer: path.reduce<string>(below, ''), rule, message: butGot(sentence, got) })
  }
  const text = (value: string): string => {
    if (value.includes('\0')) fault('nul', 'a text must hold no NUL character', value)
    if (!value.isWellFormed()) fault('lone-surrogate', 'a text must hold no lone surrogate', value)
    return value.replaceAll('\0', '\u{fffd}').toWellFormed()
  }
  const at = (key: string | number, value: unknown): unknown => {
    path.push(key)
    const result = copy(value)
    path.pop()
    return result
  }
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    // Of the two zeros one would be written as -0 in some layer.
    if (typeof value === 'number') return value === 0 ? 0 : value
    if (typeof value !== 'object' || value === null) return value
    if (path.length > maxDepth) {
      fault('depth', `a document must nest at most ${maxDepth} deep`, value)
      return null
    }
    if (Array.isArray(value)) return value.map((item, i) => at(i, item))
    const result: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') protoKey(key)
      else result[text(key)] = at(key, item)
    }
    return result
  }
  const protoKey = (key: string) => {
    path.push(key)
    fault('proto-key', 'no key must be named __proto__', key)
    path.pop()
  }
  return { data: copy(given), faults }
}
