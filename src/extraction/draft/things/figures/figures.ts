import {
  at,
  countedBefore,
  isOfPeople,
  type Measure,
  measureOf,
  ofPeople,
  persons,
  spans,
} from './measure.ts'
import { type Numeral, numeralAt } from './numbers.ts'
import type { Claim } from '../../drafted.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import { countryNamed } from '../../../who/countries.ts'
import type { Word } from '../../claims/clause/word.ts'

/** A number that a claim gives, and of what. */
export type Figure = Required<Pick<Claim, 'measure' | 'counting'>> &
  Pick<Claim, 'min' | 'max' | 'approximate'>

/** The figures that words tell: "killed at least 25 fighters"; words such as "dozens" stay without numbers. */
export function figuresIn(words: readonly Word[]): Figure[] {
  const figures: Figure[] = []
  let earlier: { figure: Figure; last: number } | undefined
  for (let i = 0; i < words.length; i++) {
    if (isName(words, i)) continue
    const numeral = numeralAt(words, i)
    if (numeral === undefined) continue
    // "the seven-day average": the number goes with a word.
    if (isBound(words, numeral.last) && !/^(?:plus|,)$/u.test(at(words, numeral.last + 1)?.lower ?? '')) {
      i = numeral.last
      continue
    }
    const ratio = ratioEnd(words, numeral)
    if (ratio !== undefined) {
      i = ratio - 1
      continue
    }
    const noun = headAfter(words, numeral)
    // "55 of the Fortune 500 companies", "114 children's hospitals"
    if (noun !== undefined && /^(?:'s|'|’s|’)$/u.test(at(words, noun + 1)?.lower ?? '')) continue
    const joined =
      earlier !== undefined &&
      i - earlier.last <= 3 &&
      /^(?:and|,|or|including)$/u.test(at(words, i - 1)?.lower ?? '')
        ? earlier.figure
        : undefined
    const measure =
      measureOf(words, numeral, noun) ??
      (joined !== undefined && ofPeople.has(joined.measure) && isOfPeople(words, noun)
        ? joined.measure
        : undefined)
    const figure =
      measure === undefined
        ? otherFigure(words, numeral, noun)
        : measuredFigure(words, numeral, noun, measure)
    i = numeral.last - 1
    if (figure === undefined) continue
    figures.push(figure)
    earlier = { figure, last: noun ?? numeral.last }
  }
  return figures
}

// "F-16", "Section 5", "March 3", "No. 1": a number that is a name.
function isName(words: readonly Word[], index: number): boolean {
  const left = at(words, index - 1)
  const word = at(words, index)
  if (left === undefined || word?.pos !== 'NUM') return false
  // "Challenger 2 tanks"
  const isModel =
    left.pos === 'PROPN' &&
    /^\p{Lu}/u.test(left.text) &&
    /^\d{1,3}$/u.test(word.text) &&
    !lexicon.calendar.has(left.lower) &&
    countryNamed(left.text) === undefined
  return (
    isModel ||
    (left.lower === '-' && !word.apart && /\p{L}$/u.test(at(words, index - 2)?.text ?? '')) ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|section|article|title|chapter|no\.|number|part|phase|round|level|tier|age|aged|vision|agenda|group|covid|apollo|boeing|proposition|amendment|resolution|order|law|act|flight|route|highway|channel|page|figure|table|class)$/u.test(
      left.lower,
    )
  )
}

// "1 in 26 men", "two out of three": a share; "$10-, $12-, $14,000": a number that is cut off.
function ratioEnd(words: readonly Word[], { last, max = 0 }: Numeral): number | undefined {
  if (at(words, last)?.lower === '-' && at(words, last + 1)?.lower === ',') return last + 1
  const [one, two] = [at(words, last)?.lower, at(words, last + 1)?.lower]
  const of = one === 'in' ? 1 : one === 'out' && two === 'of' ? 2 : 0
  const other = of === 0 ? undefined : numeralAt(words, last + of)
  return other?.min !== undefined && other.min > max && other.min <= 1000 ? other.last : undefined
}

/** The index of the noun that a number counts: its phrase ends there. */
function headAfter(words: readonly Word[], { last, unit }: Numeral): number | undefined {
  if (unit !== undefined) return undefined
  let i = last
  if (
    at(words, i)?.lower === 'of' &&
    /^(?:the|our|its|their|his|these|those|them)$/u.test(at(words, i + 1)?.lower ?? '')
  )
    i += 2
  let head: number | undefined
  for (; i < Math.min(words.length, last + 7); i++) {
    const { pos = '', lower = '' } = at(words, i) ?? {}
    if (pos === 'NOUN' || (pos === 'PROPN' && head === undefined) || lower === 'others') head = i
    else if (!(
      pos === 'ADJ' ||
      pos === 'PROPN' ||
      lower === '-' ||
      (pos === 'VERB' &&
        /(?:ed|ing)$/u.test(lower) &&
        head === undefined &&
        /^(?:NOUN|ADJ)$/u.test(at(words, i + 1)?.pos ?? ''))
    ))
      break
    else if (pos === 'PROPN') head = i
  }
  return head
}

const limits = ({ min, max, approximate }: Numeral): Pick<Figure, 'min' | 'max' | 'approximate'> => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(approximate === undefined ? {} : { approximate }),
})

function measuredFigure(
  words: readonly Word[],
  numeral: Numeral,
  noun: number | undefined,
  measure: Measure,
): Figure | undefined {
  const end = noun === undefined ? numeral.last : noun + 1
  const counted = words
    .slice(numeral.last, end)
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
  if (ofPeople.has(measure)) return { measure, counting: whom(counted), ...limits(numeral) }
  const named = noun === undefined ? countedBefore(words, numeral.first) : at(words, noun)
  return named === undefined ? undefined : { measure, counting: named.lower, ...limits(numeral) }
}

function whom(counted: string): string {
  if (counted.includes('civilian')) return 'CIVILIANS'
  if (/\b(?:child(?:ren)?|kids?)\b/u.test(counted)) return 'CHILDREN'
  return /\b(?:fighter|soldier|combatant|militant|troop|service|marine|sailor|gunmen|insurgent|terrorist|rebel)/u.test(
    counted,
  )
    ? 'COMBATANTS'
    : 'PEOPLE'
}

// "15 million jobs", "$35", "50 percent": a number of something else, where it is no name, age, date or length of time.
function otherFigure(words: readonly Word[], numeral: Numeral, noun: number | undefined): Figure | undefined {
  if (numeral.unit !== undefined) return { measure: 'OTHER', counting: numeral.unit, ...limits(numeral) }
  const counted = at(words, noun ?? -1)
  if (counted === undefined || noun === undefined || !numeral.counted || spans.test(counted.lower))
    return undefined
  if (counted.pos !== 'NOUN' || (counted.lower === counted.lemma && !isPlural(counted.lower)))
    return persons.test(counted.lower) && counted.pos === 'NOUN'
      ? { measure: 'OTHER', counting: 'people', ...limits(numeral) }
      : undefined
  if (
    /^(?:our|these|those|both|first|last|next|top|past|other|every)$/u.test(
      at(words, numeral.first - 1)?.lower ?? '',
    )
  )
    return undefined
  // "the 2022 midterms", "the 90-day plan": the number is a name, or part of one.
  const digits = at(words, numeral.first)
  if (/^(?:19|20)\d\d$/u.test(digits?.lower ?? '') || isBound(words, numeral.last)) return undefined
  const from = at(words, noun - 1)?.pos === 'NOUN' && noun - 1 >= numeral.last ? noun - 1 : noun
  const name = words
    .slice(from, noun + 1)
    .map(({ text, apart }, i) => (apart && i > 0 ? ` ${text}` : text))
    .join('')
    .toLowerCase()
  return { measure: 'OTHER', counting: name, ...limits(numeral) }
}

// "gigawatts": a plural that the model does not know.
const isPlural = (lower: string): boolean =>
  /[^aious]s$/u.test(lower) && lower.length > 5 && !/^(?:headquarters|series|species)$/u.test(lower)

const isBound = (words: readonly Word[], index: number): boolean =>
  at(words, index)?.lower === '-' && at(words, index)?.apart === false
