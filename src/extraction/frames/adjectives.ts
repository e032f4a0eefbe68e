import type { Frame } from './frame.ts'
import { contentEnd } from '../grammar/clause.ts'
import { phraseFrom } from '../grammar/noun-phrase.ts'
import { subjectOf } from '../grammar/subject.ts'
import { verbGroup } from '../grammar/verb-group.ts'
import { type Range, type View, isNominal, isQuestionWord } from '../grammar/view.ts'
import { feeling } from '../lexicon/adjectives.ts'

/** "is confident that …", "was proud of …", "felt sorry for …" */
export function adjectiveFrame(
  view: View,
  head: number,
  earlier: (before: number) => Range | null,
): Frame | null {
  const { at } = view
  if (!feeling.has(at(head).lower)) return null
  let i = head - 1
  while (at(i).pos === 'ADV' || at(i).lower === 'not' || at(i).lower === "n't") i--
  const linked = ['be', 'feel', 'seem', 'appear', 'remain', 'sound', 'become', 'get', 'look'].includes(
    at(i).lemma,
  )
  const apposed =
    at(i).lower === ',' ||
    (isNominal(at(i)) && ['to', 'that', 'about', 'with', 'by'].includes(at(head + 1).lower))
  if (!linked && !apposed) return null
  const group = linked ? verbGroup(view, i) : { ...verbGroup(view, head), gerund: true, infinitive: false }
  const next = at(head + 1)
  let content: Range | null = null
  let cueLast = head + 1
  if (next.lower === 'that' || isQuestionWord(next))
    content = { first: head + 1, last: contentEnd(view, head + 1) }
  else if (next.lower === 'to' && (at(head + 2).pos === 'VERB' || at(head + 2).pos === 'AUX'))
    content = { first: head + 1, last: contentEnd(view, head + 1, { object: true }) }
  else if (next.pos === 'ADP' || next.lower === 'to') {
    const phrase = phraseFrom(view, head + 2)
    cueLast = head + 2
    const last = contentEnd(view, head + 2, { object: true })
    if (phrase !== null || at(head + 2).pos === 'VERB') content = { first: head + 2, last }
  }
  if (content === null || content.last <= content.first) return null
  const source = subjectOf(view, group, earlier)
  if (source === null || ['it', 'this', 'that', 'there'].includes(at(source.first).lower)) return null
  return {
    family: 'adjective',
    source,
    cue: [{ first: group.first, last: cueLast }],
    content: [content],
    lemma: at(head).lower,
    head,
    negated: group.negated,
    weak: true,
  }
}

/** "X seems to Y": somebody judges so, and nobody is named. */
export function seemingFrame(
  view: View,
  head: number,
  earlier: (before: number) => Range | null,
): Frame | null {
  const { at } = view
  const group = verbGroup(view, head)
  const next = at(head + 1)
  if (
    next.lower !== 'to' &&
    next.lower !== 'like' &&
    next.lower !== 'that' &&
    next.pos !== 'ADJ' &&
    next.pos !== 'ADV'
  )
    return null
  const subject = subjectOf(view, group, earlier)
  const rest = { first: head + 1, last: contentEnd(view, head + 1, { object: true }) }
  if (subject === null || rest.last <= rest.first) return null
  const content = at(subject.first).lower === 'it' ? [rest] : [subject, rest]
  return {
    family: 'seeming',
    source: null,
    cue: [{ first: group.first, last: head + 1 }],
    content,
    lemma: at(head).lemma,
    head,
    negated: group.negated,
    weak: true,
  }
}
