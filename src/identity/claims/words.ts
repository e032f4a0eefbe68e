import { foldName } from '../../fold.ts'

const stopWords = new Set(
  `a an the of for to in on at by with from as that this these those it its his her their our your my we he she they you i and or but so
   is are was were be been being has have had do does did will would can could shall should may might must there here which who whom
   whose what when where how than then into over out up about also just very much more most some any all each every both
   said says say`.split(/\s+/u),
)

/** Words that turn a sentence round. */
export const negations = new Set([
  'not',
  'no',
  'never',
  'nor',
  'none',
  'neither',
  'without',
  'nobody',
  'nothing',
  'cannot',
  'refuses',
  'refused',
  'denies',
  'denied',
])

const written = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** The words of a text as they are compared, in order: `n't` is a word of its own, and what denies nothing is left out. */
export const wordsInOrder = (text: string): string[] =>
  foldName(
    text
      .replaceAll(/\b(?:no matter|not only|without delay|no doubt)\b/giu, '')
      .replaceAll(/n['’]t\b/giu, ' not'),
  )
    .split(/[^\p{L}\p{N}.,%]+/u)
    .map(word => word.replaceAll(/^[.,]+|[.,]+$/gu, ''))
    .filter(word => word !== '')

/** What a claim says, taken apart for comparison. */
export interface ClaimWords {
  /** The beginnings of the words that carry meaning, so that endings do not count. */
  stems: ReadonlySet<string>
  numbers: readonly string[]
  isNegative: boolean
  isQuestion: boolean
  /** Words with a capital within the sentence, folded, in order. */
  names: readonly string[]
  times: readonly string[]
}

const time =
  /^(?:(?:19|20)\d\d|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$|^(?:january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|week|weeks|month|months|year|years|last|next|ago)$/u

/** Reads the text of a claim. */
export function readClaim(text: string): ClaimWords {
  const words = wordsInOrder(text)
  const numbers = words.flatMap(word => {
    const place = written.indexOf(word)
    if (place > 1) return [String(place)]
    return /^\d/u.test(word) && !/^(?:19|20)\d\d$/u.test(word) ? [word.replaceAll(',', '')] : []
  })
  const spoken = [...text.matchAll(/(?<=\S\s+)\p{Lu}[\p{L}\p{M}'’.-]*/gu)].map(([word]) =>
    foldName(word.replace(/['’]s$|\.$/u, '')),
  )
  const content = words.filter(word => !stopWords.has(word) && !negations.has(word))
  return {
    stems: new Set(content.map(stemOf)),
    numbers: numbers.toSorted(),
    isNegative: words.filter(word => negations.has(word)).length % 2 === 1,
    isQuestion: /\?\W*$/u.test(text),
    names: spoken.filter(word => !stopWords.has(word)),
    times: words.filter(word => time.test(word)).toSorted(),
  }
}

/** A word without common endings of English. */
const stemOf = (word: string): string => {
  const stem = word.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ing|ed|es|s|ly)$/u, '')
  return stem.length < 3 ? word : stem
}
