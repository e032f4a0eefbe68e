import { type Told, toldBy } from './acts.ts'
import { informs } from './informing.ts'
import { sliceOf } from '../content.ts'
import type { Statement } from '../drafted.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { withoutAsides } from '../../text/asides.ts'
import type { Reading } from '../../text/read.ts'

/** Consecutive sentences of one speaker that do one thing. */
export interface Passage {
  sentences: Range[]
  asks: boolean
  act?: NonNullable<Statement['act']>
}

/** Cuts what one speaker says into passages: a new one begins with each new act, and with each paragraph that tells something. */
export function passagesIn(reading: Reading, paragraphs: readonly Range[]): Passage[] {
  const all = paragraphs.flatMap((paragraph, nth) =>
    sentencesIn(reading, paragraph).flatMap(sentence => {
      const told = toldBy(sliceOf(reading, sentence))
      return withoutAsides(reading, sentence).map(range => ({ range, nth, told }))
    }),
  )
  const questions = all.filter(({ told }) => told.kind === 'asks').length
  const passages: Passage[] = []
  let last: { told: Told; nth: number } | undefined
  for (const { range, nth, told } of all) {
    if (told.kind === 'courtesy') continue
    const passage = passages.at(-1)
    // What a questioner tells leads to the question, or explains it.
    const within = questions > 0 && (told.kind === 'asks' || told.act === undefined)
    const joins =
      passage !== undefined &&
      last !== undefined &&
      (within
        ? !(opensQuestion(reading, range) && passage.asks)
        : (nth === last.nth || goesOn(reading, range)) &&
          told.kind === last.told.kind &&
          actOf(told) === passage.act)
    if (joins) {
      passage.sentences.push(range)
      passage.asks ||= told.kind === 'asks'
    } else {
      const act = actOf(told)
      passages.push({ sentences: [range], asks: told.kind === 'asks', ...(act === undefined ? {} : { act }) })
    }
    last = { told, nth }
  }
  for (const passage of passages) {
    if (passage.asks) passage.act = 'REQUEST'
    else if (
      passage.act === undefined &&
      informs(passage.sentences.map(range => sliceOf(reading, range)).join(' '))
    )
      passage.act = 'INFORM'
  }
  return passages.filter(({ asks, sentences }) => asks || sentences.some(range => says(reading, range)))
}

// A clause, or an answer: "6:14 P.M." and a mere name say nothing.
function says({ tokens }: Reading, { first, last }: Range): boolean {
  const own = tokens.slice(first, last)
  return (
    own.some(({ pos }) => pos === 'VERB' || pos === 'AUX') ||
    /^(?:yes|yeah|no|never|absolutely|correct)$/u.test(own[0]?.lower ?? '')
  )
}

const actOf = (told: Told): Passage['act'] => (told.kind === 'tells' ? told.act : undefined)

// "It stays closed": what a new paragraph begins with has been named in the one before.
const goesOn = (reading: Reading, range: Range): boolean =>
  /^(?:it|they|that|this|these|those|he|she)\b/iu.test(sliceOf(reading, range).trim())

// "And secondly, …": another question of the same speaker.
const opensQuestion = (reading: Reading, range: Range): boolean =>
  /^(?:and|also|then|second(?:ly)?|separately|finally|one more|my (?:second|other))\b/iu.test(
    sliceOf(reading, range).trim(),
  )

function sentencesIn(reading: Reading, { first, last }: Range): Range[] {
  const ranges: Range[] = []
  for (let i = first; i < last;) {
    const sentence = reading.sentenceAt(i)
    const end = Math.min(Math.max(sentence.last, i + 1), last)
    ranges.push({ first: i, last: end })
    i = end
  }
  return ranges
}
