/** A change of a text: `cut` characters (UTF-16 units) at `at` give way to `put`. */
export interface Splice {
  at: number
  cut: number
  put: string
}

/** Applies changes that do not overlap, whatever their order. At one place what is only put comes first, in its order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, cut, put } of splices.toSorted(inOrder)) {
    if (at < from) throw new Error(`changes of a text must not overlap, but got: one at ${at} before ${from}`)
    parts.push(text.slice(from, at), put)
    from = at + cut
  }
  return [...parts, text.slice(from)].join('')
}

const inOrder = (a: Splice, b: Splice): number => a.at - b.at || Number(a.cut > 0) - Number(b.cut > 0)

/** The change that leads from one text to another, as one splice. */
export function between(before: string, after: string): Splice {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  let end = 0
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { at: start, cut: before.length - start - end, put: after.slice(start, after.length - end) }
}
