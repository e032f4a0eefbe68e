import { foldName } from '../../../fold.ts'
import { year } from './figures.ts'
import { fillers } from './tables.ts'

/** A text with one name for a state that has several. */
export const withShort = (text: string): string =>
  text.replaceAll(/\bU\.S\.(?:A\.)?|\bUSA?\b|\bUnited States(?: of America)?\b/gu, 'America')

// What stands before a plan that is none: it is denied, it was one, or it is dropped.
const noPlan = String.raw`(?:(?:\b(?:not|never|no|nobody|none|neither|nor|cannot|hardly|barely|scarcely|rarely|without)|n['’]t)(?: \p{Ll}+){0,2}|\b(?:had|once|drop\p{Ll}*|abandon\p{Ll}*|scrap\p{Ll}*|shelve\p{Ll}*|cancel\p{Ll}*)(?: (?:its|his|her|our|their|all|any))?) `
const plan = String.raw`(?:(?:declare[sd]?|announce[sd]?|state[sd]?) (?:its|his|her|their|an?|the) (?:intention|plan|commitment|pledge)s?|intends?|plans|planned|(?:has |have |is |are )?committed|commits|pledge[sd]?|vow(?:s|ed))`

/** That somebody means to do something, in its several forms. */
const plans = new RegExp(
  String.raw`(?<!${noPlan}|\b(?:was|were|an?|the|its|his|her|our|your|their) )\b${plan} to (?!(?:an?|the|this|that|these|those|our|your|his|her|its|their)\b)`,
  'giu',
)

/** That somebody did not bind themselves to do something, or does no longer: it may still be done. */
export const unplanned = new RegExp(
  String.raw`${noPlan}(?:plan|plans|planned|commit|committed|pledge|pledged|vow|vowed) to\b`,
  'iu',
)

/** The words of a text as they are compared, in order: `n't` is a word of its own, and what denies nothing is left out. */
export const wordsInOrder = (text: string): string[] =>
  foldName(
    withShort(text)
      .replaceAll(fillers, '')
      .replaceAll(
        /\b(?:fail|fails|failed|failing|refuse|refuses|refused|decline|declines|declined) to\b/giu,
        ' not ',
      )
      .replaceAll(/n['’]t\b/giu, ' not')
      .replaceAll(plans, 'will ')
      .replaceAll(/\bhalf a decade\b/giu, '5 years')
      .replaceAll(/\ba decade\b/giu, '10 years')
      .replaceAll(/\blooking for\b/giu, 'seeking')
      .replaceAll(/['’](?:ve|re|ll|d|m)\b/giu, ' ')
      .replaceAll(/['’]s?(?!\p{L})/giu, '')
      .replaceAll(/\bcovid-?19\b/giu, 'covid')
      .replaceAll(/\blife-(?=saving\b)/giu, 'life'),
  )
    .split(/[^\p{L}\p{N}.,%]+/u)
    .map(word => word.replaceAll(/^[.,]+|[.,]+$/gu, ''))
    .filter(word => word !== '')

export const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u
const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split('|')
/** Months that are other words too: with a capital only. */
export const month = new RegExp(
  `^(?:${monthNames.filter(name => name !== 'may' && name !== 'march').join('|')})$`,
  'u',
)
const plainTimes = new Set(
  'yesterday tomorrow spring summer autumn winter morning evening afternoon night noon midnight ago'.split(
    ' ',
  ),
)
const periods = new Set('day week month year quarter decade century season'.split(' '))
const relative = new Set(['last', 'next', 'previous'])

/** The words of a text that are written with a capital. */
export const capitals = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\p{Lu}\p{Ll}+/gu)].map(([word]) => word.toLowerCase()))

/** Names of days, months and years, and words such as "last week"; and the days of a month, which are no figures. */
export function timesIn(
  words: readonly string[],
  capital: ReadonlySet<string>,
): { names: ReadonlySet<string>; at: ReadonlySet<number>; days: ReadonlySet<number> } {
  const names = new Set<string>()
  const at = new Set<number>()
  const days = new Set<number>()
  words.forEach((word, i) => {
    const next = words[i + 1] ?? ''
    if (month.test(word) || ((word === 'may' || word === 'march') && capital.has(word) && i > 0)) {
      const date = /^(?<day>\d{1,2})(?:st|nd|rd|th)?$/u.exec(next)?.groups?.['day']
      names.add(date === undefined ? word : `${word} ${date}`)
      at.add(i)
      if (date !== undefined) {
        at.add(i + 1)
        days.add(Number(date))
      }
    } else if (relative.has(word) && periods.has(next)) {
      names.add(`${word} ${next}`)
      at.add(i).add(i + 1)
    } else if (day.test(word) || plainTimes.has(word) || year.test(word)) {
      names.add(word)
      at.add(i)
    }
  })
  return { names, at, days }
}
