import type { Frame } from './frame.ts'
import { contentEnd, hasVerb } from '../grammar/clause.ts'
import { phraseBefore, phraseFrom } from '../grammar/noun-phrase.ts'
import { objectEnd } from '../grammar/object-end.ts'
import { subjectOf } from '../grammar/subject.ts'
import { type VerbGroup, verbGroup } from '../grammar/verb-group.ts'
import type { Range, View } from '../grammar/view.ts'
import { report } from '../lexicon/nouns.ts'
import { words } from '../lexicon/words.ts'

const prepositions = words('for to about of on over against toward towards')
/** Nouns of feeling and trust take more of them; others have their place there: "attacks in Paris". */
const felt = words('in with at')
const feelings = words(
  `belief confidence faith trust interest disinterest pride optimism skepticism scepticism anger outrage frustration
   disappointment agreement disagreement sympathy dispute satisfaction`,
)
const possessives = words('his her their its my our your')

/** Verbs that give a noun of saying its speaker: "expressed concern about", "made the claim that". */
const giving = words(
  `make give have express voice show issue offer take raise deliver draw launch lodge hurl level throw harbor harbour
   hold share reiterate repeat hear dismiss announce reject release post publish push leave lend bristle echo defend
   stress declare state spread float`,
)

/** "his claim that …", "Iran's support for …", "made the suggestion that …", "criticism of X from Y" */
export function nounFrame(view: View, head: number, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  if (!report.has(at(head).lemma)) return null
  let first = head
  while (['ADJ', 'NOUN', 'ADV', 'NUM'].includes(at(first - 1).pos)) first--
  const owner = ownerOf(view, first)
  const giver = giverOf(view, owner?.first ?? first)
  const next = at(head + 1)
  if (next.lemma === 'be' && owner !== null) return copular(view, head, first, owner)
  if (next.lower === 'that') {
    if (['VERB', 'AUX', 'ADV'].includes(at(head + 2).pos) || !hasVerb(view, head + 2)) return null
    return frame(
      view,
      { head, first, start: head + 1, last: contentEnd(view, head + 1), owner, giver },
      earlier,
    )
  }
  if (!prepositions.has(next.lower) && !(felt.has(next.lower) && feelings.has(at(head).lemma))) return null
  const start = next.lower === 'to' && at(head + 2).pos === 'VERB' ? head + 1 : head + 2
  const last = Math.min(objectEnd(view, start, start, true), subjectEnd(view, start))
  const speaker = owner === null ? speakerAfter(view, start, last) : null
  if (owner === null && giver === null && speaker === null) return null
  return frame(
    view,
    { head, first, start, last: speaker === null ? last : speaker.first - 1, owner: owner ?? speaker, giver },
    earlier,
  )
}

// "Their fear is that …", "Iran's demand was to …"
function copular(view: View, head: number, first: number, source: Range): Frame | null {
  const { at } = view
  const start = head + 2
  const isClause = at(start).lower === 'that' || (at(start).lower === 'to' && at(start + 1).pos === 'VERB')
  if (!isClause) return null
  return {
    family: 'noun',
    source,
    cue: [{ first, last: start }],
    content: [{ first: start, last: contentEnd(view, start) }],
    lemma: at(head).lemma,
    head,
    negated: false,
    weak: true,
  }
}

// "Her views about trade are": where the noun is its clause's subject, what it is about ends before the verb.
function subjectEnd(view: View, start: number): number {
  const { at } = view
  const phrase = phraseFrom(view, start)
  if (phrase === null) return Infinity
  let verb = phrase.last
  while (at(verb).pos === 'ADV') verb++
  const { pos, lower } = at(verb)
  return pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) ? phrase.last : Infinity
}

interface Parts {
  head: number
  first: number
  start: number
  last: number
  owner: Range | null
  giver: VerbGroup | null
}

function frame(
  view: View,
  { head, first, start, last, owner, giver }: Parts,
  earlier: (before: number) => Range | null,
): Frame | null {
  if (last <= start) return null
  const pronoun = owner !== null && possessives.has(view.at(owner.first).lower)
  const byVerb = giver !== null && (owner === null || pronoun)
  const source = byVerb ? (subjectOf(view, giver, earlier) ?? owner) : owner
  return {
    family: 'noun',
    source,
    cue: [{ first: byVerb ? giver.first : first, last: start }],
    content: [{ first: start, last }],
    lemma: view.at(head).lemma,
    head,
    negated: giver?.negated ?? false,
    weak: true,
  }
}

function ownerOf(view: View, first: number): Range | null {
  const { at } = view
  const before = at(first - 1)
  if (possessives.has(before.lower)) return { first: first - 1, last: first }
  if (before.lower === "'s" || (before.lower === "'" && at(first - 2).lower.endsWith('s'))) {
    const phrase = phraseBefore(view, first - 1)
    return phrase === null ? null : { first: phrase.first, last: first }
  }
  if (before.pos !== 'PROPN' || at(first - 2).pos === 'ADP') return null
  let start = first - 1
  while (at(start - 1).pos === 'PROPN') start--
  return at(start - 1).pos === 'ADP' ? null : { first: start, last: first }
}

function giverOf(view: View, first: number): VerbGroup | null {
  let verb = first - 1
  while (['DET', 'ADJ', 'NUM', 'ADP'].includes(view.at(verb).pos)) verb--
  return view.at(verb).pos === 'VERB' && giving.has(view.at(verb).lemma) ? verbGroup(view, verb) : null
}

// "criticism of the plan from Smith", "support for X among voters"
function speakerAfter(view: View, first: number, last: number): Range | null {
  for (let i = first + 1; i < last; i++) {
    if (!['from', 'among', 'by'].includes(view.at(i).lower)) continue
    const phrase = phraseFrom(view, i + 1)
    if (phrase !== null && phrase.last <= last) return phrase
  }
  return null
}
