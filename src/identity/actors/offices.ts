import type { ActorFacts } from '../../graph/queries/candidates.ts'
import { foldName } from '../../fold.ts'

type Office = ActorFacts['offices'][number]

/** An office that two hold, if one is the same. */
export const sharedOffice = (
  a: { offices: readonly Office[] },
  b: { offices: readonly Office[] },
): string | undefined => a.offices.find(one => b.offices.some(other => isSame(one, other)))?.title

/** Whether two actors of one name hold offices of different bodies on one day, and none in common. */
export function officesClash(
  a: { offices: readonly Office[] },
  b: { offices: readonly Office[] },
): string | undefined {
  if (a.offices.length === 0 || b.offices.length === 0 || sharedOffice(a, b) !== undefined) return undefined
  for (const one of a.offices)
    for (const other of b.offices)
      if (meet(one, other) && one.in !== other.in) return `${one.title}, and ${other.title}`
  return undefined
}

/** Between two offices of one person lie fewer years. */
const lifetime = 60

/** Whether an office of one was held a lifetime before an office of the other. */
export function lifetimesApart(
  a: { offices: readonly Office[] },
  b: { offices: readonly Office[] },
): string | undefined {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const { title, end } of one.offices)
      for (const { title: later, start } of other.offices)
        if (end !== null && start !== null && yearOf(start) - yearOf(end) >= lifetime)
          return `${title} until ${yearOf(end)}, and ${later} from ${yearOf(start)}`
  return undefined
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

const isSame = (a: Office, b: Office): boolean =>
  a.id === b.id || (foldName(a.title) === foldName(b.title) && a.in === b.in)

/** Whether the days on which two offices were held meet; one whose days are not known meets all. */
const meet = (a: Office, b: Office): boolean =>
  a.in !== null &&
  b.in !== null &&
  (a.start === null || b.end === null || day(a.start) <= day(b.end)) &&
  (b.start === null || a.end === null || day(b.start) <= day(a.end))

const day = (date: string): string => date.slice(0, 10)
