import { agentOf } from './passive.ts'
import type { Frame } from '../frame.ts'
import { phraseBefore } from '../../grammar/noun-phrase.ts'
import type { VerbGroup } from '../../grammar/verb-group.ts'
import { type Range, type View, isNominal, isSubjectPronoun, isTime } from '../../grammar/view.ts'
import { judging, naming, taking, telling } from '../../lexicon/object.ts'
import { takesPreposition } from '../../lexicon/prepositions.ts'

const ofObjects = (lemma: string): boolean =>
  judging.has(lemma) || telling.has(lemma) || taking.has(lemma) || naming.has(lemma)

/** "the plan that Smith opposes", "the crowds he rails against": what the verb is about stands before its subject. */
export function relativeFrame(view: View, group: VerbGroup): Frame | null {
  const { at } = view
  const { lemma, head } = group
  const prepositional = takesPreposition(lemma, at(head + 1).lower)
  if (!prepositional && !ofObjects(lemma)) return null
  const last = prepositional ? head + 2 : head + 1
  const next = at(last)
  const ends =
    last >= view.last || ['PUNCT', 'AUX', 'CCONJ', 'VERB', 'SCONJ'].includes(next.pos) || isTime(next)
  if (!ends || next.lower === '"') return null
  const source = phraseBefore(view, group.first)
  if (source === null) return null
  const before = source.first - 1
  const content = antecedentBefore(view, before, isSubjectPronoun(at(source.first)))
  if (content === null) return null
  return { ...base(group, source, { first: group.first, last }), content: [content] }
}

function antecedentBefore(view: View, before: number, pronoun: boolean): Range | null {
  const { at } = view
  const { lower } = at(before)
  if (lower === 'what' || lower === 'whom') return { first: before, last: before + 1 }
  if ((lower === 'that' || lower === 'which') && isNominal(at(before - 1)))
    return phraseBefore(view, before, false)
  return pronoun && isNominal(at(before)) && !isSubjectPronoun(at(before)) && !isTime(at(before))
    ? phraseBefore(view, before + 1, false)
    : null
}

/** "the bill, opposed by Smith": a participle with its agent, after what it tells of. */
export function reducedFrame(view: View, group: VerbGroup): Frame | null {
  const { at } = view
  const { first, head, lemma } = group
  if (first !== head || at(head).lower === lemma || at(head + 1).lower !== 'by' || !ofObjects(lemma))
    return null
  const by = agentOf(view, head)
  const comma = at(head - 1).lower === ','
  const content = phraseBefore(view, comma ? head - 1 : head, false)
  if (by === null || content === null) return null
  return {
    ...base(group, { first: by.first + 1, last: by.last }, { first, last: head + 2 }),
    content: [content],
  }
}

const base = ({ lemma, head, negated }: VerbGroup, source: Range, cue: Range) => ({
  family: 'passive' as const,
  source,
  cue: [cue],
  lemma,
  head,
  negated,
  weak: true,
})
