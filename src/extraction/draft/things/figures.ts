import type { DocumentFile } from '../../../document/index.ts'

type Claim = NonNullable<DocumentFile['claims']>[number]
type Figure = Required<Pick<Claim, 'measure'>> & Pick<Claim, 'counting' | 'min' | 'max' | 'approximate'>

const small: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const number = String.raw`(?<number>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
const bound = String.raw`(?:(?<bound>at least|no fewer than|no less than|more than|over|fewer than|less than|under|up to|as many as|at most|about|around|nearly|almost|some|approximately|roughly)\s+)?`
const people = String.raw`(?<counted>people|persons|civilians?|civilian contractors?|children|fighters?|soldiers?|combatants?|militants?|troops|service-?\s?members?|[a-z.\s]{0,24}?(?:contractor|personnel|members|men|women|workers|officers))`
const measures: [Figure['measure'], RegExp][] = (
  [
    ['KILLED', 'kill(?:ed|s|ing)?'],
    ['WOUNDED', '(?:wound|injur)(?:ed|es|s|ing)?'],
    ['DETAINED', '(?:detain|arrest)(?:ed|s|ing)?'],
    ['DISPLACED', 'displac(?:ed|es|ing)'],
    ['LAUNCHED', '(?:fired|launched)'],
    ['INTERCEPTED', '(?:intercepted|shot down)'],
    ['STRUCK', '(?:struck|hit)'],
  ] as const
).map(([measure, verb]) => [
  measure,
  new RegExp(
    String.raw`\b${verb}\s+(?:by\s+)?${bound}(?:a|an|${number})\b(?:\s+(?:U\.S\.|American|Iraqi|Iranian|other|more))?(?:\s+${people})?`,
    'iu',
  ),
])
const barrage = new RegExp(String.raw`${bound}${number}\s+(?<counted>rockets|missiles|drones)\b`, 'iu')

/** The figures that words tell: "killed at least 25 fighters"; words such as "dozens" stay without numbers. */
export function figuresIn(words: string): Figure[] {
  const figures: Figure[] = []
  for (const [measure, pattern] of measures) {
    const groups = pattern.exec(words)?.groups
    const figure = groups === undefined ? undefined : figureOf(measure, groups)
    if (figure !== undefined) figures.push(figure)
  }
  const groups = barrage.exec(words)?.groups
  if (groups !== undefined && /\b(?:fired|launched|barrage)\b/iu.test(words)) {
    const figure = figureOf('LAUNCHED', groups)
    if (figure !== undefined && !figures.some(({ measure }) => measure === 'LAUNCHED')) figures.push(figure)
  }
  return figures
}

function figureOf(
  measure: Figure['measure'],
  groups: Record<string, string | undefined>,
): Figure | undefined {
  const given = groups['number']
  if (given === undefined) return undefined
  const value = small[given.toLowerCase()] ?? Number(given.replaceAll(',', ''))
  if (!Number.isFinite(value)) return undefined
  const ofPeople = ['KILLED', 'WOUNDED', 'DETAINED', 'DISPLACED'].includes(measure)
  const counted = groups['counted']?.trim().toLowerCase()
  if (!ofPeople && counted === undefined) return undefined
  return {
    measure,
    ...(ofPeople ? { counting: whom(counted) } : { counting: counted ?? 'things' }),
    ...bounds(groups['bound']?.toLowerCase(), value),
  }
}

function whom(counted: string | undefined): string {
  if (counted === undefined) return 'PEOPLE'
  if (counted.includes('civilian')) return 'CIVILIANS'
  if (counted.includes('child')) return 'CHILDREN'
  return /fighter|soldier|combatant|militant|troops|service/u.test(counted) ? 'COMBATANTS' : 'PEOPLE'
}

function bounds(word: string | undefined, value: number): Pick<Figure, 'min' | 'max' | 'approximate'> {
  switch (word) {
    case undefined:
      return { min: value, max: value }
    case 'at least':
    case 'no fewer than':
    case 'no less than':
      return { min: value }
    case 'more than':
    case 'over':
      return { min: value + 1 }
    case 'fewer than':
    case 'less than':
    case 'under':
      return { max: Math.max(0, value - 1) }
    case 'up to':
    case 'as many as':
    case 'at most':
      return { max: value }
    default:
      return { min: value, max: value, approximate: true }
  }
}
