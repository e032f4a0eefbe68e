import type { Frame } from './frame.ts'
import { contentEnd } from '../grammar/clause.ts'
import { phraseBefore } from '../grammar/noun-phrase.ts'
import type { View } from '../grammar/view.ts'
import { words } from '../lexicon/words.ts'

const hearsay = words('reportedly allegedly supposedly purportedly')

/** "X reportedly did Y": somebody says so, and nobody is named. */
export function hearsayFrame(view: View, head: number): Frame | null {
  const { at } = view
  if (!hearsay.has(at(head).lower)) return null
  let verb = head
  while (['AUX', 'ADV'].includes(at(verb - 1).pos)) verb--
  const subject = phraseBefore(view, verb)
  const rest = { first: head + 1, last: contentEnd(view, head + 1) }
  if (rest.last <= rest.first || (subject === null && head > view.first + 1)) return null
  return {
    family: 'seeming',
    source: null,
    cue: [{ first: head, last: head + 1 }],
    content: subject === null ? [rest] : [{ first: subject.first, last: head }, rest],
    lemma: at(head).lower,
    head,
    negated: false,
    weak: true,
  }
}
