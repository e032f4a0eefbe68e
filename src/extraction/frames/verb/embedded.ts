import type { Frame } from '../frame.ts'
import { contentEnd } from '../../grammar/clause.ts'
import { phraseBefore } from '../../grammar/noun-phrase.ts'
import type { VerbGroup } from '../../grammar/verb-group.ts'
import type { View } from '../../grammar/view.ts'

// "a plan that they said was wrong", "what many call a mistake": the relative word stands for the content's subject.
export function embeddedFrame(view: View, group: VerbGroup): Frame | null {
  const { at } = view
  let next = group.last
  while (at(next).pos === 'ADV') next++
  if (at(next).pos !== 'AUX' && !(at(next).pos === 'VERB' && !at(next).lower.endsWith('ing'))) return null
  const source = phraseBefore(view, group.first)
  if (source === null || !['that', 'which', 'who', 'what', 'whom'].includes(at(source.first - 1).lower))
    return null
  const first = source.first - 1
  return {
    family: 'clause',
    source,
    cue: [{ first: group.first, last: group.last }],
    content: [
      { first, last: first + 1 },
      { first: next, last: contentEnd(view, next, { object: true }) },
    ],
    lemma: group.lemma,
    head: group.head,
    negated: group.negated,
  }
}
