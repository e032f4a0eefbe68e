import { lexicon } from '../../lexicon/lexicon.ts'
import type { Sentence, VerbGroup } from './sentence.ts'

/** The group around a verb; goes left over auxiliaries, adverbs and the verbs that govern it. */
export function verbGroup(sentence: Sentence, head: number): VerbGroup {
  const { at } = sentence
  const verb = at(head)
  let first = head
  let negated = false
  let auxiliary = ''
  let infinitive = false
  for (let i = head - 1; i >= sentence.first; i--) {
    const { pos, lower, lemma, quote } = at(i)
    if (quote !== verb.quote) break
    if (pos === 'AUX' || (pos === 'VERB' && lexicon.auxiliary.has(lemma))) {
      if (auxiliary === '') auxiliary = lemma
      first = i
    } else if (lower === 'to' && !infinitive && auxiliary === '') {
      infinitive = true
      first = i
    } else if (lower === 'nor') {
      negated = true
      break
    } else if (lexicon.negation.has(lower)) {
      negated = true
      first = i
    } else if (pos === 'ADV' && lower !== 'so' && lower !== 'then') {
      first = i
    } else if (/^(?:all|both|each)$/u.test(lower) && at(i - 1).pos === 'AUX') {
      // "have both urged": the word goes with whoever does so.
      first = i
    } else {
      const outer = beforeAside(sentence, i)
      if (outer === i || auxiliary !== '' || infinitive) break
      i = outer + 1
    }
  }
  const gerund = verb.lower.endsWith('ing') && verb.lemma !== verb.lower && auxiliary === '' && !infinitive
  return {
    first,
    head,
    last: head + 1,
    lemma: verb.lemma,
    passive: isParticiple(verb) && lexicon.link.has(auxiliary) && !isPerfect(sentence, first, verb.lemma),
    negated,
    finite: auxiliary !== '' || (!gerund && !infinitive),
    gerund,
    infinitive,
    governor: infinitive ? governorOf(sentence, first) : -1,
  }
}

// "did not at any time mention", "has in the past called": goes left over what stands between an auxiliary and its verb.
function beforeAside({ at }: Sentence, from: number): number {
  let i = from
  while (i > from - 4 && ['ADJ', 'ADV', 'DET', 'NOUN', 'NUM'].includes(at(i).pos)) i--
  if (i === from || at(i).pos !== 'ADP') return from
  const opens = lexicon.negation.has(at(i - 1).lower) ? i - 2 : i - 1
  return at(opens).pos === 'AUX' && at(opens).lemma !== 'be' ? i - 1 : from
}

function isParticiple({ lower, lemma }: { lower: string; lemma: string }): boolean {
  const inflected =
    lower !== lemma && !lower.endsWith('ing') && !(lower.endsWith('s') && !lower.endsWith('ss'))
  return inflected || lexicon.unchanged.has(lower)
}

// "he's said", "who's argued": a contracted "has", where the verb has no hearer that could be its subject.
function isPerfect({ at }: Sentence, first: number, lemma: string): boolean {
  return (
    at(first).lower === "'s" &&
    lexicon.someone.has(at(first - 1).lower) &&
    lexicon.say.has(lemma) &&
    !lexicon.hearer.has(lemma)
  )
}

function governorOf({ at }: Sentence, to: number): number {
  let i = to - 1
  while (at(i).pos === 'ADV' || at(i).lower === 'not') i--
  return ['VERB', 'ADJ', 'AUX'].includes(at(i).pos) ? i : -1
}
