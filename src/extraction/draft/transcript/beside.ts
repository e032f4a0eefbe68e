import { lexicon } from '../../lexicon/lexicon.ts'
import { countryNamed } from '../../who/countries.ts'

// What stands beside a label's name: "(Zubrowka) (spoke in French)", "(Ann Bell)", ", CNN ANCHOR", "-- Analyst".

const languages: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  dari: 'prs',
  english: 'en',
  farsi: 'fa',
  french: 'fr',
  german: 'de',
  hebrew: 'he',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  mandarin: 'zh',
  persian: 'fa',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  ukrainian: 'uk',
}

/** The language that somebody spoke in, as a BCP 47 tag: "spoke in French". */
export function languageOf(beside: readonly string[]): string | undefined {
  for (const words of beside) {
    const found =
      /\b(?:spoke|speaking|interpreted|interpretation|translated|as spoken|speaks|through) (?:in|from) (?<language>\p{Lu}\p{L}+)/u.exec(
        words,
      )?.groups?.['language']
    if (found !== undefined) return languages[found.toLowerCase()]
  }
  return undefined
}

const isOffice = (words: string): boolean =>
  words.split(/[\s-]+/u).some(word => lexicon.office.has(word.toLowerCase())) ||
  /\b(?:anchor|host|counsel|analyst)\b/iu.test(words)

/** The office that stands beside a name. */
export const officeIn = (beside: readonly string[]): string | undefined =>
  beside.find(words => isOffice(words) && !/\d/u.test(words) && languageOf([words]) === undefined)

/** The full name that stands beside an office: "The Prime Minister (Ann Bell)". */
export const nameIn = (beside: readonly string[]): string | undefined =>
  beside.find(
    words =>
      /^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.? )?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al)){1,4}$/u.test(
        words,
      ) &&
      !isOffice(words) &&
      !/\b(?:Department|Ministry|Office|Affairs)\b/u.test(words) &&
      countryNamed(words) === undefined,
  )

/** The place that somebody speaks for, where the text says that it is represented. */
export function placeIn(beside: readonly string[], text: string): string | undefined {
  return beside.find(
    words =>
      /^\p{Lu}/u.test(words) &&
      !isOffice(words) &&
      languageOf([words]) === undefined &&
      (countryNamed(words) !== undefined || isRepresented(words, text.toLowerCase())),
  )
}

const isRepresented = (place: string, text: string): boolean =>
  ['representative', 'delegation', 'ambassador', 'government', 'mission'].some(what =>
    ['', 'the '].some(article => text.includes(`${what} of ${article}${place.toLowerCase()}`)),
  )

/** Whether a text is the record of a body whose president presides over it, and so gives the floor more than once. */
export const isPresided = (text: string): boolean =>
  /\b(?:meeting was called to order|give the floor to\b[^]*\bgive the floor to|took the Chair|resumed the Chair|verbatim record|the (?:sitting|session|meeting) (?:was )?(?:opened|rose|adjourned))\b/iu.test(
    text.slice(0, 50_000),
  )
