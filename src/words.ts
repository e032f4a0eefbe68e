import { foldName } from './fold.ts'

/** Scripts that are written without spaces: there every character stands for itself. */
const unspaced = String.raw`\p{Ideographic}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`
const word = new RegExp(`[${unspaced}]|[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]+`, 'gv')
const apostrophes = /['’‘‛ʼʻʾʿˈ`´′ʹ＇]/gu

/** What an index takes as one term, in code points; what is longer is cut, in what is kept and in what is asked. */
const longest = 100

const cut = (text: string): string => (text.length > longest ? [...text].slice(0, longest).join('') : text)

/** A whole name as it is looked up, folded. */
export const nameTerm = (name: string): string => cut(foldName(name))

/** The different words of a text as they are looked up: folded, sorted, without any other character. */
export function wordsOf(text: string): string[] {
  return [...new Set(foldName(text).match(word)?.map(cut))].toSorted()
}

/** The words under which texts are found: theirs, and the parts of those with an apostrophe (`Iran's` is found by `Iran`). */
export function wordsToFind(...texts: (string | undefined)[]): string[] {
  const given = texts.filter(text => text !== undefined).join(' \n')
  const parted = given.replaceAll(apostrophes, ' ')
  return wordsOf(parted === given ? given : `${given} \n${parted}`)
}
