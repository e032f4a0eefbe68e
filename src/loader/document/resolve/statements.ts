import type { ResolvedAbout, ResolvedSpan, ResolvedStatement, ResolvedStatementClaim } from '../resolved.ts'
import { asList, type Statement } from '../rules/context.ts'
import type { DocumentFile } from '../shape.ts'
import type { Names } from './names.ts'
import { byId, distinct, sortedSet } from './order.ts'

/** A statement with its voice's defaults, its ids in full, and its spans as they are anchored. */
export function statement(
  given: Statement,
  names: Names,
  { publisher, publishedAt }: DocumentFile['document'],
  anchored: ReadonlyMap<object, ResolvedSpan>,
): ResolvedStatement {
  const { full, own } = names
  const narrated = given.voice === 'NARRATOR'
  const speaker = asList(given.speaker)
  return {
    ...given,
    ...(narrated && publishedAt !== undefined && given.saidAt === undefined && { saidAt: publishedAt }),
    id: own(given.id),
    speaker: distinctIds((speaker.length === 0 ? [publisher] : speaker).map(full)),
    voice: given.voice ?? 'ATTRIBUTED',
    addressees: names.fullSet(given.addressees),
    via: distinctIds((given.via ?? []).map(full)),
    checkedBy: sortedSet(given.checkedBy ?? []),
    about: (given.about ?? []).map(target => about(target, names)).toSorted(byId),
    claims: (given.claims ?? []).map(one => claimed(one, names)).toSorted(byId),
    reports: names.ownSet(given.reports),
    spans: distinct((given.spans ?? []).map(span => anchored.get(span)).filter(span => span !== undefined)),
    ...(given.spokenAs !== undefined && { spokenAs: full(given.spokenAs) }),
    ...(given.madeAt !== undefined && { madeAt: full(given.madeAt) }),
    ...(given.repliesTo !== undefined && { repliesTo: own(given.repliesTo) }),
  }
}

const distinctIds = (ids: string[]): string[] => (ids.length < 2 ? ids : [...new Set(ids)])

/** Orders statements as they stand in the text, then by id; those without a span come last. */
export function byPlace(a: ResolvedStatement, b: ResolvedStatement): number {
  const [first, second] = [a.spans[0]?.start ?? Infinity, b.spans[0]?.start ?? Infinity]
  return first === second ? byId(a, b) : first - second
}

function about(given: NonNullable<Statement['about']>[number], { full }: Names): ResolvedAbout {
  return { ...given, id: full(given.id), as: sortedSet(asList(given.as)) }
}

function claimed(given: ResolvedStatementClaim, { full }: Names): ResolvedStatementClaim {
  return { ...given, id: full(given.id) }
}
