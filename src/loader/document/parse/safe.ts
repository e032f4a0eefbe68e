import { below, butGot, type Fault } from '../say.ts'

const maxDepth = 32

/**
 * Data as it may go on: no lone surrogate, no NUL, no `__proto__` key, not nested beyond reason.
 * Gives a copy without what breaks these rules, in which no two places share an object, and the faults.
 */
export function safe(data: unknown): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = []
  const copy = (value: unknown, pointer: string, depth: number): unknown => {
    if (typeof value === 'string') return checkText(value, pointer, faults)
    if (typeof value === 'number') return value === 0 ? 0 : value
    if (typeof value !== 'object' || value === null) return value
    if (depth > maxDepth) {
      faults.push({
        pointer,
        rule: 'depth',
        message: butGot(`a document nests at most ${maxDepth} deep`, 'more'),
      })
      return null
    }
    if (Array.isArray(value)) return value.map((item, i) => copy(item, below(pointer, i), depth + 1))
    const result: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      const place = below(pointer, key)
      if (key === '__proto__') {
        faults.push({ pointer: place, rule: 'proto-key', message: butGot('no key is named __proto__', key) })
      } else {
        result[checkText(key, place, faults)] = copy(item, place, depth + 1)
      }
    }
    return result
  }
  return { data: copy(data, '', 0), faults }
}

function checkText(text: string, pointer: string, faults: Fault[]): string {
  if (text.includes('\0')) {
    faults.push({ pointer, rule: 'nul', message: butGot('a text holds no NUL character', text) })
    return text.replaceAll('\0', '\u{fffd}')
  }
  if (!text.isWellFormed()) {
    faults.push({ pointer, rule: 'lone-surrogate', message: butGot('a text holds no lone surrogate', text) })
    return text.toWellFormed()
  }
  return text
}
