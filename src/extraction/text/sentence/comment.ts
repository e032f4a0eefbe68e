import { lexicon } from '../../lexicon/lexicon.ts'
import type { Sentence } from './sentence.ts'

/** One past the noun of a comment after a comma or dash, ", a charge (that) Iran denies", with its verb; -1 without one. */
export function commentAfter({ at }: Sentence, mark: number): { noun: number; verb: number } {
  const none = { noun: -1, verb: -1 }
  if (![',', '—', '–', '--', '-'].includes(at(mark).lower)) return none
  let i = mark + 1
  if (at(i).pos !== 'DET' && !['something', 'which'].includes(at(i).lower)) return none
  if (at(i).lower !== 'something' && at(i).lower !== 'which') {
    i++
    while (at(i).pos === 'ADJ') i++
    if (at(i).pos !== 'NOUN' || !lexicon.said.has(at(i).lemma)) return none
  }
  const noun = i + 1
  let verb = noun
  while (verb < noun + 9 && at(verb).lower !== ',' && at(verb).pos !== '' && at(verb).pos !== 'VERB') verb++
  return at(verb).pos === 'VERB' && verb > noun ? { noun, verb } : none
}

/** Whether such a comment denies what stands before it. */
export const isDenied = (sentence: Sentence, mark: number): boolean =>
  lexicon.denies.has(sentence.at(commentAfter(sentence, mark).verb).lemma)
