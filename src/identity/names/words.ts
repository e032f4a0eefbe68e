import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import type { NameKind } from './parts.ts'

const digraphs: Record<string, string> = {
  kh: 'x',
  gh: 'g',
  sh: 's',
  ch: 'C',
  th: 't',
  dh: 'd',
  zh: 'z',
  ts: 's',
  tz: 's',
  ph: 'f',
}
const letters: Record<string, string> = { q: 'k', c: 'k', z: 'd', j: 'j', p: 'b', v: '', w: '', h: '' }

/** The consonants of a transliterated word, those of one sound as one: what Arabic, Persian and Hebrew script writes. */
export const skeleton = (word: string): string =>
  word
    .replaceAll(/kh|gh|sh|ch|th|dh|tz|zh|ts|ph/gu, found => digraphs[found] ?? found)
    .replaceAll(/[aeiouy]/gu, '')
    .replaceAll(/[qczjpvwh]/gu, found => letters[found] ?? found)
    .replaceAll(/(?<letter>.)\k<letter>+/gu, '$<letter>')

/** How many letters may differ in a word of this length. */
const budget = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3)

const metaphones = new Map<string, string>()
/** How a word sounds, remembered: names repeat. */
function soundOf(word: string): string {
  const known = metaphones.get(word)
  if (known !== undefined) return known
  if (metaphones.size >= 50_000) metaphones.clear()
  const [sound] = doubleMetaphone(word)
  metaphones.set(word, sound)
  return sound
}

/** Whether two words are spelled alike, apart from a slip or two. */
export const isSpelledAlike = (a: string, b: string): boolean =>
  distance(a, b) <= Math.max(1, budget(Math.min(a.length, b.length)))

/** Numbers, also Roman ones: where they differ, the names are of different things. */
export const number = /\d|^(?:i{2,3}|i?v|vi{1,3}|i?x|xi{1,3}|xi?v|xvi{0,3}|xi?x)$/u

/** Whether a word goes on where the other ends: Richards and Richardson are two families, and no slip of the pen. */
function isContinued(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= shorter - 1
}

/**
 * How much two transliterated words are one, from 0 to 1; `consonants` where one of them was written without vowels. A body's
 * words are shortened at their end, a person's are not.
 */
export function scoreWords(a: string, b: string, consonants: boolean, kind: NameKind): number {
  if (a === b) return 1
  if (number.test(a) || number.test(b)) return 0
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.85 : 0
  if (consonants) return scoreSkeletons(skeleton(a), skeleton(b))
  const longer = Math.max(a.length, b.length)
  const edits = distance(a, b)
  const isOther = kind === 'person' && edits > 1 && isContinued(a, b)
  const spelled = !isOther && edits <= budget(Math.min(a.length, b.length)) ? 1 - edits / longer : 0
  const sounds = a[0] === b[0] && soundOf(a) === soundOf(b) ? 0.86 : 0
  const [s, t] = [skeleton(a), skeleton(b)]
  // "Southern" and "eastern" have the same consonants, but not the same beginning.
  const isOneStart = startsOpen.test(a) === startsOpen.test(b)
  return Math.max(spelled, sounds, isOneStart && s.length >= 3 && s === t ? 0.84 : 0)
}

/** Whether a word begins with a vowel, or with a sound that may be left out. */
const startsOpen = /^[aeiouyhjw]/u

function scoreSkeletons(a: string, b: string): number {
  if (a !== '' && a === b) return 0.92
  return Math.max(a.length, b.length) >= 3 && distance(a, b) === 1 ? 0.7 : 0
}
