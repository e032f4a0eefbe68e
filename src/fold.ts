/** Marks that only vary how a letter is written: accents, and the vowel points of Arabic and Hebrew script. */
const marks =
  /[[\p{Mn}&&[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]]--[\u3099\u309a]]/gv

/** Apostrophes with the letters ayn and hamza of transliteration, and what joins or steers letters and is not seen. */
const unseen = /['’‘‛ʼʻʾʿˈ`´′ʹ＇\u0640\p{Cf}]/gu

/** ZWNJ, which parts what Persian joins: as good as a space. */
const halfSpace = /\u200c/gu

/** Dashes, which names have where others have a hyphen. */
const dashes = /[‐‑‒–—―−]/gu

/** Letters that are written in several ways: Arabic and Persian ones, and Latin ones without a decomposition. */
const variants = {
  ی: 'يىے',
  ک: 'كڪ',
  ا: 'ٱ',
  ه: 'ةەہھۃ',
  o: 'ø',
  l: 'ł',
  d: 'đ',
  h: 'ħ',
  i: 'ı',
  ae: 'æ',
  oe: 'œ',
  σ: 'ς',
}
const usual = new Map(Object.entries(variants).flatMap(([to, from]) => [...from].map(letter => [letter, to])))
const variant = new RegExp(`[${Object.values(variants).join('')}]`, 'gu')

const ascii = /^\p{ASCII}*$/u

/**
 * A name as it is compared: without regard to case, accents, apostrophes, kinds of dashes, white space (to which ZWNJ
 * belongs), vowel points, and Arabic and Persian variants of letters and digits. Folding twice is folding once.
 */
export function foldName(name: string): string {
  // Most of what is folded is ASCII, which has no other letters to fold.
  const letters = ascii.test(name) ? name.toLowerCase() : foldLetters(name)
  return letters.replaceAll(unseen, '').replaceAll(/\s+/gu, ' ').trim().normalize('NFC')
}

const foldLetters = (name: string): string =>
  name
    .replaceAll(halfSpace, ' ')
    .normalize('NFKD')
    .replaceAll(dashes, '-')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(marks, '')
    .replaceAll(variant, letter => usual.get(letter) ?? letter)
    .replaceAll(/[٠-٩۰-۹]/gu, digit => String((digit.codePointAt(0) ?? 0) & 15))

/** A text without regard to case, accents, punctuation and separators. */
export const foldText = (text: string): string => foldName(text).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')
