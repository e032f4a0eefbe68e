import type { Condition, Literal, SeekPath } from './expression.ts'
import { type IdFilter, idsOf, isGiven } from './filter.ts'

/** A literal on one relationship of the statement and the node at its other end. */
export function link(
  types: readonly string[],
  path: SeekPath | null,
  filter: IdFilter & { areLookedUp?: boolean },
  conditions: readonly (Condition | null)[] = [],
): Literal {
  const ids = idsOf(filter)
  const further = conditions.filter(condition => condition !== null)
  return {
    test: 'link',
    negated: false,
    types,
    conditions: ids === undefined ? further : [{ of: 'node', name: 'id', values: ids }, ...further],
    ...(ids && path && { path, ids, proven: further.length === 0 }),
  }
}

/** A literal on the statement's own properties. Each has exactly one REPORTED_IN, which carries the test. */
export function own(...conditions: Omit<Condition, 'of'>[]): Literal {
  return link(
    ['REPORTED_IN'],
    null,
    {},
    conditions.map(condition => ({ of: 'statement', ...condition })),
  )
}

/** Requires a property to equal a value; null if no value is given. */
export function equals(
  of: Condition['of'],
  name: string,
  value: string | null | undefined,
): Condition | null {
  return isGiven(value) ? { of, name, values: [value] } : null
}
