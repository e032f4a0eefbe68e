import { type View, isNominal } from './view.ts'
import { addressed, speech } from '../lexicon/speech.ts'

/** A verb with what belongs to it: "has not yet been told", "declined to say". */
export interface VerbGroup {
  first: number
  /** The verb that carries the meaning. */
  head: number
  /** One past the group, particles included. */
  last: number
  lemma: string
  passive: boolean
  negated: boolean
  /** It has a tense, a modal or an infinitive's governor: it can have a subject of its own. */
  finite: boolean
  gerund: boolean
  infinitive: boolean
  /** The head of the verb or adjective that governs the infinitive: "declined" of "declined to say". */
  governor: number
}

const negations = new Set(['not', "n't", 'never', 'no', 'hardly', 'neither', 'nor'])
const copulas = new Set(['be', 'get', 'become', 'feel', 'seem', 'appear', 'remain', 'sound', 'look', 'grow'])

/** The group around a verb; goes left over auxiliaries, adverbs and the verbs that govern it. */
export function verbGroup(view: View, head: number): VerbGroup {
  const { at } = view
  const verb = at(head)
  let first = head
  let negated = false
  let auxiliary = ''
  let infinitive = false
  let modal = false
  for (let i = head - 1; i >= view.first; i--) {
    const { pos, lower, lemma } = at(i)
    if (at(i).quote !== verb.quote) break
    if (pos === 'AUX' || (['have', 'be', 'do'].includes(lemma) && pos === 'VERB')) {
      if (auxiliary === '') auxiliary = lemma
      if (['can', 'could', 'will', 'would', 'may', 'might', 'shall', 'should', 'must'].includes(lemma))
        modal = true
      first = i
    } else if (lower === 'to' && !infinitive && auxiliary === '') {
      infinitive = true
      first = i
    } else if (negations.has(lower) && lower !== 'no') {
      negated = true
      first = i
    } else if (pos === 'ADV' && lower !== 'so' && lower !== 'then') {
      first = i
    } else break
  }
  // An adverb at the far left belongs to the clause before, unless something of the group stands before it.
  const participle =
    verb.lower !== verb.lemma &&
    !verb.lower.endsWith('ing') &&
    !(verb.lower.endsWith('s') && !verb.lower.endsWith('ss'))
  const looksParticiple = participle || ['put', 'set', 'cut', 'hit', 'read', 'hurt'].includes(verb.lower)
  const gerund = verb.lower.endsWith('ing') && verb.lemma !== verb.lower && auxiliary === '' && !infinitive
  const passive = looksParticiple && copulas.has(auxiliary) && !isPerfect(view, first, verb.lemma)
  const finite = auxiliary !== '' || modal || (!gerund && !infinitive)
  return {
    first,
    head,
    last: head + 1,
    lemma: verb.lemma,
    passive,
    negated,
    finite,
    gerund,
    infinitive,
    governor: infinitive ? governorOf(view, first) : -1,
  }
}

// "he's said", "who's argued": a contracted "has", where the verb has no hearer that could be its subject.
function isPerfect({ at }: View, first: number, lemma: string): boolean {
  return (
    at(first).lower === "'s" &&
    ['he', 'she', 'who'].includes(at(first - 1).lower) &&
    speech.has(lemma) &&
    !addressed.has(lemma)
  )
}

function governorOf(view: View, to: number): number {
  let i = to - 1
  while (view.at(i).pos === 'ADV' || view.at(i).lower === 'not') i--
  const { pos } = view.at(i)
  if (pos === 'VERB' || pos === 'ADJ' || pos === 'AUX') return i
  // "urged Congress to say": what stands between is the object, the subject of the infinitive.
  return isNominal(view.at(i)) && view.at(i - 1).pos === 'VERB' ? -1 : -1
}
