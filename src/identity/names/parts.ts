import anyAscii from 'any-ascii'
import { honorifics, legalForms, longForms, particles, shortened } from './tables.ts'

/** Whose names are compared: a person's parts may be left out, a body's tell it from another. */
export type NameKind = 'person' | 'body'

/** How a name is written. Scripts without vowels are compared by consonants, those without an alphabet by themselves. */
export type Script = 'alphabet' | 'consonants' | 'east-asian'

/** A name as it is compared. */
export interface NameParts {
  script: Script
  /** Transliterated words without forms of address, legal forms and particles. */
  words: readonly string[]
  /** All words, the first of which may be what is left out above. */
  all: readonly string[]
  /** The letters in their own script, without spaces. */
  own: string
}

const consonantScripts = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u
const eastAsian = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u
const unseen = /['`’‘ʿʾʻʼ"]/gu
const servant =
  /\b(?:abd|abdul|abdel|abdal|abdol|abdur|abdus|abdu)[\s-]+(?:(?:al|el|ul|ar|ur|as|us|ol)[\s-]+)?(?=\p{L}{3})/gu
/** What Arabic script writes with the next word: "servant of", with the article or without, and the article. */
const arabicServant = /(?<![\p{L}\p{M}])عبد\s+(?:ال)?(?=\p{L})/gu
const arabicArticle = /(?<![\p{L}\p{M}])ال(?=\p{L}{3})/gu
/** The first letter of a Hebrew word is a b, and a v elsewhere. */
const hebrewB = /(?<![\p{L}\p{M}])ב/gu
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu

/** Reads a name into the parts that are compared. */
export function partsOf(name: string, kind: NameKind): NameParts {
  const script = consonantScripts.test(name) ? 'consonants' : eastAsian.test(name) ? 'east-asian' : 'alphabet'
  const joined = name
    .normalize('NFKC')
    .replaceAll(initials, letters => (kind === 'body' ? letters.replaceAll('.', '') : letters))
  const spelled = joined
    .replaceAll(arabicServant, 'عبد')
    .replaceAll(arabicArticle, '')
    .replaceAll(hebrewB, 'b')
  const ascii = anyAscii(spelled).toLowerCase().replaceAll(unseen, '').replaceAll(servant, 'abd')
  const plain = ascii.replaceAll(/[^a-z0-9]+/gu, ' ').trim()
  const short =
    kind === 'body' ? longForms.reduce((text, [long, form]) => text.replace(long, form), plain) : plain
  const all = short.split(' ').filter(word => word !== '')
  return {
    script,
    words: significant(all, kind),
    all,
    own: joined.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''),
  }
}

function significant(all: readonly string[], kind: NameKind): string[] {
  const expanded = kind === 'body' ? all.flatMap(word => (shortened.get(word) ?? word).split(' ')) : all
  // Legal forms are left out of persons' names too: lists of companies have persons as theirs.
  const own = kind === 'person' ? without(expanded, honorifics) : expanded
  return [...without(kind === 'body' ? without(own, legalForms) : own, particles)]
}

/** What is left without some words; all of it where nothing would be. */
function without(all: readonly string[], dropped: ReadonlySet<string>): readonly string[] {
  const kept = all.filter(word => !dropped.has(word))
  return kept.length > 0 ? kept : all
}

/** Whether a name is only a first or a last name: Han, Kana and Hangul write both in one word. */
export const isSingle = ({ script, words, own }: NameParts): boolean =>
  words.length < 2 && !(script === 'east-asian' && own.length > 1)
