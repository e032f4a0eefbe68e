import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import type { Sentence } from './sentence.ts'

export const isNominal = ({ pos }: Token): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM'

/** A word that can begin a relative clause. */
export const isRelative = ({ lower }: Token): boolean => lexicon.relative.has(lower)

/** A word that can begin an indirect question. */
export const isQuestionWord = ({ lower }: Token): boolean => lexicon.asking.has(lower)

/** A pronoun that stands alone as a subject. */
export const isSubjectPronoun = ({ lower }: Token): boolean => lexicon.standalone.has(lower)

/** A word that tells a time. */
export const isTime = ({ lower, pos }: Token): boolean => lexicon.time.has(lower) && pos !== 'AUX'

/** A verb form that ends in "ing". */
export const isGerund = ({ pos, lower }: Pick<Token, 'pos' | 'lower'>): boolean =>
  pos === 'VERB' && lower.endsWith('ing')

/** A verb that can have a subject of its own: no form in "ing". */
export const isFinite = ({ pos, lower }: Token): boolean =>
  pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))

/** The index of the first word from here on that is no adverb. */
export function afterAdverbs({ at }: Sentence, from: number): number {
  let i = from
  while (at(i).pos === 'ADV') i++
  return i
}

/** Whether a sentence's bracketed words stand at an index, going left; gives the index before the bracket. */
export function beforeBracket({ at, first }: Sentence, index: number): number {
  if (at(index).lower !== ')' && at(index).lower !== ']') return index
  for (let i = index - 1; i > index - 25 && i >= first; i--) {
    if (at(i).lower === '(' || at(i).lower === '[') return i - 1
  }
  return index
}

/** The same going right: the index after the bracket. */
export function afterBracket({ at, last }: Sentence, index: number): number {
  if (at(index).lower !== '(' && at(index).lower !== '[') return index
  for (let i = index + 1; i < index + 25 && i < last; i++) {
    if (at(i).lower === ')' || at(i).lower === ']') return i + 1
  }
  return index
}
