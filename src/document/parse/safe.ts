import { below, butGot, type Fault } from '../say.ts'

const maxDepth = 32

/**
 * Data as it may go on: no lone surrogate, no NUL, no `__proto__` key, not nested beyond reason.
 * Gives a copy without what breaks these rules, in which no two places share an object, and the faults.
 */
export function safe(data: unknown): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = []
  const path: (string | number)[] = []
  const fault = (rule: string, sentence: string, got: unknown) => {
    faults.push({ pointer: path.reduce<string>(below, ''), rule, message: butGot(sentence, got) })
  }
  const text = (value: string): string => {
    if (value.includes('\0')) fault('nul', 'a text holds no NUL character', value)
    if (!value.isWellFormed()) fault('lone-surrogate', 'a text holds no lone surrogate', value)
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
      fault('depth', `a document nests at most ${maxDepth} deep`, value)
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
    fault('proto-key', 'no key is named __proto__', key)
    path.pop()
  }
  return { data: copy(data), faults }
}
