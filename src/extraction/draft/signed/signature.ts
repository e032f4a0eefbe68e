import { lexicon } from '../../lexicon/lexicon.ts'

/** A name as it signs a text, with the office beside it. */
export interface Signature {
  name: string
  title?: string
  /** The line that it stands in. */
  line: number
}

const closing =
  /^(?:sincerely|yours (?:truly|sincerely|faithfully)|respectfully|best regards|with respect|kind regards|cordially|faithfully yours|very truly yours|sincerely yours|respectfully submitted|in solidarity|with gratitude|warm(?:est)? regards)[,.]?(?:\s|$)/iu
const therefore =
  /\bI, (?<name>\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al)){1,5}), (?:the )?(?<title>(?:Acting )?(?:President|Governor|Prime Minister|Mayor|King|Queen|Secretary|Minister|Chancellor|Attorney General|Speaker|Premier|Lieutenant Governor)(?: of \p{L}+)?)\b/u
const capitals =
  /^(?:\/?s\/ )?(?<name>\p{Lu}[\p{Lu}.'’-]*\p{Lu}\.?(?: \p{Lu}[\p{Lu}.'’-]*){1,4}(?:,? (?:JR|SR)\.?)?)$/u
const noName =
  /\b(?:THE|WHITE|HOUSE|END|OFFICE|PRESS|RELEASE|WITNESS|WHEREOF|SECRETARY|DEPARTMENT|NOTE|PROCLAMATION|AND|OF|FOR|STATES|UNITED|ANNEX|APPENDIX|AMERICA|STATEMENT|ORDER|MEMORANDUM)\b/u
const speaks = /\b(?:I|my|me|we|our|hereby|hereunto|proclaim|ordered)\b/u

/** The signature of a text: after a closing, as "I, ANNA BERG, Governor of …", or a name in capitals at its end. */
export function signatureIn(lines: readonly string[]): Signature | undefined {
  return afterClosing(lines) ?? proclaimed(lines) ?? inCapitals(lines)
}

function afterClosing(lines: readonly string[]): Signature | undefined {
  const at = lines.findIndex((line, nth) => nth >= lines.length - 6 && closing.test(line))
  if (at < 0) return undefined
  const [name, below] = [(lines[at] ?? '').replace(/^[^,]*,?\s*/u, ''), ...lines.slice(at + 1)]
    .flatMap(line => line.split('\n'))
    .filter(line => line !== '')
  if (name === undefined || name.length > 80) return undefined
  const [own = name, beside] = partsOf(name)
  const title =
    beside ?? (below !== undefined && below.length < 80 && !/[.!?]$/u.test(below) ? below : undefined)
  return {
    name: own,
    line: lines.findLastIndex(line => line.includes(name)),
    ...(title === undefined || !/^\p{Lu}/u.test(title) ? {} : { title: title.split(',')[0] ?? title }),
  }
}

// "Anna Berg, Governor", "Anna Berg Governor": lines that a reader joins leave no mark between name and office.
function partsOf(line: string): string[] {
  const words = line.split(' ')
  const office = words.findIndex((word, i) => i > 1 && lexicon.office.has(word.toLowerCase()))
  return office < 0 || line.includes(',')
    ? line.split(/,(?! (?:Jr|Sr|JR|SR)\b)\s*/u)
    : [words.slice(0, office).join(' '), words.slice(office).join(' ')]
}

function proclaimed(lines: readonly string[]): Signature | undefined {
  for (const line of lines) {
    const { name, title } = therefore.exec(line)?.groups ?? {}
    if (name !== undefined && title !== undefined)
      return {
        name,
        title,
        line: lines.findLastIndex((one, nth) => nth >= lines.length - 5 && capitals.test(one)),
      }
  }
  return undefined
}

function inCapitals(lines: readonly string[]): Signature | undefined {
  const last = lines.slice(-5).toReversed()
  for (const line of last) {
    const name = capitals.exec(line)?.groups?.['name']
    if (name === undefined || noName.test(name)) continue
    return lines.some(one => one.length > 60 && speaks.test(one))
      ? { name, line: lines.lastIndexOf(line) }
      : undefined
  }
  return undefined
}
