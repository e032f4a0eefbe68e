import { toldBy } from './acts.ts'
import { informs } from './informing.ts'
import type { Statement } from '../drafted.ts'
import type { Frame } from '../../frames/frame.ts'
import { lexicon } from '../../lexicon/lexicon.ts'

/** Cues of an object that only tell of it. */
const telling = new Set(
  'cite,describe,detail,disclose,explain,mention,note,outline,point out,recount,relate,report,reveal,share,summarize,describe as'.split(
    ',',
  ),
)
const beside = new Set<Frame['family']>(['clause', 'quotation', 'inversion', 'according', 'colon'])

/** The act that the words of a frame decide where its cue does not: "said" says nothing of it. */
export function actOfWords({ lemma, family, negated, matter }: Frame, words: string): Statement['act'] {
  if (negated || matter === true || decided.some(column => lexicon[column].has(lemma))) return undefined
  if (family === 'object') return telling.has(lemma) && informs(`It is ${words}`) ? 'INFORM' : undefined
  if (!beside.has(family)) return undefined
  const told = toldBy(words)
  if (told.kind === 'tells' && told.act !== undefined) return told.act
  return told.kind === 'tells' && informs(words) ? 'INFORM' : undefined
}

// What these do is no mere telling, whatever the words.
const decided = ['excludes', 'asks', 'threaten', 'doubts'] as const
