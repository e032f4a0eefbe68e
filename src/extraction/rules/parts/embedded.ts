import { isFinite } from '../../text/sentence/words.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { type Place, once } from '../place.ts'
import type { Said } from '../rule.ts'

function sourceAt({ sentence, group }: Place): Range | null {
  if (group.infinitive) return null
  const source = sentence.phraseBefore(group.first)
  const isRelative =
    source !== null && ['that', 'which', 'who', 'what', 'whom'].includes(sentence.at(source.first - 1).lower)
  return isRelative ? source : null
}

export const embeddedSource = (place: Place): Range | undefined => once(place, sourceAt) ?? undefined

/** "a plan that they said was wrong", "what many say is a mistake": the relative word stands for the content's subject. */
export function embedded(place: Place): Said | null {
  const { sentence, group } = place
  let next = group.last
  while (sentence.at(next).pos === 'ADV') next++
  const source = isFinite(sentence.at(next)) ? once(place, sourceAt) : null
  if (source === null) return null
  return {
    content: [
      { first: source.first - 1, last: source.first },
      { first: next, last: sentence.objectContentEnd(next) },
    ],
    cue: [{ first: group.first, last: group.last }],
  }
}
