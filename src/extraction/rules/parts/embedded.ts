import { lexicon } from '../../lexicon/lexicon.ts'
import { isFinite } from '../../text/sentence/words.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { type Place, once } from '../place.ts'
import type { Said } from '../rule.ts'

function sourceAt({ sentence, group }: Place): Range | null {
  if (group.infinitive) return null
  const source = withoutThat(sentence, sentence.phraseBefore(group.first))
  const isRelative = source !== null && lexicon.standsFor.has(sentence.at(source.first - 1).lower)
  return isRelative ? source : null
}

// "a plan that officials said was wrong": the word stands for the plan, and points at no officials.
const withoutThat = ({ at }: Sentence, phrase: Range | null): Range | null =>
  phrase !== null && at(phrase.first).lower === 'that' && at(phrase.first - 1).pos === 'NOUN'
    ? { first: phrase.first + 1, last: phrase.last }
    : phrase

export const embeddedSource = (place: Place): Range | undefined => once(place, sourceAt) ?? undefined

/** "a plan that they said was wrong", "what many say is a mistake": the relative word stands for the content's subject. */
export function embedded(place: Place): Said | null {
  const { sentence, group } = place
  let next = group.last
  while (sentence.at(next).pos === 'ADV') next++
  const source = isFinite(sentence.at(next)) ? once(place, sourceAt) : null
  if (source === null) return null
  const last = sentence.objectContentEnd(next)
  // "The bridge, which Berg said would open, is closed": between commas.
  const comma = sentence.at(source.first - 2).lower === ',' ? commaBefore(sentence, next, last) : last
  return {
    content: [
      { first: source.first - 1, last: source.first },
      { first: next, last: comma },
    ],
    cue: [{ first: group.first, last: group.last }],
  }
}

function commaBefore({ at }: Sentence, first: number, last: number): number {
  for (let i = first; i < last; i++) if (at(i).lower === ',' && isFinite(at(i + 1))) return i
  return last
}
