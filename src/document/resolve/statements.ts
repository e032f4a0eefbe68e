import type * as resolved from '../resolved.ts'
import { asList, type Statement } from '../rules/context.ts'
import * as shapes from '../shape/statements.ts'
import { byId, distinct, sortedSet } from './order.ts'
import { resolverOf, type Resolving } from './resolver.ts'

type About = NonNullable<Statement['about']>[number]
const about = resolverOf<About, resolved.ResolvedAbout>(shapes.statement.properties.about.items.properties, {
  as: given => sortedSet(asList(given.as)),
})

type Claimed = NonNullable<Statement['claims']>[number]
const claimed = resolverOf<Claimed, resolved.ResolvedStatementClaim>(
  shapes.statement.properties.claims.items.properties,
  {},
)

const span = resolverOf<resolved.ResolvedSpan, resolved.ResolvedSpan>(shapes.span.properties, {})

/** A statement with its voice's defaults, its ids in full, and its spans as they are anchored. */
export const statement = resolverOf<Statement, resolved.ResolvedStatement>(shapes.statement.properties, {
  about: (given, resolving) => (given.about ?? []).map(one => about(one, resolving)).toSorted(byId),
  addressees: (given, { names }) => names.fullSet(given.addressees),
  claims: (given, resolving) => (given.claims ?? []).map(one => claimed(one, resolving)).toSorted(byId),
  id: (given, { names }) => names.own(given.id),
  repliesTo: (given, { names }) => given.repliesTo && names.own(given.repliesTo),
  reports: (given, { names }) => names.ownSet(given.reports),
  saidAt: (given, { header }) =>
    given.saidAt ?? (given.voice === 'NARRATOR' ? header.publishedAt : undefined),
  spans,
  speaker(given, { names, header }) {
    const speakers = asList(given.speaker)
    return distinctIds((speakers.length === 0 ? [header.publisher] : speakers).map(names.full))
  },
  via: (given, { names }) => distinctIds((given.via ?? []).map(names.full)),
  voice: given => given.voice ?? 'ATTRIBUTED',
})

const distinctIds = (ids: string[]): string[] => (ids.length < 2 ? ids : [...new Set(ids)])

/** Orders statements by their first spans, then by id; those without a span come last. */
export function byPlace(a: resolved.ResolvedStatement, b: resolved.ResolvedStatement): number {
  const [first, second] = [a.spans[0]?.start ?? Infinity, b.spans[0]?.start ?? Infinity]
  return first === second ? byId(a, b) : first - second
}

function spans(given: Statement, resolving: Resolving): resolved.ResolvedSpan[] {
  const found = (given.spans ?? []).map(one => resolving.anchored.get(one)).filter(one => one !== undefined)
  return distinct(found.map(one => span(one, resolving)))
}
