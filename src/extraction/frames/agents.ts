import type { Frame } from './frame.ts'
import { objectEnd } from '../grammar/object-end.ts'
import { subjectOf } from '../grammar/subject.ts'
import { verbGroup } from '../grammar/verb-group.ts'
import type { Range, View } from '../grammar/view.ts'
import { agents } from '../lexicon/nouns.ts'

/** "is an outspoken critic of X": whoever is called so has said it. */
export function agentFrame(
  view: View,
  head: number,
  earlier: (before: number) => Range | null,
): Frame | null {
  const { at } = view
  if (!agents.has(at(head).lemma) || at(head + 1).lower !== 'of') return null
  let verb = head - 1
  while (['DET', 'ADJ', 'ADV', 'NOUN', 'NUM'].includes(at(verb).pos) || at(verb).lower === '-') verb--
  if (!['be', 'become', 'remain'].includes(at(verb).lemma)) return null
  const group = verbGroup(view, verb)
  const source = subjectOf(view, group, earlier)
  const last = objectEnd(view, head + 2, head + 2, true)
  if (source === null || last <= head + 2) return null
  return {
    family: 'noun',
    source,
    cue: [{ first: group.first, last: head + 2 }],
    content: [{ first: head + 2, last }],
    lemma: at(head).lemma,
    head,
    negated: group.negated,
    weak: true,
  }
}
