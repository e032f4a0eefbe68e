import { at, nounsEnd } from './clause.ts'
import { past, third } from './inflect.ts'
import { instead, type Word } from './word.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import { isGerund } from '../../../text/sentence/words.ts'

/** What a question that "yes" or "no" answers asks of, told as if it were so; undefined where it asks for something else. */
export function asked(whole: readonly Word[]): Word[] | undefined {
  const words = withoutTag(whole)
  const [auxiliary] = words
  if (auxiliary?.pos !== 'AUX' && auxiliary?.lemma !== 'do' && auxiliary?.lemma !== 'have') {
    return /^(?:who|whom|whose|what|which|when|where|why|how)$/u.test(at(words, firstOf(words)).lower)
      ? undefined
      : [...words]
  }
  const not = ["n't", 'not'].includes(at(words, 1).lower) ? 1 : 0
  const from = 1 + not
  const pronoun = lexicon.standalone.has(at(words, from).lower) || at(words, from).lower === 'there'
  const end = pronoun ? from + 1 : subjectEnd(words, from, auxiliary)
  if (end <= from || end >= words.length) return undefined
  const subject = words.slice(from, end)
  // "Did they not pay?" asks whether they paid.
  const rest = words.slice(at(words, end).lower === 'not' ? end + 1 : end)
  // "Can you tell us …?" asks for an answer, and not whether there will be one.
  if (subject[0]?.lower === 'you' && /^(?:can|could|would|will|ca|wo)$/u.test(auxiliary.lower))
    return undefined
  // "Can we get your reaction?"
  const isForAnswer =
    /^(?:i|we)$/u.test(subject[0]?.lower ?? '') && /^(?:ask|get|have|hear)$/u.test(rest[0]?.lower ?? '')
  if (isForAnswer && /^(?:can|could|may|might|ca)$/u.test(auxiliary.lower)) return undefined
  if (auxiliary.lemma !== 'do')
    return [...subject, apart(instead(auxiliary, helpers[auxiliary.lower] ?? auxiliary.lower)), ...rest]
  const base = rest.findIndex(
    ({ pos }, i) => pos === 'VERB' || pos === 'AUX' || (i === 0 && (pos === 'NOUN' || pos === 'ADJ')),
  )
  const verb = rest[base]
  if (verb === undefined) return undefined
  const form =
    auxiliary.lower === 'did' ? past(verb.lemma) : auxiliary.lower === 'does' ? third(verb.lemma) : verb.text
  return [
    ...subject,
    ...rest.slice(0, base),
    { ...instead(verb, form), pos: 'VERB' },
    ...rest.slice(base + 1),
  ]
}

// "It sank, did it?", "It sank, right?": what only asks whether it is so.
function withoutTag(words: readonly Word[]): readonly Word[] {
  const comma = words.findLastIndex(({ lower }) => lower === ',')
  const tag = words.slice(comma + 1)
  const [first, ...rest] = tag.filter(({ lower }) => lower !== "n't" && lower !== 'not')
  if (comma <= 0 || first === undefined) return words
  const [pronoun, more] = rest
  const isTurned =
    (first.pos === 'AUX' || first.lemma === 'do' || first.lemma === 'have') &&
    pronoun?.pos === 'PRON' &&
    more === undefined
  const isWord = rest.length === 0 && /^(?:correct|eh|huh|no|ok|okay|right|yes)$/u.test(first.lower)
  return isTurned || isWord ? words.slice(0, comma) : words
}

// "Did Iran fire the missiles?": the tagger may take the verb for a noun.
function subjectEnd(words: readonly Word[], from: number, { lemma }: Word): number {
  const end = nounsEnd(words, from)
  if (lemma !== 'do') return end
  // "Does the gun lobbying hurt the town?": with a verb after it, a gerund is whoever does so.
  const isSubject = isGerund(at(words, end)) && hasBase(words, end + 1)
  if (isSubject) return end + 1
  for (let i = from + 1; i < end; i++)
    if (
      ['NOUN', 'ADJ'].includes(at(words, i).pos) &&
      at(words, i).lower === at(words, i).lemma &&
      (/^(?:DET|PRON|PROPN|NUM)$/u.test(at(words, i + 1).pos) ||
        // "Does the town support closing it?"
        (at(words, i + 1).lower.endsWith('ing') && !hasBase(words, i + 2)))
    )
      return i
  return end
}

/** Whether the verb of a question with "do" comes from here on, before another clause begins. */
function hasBase(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) {
    const { lower, lemma, pos } = at(words, i)
    if (lexicon.relative.has(lower) || ['CCONJ', 'PART', 'SCONJ'].includes(pos)) return false
    if ((pos === 'VERB' || pos === 'AUX') && lower === lemma) return true
  }
  return false
}

const helpers: Record<string, string> = { wo: 'will', ca: 'can' }
const apart = (word: Word): Word => ({ ...word, apart: true })

// "About what …?", "And why …?"
const firstOf = (words: readonly Word[]): number =>
  at(words, 0).pos === 'ADP' || at(words, 0).pos === 'CCONJ' ? 1 : 0
