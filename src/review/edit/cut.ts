import { afterLine, isFirst, lineEnd, lineStart, type Part } from './places.ts'
import type { Splice } from './splices.ts'

/** Takes parts out of a collection of which at least one stays. */
export function cutParts(
  text: string,
  parts: readonly Part[],
  cut: ReadonlySet<Part>,
  flow: boolean,
): Splice[] {
  if (cut.size === 0) return []
  const first = parts.findIndex(part => !cut.has(part))
  const leading = parts.slice(0, first)
  const others = parts.flatMap((part, at) => (at > first && cut.has(part) ? [at] : []))
  return [
    ...(leading.length > 0 ? [cutLeading(text, leading, parts[first]!, flow)] : []),
    ...others.map(at => (flow ? cutInFlow(text, parts, at) : cutLines(text, parts[at]!, parts[at - 1]!))),
  ]
}

/** What stands before the first part that stays, which takes its place; comments between them stay. */
function cutLeading(text: string, leading: readonly Part[], stays: Part, flow: boolean): Splice {
  const start = leading[0]!.start
  const last = leading.at(-1)!
  if (!flow && isFirst(text, start)) return cutBetween(lineStart(text, start), afterLine(text, last.end))
  const from = flow ? last.end : lineEnd(text, last.end)
  const comment = text.slice(from, stays.start).search(/(?<=\s)#/u)
  return cutBetween(start, comment < 0 ? stays.start : from + comment)
}

/** A part on lines of its own, with the comments right above it, as far as they are no words of the part before. */
function cutLines(text: string, { start, end }: Part, before: Part): Splice {
  let from = lineStart(text, start)
  for (;;) {
    const above = lineStart(text, from - 1)
    if (above < before.end || !/^ *#/u.test(text.slice(above, from))) break
    from = above
  }
  return cutBetween(from, afterLine(text, end))
}

function cutInFlow(text: string, parts: readonly Part[], at: number): Splice {
  const { start, end } = parts[at]!
  const before = parts[at - 1]!
  if (!text.slice(before.end, start).includes('#')) return cutBetween(before.end, end)
  const next = parts[at + 1]
  const comma = next === undefined ? -1 : text.slice(end, next.start).indexOf(',')
  return cutBetween(start, comma < 0 ? end : end + comma + 1)
}

const cutBetween = (at: number, end: number): Splice => ({ at, cut: end - at, put: '' })
