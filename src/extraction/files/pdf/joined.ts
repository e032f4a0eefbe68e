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
  let text = ''
  for (const paragraph of paragraphs) {
    let words = ''
    const starts: [page: number, at: number][] = []
    for (const [i, { text: written, page }] of paragraph.entries()) {
      const line = i === 0 ? withoutBullet(written) : written
      words = i === 0 ? '' : words
      words = words === '' ? '' : withJoint(words, line, known)
      if (starts.at(-1)?.[0] !== page) starts.push([page, words.length])
      words += line
    }
    if (!/\S/u.test(cleaned(words))) continue
    for (const [page, at] of starts)
      if (!begins.has(page)) begins.set(page, text.length + cleaned(words.slice(0, at)).length)
    text += `${cleaned(words)}\n\n`
  }
  const whole = text.replace(/\n\n$/u, '\n')
  return { text: whole, pages: pagesIn(whole, begins, pageCount) }
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
