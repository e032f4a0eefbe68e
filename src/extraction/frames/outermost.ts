import type { Frame } from './frame.ts'

/**
 * Without frames inside another's content: a text vouches for the outer speaker, what stands inside is that one's
 * telling. "said in a statement that it rains" is one frame, not the statement's too.
 */
export function outermost(frames: readonly Frame[]): Frame[] {
  return frames.filter(
    inner =>
      !frames.some(
        outer => (isWithin(inner, outer) && !isWithin(outer, inner)) || isSaidAlready(inner, outer),
      ),
  )
}

const isWithin = (inner: Frame, outer: Frame): boolean =>
  outer !== inner && outer.content.some(({ first, last }) => first <= inner.head && inner.head < last)

const isSaidAlready = (noun: Frame, verb: Frame): boolean =>
  noun.family === 'noun' && verb.family !== 'noun' && noun.content[0]?.first === verb.content[0]?.first
