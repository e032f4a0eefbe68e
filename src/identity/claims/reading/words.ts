import { stemmer } from 'stemmer'
import { isNumber, readFigures, type Figure } from './figures.ts'
import { isAsked, withoutFraming } from './framing.ts'
import { capitals, day, month, timesIn, withShort, wordsInOrder } from './in-order.ts'
import { light, negations, stopWords, synonyms, titles } from './tables.ts'

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
  /** What it says, without words that tell little: a name is one unit, and so are a figure and a time. */
  units: readonly string[]
  /** The units that are neither names nor figures nor times. */
  plain: ReadonlySet<string>
  /** The pronoun that begins it. Claims that open with different pronouns are about different actors. */
  pronoun: string | undefined
  figures: readonly Figure[]
  isNegative: boolean
  isQuestion: boolean
  /** By whom and how it is denied or supposed, and not stated; empty for most. */
  unstated: string
  /** Words with a capital within the sentence, in runs: a full name is one. */
  names: readonly Name[]
  times: readonly string[]
  /** Whether something is done to what stands first, and by whom if the text tells. */
  isPassive: boolean
  agent: string | undefined
  /** What stands after "by": who acts, also where the voice does not tell. */
  actors: ReadonlySet<string>
}

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
  // Runs of spaces make several of the patterns take n² steps.
  const { text, left } = withoutFraming(withShort(given.replaceAll(/\s+/gu, ' ')))
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
  const nexts = followingStems(words.length, ofPlace)
  const names = namesIn(text)
  const named = [...names, ...leadingName(text)]
  const plain = plainOf(content, named)
  const counted = figures.filter(({ value }) => !times.days.has(value))
  return {
    content,
    stems: new Set([...content.map(({ stem }) => stem), ...times.names]),
    units: [
      ...new Set([
        ...named.map(({ stems: own }) => own.at(-1)!),
        ...plain,
        ...counted.map(unitOf),
        ...times.names,
      ]),
    ],
    plain,
    pronoun: /^(?:he|she|they|we|you)\b/iu.exec(text)?.[0].toLowerCase(),
    figures: counted,
    isNegative: words.filter((word, i) => negations.has(word) && !isOfNumber(words, i)).length % 2 === 1,
    isQuestion: isAsked(text),
    unstated: left,
    names,
    times: [...times.names].toSorted(),
    isPassive,
    agent: isPassive && by >= 0 ? nexts[by] : undefined,
    actors: new Set(words.flatMap((word, i) => (word === 'by' ? (nexts[i] ?? []) : []))),
  }
}

/** A third is the unit that 33 percent is. */
const unitOf = ({ value, unit, isPart }: Figure): string => `${isPart ? Math.round(value) : value} ${unit}`

/** The words that tell what is claimed of what is named. */
function plainOf(content: readonly Content[], names: readonly Name[]): Set<string> {
  const named = new Set(names.flatMap(({ stems: own }) => own))
  return new Set(
    content
      .filter(({ word, stem }) => !named.has(stem) && !titles.has(word) && !light.has(word))
      .map(({ stem }) => stem),
  )
}

/** The stem of the next word of meaning after each place. */
function followingStems(length: number, ofPlace: ReadonlyMap<number, Content>): (string | undefined)[] {
  const found: (string | undefined)[] = []
  for (let i = length - 1, next: string | undefined; i >= 0; i--) {
    found[i] = next
    next = ofPlace.get(i)?.stem ?? next
  }
  return found
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
    .filter(
      ({ index, 0: found }) =>
        !(isPlural.test(found) && isCounted.test(text.slice(Math.max(0, index - 14), index))),
    )
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

/** A name of several words that the sentence begins with: one word has a capital there in any case. */
function leadingName(text: string): Name[] {
  const [found] = new RegExp(String.raw`^(?:${name}\s+)+${name}`, 'u').exec(text) ?? []
  return found === undefined ? [] : namesIn(`: ${found}`)
}

const isNoName = (word: string): boolean =>
  stopWords.has(word) || titles.has(word) || month.test(word) || day.test(word) || isNumber(word)
