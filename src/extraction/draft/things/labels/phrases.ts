import { isSomebody, judges, values } from './judging.ts'
import { isNounIn } from '../../../lexicon/lexicon.ts'
import type { Scene } from '../../scene.ts'
import type { Range, Sentence } from '../../../text/sentence/sentence.ts'
import type { Token } from '../../../text/tokens.ts'

/** The words of a label, without the marks around it. */
export const wordsOf = ({ reading: { tokens, original } }: Scene, { first, last }: Range): string =>
  original
    .slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
    .replaceAll(/["“”]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

const asides = 6

/** "Iran is a rogue state", "the council has been a great partner", "Dahl is, to me, a patriot": what a subject is said to be. */
export function predicate(scene: Scene, sentence: Sentence, name: number, last: number): string | undefined {
  const { at } = sentence
  if (!isSubject(sentence, name) || isPut(sentence, name)) return undefined
  const verb = at(last).lemma === 'have' && at(last + 1).lower === 'been' ? last + 1 : last
  if (at(verb).lemma !== 'be' || at(verb).pos !== 'AUX') return undefined
  const start = afterAside(sentence, verb + 1)
  if (start === undefined) return undefined
  let from = start
  while ((at(from).pos === 'ADV' || at(from).lower === 'such') && !negates.test(at(from).lower)) from++
  if (negates.test(at(from).lower)) return undefined
  const phrase = sentence.phraseFrom(from)
  if (
    phrase !== null &&
    /^(?:a|an|the|one|our|my|their|his|her|its)$/u.test(at(from).lower) &&
    (values(sentence, phrase.first, phrase.last) || isOfPeople(sentence, from))
  )
    return wordsOf(scene, phrase)
  if (at(from).pos !== 'ADJ') return undefined
  let end = from + 1
  while (/^(?:and|,)$/u.test(at(end).lower) && at(end + 1).pos === 'ADJ') end += 2
  return judges(sentence, from, end) ? wordsOf(scene, { first: from, last: end }) : undefined
}

// "not that Iran is a friend", "if Iran is a friend": nobody says so.
function isPut({ at }: Sentence, name: number): boolean {
  const before = at(name - 1).pos === 'DET' ? name - 2 : name - 1
  const { lower } = at(before)
  return /^(?:if|whether|unless)$/u.test(lower) || (lower === 'that' && at(before - 1).lower === 'not')
}

// "attacks in Iran are illegal", "to arm Iran is wrong": the name is no subject.
function isSubject({ at, first }: Sentence, name: number): boolean {
  const before = at(name - 1).pos === 'DET' ? name - 2 : name - 1
  const { pos, lower } = at(before)
  if (pos === 'CCONJ') return before <= first || /^[,;—–"-]$/u.test(at(before - 1).lower)
  // The tagger may take the verb for a noun: "to arm Iran".
  if (pos === 'VERB' || pos === 'NOUN') return !lower.endsWith('ing') && at(before - 1).lower !== 'to'
  return pos !== 'ADP' && pos !== 'AUX'
}

const negates = /^(?:not|n't|never|hardly|barely|scarcely|rarely|seldom|nearly|almost)$/u

// "is, I think, a friend": what stands between commas; undefined where others say so, "is, the mayor says, a friend".
function afterAside({ at }: Sentence, from: number): number | undefined {
  if (at(from).lower !== ',') return from
  let isOwn = false
  let isSaid = false
  for (let i = from + 1; i <= from + asides; i++) {
    const { lower, pos } = at(i)
    if (lower === ',') return isSaid && !isOwn ? undefined : i + 1
    isOwn ||= /^(?:i|me|my|we|us|our|you)$/u.test(lower)
    isSaid ||= pos === 'VERB' || /^(?:according|view|opinion|words|eyes)$/u.test(lower)
  }
  return from
}

// "is a lawyer", "is an optimist": what only people are.
function isOfPeople(sentence: Sentence, from: number): boolean {
  const core = sentence.coreFrom(from)
  const head = core === null ? undefined : sentence.at(core.last - 1)
  return /^an?$/u.test(sentence.at(from).lower) && head?.pos === 'NOUN' && isNounIn('people', head)
}

/** "my good friend Anna Berg", "a great guy, Owen Lind, …": what somebody is called before the name. */
export function befriended(scene: Scene, sentence: Sentence, name: number, last: number): string | undefined {
  const { at } = sentence
  for (let end = name, nth = 0; nth < 2; nth++) {
    const comma = at(end - 1).lower === ','
    const head = comma ? end - 2 : end - 1
    if (at(head).pos !== 'NOUN') return undefined
    let first = head
    while (first > sentence.first && isOfPhrase(at(first - 1))) first--
    if (first === sentence.first) return undefined
    first--
    const isOurs = /^(?:my|our)$/u.test(at(first).lower)
    if (!isOurs && !/^(?:a|an|the)$/u.test(at(first).lower)) return undefined
    const closes = [',', '.', '!', '?', '—', ';', ''].includes(at(last).lower)
    if (isOurs && bonds.test(at(head).lower)) return wordsOf(scene, { first, last: head + 1 })
    if (comma && closes && isSomebody(at(head)) && values(sentence, first, head + 1))
      return wordsOf(scene, { first, last: head + 1 })
    // "my friend, our mayor, Anna Berg"
    if (!comma || at(first - 1).lower !== ',') return undefined
    end = first
  }
  return undefined
}

const bonds = /^(?:friends?|budd(?:y|ies)|pals?|partner|mentor|hero|colleague|comrade)$/u
// "our 44th president"
const isOfPhrase = ({ pos, text }: Token): boolean =>
  /^(?:ADJ|ADV|NOUN|PROPN|CCONJ|NUM|SYM)$/u.test(pos) || /^\d/u.test(text)

/** "Hamas, a vicious band, …" */
export function apposed(scene: Scene, sentence: Sentence, name: number, last: number): string | undefined {
  const { at } = sentence
  // "the leader of the Ferry Party, a brave man"
  if (at(at(name - 1).pos === 'DET' ? name - 2 : name - 1).lower === 'of') return undefined
  if (isInAside(sentence, name)) return undefined
  if (at(last).lower !== ',' || !/^(?:a|an|the|one|our|my)$/u.test(at(last + 1).lower)) return undefined
  const phrase = sentence.phraseFrom(last + 1) ?? upToNoun(sentence, last + 1)
  if (phrase === null) return undefined
  // "the war in Iran, the brutal invasion of Iran": what the name stands with is told of.
  for (let i = phrase.first; i < phrase.last; i++) if (at(i).lower === at(last - 1).lower) return undefined
  const end = at(phrase.last).lower === 'ever' ? phrase.last + 1 : phrase.last
  if (![',', '.', '', '"', '—', ';'].includes(at(end).lower) || isListed(sentence, end)) return undefined
  return values(sentence, phrase.first, phrase.last) ? wordsOf(scene, phrase) : undefined
}

// "the ministry, the Central Bank, and the council": one of several.
const isListed = ({ at }: Sentence, end: number): boolean =>
  at(end).lower === ',' &&
  /^(?:and|or)$/u.test(at(end + 1).lower) &&
  !['VERB', 'AUX'].includes(at(end + 2).pos)

// "Lind is, according to Dahl, a traitor": what follows is said of Lind.
function isInAside({ at, first }: Sentence, name: number): boolean {
  for (let i = name - 1; i > first && i >= name - asides; i--)
    if (at(i).lower === ',') return at(i - 1).lemma === 'be'
  return false
}

// "a longstanding and dear friend": what the tagger takes for no phrase.
function upToNoun({ at }: Sentence, first: number): Range | null {
  let last = first + 1
  while (isOfPhrase(at(last))) last++
  return at(last - 1).pos === 'NOUN' ? { first, last } : null
}
