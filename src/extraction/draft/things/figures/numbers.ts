import type { Word } from '../../claims/clause/word.ts'

/** A number that words tell, or the bounds between which it is, with the indexes of its words. */
export interface Numeral {
  first: number
  last: number
  min?: number
  max?: number
  approximate?: true
  /** Written with digits, or more than a dozen: not "two sides". */
  counted: boolean
  unit?: 'dollars' | 'euros' | 'pounds' | 'percent'
}

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
)
const scales = new Map(
  Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }),
)
const letters = new Map(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 }))
const units = { $: 'dollars', '€': 'euros', '£': 'pounds' } as const

const lowerAt = (words: readonly Word[], index: number): string => words[index]?.lower ?? ''

/** The numeral that begins at an index: its bound ("at least"), a range ("20 to 30"), and what money or share it is of. */
export function numeralAt(words: readonly Word[], index: number): Numeral | undefined {
  const bound = boundAt(words, index)
  let from = bound?.last ?? index
  const between = bound === undefined && lowerAt(words, from) === 'between'
  if (between) from++
  const unit = units[lowerAt(words, from) as keyof typeof units]
  if (unit !== undefined) from++
  const one = valueAt(words, from)
  if (one === undefined || isAge(words, one.last)) return undefined
  const other = otherAt(words, one, between)
  const last = other?.last ?? one.last
  const percent = ['percent', '%', 'per'].includes(lowerAt(words, last))
    ? lowerAt(words, last) === 'per'
      ? 2
      : 1
    : 0
  if (percent === 2 && lowerAt(words, last + 1) !== 'cent')
    return {
      ...boundsOf(bound?.word, one.value, unit === undefined),
      first: index,
      last,
      counted: one.counted,
      ...(unit === undefined ? {} : { unit }),
    }
  const own = percent > 0 ? ('percent' as const) : unit
  const low = other?.shared === undefined ? one.value : scaled(one.value, other.shared)
  return {
    first: index,
    last: last + percent,
    counted: one.counted || other?.counted === true,
    ...(own === undefined ? {} : { unit: own }),
    ...(other === undefined
      ? boundsOf(
          bound?.word ?? after(words, last),
          one.value,
          own === undefined && Number.isInteger(one.value),
        )
      : { min: low, max: other.value, ...(bound?.word === 'about' ? { approximate: true as const } : {}) }),
  }
}

interface Value {
  value: number
  last: number
  counted: boolean
  scale?: number
}

function valueAt(words: readonly Word[], index: number): Value | undefined {
  const word = lowerAt(words, index)
  if (word === 'half' && lowerAt(words, index + 1) === 'a') {
    const scale = scales.get(lowerAt(words, index + 2))
    return scale === undefined ? undefined : { value: scale / 2, last: index + 3, counted: true }
  }
  if (word === 'a') {
    const scale = scales.get(lowerAt(words, index + 1))
    return scale === undefined ? undefined : { value: scale, last: index + 2, counted: true }
  }
  if (/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/u.test(word))
    return withScale(words, Number(word.replaceAll(',', '')), index + 1, true)
  const ten = tens.get(word)
  if (ten !== undefined) {
    const dash = lowerAt(words, index + 1) === '-'
    const ones = dash ? small.get(lowerAt(words, index + 2)) : undefined
    return ones === undefined
      ? withScale(words, ten, index + 1, true)
      : withScale(words, ten + ones, index + 3, true)
  }
  const compound = /^(?<ten>\p{L}+ty)-(?<one>\p{L}+)$/u.exec(word)?.groups
  const [big, ones] = [tens.get(compound?.['ten'] ?? ''), small.get(compound?.['one'] ?? '')]
  if (big !== undefined && ones !== undefined) return withScale(words, big + ones, index + 1, true)
  const value = small.get(word)
  return value === undefined ? undefined : withScale(words, value, index + 1, value > 12)
}

// "two hundred and fifty thousand", "1.5 million"
function withScale(words: readonly Word[], value: number, next: number, counted: boolean): Value {
  // "1.1m people", "3bn dollars"
  const letter = words[next]?.apart === false ? letters.get(lowerAt(words, next)) : undefined
  if (letter !== undefined) return { value: scaled(value, letter), last: next + 1, counted: true }
  // "5 and a half percent", "five point nine million"
  const [one, two, three] = [0, 1, 2].map(i => lowerAt(words, next + i))
  if (one === 'and' && two === 'a' && three === 'half' && isUnit(words, next + 3))
    return withScale(words, value + 0.5, next + 3, true)
  const decimal = one === 'point' ? decimalAt(words, value, next + 1) : undefined
  if (decimal !== undefined) return withScale(words, decimal.value, decimal.last, true)
  const scale = scales.get(lowerAt(words, next))
  if (scale === undefined) return { value, last: next, counted }
  const and = lowerAt(words, next + 1) === 'and' ? 1 : 0
  const rest = scale === 100 || scale === 1000 ? valueAt(words, next + 1 + and) : undefined
  const own = scaled(value, scale)
  if (
    rest !== undefined &&
    rest.value < scale &&
    /^\p{L}/u.test(lowerAt(words, next + 1 + and)) &&
    lowerAt(words, next + 1 + and) !== 'a'
  )
    return { value: own + rest.value, last: rest.last, counted: true }
  const thousands = scale === 100 ? scales.get(lowerAt(words, next + 1)) : undefined
  return thousands === undefined
    ? { value: own, last: next + 1, counted: true, scale }
    : { value: scaled(own, thousands), last: next + 2, counted: true, scale: thousands }
}

// "three point two five million"; "at one point two people" counts people, and so does "on one point 20 people".
function decimalAt(
  words: readonly Word[],
  whole: number,
  from: number,
): Pick<Value, 'value' | 'last'> | undefined {
  let digits = ''
  let last = from
  for (; ; last++) {
    const word = lowerAt(words, last)
    const digit = /^\d+$/u.test(word) ? word : small.get(word)
    if (digit === undefined) break
    digits += String(digit)
  }
  const isPlace = /^(?:at|on|to)$/u.test(lowerAt(words, from - 3))
  return digits === '' || (whole === 1 && (isPlace || !isUnit(words, last)))
    ? undefined
    : { value: Number(`${whole}.${digits}`), last }
}

// "5 and a half percent" is one number, but "two and a half years" counts years.
const isUnit = (words: readonly Word[], next: number): boolean =>
  /^(?:percent|%|per|million|billion|trillion)$/u.test(lowerAt(words, next))

const scaled = (value: number, scale: number): number => Math.round(value * scale * 1000) / 1000

/** "to 30", "or three", "and 40" after "between", and "20-30", which is one word or three. */
function otherAt(
  words: readonly Word[],
  one: Value,
  between: boolean,
): (Value & { shared?: number }) | undefined {
  // "3- to 400": hundreds of both.
  if (lowerAt(words, one.last) === '-' && /^(?:to|or)$/u.test(lowerAt(words, one.last + 1))) {
    const other = valueAt(words, one.last + 2)
    const scale = other === undefined ? 1 : 10 ** Math.floor(Math.log10(Math.max(1, other.value)))
    return other === undefined || one.value >= 10 || one.value * scale >= other.value
      ? undefined
      : { ...other, shared: scale }
  }
  const join = lowerAt(words, one.last)
  if (!(['to', '-', '–', 'or'].includes(join) || (between && join === 'and'))) return undefined
  const money = lowerAt(words, one.last + 1) in units ? 1 : 0
  const other = valueAt(words, one.last + 1 + money)
  if (other === undefined || isAge(words, other.last)) return undefined
  const shared =
    one.scale === undefined && other.scale !== undefined && one.value < other.value / other.scale + 1
      ? other.scale
      : undefined
  const low = shared === undefined ? one.value : one.value * shared
  return low < other.value ? { ...other, ...(shared === undefined ? {} : { shared }) } : undefined
}

const bounds: [RegExp, string][] = [
  [/^(?:at least|no fewer than|no less than|not less than|a minimum of|upwards of)$/u, 'least'],
  [
    /^(?:more than|over|well over|above|greater than|in excess of|exceeding|exceeds?|exceeded|surpass(?:ed|es|ing)|topped)$/u,
    'more',
  ],
  [/^(?:fewer than|less than|under|below|not more than|no more than)$/u, 'fewer'],
  [/^(?:up to|as many as|at most|as much as|a maximum of)$/u, 'most'],
  [/^(?:about|around|nearly|almost|some|approximately|roughly|close to|an estimated|estimated)$/u, 'about'],
]

const rising =
  /^(?:revised|went|goes|gone|go|moved|ticked|came|rose|risen|shot|is|was|are|were|back|bumped|pushed|brought)$/u

/** The bound whose words begin at an index. */
function boundAt(words: readonly Word[], index: number): { word: string; last: number } | undefined {
  for (const length of [4, 3, 2, 1]) {
    const text = words
      .slice(index, index + length)
      .map(({ lower }) => lower)
      .join(' ')
    const found = bounds.find(([pattern]) => pattern.test(text))
    // "was revised up to 3 percent": there it goes, and no bound.
    if (text === 'up to' && rising.test(lowerAt(words, index - 1)))
      return { word: 'exact', last: index + length }
    if (found !== undefined)
      return { word: /^no(?:t)? more than$/u.test(text) ? 'most' : found[1], last: index + length }
  }
  return undefined
}

// "25 or more", "17,000-plus"
function after(words: readonly Word[], index: number): string | undefined {
  const [one, two] = [lowerAt(words, index), lowerAt(words, index + 1)]
  if (one === 'or' && two === 'more') return 'least'
  if (one === 'or' && (two === 'so' || two === 'thereabouts')) return 'about'
  return one === '+' || (one === '-' && two === 'plus') ? 'least' : undefined
}

// Shares and money come in parts: "more than $30" is not 31 at least.
function boundsOf(
  word: string | undefined,
  value: number,
  whole: boolean,
): Pick<Numeral, 'min' | 'max' | 'approximate'> {
  switch (word) {
    case 'least':
      return { min: value }
    case 'more':
      return { min: whole ? value + 1 : value }
    case 'fewer':
      return { max: whole ? Math.max(0, value - 1) : value }
    case 'most':
      return { max: value }
    case 'about':
      return { min: value, max: value, approximate: true }
    case 'exact':
    case undefined:
    default:
      return { min: value, max: value }
  }
}

// "25-year-old", "25 years old": how old somebody is.
const isAge = (words: readonly Word[], index: number): boolean =>
  /^-?years?-old$/u.test(lowerAt(words, index)) ||
  (lowerAt(words, index) === '-' && /^years?(?:-old)?$/u.test(lowerAt(words, index + 1))) ||
  (/^years?$/u.test(lowerAt(words, index)) && /^(?:old|of)$/u.test(lowerAt(words, index + 1)))
