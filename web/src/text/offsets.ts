/** Turns offsets that count Unicode code points, as spans do, into those of a JavaScript string, and back. */
export interface Offsets {
  /** The index in the string of a code point. */
  unit: (point: number) => number
  /** The code point that an index in the string belongs to. */
  point: (unit: number) => number
}

/** Every 1,024th code point is kept, and the rest counted from there. */
const step = 1024

export function offsetsOf(text: string): Offsets {
  // Most texts have no character outside the first plane, and there both counts are one.
  if (!/[\u{d800}-\u{dfff}]/u.test(text) && !/[\ud800-\udbff][\udc00-\udfff]/.test(text))
    return { unit: point => Math.min(point, text.length), point: unit => Math.min(unit, text.length) }
  const marks: number[] = []
  let points = 0
  for (let unit = 0; unit < text.length; unit += widthAt(text, unit)) {
    if (points % step === 0) marks.push(unit)
    points++
  }
  return {
    unit(point) {
      if (point >= points) return text.length
      let unit = marks[Math.floor(point / step)] ?? 0
      for (let left = point % step; left > 0; left--) unit += widthAt(text, unit)
      return unit
    },
    point(unit) {
      let low = 0
      for (let high = marks.length; high - low > 1;) {
        const middle = (low + high) >> 1
        if ((marks[middle] ?? 0) <= unit) low = middle
        else high = middle
      }
      let point = low * step
      for (let at = marks[low] ?? 0; at < unit; at += widthAt(text, at)) point++
      return point
    },
  }
}

const widthAt = (text: string, unit: number): number => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
