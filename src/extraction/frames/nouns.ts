import { contentEnd, objectEnd } from '../grammar/clause.ts'
import { phraseBefore, phraseFrom } from '../grammar/noun-phrase.ts'
import { isNominal, isQuestionWord, type Range, type View } from '../grammar/view.ts'
import { feeling } from '../lexicon/adjectives.ts'
import { report } from '../lexicon/nouns.ts'
import { subjectOf } from '../grammar/subject.ts'
import { verbGroup } from '../grammar/verb-group.ts'
import type { Frame } from './frame.ts'

/** "his claim that …", "Iran's support for …", "the belief that …" */
export function nounFrame(view: View, head: number, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  const { lemma } = at(head)
  if (at(head).pos !== 'NOUN' || !report.has(lemma)) return null
  const next = at(head + 1)
  let i = head
  while (['ADJ', 'NOUN', 'ADV', 'NUM'].includes(at(i - 1).pos)) i--
  const owner = ownerOf(view, i)
  const start = owner === null ? i : i
  if (next.lower === 'that' && !['VERB', 'AUX', 'ADV'].includes(at(head + 2).pos)) {
    return frame(view, lemma, head, { first: start, last: head + 1 }, owner, { first: head + 1, last: contentEnd(view, head + 1) })
  }
  if (owner === null) return light(view, head, i, earlier)
  const prepositions = ['for', 'to', 'about', 'of', 'on', 'over', 'against', 'toward', 'towards', 'with', 'in']
  if (next.lower === 'to' || prepositions.includes(next.lower)) {
    const first = next.lower === 'to' && at(head + 2).pos === 'VERB' ? head + 1 : head + 2
    return frame(view, lemma, head, { first: start, last: first }, owner, { first, last: objectEnd(view, first, first, true) })
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
  if (before.pos === 'PROPN' && at(first - 2).pos !== 'ADP') {
    let start = first - 1
    while (at(start - 1).pos === 'PROPN') start--
    if (at(start - 1).pos !== 'ADP') return { first: start, last: first }
  }
  return null
}

/** "is confident that …", "was proud of …", "felt sorry for …" */
export function adjectiveFrame(view: View, head: number, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  if (!feeling.has(at(head).lower)) return null
  let i = head - 1
  while (at(i).pos === 'ADV' || at(i).lower === 'not' || at(i).lower === "n't") i--
  const linked = ['be', 'feel', 'seem', 'appear', 'remain', 'sound', 'become', 'get', 'look'].includes(at(i).lemma)
  const apposed = at(i).lower === ',' || (isNominal(at(i)) && ['to', 'that', 'about', 'with', 'by'].includes(at(head + 1).lower))
  if (!linked && !apposed) return null
  const group = linked ? verbGroup(view, i) : { ...verbGroup(view, head), gerund: true, infinitive: false }
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

const givers = new Set('make give have express voice show issue offer take raise deliver face draw spark prompt launch lodge hurl level throw fling trade harbor harbour hold share reiterate repeat ignite trigger stir hear dismiss fuel announce'.split(' '))

// "expressed concern about", "took a swipe at", "calls for": the verb's subject speaks, or nobody is named.
function light(view: View, head: number, first: number, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  let verb = first - 1
  while (['DET', 'ADJ', 'NUM'].includes(at(verb).pos)) verb--
  const given = at(verb).pos === 'VERB' && givers.has(at(verb).lemma)
  const next = at(head + 1)
  if (next.lower !== 'to' && !['for', 'about', 'of', 'over', 'against', 'on', 'with', 'at', 'in', 'toward', 'towards'].includes(next.lower)) return null
  if (!given && !['for', 'about', 'over', 'against'].includes(next.lower)) return null
  const infinitive = next.lower === 'to' && at(head + 2).pos === 'VERB'
  const start = infinitive ? head + 1 : head + 2
  const whole = { first: start, last: objectEnd(view, start, start, true) }
  const giver = giverAfter(view, whole)
  const content = giver === null ? whole : { first: start, last: giver.first - 1 }
  const group = given ? verbGroup(view, verb) : null
  const source = giver ?? (group === null ? null : subjectOf(view, group, earlier))
  return frame(view, at(head).lemma, head, { first: group === null ? first : group.first, last: start }, source, content)
}

/** "X seems to Y": somebody judges so, and nobody is named. */
export function seemingFrame(view: View, head: number, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  const group = verbGroup(view, head)
  const next = at(head + 1)
  if (next.lower !== 'to' && next.lower !== 'like' && next.lower !== 'that' && next.pos !== 'ADJ' && next.pos !== 'ADV') return null
  const subject = subjectOf(view, group, earlier)
  const rest = { first: head + 1, last: contentEnd(view, head + 1, { object: true }) }
  if (subject === null || rest.last <= rest.first) return null
  const content = at(subject.first).lower === 'it' ? [rest] : [subject, rest]
  return { family: 'seeming', source: null, cue: [{ first: group.first, last: head + 1 }], content, lemma: at(head).lemma, head, negated: group.negated, weak: true }
}

// "criticism of the plan from Smith", "support for X among voters"
function giverAfter(view: View, content: Range): Range | null {
  for (let i = content.first + 1; i < content.last; i++) {
    if (!['from', 'among', 'by'].includes(view.at(i).lower)) continue
    const phrase = phraseFrom(view, i + 1)
    if (phrase !== null && phrase.last <= content.last) return phrase
  }
  return null
}
