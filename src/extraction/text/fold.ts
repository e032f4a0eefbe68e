const doubles = /[“”„‟«»〝〞＂″]/gu
const singles = /[’‚‛‘`´′]/gu
const strange = /[^\P{C}\n\t]|[\u{10000}-\u{10ffff}]|\p{Z}|[\u2190-\u2bff]|[\u{fe00}-\u{fe0f}]/gu

// Letters at which the tagger parts a word: "Zieli", "ń", "ska".
const accented = /[\u0100-\u024f\u1e00-\u1eff]/gu
const unparted: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  œ: 'o',
  Œ: 'O',
}

/** The one letter in ASCII under an accented one; the letter itself where there is none. */
const baseOf = (letter: string): string => {
  const [base = letter] = letter.normalize('NFD')
  return unparted[letter] ?? (/[A-Za-z]/u.test(base) ? base : letter)
}

/** Whether a word has letters that are read as other ones. */
export const isAccented = (word: string): boolean => word.search(accented) >= 0

/**
 * The same text in plain marks, unit by unit: quotation marks and apostrophes of any style become straight ones,
 * whatever is neither letter nor usual mark becomes a space. Nothing moves, so offsets hold in both.
 */
export function plain(text: string): string {
  return text
    .replaceAll(strange, found => ' '.repeat(found.length))
    .replaceAll(accented, baseOf)
    .replaceAll(doubles, '"')
    .replaceAll(singles, "'")
    .replaceAll(/''(?=[\s\w.,;:!?)]|$)|(?<=^|[\s(])''/gu, '" ')
}

/** Gives the code point at which each UTF-16 offset lies. */
export function pointCounter(text: string): (unit: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return unit => unit
  const points = new Uint32Array(text.length + 1)
  let point = 0
  for (let unit = 0; unit < text.length; point++) {
    const width = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    points.fill(point, unit, unit + width)
    unit += width
  }
  points[text.length] = point
  return unit => points[unit] ?? point
}
