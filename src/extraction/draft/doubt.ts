import type { Statement } from './drafted.ts'

type Field = NonNullable<Statement['doubtful']>[number]

/** How likely each field of a statement is wrong, 0 to 1; a field that is not given is as good as certain. */
export type Uncertain = Readonly<Partial<Record<Field, number>>>

/** The fields without which a statement says something else: who, whether it is said at all, in whose words, and how. */
const counted: ReadonlySet<string> = new Set<Field>(['speaker', 'cue', 'form', 'claims'])

/** From here on a field is listed as one of the least certain. */
const least = 0.1
const most = 0.95

/** The least uncertainty of a speaker who is not understood, and stands as a local unknown. */
export const unknownSpeaker = 0.6

/**
 * The doubt in a statement: how likely its speaker, cue, form or verb is wrong, as if each were wrong by itself. Other
 * fields are only listed, the least certain first.
 */
export function doubtOf(uncertain: Uncertain): Pick<Statement, 'doubtful'> & { doubt: number } {
  const entries = Object.entries(uncertain) as [Field, number][]
  const right = entries.reduce((all, [field, wrong]) => (counted.has(field) ? all * (1 - wrong) : all), 1)
  const doubtful = entries
    .filter(([, wrong]) => wrong >= least)
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([field]) => field)
  return {
    doubt: Math.round(Math.min(1 - right, most) * 100) / 100,
    ...(doubtful.length === 0 ? {} : { doubtful }),
  }
}
