import { at, mainVerb } from '../clause/clause.ts'
import { isPlural } from '../clause/possibility.ts'
import { type Word, wordsUnder } from '../clause/word.ts'
import type { Telling } from './telling.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'

/** "demanded that Iran release the crew" as a clause: "Iran should release the crew"; undefined where nothing is demanded so. */
export function demandedIn({ scene, frame }: Telling): Word[] | undefined {
  const { family, lemma, negated } = frame
  if (family !== 'clause' || negated || !demanding.test(lemma)) return undefined
  const [that, ...words] = wordsUnder(scene.reading, frame.content)
  const verb = mainVerb(words)
  if (that?.lower !== 'that' || verb === undefined) return undefined
  const { lower, lemma: base, pos } = at(words, verb.first)
  // "insisted that they leave": whether that is so or should be, the words do not tell.
  const isBare = pos === 'VERB' ? lower === base : lower === 'be' || lower === 'not'
  const isTold = !lexicon.request.has(lemma) && isPlural(words.slice(0, verb.first))
  if (!isBare || verb.first === 0 || (isTold && lower !== 'be')) return undefined
  return [
    ...words.slice(0, verb.first),
    { ...that, text: 'should', lower: 'should', lemma: 'should', pos: 'AUX', token: -1, apart: true },
    ...words.slice(verb.first),
  ]
}

const demanding = /^(?:ask|beg|demand|insist|order|propose|recommend|request|require|suggest|urge)$/u
