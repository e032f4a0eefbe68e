import type { Frame } from './frame.ts'

/** Without frames inside another's content: a text vouches for the outer speaker, what stands inside is that one's telling. */
export function outermost(frames: readonly Frame[]): Frame[] {
  return frames.filter(inner => !frames.some(outer => isWithin(inner, outer) && !isWithin(outer, inner)))
}

const isWithin = (inner: Frame, outer: Frame): boolean =>
  outer !== inner && outer.content.some(({ first, last }) => first <= inner.head && inner.head < last)
