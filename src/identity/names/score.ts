import { distance } from 'fastest-levenshtein'
import { partsOf, type NameKind, type NameParts } from './parts.ts'
import { number, scoreWords } from './words.ts'

/** What a word weighs that the other name lacks: of the shorter name, and of the longer one. */
const missing = { person: { shorter: 0.96, longer: 0.35 }, body: { shorter: 0.96, longer: 0.7 } }

/** How much two names are names of one, from 0 to 1. */
export const scoreNames = (a: string, b: string, kind: NameKind): number =>
  scoreParts(partsOf(a, kind), partsOf(b, kind), kind)

/** The same for names that were read before. */
export function scoreParts(a: NameParts, b: NameParts, kind: NameKind): number {
  if (a.own !== '' && a.own === b.own) return 1
  if (a.script === 'east-asian' && b.script === 'east-asian') return scoreCharacters(a.own, b.own)
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (sorted(a.words) === sorted(b.words) || a.words.join('') === b.words.join('')) return 1
  const numbers = [a, b].map(({ words }) => sorted(words.filter(word => number.test(word))))
  if (numbers[0] !== numbers[1]) return align(a, b, kind)
  if (kind === 'body' && (isShort(a, b) || isShort(b, a))) return 0.85
  return Math.max(align(a, b, kind), scoreJoined(a.words.join(''), b.words.join('')))
}

/** Whether the one word of a body's name has the initials of another's words: with all of them, or without the small ones. */
const isShort = ({ words: [word = '', ...rest] }: NameParts, { all, words }: NameParts): boolean =>
  rest.length === 0 &&
  word.length > 2 &&
  [all, words].some(long => long.length > 2 && word === long.map(([initial]) => initial).join(''))

/** Names whose words are parted elsewhere, or not at all. */
function scoreJoined(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer >= 8 && distance(a, b) * 10 <= longer ? 1 - distance(a, b) / longer : 0
}

const sorted = (words: readonly string[]): string => words.toSorted().join(' ')

/** Names in Han, Kana or Hangul: a character is a syllable or a word, so that one in four may differ at most. */
function scoreCharacters(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  const edits = distance(a, b)
  return edits * 5 <= longer ? 1 - edits / longer : 0
}

/** Pairs the words that are most alike, each once, and weighs what is left over on either side. */
function align(a: NameParts, b: NameParts, kind: NameKind): number {
  const consonants = (a.script === 'consonants') !== (b.script === 'consonants')
  const pairs = a.words
    .flatMap((x, i) => b.words.map((y, j) => ({ i, j, score: scoreWords(x, y, consonants, kind) })))
    .filter(({ score }) => score > 0)
    .toSorted((p, q) => q.score - p.score)
  const left = new Set(a.words.keys())
  const right = new Set(b.words.keys())
  let alike = 0
  let whole = 0
  let letters = 0
  for (const { i, j, score } of pairs) {
    if (!left.has(i) || !right.has(j)) continue
    left.delete(i)
    right.delete(j)
    const weight = Math.sqrt(Math.max(a.words[i]?.length ?? 0, b.words[j]?.length ?? 0))
    alike += score * weight
    whole += weight
    letters = Math.max(letters, Math.min(a.words[i]?.length ?? 0, b.words[j]?.length ?? 0))
  }
  const [shorter, longer] =
    a.words.length <= b.words.length
      ? [over(a.words, left), over(b.words, right)]
      : [over(b.words, right), over(a.words, left)]
  whole += missing[kind].shorter * shorter + missing[kind].longer * longer
  // Initials alone say too little.
  return whole === 0 || letters < 2 ? 0 : alike / whole
}

/** What the words at some places weigh. */
const over = (words: readonly string[], at: ReadonlySet<number>): number =>
  words.reduce((sum, word, i) => (at.has(i) ? sum + Math.sqrt(word.length) : sum), 0)
