import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { countryNamed, countryOfDemonym } from '../../who/countries.ts'

/** How a name goes on over small words. */
export interface LongNameRule {
  readonly id: 'of-name' | 'and-name'
  readonly example: { readonly text: string; readonly name: string }
  /** A sentence that has two names, or none, where this one might be seen. */
  readonly not: { readonly text: string; readonly name: string }
}

export const longNameRules: readonly LongNameRule[] = [
  {
    id: 'of-name',
    example: {
      text: 'The Department of Rivers and Harbors closed the bridge.',
      name: 'Department of Rivers and Harbors',
    },
    not: {
      text: 'The Department of Rivers and Congress closed the bridge.',
      name: 'Department of Rivers and Congress',
    },
  },
  {
    id: 'and-name',
    example: {
      text: 'The Bridge and Harbor Administration closed the road.',
      name: 'Bridge and Harbor Administration',
    },
    not: {
      text: 'Norway and the Harbor Administration closed the road.',
      name: 'Norway and the Harbor Administration',
    },
  },
]

// What a body's name begins with, before what it is for.
const heads = new Set(
  `department office council bureau agency institute institutes center centre centers centres association organization
  organisation committee commission board ministry federation union league republic government academy bank court fund
  conference confederation college university authority state-department division directorate service corps`.split(
    /\s+/u,
  ),
)
// What a body's name ends in, after what it is for.
const tails = new Set(
  'administration enforcement commission agency service services committee council corporation fund protection'.split(
    ' ',
  ),
)
const isCapital = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  token.pos !== 'PRON' &&
  !lexicon.calendar.has(token.lower)

// Another name begins here: a body, a state, an acronym, somebody with an office.
function isOther(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  return (
    /^\p{Lu}{2,}$/u.test(token.text) ||
    heads.has(token.lower) ||
    lexicon.organization.has(token.lower) ||
    lexicon.office.has(token.lower) ||
    countryNamed(token.text) !== undefined
  )
}

function capitalsEnd(tokens: readonly Token[], from: number, last: number): number {
  let end = from
  while (end < last && isCapital(tokens[end])) end++
  return end
}

/** One past the end of a body's name that goes on over "of", "for" and "and"; undefined where none begins at an index. */
export function longNameEnd(tokens: readonly Token[], first: number, last: number): number | undefined {
  if (!isCapital(tokens[first])) return undefined
  const end = capitalsEnd(tokens, first, last)
  return ofName(tokens, first, end, last) ?? andName(tokens, first, end, last)
}

// "Department of Health and Human Services", "Democratic Republic of the Congo", "Centers for Disease Control"
function ofName(tokens: readonly Token[], first: number, end: number, last: number): number | undefined {
  if (!heads.has(tokens[end - 1]?.lower ?? '')) return undefined
  let to = end
  for (let n = 0; n < 3; n++) {
    const joint = tokens[to]?.lower ?? ''
    if (joint === 'of' || (joint === 'for' && n === 0)) {
      const from = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
      if (from >= last || !isCapital(tokens[from])) break
      to = capitalsEnd(tokens, from, last)
    } else if ((joint === 'and' || joint === '&') && n > 0) {
      const next = to + 1
      if (next >= last || !isCapital(tokens[next]) || isOther(tokens, next)) break
      to = capitalsEnd(tokens, next, last)
    } else break
  }
  return to > end ? to : undefined
}

// "Food and Drug Administration", "Customs and Border Protection"
function andName(tokens: readonly Token[], first: number, end: number, last: number): number | undefined {
  const joint = tokens[end]?.lower ?? ''
  if (joint !== 'and' && joint !== '&') return undefined
  const to = capitalsEnd(tokens, end + 1, last)
  const closing = tokens[to - 1]?.lower ?? ''
  if (to < end + 2 || !tails.has(closing)) return undefined
  for (let i = first; i < end; i++)
    if (isOther(tokens, i) || countryOfDemonym(tokens[i]?.text ?? '') !== undefined) return undefined
  return isOther(tokens, end + 1) ? undefined : to
}
