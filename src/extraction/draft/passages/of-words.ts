import { toldBy } from './acts.ts'
import { informs } from './informing.ts'
import { actOfTelling } from './leanings.ts'
import type { Statement } from '../drafted.ts'
import type { Frame } from '../../frames/frame.ts'
import { lexicon } from '../../lexicon/lexicon.ts'

type Act = NonNullable<Statement['act']>

/** Cues of an object that only tell of it. */
const telling = new Set(
  'affirm,cite,describe,detail,disclose,emphasise,emphasize,estimate,explain,highlight,mention,note,outline,point out,recount,reaffirm,reiterate,relate,report,reveal,share,stress,summarize,underline,underscore,describe as'.split(
    ',',
  ),
)

/** Cues that name what was talked of, and nothing that was said of it. */
const naming = new Set('allude,discuss,mention,speak,talk,touch on'.split(','))

/** Cues that put into words what their object names: "voiced their support". */
const voicing = new Set(
  'affirm,convey,emphasise,emphasize,express,extend,highlight,offer,reaffirm,reiterate,renew,repeat,restate,stress,underline,underscore,voice'.split(
    ',',
  ),
)

/** What a noun does that is put into words. */
const voiced: readonly (readonly [Act, string])[] = [
  ['REQUEST', 'call|calls|demand|demands|plea|request|requests'],
  ['REJECT', 'objection|objections|opposition|refusal|rejection'],
  ['AGREE', 'commitment|commitments|determination|intention|pledge|promise|readiness|resolve|willingness'],
  ['ACCUSE', 'anger|condemnation|criticism|disappointment|outrage'],
  [
    'SUPPORT',
    'admiration|appreciation|condolences|congratulations|gratitude|praise|solidarity|support|sympathy|thanks',
  ],
]
const modified = String.raw`^(?:(?:the|an?|their|his|her|its|our|my|both|\p{L}+(?: \p{L}+)?['’]s?)\s+)?(?:(?!for|of|in|on|to|with|that)[\p{L}-]+,?\s+){0,3}?`
const heads = voiced.map(
  ([act, nouns]) => [act, new RegExp(String.raw`${modified}(?:${nouns})\b`, 'iu')] as const,
)

const beside = new Set<Frame['family']>(['clause', 'quotation', 'inversion', 'according', 'colon'])

/** The act that the words of a frame decide where its cue does not: "said" says nothing of it. */
export function actOfWords({ lemma, family, negated, matter }: Frame, words: string): Statement['act'] {
  if (negated) return undefined
  if (naming.has(lemma) && (matter === true || family === 'object')) return 'INFORM'
  if (matter === true || decided.some(column => lexicon[column].has(lemma))) return undefined
  if (family === 'object') {
    const act = voicing.has(lemma) ? heads.find(([, pattern]) => pattern.test(words))?.[0] : undefined
    return act ?? (telling.has(lemma) && informs(`It is ${words}`) ? 'INFORM' : undefined)
  }
  if (!beside.has(family)) return undefined
  const told = toldBy(words)
  if (told.kind !== 'tells') return undefined
  return told.act ?? actOfTelling(words)
}

// What these do is no mere telling, whatever the words.
const decided = ['excludes', 'asks', 'threaten', 'doubts'] as const
