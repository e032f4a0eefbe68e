import type { Source } from './source.ts'

/** Words that nearly every English sentence has, and few sentences of any other language. */
const english = new Set(
  'the of and to that with from this which would they his her were are by has have it its not but he she we you on at as been will had who said says must their there what when after for is was about into'.split(
    ' ',
  ),
)

/**
 * The language of a text that is not in English, as a BCP 47 tag, and undefined for English. What the file itself says
 * counts, unless it says English of a text in another script; then the script decides, then the share of English words,
 * and only where these leave it open a table of letter sequences, which is loaded then.
 */
export async function otherLanguage({ text, language }: Source): Promise<string | undefined> {
  const beginning = text.slice(0, 20_000)
  const said = language === undefined || isEnglish(language) ? undefined : language
  if (said !== undefined) return said
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0
  const latin = beginning.match(/\p{Script=Latin}/gu)?.length ?? 0
  const foreign = latin < letters / 2
  const share = englishShare(beginning)
  // Names and lists have no such words, and may be too short to tell.
  if (letters < 20 && !foreign) return undefined
  if (!foreign && (share >= 0.12 || (share > 0 && letters < 60))) return undefined
  const { eld } = await import('eld/small')
  const found = eld.detect(beginning)
  if (found.language === '' || (found.language === 'en' && foreign)) return foreign ? 'und' : undefined
  return found.language === 'en' || (!foreign && !found.isReliable()) ? undefined : found.language
}

const isEnglish = (language: string): boolean => /^en\b/iu.test(language)

function englishShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length === 0 ? 0 : words.filter(word => english.has(word)).length / words.length
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** The name of a language in English, such as "Persian"; "another script than Latin" for an unknown one. */
export function languageName(tag: string): string {
  return tag === 'und' ? 'another script than Latin' : (names.of(tag) ?? tag)
}
