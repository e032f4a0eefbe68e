/** A search for a longer needle may be quadratic in the engine, where letters repeat. */
const longNeedle = 64

/** The offsets of the first two places where a needle stands in a text, which may overlap; linear in both. */
export function firstTwo(text: string, needle: string): number[] {
  if (needle.length > longNeedle) return firstTwoOfLong(text, needle)
  const first = text.indexOf(needle)
  if (first < 0) return []
  const second = text.indexOf(needle, first + 1)
  return second < 0 ? [first] : [first, second]
}

// Knuth, Morris and Pratt: after a mismatch it goes on with the longest beginning of the needle that the text still ends with.
// Where nothing matches, the engine finds the next beginning, which is faster.
function firstTwoOfLong(text: string, needle: string): number[] {
  const head = needle.slice(0, longNeedle)
  const places: number[] = []
  let borders: Uint32Array | undefined
  let matched = 0
  for (let i = 0; i < text.length; i++) {
    if (matched === 0) {
      i = text.indexOf(head, i)
      if (i < 0) break
      borders ??= bordersOf(needle)
    }
    const unit = text.charCodeAt(i)
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders![matched - 1]!
    if (needle.charCodeAt(matched) === unit) matched++
    if (matched < needle.length) continue
    places.push(i - needle.length + 1)
    if (places.length === 2) break
    matched = borders![matched - 1]!
  }
  return places
}

// For each beginning of the needle, the length of the longest shorter one that it ends with.
function bordersOf(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length)
  for (let i = 1, matched = 0; i < needle.length; i++) {
    while (matched > 0 && needle.charCodeAt(matched) !== needle.charCodeAt(i)) matched = borders[matched - 1]!
    if (needle.charCodeAt(matched) === needle.charCodeAt(i)) matched++
    borders[i] = matched
  }
  return borders
}
