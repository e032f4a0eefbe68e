import { lexicon } from '../../lexicon/lexicon.ts'
import { objectEnd } from '../../text/sentence/object-end.ts'
import type { Range, Sentence, VerbGroup } from '../../text/sentence/sentence.ts'
import { subjectOf } from '../subject.ts'
import { afterAdverbs, isTime } from '../../text/sentence/words.ts'
import { type Place, once } from '../place.ts'
import type { Said } from '../rule.ts'

const modifiers = new Set(['ADJ', 'NOUN', 'ADV', 'NUM'])

// Where the noun phrase of the cue begins, without whose it is.
function nounStart({ sentence: { at }, head }: Place): number {
  let first = head
  while (modifiers.has(at(first - 1).pos)) first--
  return first
}

// Whose it is: "his claim", "Iran's claim", "the Pentagon claim".
function ownerAt(place: Place): Range | null {
  const { sentence } = place
  const { at } = sentence
  const first = once(place, nounStart)
  const before = at(first - 1)
  if (lexicon.possessive.has(before.lower)) return { first: first - 1, last: first }
  if (before.lower === "'s" || (before.lower === "'" && at(first - 2).lower.endsWith('s'))) {
    const phrase = sentence.phraseBefore(first - 1)
    return phrase === null ? null : { first: phrase.first, last: first - 1 }
  }
  if (before.pos !== 'PROPN' || at(first - 2).pos === 'ADP') return null
  let start = first - 1
  while (at(start - 1).pos === 'PROPN') start--
  return at(start - 1).pos === 'ADP' ? null : { first: start, last: first }
}

// The verb that gives it: "made the claim that".
function giverAt(place: Place): VerbGroup | null {
  const { sentence } = place
  const { at } = sentence
  let verb = (once(place, ownerAt)?.first ?? once(place, nounStart)) - 1
  while (['DET', 'ADJ', 'NUM', 'ADP'].includes(at(verb).pos)) verb--
  return at(verb).pos === 'VERB' && lexicon.give.has(at(verb).lemma) ? sentence.verbAt(verb) : null
}

/** Whose the claim is: "Iran's claim". */
export const owner = (place: Place): Range | undefined => once(place, ownerAt) ?? undefined

/** Who makes the claim: "Smith made the claim"; "his" and "her" stand for whoever that is. */
export function giver(place: Place): Range | null | undefined {
  const group = once(place, giverAt)
  const own = once(place, ownerAt)
  if (group === null || (own !== null && !isPronoun(place, own))) return undefined
  return subjectOf(place.sentence, group, place.earlier) ?? own
}

const isPronoun = ({ sentence }: Place, { first }: Range): boolean =>
  lexicon.possessive.has(sentence.at(first).lower)

/** Whose the claim is, where no verb gives it; nobody for "the claim that". */
export const ownerIfAny = (place: Place): Range | null => once(place, ownerAt)

/** "criticism of the plan from Smith" */
export function speakerAfter(place: Place): Range | undefined {
  if (once(place, ownerAt) !== null) return undefined
  return once(place, speakerAt) ?? undefined
}

function speakerAt({ sentence, head }: Place): Range | null {
  const first = aboutStart(sentence, head)
  const last = aboutEnd(sentence, first)
  for (let i = first + 1; i < last; i++) {
    if (!lexicon.sender.has(sentence.at(i).lower)) continue
    const phrase = sentence.phraseFrom(i + 1)
    if (phrase !== null && phrase.last <= last) return phrase
  }
  return null
}

const cueFrom = (place: Place, last: number, given: boolean): Range[] => {
  const group = given ? once(place, giverAt) : null
  return [{ first: group?.first ?? once(place, nounStart), last }]
}

/** "the claim that it rains" */
export const nounThat =
  (given: boolean) =>
  (place: Place): Said | null => {
    const { sentence, head } = place
    const { at } = sentence
    if (at(head + 1).lower !== 'that') return null
    if (['VERB', 'AUX', 'ADV'].includes(at(head + 2).pos) || !sentence.hasVerb(head + 2)) return null
    const last = sentence.contentEnd(head + 1)
    return { content: [{ first: head + 1, last }], cue: cueFrom(place, head + 1, given) }
  }

/** "their claim is that it rains", "their demand was to leave" */
export function nounIs(place: Place): Said | null {
  const { sentence, head } = place
  const { at } = sentence
  const start = head + 2
  if (at(head + 1).lemma !== 'be') return null
  const isClause = at(start).lower === 'that' || (at(start).lower === 'to' && at(start + 1).pos === 'VERB')
  if (!isClause) return null
  return { content: [{ first: start, last: sentence.contentEnd(start) }], cue: cueFrom(place, start, false) }
}

const aboutStart = ({ at }: Sentence, head: number): number =>
  at(head + 1).lower === 'to' && at(head + 2).pos === 'VERB' ? head + 1 : head + 2

const aboutEnd = (sentence: Sentence, start: number): number =>
  Math.min(objectEnd(sentence, start, start, true), subjectEnd(sentence, start))

// "Her views about trade are": where the noun is its clause's subject, what it is about ends before the verb.
function subjectEnd(sentence: Sentence, start: number): number {
  const phrase = sentence.phraseFrom(start)
  if (phrase === null) return Infinity
  const { pos, lower } = sentence.at(afterAdverbs(sentence, phrase.last))
  return pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) ? phrase.last : Infinity
}

/** "criticism of the plan", "its call to leave" */
export const nounAbout =
  (given: boolean, fromSpeaker = false) =>
  (place: Place): Said | null => {
    const { sentence, head } = place
    const { lower } = sentence.at(head + 1)
    const leads =
      lexicon.leads.has(lower) || (lexicon.inside.has(lower) && lexicon.sentiment.has(place.lexeme))
    if (!leads || isHearer(sentence, head)) return null
    const start = aboutStart(sentence, head)
    // "his remarks on Tuesday"
    if (isTime(sentence.at(start))) return null
    const speaker = fromSpeaker ? once(place, speakerAt) : null
    const last = speaker === null ? aboutEnd(sentence, start) : speaker.first - 1
    return last <= start ? null : { content: [{ first: start, last }], cue: cueFrom(place, start, given) }
  }

// "his speech to the town", "a letter to Berg": whoever hears it is not what it is about.
const isHearer = ({ at }: Sentence, head: number): boolean =>
  at(head + 1).lower === 'to' && heard.has(at(head).lemma) && at(head + 2).pos !== 'VERB'
const heard = new Set(
  'address advice apology appeal e-mail email lecture letter message note report speech statement testimony warning'.split(
    ' ',
  ),
)

// "is an outspoken critic of X": the verb that says so.
function copulaAt({ sentence, head }: Place): VerbGroup | null {
  const { at } = sentence
  let verb = head - 1
  while (['DET', 'ADJ', 'ADV', 'NOUN', 'NUM'].includes(at(verb).pos) || at(verb).lower === '-') verb--
  return lexicon.copula.has(at(verb).lemma) ? sentence.verbAt(verb) : null
}

/** "is an outspoken critic of X": whoever is called so has said it. */
export function agentOf(place: Place): Said | null {
  const { sentence, head } = place
  const group = once(place, copulaAt)
  if (group === null || sentence.at(head + 1).lower !== 'of') return null
  const last = objectEnd(sentence, head + 2, head + 2, true)
  if (last <= head + 2) return null
  return { content: [{ first: head + 2, last }], cue: [{ first: group.first, last: head + 2 }] }
}

/** Who is called a critic. */
export function copulaSubject(place: Place): Range | undefined {
  const group = once(place, copulaAt)
  return group === null ? undefined : (subjectOf(place.sentence, group, place.earlier) ?? undefined)
}
