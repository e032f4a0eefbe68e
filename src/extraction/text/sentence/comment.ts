import { lexicon } from '../../lexicon/lexicon.ts'
import type { Sentence } from './sentence.ts'

/** One past the noun of a comment that begins after a comma or dash, ", a charge (that) Iran denies"; -1 where none does. */
export function commentEnd({ at }: Sentence, mark: number): number {
  if (![',', '—', '–', '--', '-'].includes(at(mark).lower)) return -1
  let i = mark + 1
  if (at(i).pos !== 'DET' && !['something', 'which'].includes(at(i).lower)) return -1
  if (at(i).lower !== 'something' && at(i).lower !== 'which') {
    i++
    while (at(i).pos === 'ADJ') i++
    if (at(i).pos !== 'NOUN' || !lexicon.said.has(at(i).lemma)) return -1
  }
  const noun = i + 1
  let verb = noun
  while (verb < noun + 9 && at(verb).lower !== ',' && at(verb).pos !== '' && at(verb).pos !== 'VERB') verb++
  return at(verb).pos === 'VERB' && lexicon.denies.has(at(verb).lemma) && verb > noun ? noun : -1
}
