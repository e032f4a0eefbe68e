import { at } from '../clause/clause.ts'
import { past, third } from '../clause/inflect.ts'
import { instead, type Word } from '../clause/word.ts'

const plain: Word = { text: '', lower: '', pos: 'AUX', lemma: '', apart: true, quoted: false, token: -1 }

const lasting = new Set(
  'be have seek try want need know believe support plan hope prepare work hold possess own fail oppose'.split(
    ' ',
  ),
)

/** "arming the group" as a clause: "Iran armed the group"; what lasts is told as it is now. */
export function fromGerund(subject: readonly Word[], words: readonly Word[]): Word[] | undefined {
  let i = 0
  while (at(words, i).pos === 'ADV' || at(words, i).lower === 'not') i++
  const verb = at(words, i)
  if (!verb.lower.endsWith('ing') || subject.length === 0) return undefined
  const not = words.slice(0, i).some(({ lower }) => lower === 'not')
  const adverbs = words.slice(0, i).filter(({ lower }) => lower !== 'not')
  const rest = words.slice(i + 1)
  if (not)
    return [
      ...subject,
      { ...plain, text: 'did', lower: 'did', lemma: 'do' },
      { ...plain, text: 'not', lower: 'not', pos: 'PART', lemma: 'not' },
      ...adverbs,
      apart(verb, verb.lemma),
      ...rest,
    ]
  // "having fired": the perfect keeps its participle.
  const lemma = verb.lower === 'having' ? 'have' : verb.lower === 'being' ? 'be' : stem(verb)
  const form = lasting.has(lemma) ? third(lemma) : past(lemma)
  return [
    ...subject,
    ...adverbs,
    apart({ ...verb, pos: lemma === 'be' || lemma === 'have' ? 'AUX' : 'VERB', lemma }, form),
    ...rest,
  ]
}

/** The lemma of a gerund; the tagger takes some for nouns, whose lemma is the word itself. */
export function stem({ lower, lemma }: Word): string {
  if (!lemma.endsWith('ing')) return lemma
  const short = lower.slice(0, -3)
  if (/(?<last>[bdgmnprt])\k<last>$/u.test(short)) return short.slice(0, -1)
  return /(?:[aeiou][cvz]|[^aeiou][aeiou](?:k|r|t|d|n|m|s)e?|rg|ng|ut|at|iz|us|dg|rs|l)$/u.test(short) &&
    finalE.test(short)
    ? `${short}e`
    : short
}

const finalE = /(?:c|v|z|u|dg|rg|at|ut|ir|us|is|ak|id|ar|in|od|ok|im|os|pl|bl|gl|dl|tl)$/u

const apart = (word: Word, text: string): Word => ({ ...instead(word, text), apart: true })

/** "to accept a truce" as a clause with a helping verb: "Russia should accept a truce". */
export function fromInfinitive(
  subject: readonly Word[],
  words: readonly Word[],
  helper: string,
): Word[] | undefined {
  const to = words.findIndex(({ lower }) => lower === 'to')
  if (to < 0 || to > 1 || subject.length === 0) return undefined
  const not = to === 1 && at(words, 0).lower === 'not'
  if (to === 1 && !not) return undefined
  const modal = { ...plain, text: helper, lower: helper, lemma: helper }
  const no = not ? [{ ...plain, text: 'not', lower: 'not', pos: 'PART', lemma: 'not' }] : []
  const [first, ...rest] = words.slice(to + 1)
  return first === undefined ? undefined : [...subject, modal, ...no, { ...first, apart: true }, ...rest]
}

/** A name as words. */
export const wordsOfName = (name: string): Word[] =>
  name.split(' ').map((text, i) => ({
    ...plain,
    text,
    lower: text.toLowerCase(),
    pos: /^the$/iu.test(text) ? 'DET' : 'PROPN',
    lemma: text.toLowerCase(),
    apart: i > 0,
  }))

/** A finite verb with what follows it as words: "is to blame for". */
export const verbWords = (text: string): Word[] =>
  text
    .split(' ')
    .map((word, i) => ({ ...plain, text: word, lower: word, pos: i === 0 ? 'AUX' : 'X', lemma: word }))
