import type { Frame } from './frame.ts'
import { lexicon } from '../lexicon/lexicon.ts'

/**
 * Without frames inside another's content: a text vouches for the outer speaker, what stands inside is that one's
 * telling. "said in a statement that it rains" is one frame, not the statement's too.
 */
export function outermost(frames: readonly Frame[]): Frame[] {
  return frames
    .filter(
      inner =>
        !frames.some(outer => covered(inner, outer) || isSaidAlready(inner, outer) || isOneCue(inner, outer)),
    )
    .map(outer => {
      const inner = frames.filter(frame => covered(frame, outer))
      return inner.length === 0 ? outer : { ...outer, inner }
    })
}

const isWithin = (inner: Frame, outer: Frame): boolean =>
  outer !== inner && outer.content.some(({ first, last }) => first <= inner.head && inner.head < last)

// "quoted him as saying that": the cue of one frame, whose second verb is no cue of its own.
const isOneCue = (inner: Frame, outer: Frame): boolean =>
  outer !== inner && outer.cue.slice(1).some(({ first, last }) => first <= inner.head && inner.head < last)

const isSaidAlready = (noun: Frame, verb: Frame): boolean =>
  noun.family === 'noun' && verb.family !== 'noun' && noun.content[0]?.first === verb.content[0]?.first

// Of two that hold each other, as in "it rains, Smith said, the agency reported", the one that relays is the outer one.
const covered = (inner: Frame, outer: Frame): boolean =>
  isWithin(inner, outer) &&
  (!isWithin(outer, inner) ||
    // "said that, according to the report, it rains": what stands before is not the report's.
    (inner.family === 'according' &&
      inner.content.every(({ last }) => last <= (outer.content[0]?.first ?? 0) + 1)) ||
    // "an accusation that Iran rejects": what Iran rejects is no accusation of its own.
    (inner.family === 'noun' && outer.rule === 'charge-he-denies') ||
    (inner.head < outer.head && lexicon.relays.has(outer.lemma) && !lexicon.relays.has(inner.lemma)))
