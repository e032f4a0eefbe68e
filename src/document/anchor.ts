import { butGot, show } from './messages.ts'
import type { ResolvedSpan } from './resolved.ts'
import { firstTwoOfAll } from './search/all.ts'
import { fold } from './search/fold.ts'
import { firstTwo } from './search/one.ts'

/** A W3C text position selector, a text quote selector, or both. */
export interface Selector {
  start?: number | undefined
  end?: number | undefined
  exact?: string | undefined
  prefix?: string | undefined
  suffix?: string | undefined
}

/** A text made ready for searching: `folded` reads alike for all styles, `at` gives each of its units' code point. */
export interface Searchable {
  folded: string
  /** Code points in the text. */
  length: number
  at: Uint32Array
  slice: (start: number, end: number) => string
  /** The first two places of some words in `folded`. */
  places: (words: string) => readonly number[]
}

export interface AnchorProblem {
  rule: 'span-missing' | 'span-ambiguous' | 'span-outside' | 'span-order' | 'span-drifted' | 'span-incomplete'
  message: string
}

/**
 * Makes a text ready for spans. The words of those that are given are sought all at once: one after the other, thousands of
 * them in a long text would take hours.
 */
export function searchable(text: string, spans: Iterable<Selector> = []): Searchable {
  const folded = fold(text)
  const known = firstTwoOfAll(folded, needlesOf(spans))
  const at = new Uint32Array(folded.length + 1)
  const units = new Uint32Array(text.length + 1)
  let unit = 0
  let point = 0
  let target = 0
  let inSpace = false
  for (const character of text) {
    const space = /\s/u.test(character)
    if (!(space && inSpace)) for (let i = 0; i < character.length; i++) at[target++] = point
    inSpace = space
    units[point++] = unit
    unit += character.length
  }
  at[target] = point
  units[point] = unit
  return {
    folded,
    length: point,
    at,
    slice: (start, end) => text.slice(units[start], units[end]),
    places: words => known.get(words) ?? firstTwo(folded, words),
  }
}

function needlesOf(spans: Iterable<Selector>): Set<string> {
  const needles = new Set<string>()
  for (const span of spans) {
    const words = fold(span.exact ?? '').trim()
    if (words === '' || span.start !== undefined || span.end !== undefined) continue
    for (const { needle } of surroundings(words, span)) needles.add(needle)
  }
  return needles
}

/**
 * Finds a span in a text. Offsets count Unicode code points, `end` is exclusive, and `exact` becomes the text's own
 * characters. Refuses a span that is missing, ambiguous, outside the text, or whose words are not at its offsets.
 * See https://www.w3.org/TR/annotation-model/#selectors
 */
export function anchor(text: string | Searchable, span: Selector): ResolvedSpan | { problem: AnchorProblem } {
  const source = typeof text === 'string' ? searchable(text) : text
  const wrong = offsetProblem(span, source.length)
  if (wrong !== undefined) return { problem: wrong }
  const { start, end, exact } = span
  if (start !== undefined && end !== undefined) {
    return saysSo(source, span, start, end)
      ? resolvedSpan(source, span, start, end)
      : drifted(source, start, end, span)
  }
  if (exact === undefined) {
    return refuse('span-incomplete', 'a span must have both start and end, or exact', start ?? end)
  }
  const [place, second] = occurrences(source, span, exact)
  if (place === undefined) return refuse('span-missing', "a span's exact words must stand in the text", exact)
  if (second !== undefined) {
    const rule = "a span's exact words must stand in the text once, or prefix and suffix must tell which"
    return refuse('span-ambiguous', `${rule} (also at ${second.start})`, exact)
  }
  return resolvedSpan(source, span, place.start, place.end)
}

/** The offsets' own rules, which need no text; `length` is the text's, when it is known. */
export function offsetProblem({ start, end }: Selector, length = Infinity): AnchorProblem | undefined {
  if (start !== undefined && end !== undefined && start >= end) {
    return {
      rule: 'span-order',
      message: `a span must start before it ends, but got: start ${start}, end ${end}`,
    }
  }
  const beyond = [start, end].find(offset => offset !== undefined && offset > length)
  if (beyond === undefined) return undefined
  return {
    rule: 'span-outside',
    message: butGot(`a span must lie inside the text of ${length} code points`, beyond),
  }
}

// At most the first two places: one is the answer, two are one too many.
function occurrences(source: Searchable, span: Selector, exact: string): { start: number; end: number }[] {
  const { folded, at } = source
  const words = fold(exact).trim()
  if (words === '') return []
  const placeAt = (unit: number) => ({ start: at[unit]!, end: at[unit + words.length - 1]! + 1 })
  if (span.start !== undefined || span.end !== undefined) {
    const unit =
      span.start === undefined ? firstUnit(at, span.end!) - words.length : firstUnit(at, span.start)
    if (unit < 0 || !folded.startsWith(words, unit)) return []
    const { start, end } = placeAt(unit)
    const asked = (span.start ?? start) === start && (span.end ?? end) === end
    return asked && surroundedBy(source, span, start, end) ? [{ start, end }] : []
  }
  const places = new Set<number>()
  for (const { needle, offset } of surroundings(words, span)) {
    for (const unit of source.places(needle)) places.add(unit + offset)
  }
  return [...places].toSorted((a, b) => a - b).map(placeAt)
}

// Words with what stands around them are sought as one: looking around each place of the words would be quadratic where
// letters repeat. At either joint there may be a space or none.
function surroundings(words: string, { prefix, suffix }: Selector): { needle: string; offset: number }[] {
  const left = prefix === undefined ? '' : fold(prefix).trimEnd()
  const right = suffix === undefined ? '' : fold(suffix).trimStart()
  const befores = left === '' ? [''] : [left, `${left} `]
  const afters = right === '' ? [''] : [right, ` ${right}`]
  return befores.flatMap(before =>
    afters.map(after => ({ needle: before + words + after, offset: before.length })),
  )
}

function saysSo(source: Searchable, span: Selector, start: number, end: number): boolean {
  const { folded, at } = source
  // Compared as it is folded already: to fold each span anew would be quadratic where many are long.
  const stands = () => folded.slice(firstUnit(at, start), firstUnit(at, end)).trim()
  if (span.exact !== undefined && stands() !== fold(span.exact).trim()) return false
  return surroundedBy(source, span, start, end)
}

function surroundedBy(source: Searchable, { prefix, suffix }: Selector, start: number, end: number): boolean {
  const { folded, at } = source
  const before = prefix === undefined ? '' : fold(prefix).trimEnd()
  const after = suffix === undefined ? '' : fold(suffix).trimStart()
  const first = firstUnit(at, start)
  const last = firstUnit(at, end)
  // Runs of white space are one space, so that at most one stands between.
  const from = first - (folded[first - 1] === ' ' ? 1 : 0) - before.length
  const to = last + (folded[last] === ' ' ? 1 : 0)
  return from >= 0 && folded.startsWith(before, from) && folded.startsWith(after, to)
}

// The first unit of the folded text at or after a code point, by binary search: `at` never decreases.
function firstUnit(at: Uint32Array, point: number): number {
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((at[middle] ?? 0) < point) low = middle + 1
    else high = middle
  }
  return low
}

function resolvedSpan(source: Searchable, span: Selector, start: number, end: number): ResolvedSpan {
  const { prefix, suffix } = span
  return {
    start,
    end,
    exact: source.slice(start, end),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

function drifted(source: Searchable, start: number, end: number, { exact, prefix, suffix }: Selector) {
  const expected = [prefix, exact, suffix].filter(part => part !== undefined).map(show)
  const rule = `the text must read ${expected.join(' then ')} at ${start} to ${end}`
  return refuse('span-drifted', rule, source.slice(start, end))
}

function refuse(rule: AnchorProblem['rule'], sentence: string, got: unknown): { problem: AnchorProblem } {
  return { problem: { rule, message: butGot(sentence, got) } }
}
