import type * as resolved from '../resolved.ts'
import { asList, type Statement } from '../rules/context.ts'
import type { DocumentFile } from '../shape.ts'
import { fieldsOf, inOrder } from './fields.ts'
import type { Names } from './names.ts'
import { byId, distinct, sortedSet } from './order.ts'

/** The fields of a statement in the order in which their JSON is hashed. */
const fields = fieldsOf('statements')

/** A statement with its voice's defaults, its ids in full, and its spans as they are anchored. */
export function statement(
  given: Statement,
  names: Names,
  { publisher, publishedAt }: DocumentFile['document'],
  anchored: ReadonlyMap<object, resolved.ResolvedSpan>,
): resolved.ResolvedStatement {
  const { full, own } = names
  const speaker = asList(given.speaker)
  return inOrder(fields, given, {
    about: (given.about ?? []).map(target => about(target, names)).toSorted(byId),
    addressees: names.fullSet(given.addressees),
    checkedBy: sortedSet(given.checkedBy ?? []),
    claims: (given.claims ?? []).map(one => claimed(one, names)).toSorted(byId),
    id: own(given.id),
    madeAt: given.madeAt && full(given.madeAt),
    repliesTo: given.repliesTo && own(given.repliesTo),
    reports: names.ownSet(given.reports),
    saidAt: given.saidAt ?? (given.voice === 'NARRATOR' ? publishedAt : undefined),
    spans: spans(given, anchored),
    speaker: distinctIds((speaker.length === 0 ? [publisher] : speaker).map(full)),
    spokenAs: given.spokenAs && full(given.spokenAs),
    via: distinctIds((given.via ?? []).map(full)),
    voice: given.voice ?? 'ATTRIBUTED',
  })
}

const distinctIds = (ids: string[]): string[] => (ids.length < 2 ? ids : [...new Set(ids)])

/** Orders statements as they stand in the text, then by id; those without a span come last. */
export function byPlace(a: resolved.ResolvedStatement, b: resolved.ResolvedStatement): number {
  const [first, second] = [a.spans[0]?.start ?? Infinity, b.spans[0]?.start ?? Infinity]
  return first === second ? byId(a, b) : first - second
}

function about(given: NonNullable<Statement['about']>[number], { full }: Names): resolved.ResolvedAbout {
  return {
    as: sortedSet(asList(given.as)),
    id: full(given.id),
    stance: given.stance,
  } satisfies resolved.Keys<resolved.ResolvedAbout>
}

function claimed(
  given: NonNullable<Statement['claims']>[number],
  { full }: Names,
): resolved.ResolvedStatementClaim {
  return {
    hedge: given.hedge,
    id: full(given.id),
    verb: given.verb,
  } satisfies resolved.Keys<resolved.ResolvedStatementClaim>
}

function spans(
  given: Statement,
  anchored: ReadonlyMap<object, resolved.ResolvedSpan>,
): resolved.ResolvedSpan[] {
  const found = (given.spans ?? []).map(span => anchored.get(span)).filter(span => span !== undefined)
  return distinct(
    found.map(
      span =>
        ({
          end: span.end,
          exact: span.exact,
          prefix: span.prefix,
          start: span.start,
          suffix: span.suffix,
        }) satisfies resolved.Keys<resolved.ResolvedSpan>,
    ),
  )
}
