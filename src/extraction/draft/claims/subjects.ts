import { at, mainVerb } from './clause/clause.ts'
import { third } from './clause/inflect.ts'
import { instead, type Word } from './clause/word.ts'

/** Whom the pronouns in what somebody says may stand for. */
export interface Speaking {
  id: string
  name: string
  /** Several, or a body that is spoken of as several. */
  plural: boolean
  person: boolean
  /** The words are the speaker's own, where "he" and "it" stand for somebody else. */
  own?: boolean
  /** Whom "he" or "she" stands for then. */
  other?: { id: string; name: string; pronoun: 'he' | 'she' }
  /** What "it" stands for then. */
  thing?: readonly Word[]
}

/** Words in which the pronouns that stand for the speaker are the speaker's name. */
export function named(words: readonly Word[], speaking: Speaking | undefined): Word[] {
  if (speaking === undefined) return [...words]
  const verb = mainVerb(words, 0)
  return words.map((word, i) => {
    const stands = standsFor(word, i, speaking, words)
    if (stands === 'subject') return { ...instead(word, speaking.name), apart: word.apart, self: true }
    if (stands === 'possessive') return { ...instead(word, `${speaking.name}’s`), apart: word.apart }
    // The verb right after the pronoun that it agreed with.
    if (word.lower === 'am' && speaking.person && at(words, i - 1).text === 'I') return agreed(word)
    if (verb !== undefined && i > 0 && !speaking.plural && agrees(words, i, verb.first, speaking))
      return agreed(word)
    return word
  })
}

/** Words in which "he", "she", "his" or "her" that opens them is the name of whoever is meant. */
export function meantBy([first, ...rest]: readonly Word[], other: Speaking['other']): Word[] {
  if (first === undefined) return []
  if (other === undefined || first.quoted) return [first, ...rest]
  const { id: _, name, pronoun } = other
  if (first.lower === pronoun) return [{ ...instead(first, name), pos: 'PROPN' }, ...rest]
  const isOwner = first.lower === (pronoun === 'he' ? 'his' : 'her') && rest[0] !== undefined
  return [isOwner ? { ...instead(first, `${name}’s`), pos: 'PROPN' } : first, ...rest]
}

/** Words in which "it" that opens them is what is meant. */
export const withThing = (words: readonly Word[], thing: Speaking['thing']): Word[] => {
  const [first, ...rest] = words
  return thing === undefined || first?.lower !== 'it' || first.quoted ? [...words] : [...thing, ...rest]
}

function standsFor(
  { lower, text, quoted, pos }: Word,
  index: number,
  { person, plural, own }: Speaking,
  words: readonly Word[],
): 'subject' | 'possessive' | undefined {
  // "(i)" counts, and nobody speaks.
  if (text === 'I' && person) return 'subject'
  if (lower === 'my' && person) return 'possessive'
  if (lower === 'we' && !person) return 'subject'
  if (lower === 'our' && !person) return 'possessive'
  if (quoted || own === true || index > 0 || pos !== 'PRON') return undefined
  const next = at(words, 1)
  // "it" may open a clause about nothing: "it rains", "it is clear that".
  if (lower === 'it' && !person && !plural && !['rain', 'be', 'seem', 'appear', 'take'].includes(next.lemma))
    return 'subject'
  if (lower === 'they' && !person && plural) return 'subject'
  return (lower === 'he' || lower === 'she') && person ? 'subject' : undefined
}

function agrees(words: readonly Word[], index: number, first: number, { person }: Speaking): boolean {
  let before = index - 1
  while (before > 0 && at(words, before).pos === 'ADV') before--
  const { lower } = at(words, before)
  // "the mayor and I know"
  if (at(words, before - 1).lower === 'and') return false
  return ((lower === 'i' && person) || (lower === 'we' && !person)) && index >= first - 2
}

const forms: Record<string, string> = {
  am: 'is',
  "'m": 'is',
  are: 'is',
  "'re": 'is',
  have: 'has',
  "'ve": 'has',
  do: 'does',
  were: 'was',
  "'ll": 'will',
  "'d": 'would',
}

function agreed(word: Word): Word {
  const { lower, pos, lemma } = word
  if (!/\p{L}/u.test(lower)) return word
  const form =
    pos === 'AUX'
      ? forms[lower]
      : pos === 'VERB' && lower === lemma
        ? (forms[lower] ?? third(lemma))
        : undefined
  return form === undefined ? word : { ...instead(word, form), apart: true }
}
