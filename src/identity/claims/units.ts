import type { ReadClaim } from './differences.ts'
import { opposedIn } from './opposed.ts'
import { isDerived } from './order.ts'
import { isOneFigure } from './reading/figures.ts'
import { stemOf } from './reading/words.ts'

/** Whether claims are compared whole, or one or both by a part. */
export type Reading = 'whole' | 'part' | 'parts'

/** Words that only say of what length a time is. */
const periods = new Set('day week month year decade past recent early late end start'.split(' ').map(stemOf))

/** What two claims have in common. */
export interface Shared {
  shared: number
  /** How many of them are neither names nor figures nor times. */
  plain: number
  /** Which share of all units it is. */
  share: number
  hasFigure: boolean
}

/**
 * The units that two claims share. A rare name weighs no more than what is said of it, and a derived word is the same unit:
 * Ukraine, Ukrainian.
 */
export function sharedUnits({ words: a }: ReadClaim, { words: b }: ReadClaim): Shared {
  const left = new Set(b.units)
  const shared = a.units.filter(unit => {
    const other = left.has(unit) ? unit : b.units.find(one => left.has(one) && isDerived(one, unit))
    return other !== undefined && left.delete(other)
  })
  return {
    shared: shared.length,
    plain: shared.filter(unit => a.plain.has(unit) && !periods.has(unit)).length,
    share: shared.length / (a.units.length + b.units.length - shared.length || 1),
    hasFigure: a.figures.some(one => b.figures.some(other => isOneFigure(one, other))),
  }
}

/** Whether two claims have enough units in common to say one thing. A part is taken out of its sentence, and needs more. */
export function areEnough({ shared, plain, share, hasFigure }: Shared, reading: Reading): boolean {
  if (plain < 2) return false
  if (reading === 'whole')
    return shared >= 3 && share >= (shared >= 8 || (hasFigure && shared >= 4) ? 0.5 : 0.6)
  return reading === 'part' ? shared >= 4 && share >= 0.7 : shared >= 5 && share >= 0.85
}

/** Whether each of two claims has a time or a figure that the other lacks: what their parts have in common is then a form. */
export const areOtherwise = ({ words: a }: ReadClaim, { words: b }: ReadClaim): boolean =>
  (a.times.some(one => !b.times.includes(one)) && b.times.some(one => !a.times.includes(one))) ||
  (a.figures.some(one => !b.figures.some(other => isOneFigure(one, other))) &&
    b.figures.some(one => !a.figures.some(other => isOneFigure(one, other))))

/** Which share of what they say two claims have in common, apart from figures and opposites; 0 where it is too little. */
export function sharedBeside(a: ReadClaim, b: ReadClaim): number {
  const { shared, plain } = sharedUnits(a, b)
  const figures = a.words.figures.filter(one => b.words.figures.some(other => isOneFigure(one, other))).length
  const common = shared - figures
  const all = a.words.units.length - a.words.figures.length + b.words.units.length - b.words.figures.length
  const opposed = opposedIn(a.words, b.words).length
  // Where both count, names alone may tell what: "he was in Norby and Lund 23 times".
  const isCounted = a.words.figures.length > 0 && b.words.figures.length > 0
  return plain >= 2 || (isCounted && common >= 3) ? common / (all - common - 2 * opposed || 1) : 0
}
