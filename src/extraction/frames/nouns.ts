import { contentEnd } from '../grammar/clause.ts'
import { phraseBefore, phraseFrom } from '../grammar/noun-phrase.ts'
import { isQuestionWord, type Range, type View } from '../grammar/view.ts'
import { feeling } from '../lexicon/adjectives.ts'
import { report } from '../lexicon/nouns.ts'
import { subjectOf } from '../grammar/subject.ts'
import { verbGroup } from '../grammar/verb-group.ts'
import type { Frame } from './frame.ts'

/** "his claim that …", "Iran's support for …", "the belief that …" */
export function nounFrame(view: View, head: number): Frame | null {
  const { at } = view
  const { lemma } = at(head)
  if (at(head).pos !== 'NOUN' || !report.has(lemma)) return null
  const next = at(head + 1)
  let i = head
  while (['ADJ', 'NOUN', 'ADV', 'NUM'].includes(at(i - 1).pos)) i--
  const owner = ownerOf(view, i)
  const start = owner === null ? i : i
  if (next.lower === 'that' && (next.pos === 'SCONJ' || next.pos === 'ADP' || at(head + 2).pos !== 'VERB')) {
    return frame(view, lemma, head, { first: start, last: head + 1 }, owner, { first: head + 1, last: contentEnd(view, head + 1) })
  }
  if (owner === null) return null
  const prepositions = ['for', 'to', 'about', 'of', 'on', 'over', 'against', 'toward', 'towards', 'with', 'in']
  if (next.lower === 'to' || prepositions.includes(next.lower)) {
    const first = next.lower === 'to' && at(head + 2).pos === 'VERB' ? head + 1 : head + 2
    return frame(view, lemma, head, { first: start, last: first }, owner, { first, last: contentEnd(view, first, { object: true }) })
  }
  return null
}

function frame(view: View, lemma: string, head: number, cue: Range, source: Range | null, content: Range): Frame | null {
  if (content.last <= content.first) return null
  return { family: 'noun', source, cue: [cue], content: [content], lemma, head, negated: false, weak: true }
}

const possessives = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])

function ownerOf(view: View, first: number): Range | null {
  const { at } = view
  const before = at(first - 1)
  if (possessives.has(before.lower)) return { first: first - 1, last: first }
  if (before.lower === "'s" || (before.lower === "'" && at(first - 2).lower.endsWith('s'))) {
    const phrase = phraseBefore(view, first - 1)
    return phrase === null ? null : { first: phrase.first, last: first }
  }
  return null
}

/** "is confident that …", "was proud of …", "felt sorry for …" */
export function adjectiveFrame(view: View, head: number, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  if (!feeling.has(at(head).lower)) return null
  let i = head - 1
  while (at(i).pos === 'ADV' || at(i).lower === 'not' || at(i).lower === "n't") i--
  if (!['be', 'feel', 'seem', 'appear', 'remain', 'sound', 'become', 'get', 'look'].includes(at(i).lemma)) return null
  const group = verbGroup(view, i)
  const next = at(head + 1)
  let content: Range | null = null
  let cueLast = head + 1
  if (next.lower === 'that' || isQuestionWord(next)) content = { first: head + 1, last: contentEnd(view, head + 1) }
  else if (next.lower === 'to' && (at(head + 2).pos === 'VERB' || at(head + 2).pos === 'AUX')) content = { first: head + 1, last: contentEnd(view, head + 1, { object: true }) }
  else if (next.pos === 'ADP' || next.lower === 'to') {
    const phrase = phraseFrom(view, head + 2)
    cueLast = head + 2
    const last = contentEnd(view, head + 2, { object: true })
    if (phrase !== null || at(head + 2).pos === 'VERB') content = { first: head + 2, last }
  }
  if (content === null || content.last <= content.first) return null
  const source = subjectOf(view, group, earlier)
  if (source === null || ['it', 'this', 'that', 'there'].includes(at(source.first).lower)) return null
  return { family: 'adjective', source, cue: [{ first: group.first, last: cueLast }], content: [content], lemma: at(head).lower, head, negated: group.negated, weak: true }
}
