import { soughtIn, wordsOf } from '../../words.ts'
import { foldName } from '../../fold.ts'
import { stopWords } from './stop-words.ts'

/** Why a text is found in a node: a piece of the node's words, and those of them that match. */
export interface Snippet {
  snippet: string
  matched: string[]
}

/** Letters of a snippet before the first word that matches, and in all. */
const before = 60
const longest = 200

/** In a longer text only words as they stand are looked for: to compare each with each takes too long. */
const mostForgiving = 2000

const wordAt = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’‘ʼʻʾʿ`´\u200c]|\.(?=\p{L}))*/gu

/** Whether two words differ in so few letters that a search forgives it: one, or two where they are long. */
function isAlike(one: string, other: string): boolean {
  const most = one.length < 4 || /\p{N}/u.test(one) ? 0 : one.length < 8 ? 1 : 2
  if (Math.abs(one.length - other.length) > most) return one === other
  return one === other || (most > 0 && distance(one, other) <= most)
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change))
    }
    row = next
  }
  return row.at(-1)!
}

interface Match {
  at: number
  word: string
}

/** Finds the words of a text that match what is sought. */
function matcher(text: string, prefix: boolean): (inText: string) => Match[] {
  const given = soughtIn(text)
  const typed = prefix ? given.at(-1)?.word : undefined
  const words = new Set(given.map(({ word }) => word).filter(word => word === typed || !stopWords.has(word)))
  const characters = new Set(given.flatMap(unit => (unit.kind === 'characters' ? unit.parts : [])))
  const isSought = (found: string, forgiving: boolean): boolean => {
    const folded = foldName(found)
    const plain = folded.replaceAll('.', '')
    if (words.has(folded) || words.has(plain)) return true
    if (typed !== undefined && (folded.startsWith(typed) || plain.startsWith(typed))) return true
    // A name with a possessive, and the parts of a word with apostrophes.
    const parts = wordsOf(found.replaceAll(/['’‘ʼʻʾʿ`´\u200c]/gu, ' '))
    if (parts.some(part => words.has(part) || characters.has(part))) return true
    const bare = folded.replace(/s$/u, '')
    return words.has(bare) || (forgiving && [...words].some(word => isAlike(word, plain)))
  }
  return inText =>
    [...inText.matchAll(wordAt)].flatMap(({ 0: word, index }) =>
      isSought(word, inText.length <= mostForgiving) ? { at: index, word } : [],
    )
}

/** A piece of a text around a place, cut between words, with an ellipsis where something is left out. */
function pieceOf(text: string, at: number): { piece: string; from: number } {
  if (text.length <= longest) return { piece: text, from: 0 }
  const wanted = Math.max(0, Math.min(at - before, text.length - longest))
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted
  const end = from + longest
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), at + 1, from + before)
  return { piece: text.slice(from, to), from }
}

/** The first of some texts that has most of what is sought, cut to a piece around it. */
export function snippetOf(sought: string, prefix: boolean, texts: readonly string[]): Snippet {
  const matches = matcher(sought, prefix)
  let best: { text: string; found: Match[]; different: number } | undefined
  for (const text of texts) {
    const found = matches(text)
    const different = new Set(found.map(({ word }) => foldName(word))).size
    if (best === undefined || different > best.different) best = { text, found, different }
  }
  if (best === undefined) return { snippet: '', matched: [] }
  const { text, found } = best
  const { piece, from } = pieceOf(text, found[0]?.at ?? 0)
  const within = found.filter(({ at, word }) => at >= from && at + word.length <= from + piece.length)
  const ends = [from > 0 ? '… ' : '', from + piece.length < text.length ? ' …' : ''] as const
  return { snippet: `${ends[0]}${piece}${ends[1]}`, matched: [...new Set(within.map(({ word }) => word))] }
}
