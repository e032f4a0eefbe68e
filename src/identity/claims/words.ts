import { stemmer } from 'stemmer'
import { foldName } from '../../fold.ts'
import { isNumber, readFigures, year, type Figure } from './figures.ts'
import { asides, fillers, framings, heads, stopWords, synonyms, titles } from './tables.ts'

/** Words that turn a sentence round. */
const negations = new Set([
  'not',
  'no',
  'never',
  'nor',
  'none',
  'neither',
  'without',
  'nobody',
  'nothing',
  'cannot',
])

/** A text with one name for a state that has several. */
const withShort = (text: string): string =>
  text.replaceAll(/\bU\.S\.(?:A\.)?|\bUSA?\b|\bUnited States(?: of America)?\b/gu, 'America')

/** The words of a text as they are compared, in order: `n't` is a word of its own, and what denies nothing is left out. */
export const wordsInOrder = (text: string): string[] =>
  foldName(
    withShort(text)
      .replaceAll(fillers, '')
      .replaceAll(/\b(?:fail|fails|failed|refuse|refuses|refused|decline|declines|declined) to\b/giu, ' not ')
      .replaceAll(/n['’]t\b/giu, ' not')
      .replaceAll(/\blooking for\b/giu, 'seeking')
      .replaceAll(/['’](?:ve|re|ll|d|m)\b/giu, ' ')
      .replaceAll(/['’]s?(?!\p{L})/giu, '')
      .replaceAll(/\bcovid-?19\b/giu, 'covid'),
  )
    .split(/[^\p{L}\p{N}.,%]+/u)
    .map(word => word.replaceAll(/^[.,]+|[.,]+$/gu, ''))
    .filter(word => word !== '')

/** A word that carries meaning: as it is written, and as what it is compared. */
export interface Content {
  word: string
  stem: string
}

/** What a claim says, taken apart for comparison. */
export interface ClaimWords {
  /** The words that carry meaning, in order, without numbers and times. */
  content: readonly Content[]
  /** Their stems, and the times. */
  stems: ReadonlySet<string>
  figures: readonly Figure[]
  isNegative: boolean
  isQuestion: boolean
  /** Words with a capital within the sentence, in runs: a full name is one. */
  names: readonly Name[]
  times: readonly string[]
  /** Whether something is done to what stands first, and by whom if the text tells. */
  isPassive: boolean
  agent: string | undefined
  /** What stands after "by": who acts, also where the voice does not tell. */
  actors: ReadonlySet<string>
}

const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u
const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split('|')
/** Months that are other words too: with a capital only. */
const month = new RegExp(
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

const stems = new Map<string, string>()
const meanings = new Map(
  synonyms.flatMap(([first = '', ...others]) => others.map(other => [stemmer(other), stemmer(first)])),
)

/** A word without its ending; words of one meaning have one. Remembered, since words repeat. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= 100_000) stems.clear()
  const plain = stemmer(word)
  const stem = meanings.get(plain) ?? plain
  stems.set(word, stem)
  return stem
}

const participle = String.raw`\p{L}+(?:ed|en|wn|un|ung|ought|aught|old|ade|ut|id|pt|lt|nt|st|one)`
const passive = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|being|get|gets|got)\b(?:\s+(?:not|now|being|also|\p{L}+ly))*\s+${participle}\b`,
  'iu',
)

/** Reads the text of a claim. */
export function readClaim(given: string): ClaimWords {
  const text = withoutFraming(withShort(given).replaceAll(asides, '').replace(heads, ''))
  const words = wordsInOrder(text)
  const times = timesIn(words, capitals(text))
  const { figures, at } = readFigures(words)
  const content: Content[] = []
  const ofPlace = new Map<number, Content>()
  words.forEach((word, i) => {
    if (stopWords.has(word) || negations.has(word) || times.at.has(i) || at.has(i)) return
    if (word === 'up' && words[i + 1] === 'to') return
    const one = { word, stem: stemOf(word) }
    content.push(one)
    ofPlace.set(i, one)
  })
  sortCoordinated(words, ofPlace, content)
  const isPassive = passive.test(text)
  const by = words.findLastIndex((word, i) => word === 'by' && !at.has(i + 1))
  const nextOf = (from: number): string | undefined => [...ofPlace].find(([i]) => i > from)?.[1].stem
  return {
    content,
    stems: new Set([...content.map(({ stem }) => stem), ...times.names]),
    figures: figures.filter(({ value }) => !times.days.has(value)),
    isNegative: words.filter((word, i) => negations.has(word) && !isOfNumber(words, i)).length % 2 === 1,
    isQuestion: /\?\W*$/u.test(text),
    names: namesIn(text),
    times: [...times.names].toSorted(),
    isPassive,
    agent: isPassive && by >= 0 ? nextOf(by) : undefined,
    actors: new Set(words.flatMap((word, i) => (word === 'by' ? (nextOf(i) ?? []) : []))),
  }
}

/** What is claimed, without who says it; a framing that denies or asks is part of the claim. */
function withoutFraming(text: string): string {
  const framing = framings.exec(text)?.[0]
  if (framing === undefined || wordsInOrder(framing).some(word => negations.has(word))) return text
  return text.slice(framing.length)
}

/** Whether a negation is of a number alone: "no more than 40". */
const isOfNumber = (words: readonly string[], i: number): boolean =>
  ['more', 'less', 'fewer', 'later'].includes(words[i + 1] ?? '') && words[i + 2] === 'than'

/** What stands on both sides of "and" stands in the order of the alphabet. */
function sortCoordinated(
  words: readonly string[],
  ofPlace: ReadonlyMap<number, Content>,
  content: Content[],
): void {
  words.forEach((word, i) => {
    if (word !== 'and' && word !== 'or') return
    const next = words[i + 1] === 'the' ? i + 2 : i + 1
    const [a, b] = [ofPlace.get(i - 1), ofPlace.get(next)]
    if (a === undefined || b === undefined || a.stem <= b.stem) return
    const at = content.indexOf(a)
    content.splice(at, 2, b, a)
  })
}

/** The words of a text that are written with a capital. */
const capitals = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\p{Lu}\p{Ll}+/gu)].map(([word]) => word.toLowerCase()))

/** Names of days, months and years, and words such as "last week"; and the days of a month, which are no figures. */
function timesIn(
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

/** A name within the sentence. What begins it has a capital anyway; titles tell nobody from another. */
export interface Name {
  stems: readonly string[]
  /** Whether it tells where, whose or with whom: without it, more is said. */
  isBound: boolean
}

const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const isAfterBound =
  /\b(?:in|at|near|of|from|to|on|against|by|with|under|over|for|between|than)\s+(?:the\s+)?$/u
/** "3.9 million Americans": what is counted is no name. */
const isCounted = /(?:\d|\b(?:hundred|thousand|million|billion|dozen)s?)\s+$/iu
const isPlural = /^\p{L}+s$/u
const run = new RegExp(String.raw`(?<=\S\s+|\s-)(?<run>${name}(?:\s+${name})*)`, 'gu')

function namesIn(text: string): Name[] {
  return [...text.matchAll(run)]
    .filter(({ index, 0: found }) => !(isPlural.test(found) && isCounted.test(text.slice(0, index))))
    .map(({ index, groups }) => ({
      stems: wordsInOrder(groups?.['run'] ?? '')
        .filter(word => !isNoName(word))
        .map(stemOf),
      isBound:
        isAfterBound.test(text.slice(Math.max(0, index - 14), index)) ||
        /['’]s?$/u.test(groups?.['run'] ?? ''),
    }))
    .filter(({ stems: own }) => own.length > 0)
}

const isNoName = (word: string): boolean =>
  stopWords.has(word) || titles.has(word) || month.test(word) || day.test(word) || isNumber(word)
