import { fromGerund, fromInfinitive } from './nonfinite.ts'
import { baseVerb, claimsOf, subjectOf, type Telling } from './telling.ts'
import { type Word, wordsUnder } from '../clause/word.ts'
import type { Claimed } from '../../drafted.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import type { Range } from '../../../text/sentence/sentence.ts'

/** The claims of a verb with an infinitive or a gerund: what is promised, demanded or admitted. */
export function ofIntent(telling: Telling): Claimed[] {
  const { scene, frame, speaking } = telling
  const { lemma, content } = frame
  const [range] = content
  if (range === undefined) return []
  const words = wordsUnder(scene.reading, content)
  const { at } = scene.reading.sentenceAt(frame.head)
  if (lexicon.doing.has(lemma) && words[0]?.lower.endsWith('ing') === true)
    return lexicon.loose.has(lemma)
      ? claimsOf(telling, fromGerund(subjectOf(speaking), words), baseVerb(frame))
      : []
  if (at(range.first).lower === 'to' || at(range.first).lower === 'not') {
    // "promised them to stay": whoever promises will do it.
    const hearer = frame.addressee
    if (promising.has(lemma))
      return claimsOf(
        telling,
        fromInfinitive(subjectOf(speaking), isNever(telling, range) ? [notWord, ...words] : words, 'will'),
        'ASSERTS',
      )
    if (hearer === undefined || !lexicon.urge.has(lemma)) return []
    return demandOf(telling, wordsUnder(scene.reading, [hearer]), words)
  }
  if (promising.has(lemma) || !lexicon.urge.has(lemma)) return []
  const to = words.findIndex(
    ({ lower }, i) =>
      lower === 'to' &&
      (words[i + 1]?.pos === 'VERB' || words[i + 1]?.pos === 'AUX' || words[i + 1]?.pos === 'ADV'),
  )
  if (to <= 0) return []
  const not = words[to - 1]?.lower === 'not' ? 1 : 0
  return demandOf(telling, withoutTime(words.slice(0, to - not)), words.slice(to - not))
}

// "pledged never to attack": the word stands before what is pledged.
function isNever({ scene, frame }: Telling, { first }: Range): boolean {
  const { at } = scene.reading.sentenceAt(frame.head)
  return at(first).lower !== 'not' && /^(?:not|never)$/u.test(at(first - 1).lower) && first - 1 > frame.head
}
const notWord: Word = {
  text: 'not',
  lower: 'not',
  pos: 'PART',
  lemma: 'not',
  apart: true,
  quoted: false,
  token: -1,
}

const demandOf = (telling: Telling, whom: readonly Word[], words: readonly Word[]): Claimed[] => {
  if (whom.length === 1 && /^(?:him|her|them|it|us|me)$/u.test(whom[0]?.lower ?? '')) return []
  return claimsOf(telling, fromInfinitive(whom, words, 'should'), 'ASSERTS')
}

// "urged Russia on Friday to accept it"
function withoutTime(words: readonly Word[]): Word[] {
  const time = words.findIndex(
    ({ lower }, i) =>
      i > 0 &&
      (lexicon.time.has(lower) ||
        (lexicon.dating.has(lower) &&
          lower !== 'the' &&
          lower !== 'a' &&
          lexicon.time.has(words[i + 1]?.lower ?? ''))),
  )
  if (time < 0) return [...words]
  const from = words[time - 1]?.pos === 'ADP' ? time - 1 : time
  return words.slice(0, from)
}

const promising = new Set(['agree', 'offer', 'pledge', 'promise', 'swear', 'threaten', 'vow'])
