import { lexicon } from '../../lexicon/lexicon.ts'
import type { Range, VerbGroup } from '../../text/sentence/sentence.ts'
import { subjectOf } from '../subject.ts'
import { isNominal, isQuestionWord } from '../../text/sentence/words.ts'
import { type Place, once, subject } from '../place.ts'
import { isToldGladly } from './gladly.ts'
import type { Said } from '../rule.ts'

// The verb of "is confident", or the adjective itself where it stands as in "Smith, confident that": both have a subject.
function bearerAt({ sentence, head }: Place): VerbGroup | null {
  const { at } = sentence
  let i = head - 1
  while (at(i).pos === 'ADV' || at(i).lower === 'not' || at(i).lower === "n't") i--
  if (lexicon.link.has(at(i).lemma)) return sentence.verbAt(i)
  const apposed = at(i).lower === ',' || (isNominal(at(i)) && lexicon.apposed.has(at(head + 1).lower))
  return apposed ? { ...sentence.verbAt(head), gerund: true, infinitive: false } : null
}

/** Who is confident. */
export function bearer(place: Place): Range | undefined {
  const { sentence, earlier } = place
  const group = once(place, bearerAt)
  const source = group === null ? null : subjectOf(sentence, group, earlier)
  if (source === null || lexicon.dummy.has(sentence.at(source.first).lower)) return undefined
  return source
}

const said = (place: Place, first: number, last: number, cueLast: number): Said | null => {
  const group = once(place, bearerAt)
  if (group === null || last <= first) return null
  return { content: [{ first, last }], cue: [{ first: group.first, last: cueLast }] }
}

/** "is confident that it rains" */
export function sureThat(place: Place): Said | null {
  const { sentence, head } = place
  const next = sentence.at(head + 1)
  if (next.lower !== 'that' && !isQuestionWord(next)) return null
  return said(place, head + 1, sentence.contentEnd(head + 1), head + 1)
}

/** "is eager to leave" */
export function eagerTo(place: Place): Said | null {
  const { sentence, head } = place
  const { at } = sentence
  if (at(head + 1).lower !== 'to' || !['VERB', 'AUX'].includes(at(head + 2).pos)) return null
  // "critical to closing it" is what closing it needs.
  if (at(head).lower === 'critical') return null
  if (isToldGladly(sentence, head + 1)) return null
  return said(place, head + 1, sentence.objectContentEnd(head + 1), head + 1)
}

/** "is critical of the plan" */
export function proudOf(place: Place): Said | null {
  const { sentence, head } = place
  const { at } = sentence
  const next = at(head + 1)
  if (next.lower === 'that' || isQuestionWord(next) || eagerTo(place) !== null) return null
  if (isToldGladly(sentence, head + 1)) return null
  if (next.pos !== 'ADP' && next.lower !== 'to') return null
  // "critical to the plan" is what the plan needs.
  if (at(head).lower === 'critical' && next.lower !== 'of') return null
  if (sentence.phraseFrom(head + 2) === null && at(head + 2).pos !== 'VERB') return null
  return said(place, head + 2, sentence.objectContentEnd(head + 2), head + 2)
}

/** "X seems to Y": the text judges so, and names nobody. */
export function seemsTo(place: Place): Said | null {
  const { sentence, head, group } = place
  const { at } = sentence
  const { lower, pos } = at(head + 1)
  if (!['to', 'like', 'that'].includes(lower) && pos !== 'ADJ' && pos !== 'ADV') return null
  const about = subject(place)
  const rest = { first: head + 1, last: sentence.objectContentEnd(head + 1) }
  if (about === null || rest.last <= rest.first) return null
  return {
    content: at(about.first).lower === 'it' ? [rest] : [about, rest],
    cue: [{ first: group.first, last: head + 1 }],
  }
}

/** "X reportedly did Y": somebody says so, and nobody is named. */
export function reportedly({ sentence, head }: Place): Said | null {
  const { at } = sentence
  // "Smith reportedly said": somebody is named who says it.
  if (at(head + 1).pos === 'VERB' && lexicon.say.has(at(head + 1).lemma) && at(head + 1).lemma !== 'report')
    return null
  let verb = head
  while (['AUX', 'ADV'].includes(at(verb - 1).pos)) verb--
  const about = sentence.phraseBefore(verb)
  const rest = { first: head + 1, last: sentence.contentEnd(head + 1) }
  if (rest.last <= rest.first || (about === null && head > sentence.first + 1)) return null
  return {
    content: about === null ? [rest] : [{ first: about.first, last: head }, rest],
    cue: [{ first: head, last: head + 1 }],
  }
}
