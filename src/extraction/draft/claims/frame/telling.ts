import { claimsFor, claimsOfWords } from '../claims.ts'
import { fromInfinitive, stem, wordsOfName } from './nonfinite.ts'
import type { Speaking } from '../subjects.ts'
import { told, type Word, wordsUnder } from '../clause/word.ts'
import type { Claimed } from '../../drafted.ts'
import type { Scene } from '../../scene.ts'
import type { Frame } from '../../../frames/frame.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import type { Range } from '../../../text/sentence/sentence.ts'

/** What a frame claims. */
export interface FrameClaims {
  claims: Claimed[]
  /** It is about what was claimed right before, and does this with it: "Iran denies it". */
  again?: Claimed['verb']
}

/** A frame with what its claims are made from. */
export interface Telling {
  scene: Scene
  frame: Frame
  about: readonly string[]
  speaking: Speaking | undefined
}

/** What a cue does with what follows it, before that is looked at. */
export function baseVerb({ lemma, negated, family }: Frame): Claimed['verb'] {
  // "We did not," he denied: the words themselves deny it.
  const beside = family === 'quotation' || family === 'inversion' || family === 'colon'
  if (lexicon.excludes.has(lemma) || (lexicon.denies.has(lemma) && !beside))
    return negated ? 'LEAVES_OPEN' : 'DENIES'
  if (lemma === 'denial') return 'DENIES'
  if (negated && lexicon.withholds.has(lemma)) return 'LEAVES_OPEN'
  if (lexicon.doubts.has(lemma)) return negated ? 'ASSERTS' : 'DENIES'
  return lexicon.asks.has(lemma) && family === 'clause' ? 'ASKS' : 'ASSERTS'
}

export const toWord: Word = {
  text: 'to',
  lower: 'to',
  pos: 'PART',
  lemma: 'to',
  apart: true,
  quoted: false,
  token: -1,
}
/** The speaker's name as the subject of a clause. */
export const subjectOf = (speaking: Speaking | undefined): Word[] =>
  speaking === undefined ? [] : wordsOfName(speaking.name)

/** The claims of a clause that is made of a frame's words; none without one. */
export function claimsOf(
  { scene, about, speaking }: Telling,
  words: readonly Word[] | undefined,
  verb: Claimed['verb'],
): Claimed[] {
  if (words === undefined) return []
  const isOfSpeaker =
    speaking !== undefined &&
    told(words.slice(0, speaking.name.split(' ').length)).toLowerCase() === speaking.name.toLowerCase()
  return claimsOfWords(scene, words, verb, isOfSpeaker ? [...new Set([speaking.id, ...about])] : about)
}

/** What is ruled out or not: "a strike", "sending troops", "that it rains". */
export function leftOpen(telling: Telling, range: Range, verb: Claimed['verb']): Claimed[] {
  const { scene, about, speaking } = telling
  const whole = claimsFor(scene, [range], verb, about, speaking)
  if (whole.length > 0) return whole
  const words = wordsUnder(scene.reading, [range])
  const [first] = words
  if (first === undefined) return []
  if (first.lower.endsWith('ing') && first.text === first.lower)
    return claimsOf(
      telling,
      fromInfinitive(
        subjectOf(speaking),
        [toWord, { ...first, text: stem(first), lower: stem(first), pos: 'VERB' }, ...words.slice(1)],
        'will',
      ),
      verb,
    )
  if (/^(?:it|that|this|them)$/u.test(first.lower) && words.length === 1) return []
  return claimsOf(
    telling,
    fromInfinitive(
      wordsOfName('There'),
      [
        toWord,
        { ...toWord, text: 'be', lower: 'be', lemma: 'be', pos: 'AUX' },
        { ...first, apart: true },
        ...words.slice(1),
      ],
      'will',
    ),
    verb,
  )
}
