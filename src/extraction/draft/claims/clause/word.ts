import { withoutAsides } from '../../../text/asides.ts'
import type { Reading } from '../../../text/read.ts'
import type { Range } from '../../../text/sentence/sentence.ts'

/** A word of a claim; it need not be the text's own. */
export interface Word {
  text: string
  lower: string
  pos: string
  lemma: string
  /** White space stands before it. */
  apart: boolean
  /** It stands between quotation marks. */
  quoted: boolean
  /** The token that it is, or that it stands for. */
  token: number
  /** It stands for whoever speaks. */
  self?: true
}

const isEnd = ({ lower }: Word): boolean => /^[.!?…]+$/u.test(lower)

/** The words under ranges without quotation marks, asides and the brackets around what an editor put in. */
export function wordsUnder(reading: Reading, ranges: readonly Range[]): Word[] {
  const { tokens, original } = reading
  const words: Word[] = []
  let before: { end: number; word: Word } | undefined
  for (const { first, last } of ranges.flatMap(range => withoutAsides(reading, range))) {
    let opens = true
    for (let i = first; i < last; i++) {
      const token = tokens[i]
      if (token === undefined || /^["“”[\]]$/u.test(token.lower)) continue
      const { start, end, lower, pos, lemma, quote } = token
      // One of "'" is an apostrophe or a quotation's mark: that stands apart from the word before.
      if (quote >= 0 && lower === "'" && (tokens[i - 1]?.quote !== quote || tokens[i + 1]?.quote !== quote))
        continue
      const gap = before === undefined ? '' : original.slice(before.end, start)
      if (before !== undefined && opens && !isEnd(before.word)) {
        if (/[.!?]/u.test(gap) && /^\p{Lu}/u.test(token.text)) {
          if (before.word.lower === ',') words.pop()
          words.push({ ...before.word, ...stop })
        } else if (before.word.lower === ',' && ['VERB', 'AUX'].includes(pos)) words.pop()
      }
      const word = {
        text: original.slice(start, end),
        lower,
        pos,
        lemma,
        apart: before !== undefined && (/\s/u.test(gap) || opens),
        quoted: quote >= 0,
        token: i,
      }
      words.push(word)
      before = { end, word }
      opens = false
    }
  }
  return words
}

const stop = { text: '.', lower: '.', pos: 'PUNCT', lemma: '.', apart: false }

/** Without what a speaker begins and then says anew: "I would — I would not", ", and does not,". */
export function mended(words: readonly Word[]): Word[] {
  let mending = unbroken(words)
  for (let i = 1; i < mending.length; i++) {
    const dash = /^(?:—|–|--)$/u.test(mending[i]?.lower ?? '')
    const first = mending[i + 1]?.lower
    if (!dash || first === undefined) continue
    let from = i - 1
    while (
      from >= 0 &&
      i - from <= longestStart &&
      mending[from]?.lower !== first &&
      !/^[.!?,;—–]$/u.test(mending[from]?.lower ?? '')
    )
      from--
    if (from < 0 || i - from > longestStart || mending[from]?.lower !== first) continue
    // "The bridge is old — the town pays": an article alone says nothing anew.
    const isArticle = /^(?:the|an?)$/u.test(first) && i - from > 1
    if (isArticle && mending[from + 1]?.lower !== mending[i + 2]?.lower) continue
    const again = mending.slice(from, i).map(({ lower }) => lower)
    // "not in any way — not in any way — open": the second dash goes with the first.
    const isWhole =
      again.every((lower, n) => mending[i + 1 + n]?.lower === lower) &&
      /^(?:—|–|--)$/u.test(mending[i + 1 + again.length]?.lower ?? '')
    const rest = mending.slice(i + 1)
    mending = [...mending.slice(0, from), ...(isWhole ? rest.toSpliced(again.length, 1) : rest)]
    i = from
  }
  const again = mending.findIndex(
    ({ lower }, i) =>
      lower === ',' &&
      /^(?:and|nor|or)$/u.test(mending[i + 1]?.lower ?? '') &&
      mending[i + 2]?.pos === 'AUX' &&
      /^(?:not|n't)$/u.test(mending[i + 3]?.lower ?? '') &&
      mending[i + 4]?.lower === ',',
  )
  return again < 0 ? mending : mending.toSpliced(again, 5)
}

// "our legis- — legislative team": a word that breaks off before the dash.
function unbroken(words: readonly Word[]): Word[] {
  const breaks = (i: number): boolean =>
    words[i + 1]?.lower === '-' &&
    words[i + 1]?.apart === false &&
    /^(?:—|–|--)$/u.test(words[i + 2]?.lower ?? '') &&
    /^\p{L}+$/u.test(words[i]?.lower ?? '')
  return words.filter((_, i) => !breaks(i) && !breaks(i - 1) && !breaks(i - 2))
}

/** More words than a speaker takes back. */
const longestStart = 5

/** The sentences among words, each with the mark that ends it; a semicolon ends one too. */
export function sentencesAmong(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = []
  let from = 0
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    const ends =
      word.lower === ';' || (isEnd(word) && (next === undefined || !/^[\p{Ll}),]/u.test(next.text)))
    if (!ends) continue
    sentences.push(words.slice(from, i + 1))
    from = i + 1
  }
  sentences.push(words.slice(from))
  return sentences.filter(sentence => sentence.some(({ text }) => /[\p{L}\d]/u.test(text)))
}

/** Words as a sentence that begins with a capital and has no mark at its end. */
export function told(words: readonly Word[]): string {
  const text = words
    .map(({ text: own, apart }, i) => (apart && i > 0 ? ` ${own}` : own))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;:.!?…–—-]+$/u, '')
    .trim()
  // An abbreviation keeps its point.
  const last = words.at(-1)
  const whole =
    last !== undefined && /^(?:\p{L}\.){2,}$|^(?:Inc|Co|Jr|Sr)\.$/u.test(last.text) ? `${text}.` : text
  return whole.slice(0, 1).toUpperCase() + whole.slice(1)
}

/** A word in the place of another one. */
export const instead = (word: Word, text: string): Word => ({ ...word, text, lower: text.toLowerCase() })
