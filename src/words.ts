import { foldName } from './fold.ts'

/** Scripts that are written without spaces, or with endings on every word: there every character stands for itself. */
const unspaced = String.raw`\p{Ideographic}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Hang}`
const word = new RegExp(`[${unspaced}]|[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]+`, 'gv')
const apostrophes = /['’‘‛ʼʻʾʿˈ`´′ʹ＇]/u
const halfSpace = /\u200c/gu

/** Words with apostrophes within: `Iran's`, `Sana’a’s`. Sought from the beginning of a word alone, or long words take n² steps. */
const parted = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:${apostrophes.source}[\p{L}\p{M}\p{N}]+)+`,
  'gu',
)

/** Letters with a full stop after each: `U.S.`, `U.S.A`. */
const acronym = String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])`
const acronyms = new RegExp(acronym, 'gu')

/** What an index takes as one term, in code points; what is longer is cut, in what is kept and in what is asked. */
const longest = 100

const cut = (text: string): string => (text.length > longest ? [...text].slice(0, longest).join('') : text)

/** The terms under which a whole name is looked up: folded, and as one word what ZWNJ parts. */
export function nameTerms(name: string): string[] {
  const terms = [name, name.replaceAll(halfSpace, '')].map(one => cut(foldName(one)))
  return [...new Set(terms)]
}

/** Any of some terms, in Lucene's syntax: quoted, so that only these two characters need escaping. */
export const quoted = (terms: readonly string[]): string =>
  terms.map(term => `"${term.replaceAll(/["\\]/g, '\\$&')}"`).join(' ')

/** The different words of a text as they are looked up: folded, sorted, without any other character. */
export function wordsOf(text: string): string[] {
  return [...new Set(foldName(text).match(word)?.map(cut))].toSorted()
}

/** More than two apostrophes in one word are rare, and the parts of many would be too many. */
const mostParts = 5

/** Each piece of a word with apostrophes, of whatever length: `Sana’a’s` is found by `Sana'a`, `d’Ivoire` by `Ivoire`. */
function piecesOf(whole: string): string[] {
  const parts = whole.split(apostrophes)
  if (parts.length > mostParts) return parts
  return parts.flatMap((_part, from) =>
    parts.slice(from).map((_end, more) => parts.slice(from, from + more + 1).join('')),
  )
}

/**
 * The words under which texts are found: theirs, the pieces of those with apostrophes, acronyms as one word (`U.S.` as `us`),
 * and as one word what ZWNJ parts.
 */
export function wordsToFind(...texts: (string | undefined)[]): string[] {
  const given = texts.filter(text => text !== undefined).join(' \n')
  const more = [
    ...(given.match(parted) ?? []).flatMap(piecesOf),
    ...(given.match(acronyms) ?? []).map(letters => letters.replaceAll('.', '')),
    ...(given.includes('\u200c') ? [given.replaceAll(halfSpace, '')] : []),
  ]
  return wordsOf(more.length === 0 ? given : `${given} \n${more.join(' ')}`)
}

/** One unit of what somebody looks for, in the order of the text. */
export type Sought =
  { kind: 'word'; word: string } | { kind: 'acronym' | 'characters'; word: string; parts: string[] }

const units = new RegExp(
  `(?<acronym>${acronym})|(?<characters>[${unspaced}][${unspaced}\\u30fc]*)|[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]+`,
  'gv',
)

/** The units of a text: words, acronyms with their letters, and runs of characters of scripts without spaces. */
export function soughtIn(text: string): Sought[] {
  return [...foldName(text).matchAll(units)].map(({ 0: whole, groups }): Sought => {
    if (groups?.['acronym'] !== undefined)
      return {
        kind: 'acronym',
        word: whole.replaceAll('.', ''),
        parts: whole.split('.').filter(part => part !== ''),
      }
    if (groups?.['characters'] !== undefined) return { kind: 'characters', word: whole, parts: [...whole] }
    return { kind: 'word', word: cut(whole) }
  })
}
