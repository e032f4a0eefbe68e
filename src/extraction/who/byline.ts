import { lexicon } from '../lexicon/lexicon.ts'
import { countryNamed } from './countries.ts'
import { type Titled, titledName } from './titles.ts'

const kinds = String.raw`(?:(?:press|background|joint|official|written|opening|closing|brief|pre-?recorded|pre-?taped|prepared|virtual|keynote|inaugural|farewell|commencement|weekly|televised|live|video|on-the-record) )*(?:statements?|remarks|messages?|letters?|briefings?|gaggles?|press (?:call|conference)|calls?|speech(?:es)?|address(?:es)?|declarations?|communiqu[eé]|testimony|toasts?|op-ed|proclamations?|memorand(?:um|a)|comments|interview|roundtables?)`
const by = new RegExp(
  String.raw`^(?:[^:]{1,40}: |(?:(?:full |official )?(?:text|transcript)|excerpts?) (?:of|from) )?(?:(?:an?|the) )?${kinds}(?: as (?:prepared|delivered)(?: for delivery)?)?(?: \([^)]*\))? (?:by|from|of|with|between)(?= )(?: the)?(?: governments? of)? (?<who>.+)$`,
  'iu',
)
const talks = /^(?:(?:an?|the) )?(?:exclusive )?(?:interview|conversation|q\s?&\s?a) with (?<who>.+)$/iu
const possessive = new RegExp(
  String.raw`^(?!(?:readout|summary|photos?|background|schedule|fact sheet)\b)(?<who>[^:]{2,80}?)(?:['’]s?) (?:joint )?${kinds}\b`,
  'iu',
)
const stop =
  /,? (?:on|by|at|in|regarding|about|after|before|during|following|announcing|concerning|ahead|upon|as|calling|via|aboard|en route|honoring|when|where|who|following|commemorating|to the (?:congress|nation|people|speaker|house|senate|press|american)|to (?:congress|discuss|mark|members|reporters|the)|for the|with regard|condemning|welcoming)\b.*$| [–—-]+ .*$|[:;(].*$/iu
const gerund = /^(?<before>(?:\S+ ){2,}?)\p{Lu}\p{L}+ing\b.*$/u

/** Who speaks by a document's title: "Remarks by President X and Prime Minister Y at Z". */
export function bylineOf(title: string): Titled[] {
  const who = bylineIn(title)
  return who === undefined ? [] : namesIn(who)
}

/** The words of a document's title that name who speaks. */
export function bylineIn(title: string): string | undefined {
  const plain = title.replaceAll(/\s+/gu, ' ').trim()
  // A sentence tells of somebody's words, and is no title of them.
  if (/\p{Ll}{3}\.$/u.test(plain)) return undefined
  const who = (by.exec(plain) ?? talks.exec(plain) ?? possessive.exec(plain))?.groups?.['who']
  return who === undefined ? undefined : withoutRest(who)
}

function withoutRest(words: string): string {
  const short = words.replace(stop, '')
  return gerund.exec(short)?.groups?.['before']?.trim() ?? short
}

/** The names of a list: "A, B and C"; what is only an office is joined with what comes after it. */
export function namesIn(list: string): Titled[] {
  const parts = list.split(/,? and (?:the )?|, (?:the )?| & /u).map(part => part.trim())
  const names: Titled[] = []
  let open = ''
  for (const [i, part] of parts.entries()) {
    const joined = open === '' ? part : `${open} and ${part}`
    const read = titledName(joined)
    const next = parts[i + 1]
    const goesOn =
      next !== undefined &&
      read.name === undefined &&
      read.title?.includes(' of ') === true &&
      !isOffice(next)
    open = goesOn ? joined : ''
    // "Anna Berg, Secretary of State": an office after a name belongs to it.
    const before = names.at(-1)
    if (
      !goesOn &&
      read.name === undefined &&
      read.title !== undefined &&
      before?.title === undefined &&
      before?.name?.includes(' ') === true
    )
      before.title = read.title
    else if (!goesOn && (read.name !== undefined || read.title !== undefined || read.country !== undefined))
      names.push(read)
  }
  return names
}

/** Who asks by a document's title: "Interview of President Berg by Carl Dahl". */
export function interviewerIn(title: string): string | undefined {
  const who =
    /\binterview (?:of|with) [^:]{3,100}? by (?<who>\p{Lu}[^,;:(]+?)(?= (?:at|for|in|of|on)\b|[,;:(]|$)/iu.exec(
      title.replaceAll(/\s+/gu, ' '),
    )?.groups?.['who']
  const { name } = who === undefined ? {} : titledName(who)
  return name?.includes(' ') === true ? name : undefined
}

const isOffice = (words: string): boolean =>
  words.split(' ').some(word => lexicon.office.has(word.toLowerCase())) || countryNamed(words) !== undefined

const office = String.raw`(?:(?:Vice|Deputy|Prime|First|Press|Foreign|Defen[cs]e|Second) )?(?:President|Minister|Secretary|Lady|Gentleman|Chancellor|Governor|King|Queen|Taoiseach|Premier|Speaker|Ambassador|General|Spokes(?:man|woman|person))`
const titledPattern = new RegExp(
  String.raw`(?<!\p{L})(?<title>${office}) (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2})`,
  'gu',
)

/**
 * The offices with names that stand anywhere in a title: "President Biden". Words of a title have capitals, so that a
 * name ends with the first last name that the text knows, or is a single word.
 */
export const officesIn = (words: string, isLastName: (name: string) => boolean): Titled[] =>
  [...words.matchAll(titledPattern)].flatMap(({ groups }) => {
    const parts = (groups?.['name'] ?? '').split(' ').map(word => word.replace(/['’]s$/u, ''))
    const last = parts.findIndex(isLastName)
    if (last < 0 && parts.length > 1) return []
    return [{ title: groups?.['title'] ?? '', name: parts.slice(0, Math.max(last, 0) + 1).join(' ') }]
  })
