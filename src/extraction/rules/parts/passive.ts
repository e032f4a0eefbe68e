import { lexicon, prepositions } from '../../lexicon/lexicon.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { isNominal, isSubjectPronoun, isTime } from '../../text/sentence/words.ts'
import { charges, isDoing } from './charges.ts'
import { type Complement, anywhere } from './complements.ts'
import { isToldGladly } from './gladly.ts'
import { type Place, cueOf, cueStart, inColumns, once, subject } from '../place.ts'
import type { Said } from '../rule.ts'

type Find = (place: Place) => Said | null

function agentAfter(place: Place): Range | null {
  const {
    sentence,
    group: { head },
  } = place
  const { at, last } = sentence
  for (let i = head + 1; i < Math.min(head + 12, last); i++) {
    if (at(i).lower === ',') return null
    if (at(i).lower !== 'by') continue
    const phrase = sentence.phraseFrom(i + 1)
    if (phrase === null && lexicon.quantity.has(at(i + 1).lower)) return { first: i, last: i + 2 }
    return phrase === null ? null : { first: i, last: withoutCharge(place, phrase) }
  }
  return null
}

// "accused by the bakers of closing it": what they are accused of is no part of the bakers.
function withoutCharge({ sentence, lexeme }: Place, { first, last }: Range): number {
  if (charges.get(lexeme) !== 'of') return last
  for (let i = first + 1; i < last; i++)
    if (sentence.at(i).lower === 'of' && isDoing(sentence, i + 1)) return i
  return last
}

const agentOf = (place: Place): Range | null => once(place, agentAfter)

/** Whoever stands after "by"; nobody otherwise. */
export const agent = (place: Place): Range | null => {
  const by = agentOf(place)
  return by === null ? null : { first: by.first + 1, last: by.last }
}

/** Whoever stands after a "by" that follows the verb: "asked by a reporter about strikes by the town". */
export const asker = (place: Place): Range | null =>
  place.sentence.at(place.group.head + 1).lower === 'by' ? agent(place) : null

/** Whoever stands after "by"; the rule does not hold without one. */
export const namedAgent = (place: Place): Range | undefined => agent(place) ?? undefined

// The verb alone and "by": what follows is no part of the cue.
function passiveCue(place: Place): Range[] {
  const by = agentOf(place)
  const verb = { first: cueStart(place), last: place.head + 1 }
  return by === null ? [verb] : [verb, { first: by.first, last: by.first + 1 }]
}

/** What follows the verb, told to its subject: "they were told that it rains". */
export const toldToSubject =
  (find: Find) =>
  (place: Place): Said | null => {
    const hearer = subject(place)
    const said = hearer === null ? null : find(place)
    if (said === null || hearer === null) return null
    return { ...said, cue: withPreposition(place, said), addressee: hearer }
  }

const withPreposition = (place: Place, { cueLast = place.head + 1 }: Said): Range[] => {
  const [verb, ...by] = passiveCue(place)
  return verb === undefined ? by : [{ first: verb.first, last: cueLast }, ...by]
}

/** "it is said that it rains" */
export const saidOfIt =
  (...complements: readonly Complement[]) =>
  (place: Place): Said | null => {
    const { sentence, group } = place
    if (sentence.at(group.first - 1).lower !== 'it') return null
    const said = anywhere(...complements)(place)
    return said === null ? null : { content: said.content, cue: passiveCue(place) }
  }

/** The subject, and what follows: "the bridge is expected to open". */
export const subjectAnd =
  (complement: Complement) =>
  (place: Place): Said | null => {
    const about = subject(place)
    const said = about === null ? null : anywhere(complement)(place)
    return said === null || about === null
      ? null
      : { content: [about, ...said.content], cue: passiveCue(place) }
  }

/** What a feeling is about: "they were worried by the rain". */
export const felt =
  (find: Find) =>
  (place: Place): Said | null => {
    const said = isToldGladly(place.sentence, place.head + 1) ? null : find(place)
    return said === null ? null : { ...said, cue: [cueOf(place, said.cueLast)] }
  }

/** The subject, with what is told of it: "the plan was criticized as a waste by Smith". */
export function subjectJudged(place: Place): Said | null {
  const about = subject(place)
  if (about === null) return null
  const { sentence, head } = place
  const by = agentOf(place)
  const next = by === null ? head + 1 : by.last
  const { lower, pos } = sentence.at(next)
  const called = by === null && pos !== 'PUNCT' && inColumns('call')(place)
  const goesOn = called || lower === 'for' || lower === 'as' || lower === 'of'
  const rest = { first: next, last: sentence.objectContentEnd(next) }
  return { content: goesOn ? [about, rest] : [about], cue: passiveCue(place) }
}

/** "Asked whether …, X said", "when told that …": nobody is said to have asked. */
export function isAsked({ sentence, group: { first, head, lemma } }: Place): boolean {
  const { at } = sentence
  // The tagger may take "when" for an adverb of the verb.
  const whenever = first + 1 === head && lexicon.whenever.has(at(first).lower)
  const opens = first === sentence.first || lexicon.whenever.has(at(first - 1).lower) || whenever
  return (
    (first === head || whenever) &&
    opens &&
    lexicon.asked.has(lemma) &&
    /(?:ed|told)$/.test(at(head).lower) &&
    !isSubjectPronoun(at(head + 1))
  )
}

/** What somebody is asked, with the "when" before it in the cue. */
export const askedOf =
  (find: Find) =>
  (place: Place): Said | null => {
    const said = find(place)
    if (said === null) return null
    const { sentence, group } = place
    const when = lexicon.whenever.has(sentence.at(group.first - 1).lower) ? 1 : 0
    return { ...said, cue: [{ first: group.first - when, last: said.cueLast ?? place.head + 1 }] }
  }

/** "the plan that Smith opposes", "the crowds he rails against": what the verb is about stands before its subject. */
export const relative =
  (isPrepositional: boolean) =>
  (place: Place): Said | null => {
    const { sentence, group } = place
    const last = isPrepositional ? group.head + 2 : group.head + 1
    if (isPrepositional && !prepositions(place.lexeme).has(sentence.at(group.head + 1).lower)) return null
    if (!endsAt(sentence, last)) return null
    const source = sentence.phraseBefore(group.first)
    const content = source === null ? null : antecedentOf(sentence, source)
    return content === null ? null : { content: [content], cue: [{ first: group.first, last }] }
  }

/** Whoever stands right before a verb. */
export const nameBefore = ({ sentence, group }: Place): Range | undefined =>
  sentence.phraseBefore(group.first) ?? undefined

function endsAt(sentence: Sentence, last: number): boolean {
  const { pos, lower } = sentence.at(last)
  if (lower === '"') return false
  return (
    last >= sentence.last ||
    ['PUNCT', 'AUX', 'CCONJ', 'VERB', 'SCONJ'].includes(pos) ||
    isTime(sentence.at(last))
  )
}

function antecedentOf(sentence: Sentence, source: Range): Range | null {
  const { at } = sentence
  const before = source.first - 1
  const { lower } = at(before)
  if (lower === 'what' || lower === 'whom') return { first: before, last: before + 1 }
  if ((lower === 'that' || lower === 'which') && isNominal(at(before - 1))) return sentence.coreBefore(before)
  const isPlain = isNominal(at(before)) && !isSubjectPronoun(at(before)) && !isTime(at(before))
  return isSubjectPronoun(at(source.first)) && isPlain ? sentence.coreBefore(before + 1) : null
}

/** "the bill, opposed by Smith": a participle with its agent, after what it tells of. */
export function reduced(place: Place): Said | null {
  const { sentence, group } = place
  const { at } = sentence
  const { first, head, lemma } = group
  if (first !== head || at(head).lower === lemma || at(head + 1).lower !== 'by') return null
  const content = sentence.coreBefore(at(head - 1).lower === ',' ? head - 1 : head)
  return content === null ? null : { content: [content], cue: [{ first, last: head + 2 }] }
}
