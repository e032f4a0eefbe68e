import type { Frame } from '../frame.ts'
import { cueStart } from './cue.ts'
import { contentEnd } from '../../grammar/clause.ts'
import { complementOf } from '../../grammar/complement.ts'
import { phraseFrom } from '../../grammar/noun-phrase.ts'
import { subjectOf } from '../../grammar/subject.ts'
import type { VerbGroup } from '../../grammar/verb-group.ts'
import { type Range, type View, isSubjectPronoun } from '../../grammar/view.ts'
import { directive, mind } from '../../lexicon/mind.ts'
import { judging, naming, stirring, taking, telling } from '../../lexicon/object.ts'
import { addressed, speech } from '../../lexicon/speech.ts'

// "X was criticized for Y by Z", "X is expected to Y", "it is believed that Y"
export function passiveFrame(
  view: View,
  group: VerbGroup,
  earlier: (before: number) => Range | null,
): Frame | null {
  const { at } = view
  const { lemma, head } = group
  const clauses =
    speech.has(lemma) || mind.has(lemma) || naming.has(lemma) || taking.has(lemma) || directive.has(lemma)
  const objects = judging.has(lemma) || telling.has(lemma) || taking.has(lemma) || naming.has(lemma)
  const by = agentOf(view, head)
  const source = by === null ? null : { first: by.first + 1, last: by.last }
  const base = {
    family: 'passive' as const,
    source,
    cue: [
      { first: cueStart(view, group), last: head + 1 },
      ...(by === null ? [] : [{ first: by.first, last: by.first + 1 }]),
    ],
    lemma,
    head,
    negated: group.negated,
    weak: true,
  }
  const subject = subjectOf(view, group, earlier)
  if (stirring.has(lemma) && subject !== null) {
    const complement = complementOf(view, head + 1, {
      clause: true,
      infinitive: true,
      preposition: word => ['by', 'with', 'about', 'at', 'over', 'that'].includes(word),
    })
    return complement === null
      ? null
      : {
          ...base,
          source: subject,
          cue: [{ first: cueStart(view, group), last: complement.cueLast }],
          content: [complement.content],
        }
  }
  if (addressed.has(lemma) && subject !== null) {
    const complement = complementOf(view, head + 1, {
      clause: true,
      question: true,
      preposition: word => lemma !== 'tell' && (word === 'about' || word === 'of'),
    })
    if (complement !== null)
      return {
        ...base,
        cue: [{ first: cueStart(view, group), last: complement.cueLast }],
        content: [complement.content],
        addressee: subject,
      }
  }
  if (at(group.first - 1).lower === 'it' && clauses) {
    const complement = complementOf(view, head + 1, { clause: true, question: true })
    if (complement !== null) return { ...base, content: [complement.content] }
  }
  if (clauses || objects) {
    const complement = complementOf(view, head + 1, { infinitive: clauses || directive.has(lemma) })
    if (subject !== null && complement !== null) return { ...base, content: [subject, complement.content] }
    if (
      objects &&
      subject !== null &&
      (by !== null || judging.has(lemma) || naming.has(lemma) || taking.has(lemma))
    ) {
      const after = by === null ? head + 1 : by.last
      const rest = at(after).lower
      const content =
        rest === 'for' ||
        rest === 'as' ||
        rest === 'of' ||
        (naming.has(lemma) && at(after).pos !== 'PUNCT' && by === null)
          ? [subject, { first: after, last: contentEnd(view, after, { object: true }) }]
          : [subject]
      return { ...base, content }
    }
  }
  return null
}

// "Asked whether …, X said", "when told that …": nobody is said to have asked.
export function isAsked(view: View, { first, head, lemma }: VerbGroup): boolean {
  const before = view.at(first - 1)
  const opens = first === view.first || ['when', 'if', 'once', 'while'].includes(before.lower)
  return (
    first === head &&
    opens &&
    ['ask', 'tell', 'press', 'question', 'quiz'].includes(lemma) &&
    /(?:ed|told)$/.test(view.at(head).lower) &&
    !isSubjectPronoun(view.at(head + 1))
  )
}

export function askedFrame(view: View, group: VerbGroup): Frame | null {
  const complement = complementOf(view, group.head + 1, {
    clause: true,
    question: true,
    preposition: word => ['about', 'on', 'of', 'for'].includes(word),
  })
  if (complement === null) return null
  const when = ['when', 'if', 'once'].includes(view.at(group.first - 1).lower) ? 1 : 0
  return {
    family: 'passive',
    source: null,
    cue: [{ first: group.first - when, last: complement.cueLast }],
    content: [complement.content],
    lemma: group.lemma,
    head: group.head,
    negated: false,
    weak: true,
  }
}

export function agentOf(view: View, head: number): Range | null {
  for (let i = head + 1; i < Math.min(head + 12, view.last); i++) {
    if (view.at(i).lower === ',') return null
    if (view.at(i).lower !== 'by') continue
    const phrase = phraseFrom(view, i + 1)
    if (phrase === null && /^(?:some|many|most|both|all|others|several)$/.test(view.at(i + 1).lower))
      return { first: i, last: i + 2 }
    return phrase === null ? null : { first: i, last: phrase.last }
  }
  return null
}
