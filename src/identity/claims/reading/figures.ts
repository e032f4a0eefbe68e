import { stopWords } from './tables.ts'

/** A number in a text: how much of what unit, and whether it is the least, the most, or what is hoped for ("up to"). */
export interface Figure {
  value: number
  unit: '' | 'percent'
  bound: 'exact' | 'min' | 'max' | 'upTo'
  /** Whether it is said as a part of a whole, such as a third. */
  isPart: boolean
}

const ones =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen`
    .split(/\s+/u)
    .map((word, value) => [word, value] as const)
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .map((word, i) => [word, 10 * (i + 2)] as const)
const written: ReadonlyMap<string, number> = new Map([...ones, ...tens])
const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
/** Numbers that are no more exact than this. */
const vague: ReadonlyMap<string, number> = new Map([
  ['dozens', 12.5],
  ['hundreds', 100.5],
  ['thousands', 1000.5],
  ['millions', 1e6 + 0.5],
  ['billions', 1e9 + 0.5],
])
const parts: ReadonlyMap<string, number> = new Map([
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
])

const digits = /^\d[\d,]*(?:\.\d+)?%?$/u
/** Whether a word is a number by itself. */
export const isNumber = (word: string): boolean => written.has(word) || digits.test(word)

/** Without a unit, this is a year. */
export const year = /^(?:19|20)\d\d$/u

const before = (words: readonly string[], at: number): string =>
  words.slice(Math.max(0, at - 3), at).join(' ')
const least =
  /(?:\bmore than|\bat least|\bover|\babove|\bexceed\w*|\b(?:no|not) (?:fewer|less|lower) than)(?: an?| the)?$/u
const most =
  /(?:(?<!\b(?:no|not) )\b(?:fewer|less|lower) than|\bat most|\bunder|\bbelow|\b(?:no|not) more than)(?: an?| the)?$/u
const upTo = /\b(?:up to|as (?:much|many) as)(?: an?| the)?$/u

/** The numbers of a text, and the places of the words that say them. */
export function readFigures(words: readonly string[]): { figures: Figure[]; at: ReadonlySet<number> } {
  const figures = new Map<string, Figure>()
  const at = new Set<number>()
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i)
    if (number === undefined) continue
    const head = before(words, i)
    const unit = number.percent ? ('percent' as const) : ('' as const)
    // "No more than" ends like "more than", and is looked for first.
    const bound = upTo.test(head) ? 'upTo' : most.test(head) ? 'max' : least.test(head) ? 'min' : 'exact'
    figures.set(`${number.value} ${unit}`, {
      value: number.value,
      unit,
      bound,
      isPart: number.isPart === true,
    })
    for (let used = i; used < number.end; used++) at.add(used)
    i = number.end - 1
  }
  return { figures: [...figures.values()].toSorted((a, b) => a.value - b.value), at }
}

/** The number that begins with the word at `from`, and where the next word begins. */
function numberAt(
  words: readonly string[],
  from: number,
): { value: number; percent: boolean; isPart?: boolean; end: number } | undefined {
  const word = words[from] ?? ''
  const next = words[from + 1] ?? ''
  if (vague.has(word)) return { value: vague.get(word)!, percent: false, end: from + 1 }
  const part = word === 'a' && isOrdinal(words[from + 2]) ? undefined : parts.get(next)
  if ((word === 'a' || word === 'one' || written.has(word)) && part !== undefined)
    return { value: 100 * (written.get(word) ?? 1) * part, percent: true, isPart: true, end: from + 2 }
  const ratio = ratioAt(words, from)
  if (ratio !== undefined) return ratio
  let end = from + 1
  let value = digits.test(word) ? Number(word.replaceAll(/[,%]/gu, '')) : written.get(word)
  if (word === 'a' && scales.has(next)) value = 1
  if (word === 'half') {
    // "Half a dozen".
    const isScaled = scales.has(next) || (next === 'a' && scales.has(words[from + 2] ?? ''))
    if (!isScaled) return { value: 50, percent: true, isPart: true, end }
    value = 0.5
    if (next === 'a') end++
  }
  if (value === undefined) return undefined
  if (written.has(word) && value >= 20 && value < 100 && (written.get(next) ?? 10) < 10) {
    value += written.get(next) ?? 0
    end++
  }
  const scaleAt = end
  for (let scale = scales.get(words[end] ?? ''); scale !== undefined; scale = scales.get(words[end] ?? '')) {
    value *= scale
    end++
  }
  const percent = word.endsWith('%') || words[end] === 'percent' || words[end] === '%'
  if (percent && !word.endsWith('%')) end++
  // "One of us" counts nothing, and what looks like a year is one.
  if (scaleAt === end && (value === 1 || (year.test(word) && !percent))) return undefined
  return { value, percent, end }
}

/** "One in three", "4 out of 5": a part of a whole. "Three in ten days" is none. */
function ratioAt(words: readonly string[], from: number): ReturnType<typeof numberAt> {
  const some = words[from] ?? ''
  const x = written.get(some) ?? (/^\d[\d,]*$/u.test(some) ? Number(some.replaceAll(',', '')) : undefined)
  const [between] =
    /^(?:in|(?:out )?of)(?: every)?(?= )/u.exec(words.slice(from + 1, from + 5).join(' ')) ?? []
  if (x === undefined || between === undefined) return undefined
  const all = numberAt(words, from + 1 + between.split(' ').length)
  if (all === undefined || all.percent || x >= all.value || period.test(words[all.end] ?? ''))
    return undefined
  // "One of three women lives here" tells of women in general, "one of three boats sank" of three boats.
  if (between === 'of' && !habit.test(words.slice(all.end, all.end + 2).join(' '))) return undefined
  return { value: (100 * x) / all.value, percent: true, isPart: true, end: all.end }
}
const habit = /^(?:\p{L}+s|men|women|people|children) (?!(?:is|was|has)$)\p{L}+s$/u
const period = /^(?:second|minute|hour|day|week|month|season|year|decade)s?$/u

/** "A third party": a thing that is counted follows, where a part has "of" or ends the sentence. */
const isOrdinal = (next: string | undefined): boolean => next !== undefined && !stopWords.has(next)

const shownBound = { exact: '', min: 'at least ', max: 'at most ', upTo: 'up to ' }

/** A figure as it is shown. */
export const shownFigure = ({ value, unit, bound }: Figure): string =>
  `${shownBound[bound]}${Number(value.toPrecision(4))}${unit === 'percent' ? ' %' : ''}`

/** Whether two figures may be one: of one value and unit, and not the least here and the most there. */
export const isOneFigure = (a: Figure, b: Figure): boolean =>
  isOneValue(a, b) &&
  a.unit === b.unit &&
  !(a.bound === 'min' && isMost(b)) &&
  !(isMost(a) && b.bound === 'min')

const isMost = ({ bound }: Figure): boolean => bound === 'max' || bound === 'upTo'

/** A third is 33 percent; other numbers are said as they are. */
const isOneValue = (a: Figure, b: Figure): boolean =>
  a.value === b.value || ((a.isPart || b.isPart) && Math.round(a.value) === Math.round(b.value))

/** Whether two figures exclude each other. */
export const areApart = (a: Figure, b: Figure): boolean => {
  if (a.unit !== b.unit) return false
  const [[x, y], [s, t]] = [rangeOf(a), rangeOf(b)]
  return y < s || t < x
}

const rangeOf = ({ value, bound }: Figure): [number, number] =>
  bound === 'min' ? [value, Infinity] : bound === 'max' ? [0, value] : [value, value]
