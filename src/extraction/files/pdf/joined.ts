import { cleaned } from '../../input/decode.ts'
import { pointCounter } from '../../text/fold.ts'
import type { Line } from './rows.ts'

/** A text out of lines, and the code point at which each page begins. */
export interface Joined {
  text: string
  pages: number[]
}

/** Joins lines to paragraphs, each in one line, and words that were parted at line ends. */
export function joined(paragraphs: readonly (readonly Line[])[], pageCount: number): Joined {
  const known = wordsIn(paragraphs)
  const begins = new Map<number, number>()
  const parts: string[] = []
  let length = 0
  const add = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  for (const paragraph of paragraphs) {
    const before = length
    let last = ''
    for (const [i, { text, page }] of paragraph.entries()) {
      if (last !== '') add(cleaned(withJoint(last, text, known)))
      if (!begins.has(page)) begins.set(page, length)
      last = i === 0 ? withoutBullet(text) : text
    }
    add(cleaned(last))
    if (length > before) add('\n\n')
  }
  const text = parts.join('').replace(/\n\n$/u, '\n')
  return { text, pages: pagesIn(text, begins, pageCount) }
}

/** A page without text begins where the next one does. */
function pagesIn(text: string, begins: ReadonlyMap<number, number>, count: number): number[] {
  const pointAt = pointCounter(text)
  const pages: number[] = []
  let next = Math.max(0, text.length - 1)
  for (let page = count; page > 0; page--) {
    next = begins.get(page) ?? next
    pages.unshift(pointAt(next))
  }
  return pages
}

const withoutBullet = (line: string): string => line.replace(/^[•▪◦●○■□‣⁃∙\uf0b7]\s+/u, '')

/** What stands before the next line, with the space between them or without the hyphen that parted a word. */
function withJoint(before: string, line: string, known: ReadonlySet<string>): string {
  const [hyphen = ''] = /(?<=\p{L})[-\u2010\u00ad]$/u.exec(before) ?? []
  const joint =
    hyphen === '' ? /[\p{L}\p{N}][—–/-]$/u.test(before) || /^—\S/u.test(line) : /^\p{L}/u.test(line)
  if (!joint) return `${before} `
  if (hyphen === '' || !/^\p{Ll}/u.test(line)) return before
  const stem = before.slice(0, -1)
  if (hyphen !== '-') return stem
  const first = (/[\p{L}\p{M}'’-]+$/u.exec(stem)?.[0] ?? '').toLowerCase()
  const second = (/^[\p{L}\p{M}'’-]+/u.exec(line)?.[0] ?? '').toLowerCase()
  if (known.has(first + second)) return stem
  const parts = [...first.split('-').slice(-1), ...second.split('-').slice(0, 1)]
  const compound = known.has(`${first}-${second}`) || parts.every(part => part.length > 2 && known.has(part))
  return compound ? before : stem
}

/** The words of a text that no line end parts, in lower case. */
function wordsIn(paragraphs: readonly (readonly Line[])[]): Set<string> {
  const known = new Set<string>()
  for (const { text } of paragraphs.flat()) {
    const whole = text.replace(/\S+[-\u2010\u00ad]$/u, '')
    for (const [word] of whole.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu))
      known.add(word)
  }
  return known
}
