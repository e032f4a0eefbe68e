import { at, isFinite } from './clause.ts'
import { mended, type Word, wordsUnder } from './word.ts'
import type { Reading } from '../../../text/read.ts'
import type { Range } from '../../../text/sentence/sentence.ts'

/**
 * A question that its speaker answers with a number, and the answer, as one clause: "You know what the rent is? 40 crowns."
 * gives "the rent is 40 crowns". Undefined where a sentence is no such answer.
 */
export function selfAnswered(reading: Reading, { first, last }: Range): Word[] | undefined {
  if (first <= reading.blockAt(first).first || !/^(?:NUM|SYM)$/u.test(reading.tokens[first]?.pos ?? ''))
    return undefined
  const answer = wordsUnder(reading, [{ first, last }])
  if (answer.length > longest || answer.some((_, i) => isFinite(answer, i))) return undefined
  const asked = mended(wordsUnder(reading, [reading.sentenceAt(first - 1)]))
  const what = asked.findIndex(({ lower }) => lower === 'what')
  const lead = asked
    .slice(0, what)
    .map(({ lower }) => lower)
    .join(' ')
  if (what < 0 || at(asked, asked.length - 1).lower !== '?' || !/^(?:(?:do )?you know)?$/u.test(lead))
    return undefined
  const is = asked.findIndex(({ lower }, i) => i > what && copulas.test(lower))
  // "What is the rent?", "You know what the rent is?"
  const isFirst = is === what + 1
  const subject = asked.slice(isFirst ? is + 1 : what + 1, isFirst ? -1 : is)
  const rest = isFirst ? [] : asked.slice(is + 1, -1)
  if (is < 0 || !subject.some(({ pos }) => pos === 'NOUN') || subject.some((_, i) => isFinite(subject, i)))
    return undefined
  return [
    ...subject,
    ...rest,
    { ...at(asked, is), apart: true },
    { ...at(answer, 0), apart: true },
    ...answer.slice(1),
  ]
}

const copulas = /^(?:is|are|was|were)$/u
/** More words than an answer has that is only a number of something. */
const longest = 12
