import { clientError } from '../errors.ts'

/** Where a literal can be sought: the path of statement/page/about.cypher that finds what has one of its `ids`. */
export type SeekPath =
  | 'speaker'
  | 'about'
  | 'addressee'
  | 'claim'
  | 'relation'
  | 'document'
  | 'madeAt'
  | 'position'
  | 'relay'
  | 'utterance'
  | 'text'

/** What one property of a relationship's end is compared with; `''` stands for a property that is absent. */
export interface Condition {
  of: 'statement' | 'link' | 'node' | 'labels' | 'direction'
  name?: string
  /** One of these. */
  values?: readonly (string | boolean)[]
  /** Or, its first `skip` characters left out, not before `from`; and, all of it, before `to`. */
  from?: string
  to?: string
  skip?: number
  /** Or, an id of these while the key's interval overlaps theirs, from a minute to below a key. */
  tenures?: readonly { id: string; from: string; to: string }[]
}

/** One condition on a statement, as statement/parts/holds.cypher tests it: it has such a relationship to such a node. */
export interface Literal {
  test: 'link' | 'publisher' | 'superseded'
  negated: boolean
  types?: readonly string[]
  conditions?: readonly Condition[]
  /** Where it can be sought, by each of these ids of the node at the other end. */
  path?: SeekPath | undefined
  ids?: readonly string[]
  /** The keys below which there can be something, for ids where that is known. */
  until?: ReadonlyMap<string, string>
  /** Whether being found there is all that it asks. */
  proven?: boolean
}

/** A filter as a formula. */
export type Expression =
  { literal: Literal } | { all: readonly Expression[] } | { any: readonly Expression[] } | { not: Expression }

/** Every clause holds, and a clause holds when one of its literals does. */
export type Clauses = Literal[][]

export const mostLiterals = 32

/** The conjunctive form of a filter; refused when it has too many literals, before it is written out. */
export function clausesOf(expression: Expression): Clauses {
  const { literals } = sizeOf(expression, false)
  if (literals > mostLiterals) {
    throw clientError(
      'FILTER_TOO_COMPLEX',
      `a filter has at most ${mostLiterals} conditions once and, or, not are multiplied out`,
      literals,
    )
  }
  return expand(expression, false)
}

// `negated`: the expression stands under an odd number of nots, so that `all` and `any` change places.
function sizeOf(expression: Expression, negated: boolean): { clauses: number; literals: number } {
  if ('literal' in expression) return { clauses: 1, literals: 1 }
  if ('not' in expression) return sizeOf(expression.not, !negated)
  const { parts, together } = partsOf(expression, negated)
  const sizes = parts.map(part => sizeOf(part, negated))
  if (together) {
    return sizes.reduce(
      (sum, size) => ({ clauses: sum.clauses + size.clauses, literals: sum.literals + size.literals }),
      { clauses: 0, literals: 0 },
    )
  }
  return sizes.reduce(
    (product, size) => ({
      clauses: product.clauses * size.clauses,
      literals: product.literals * size.clauses + size.literals * product.clauses,
    }),
    { clauses: 1, literals: 0 },
  )
}

function expand(expression: Expression, negated: boolean): Clauses {
  if ('literal' in expression) {
    const { literal } = expression
    return [[{ ...literal, negated: literal.negated !== negated }]]
  }
  if ('not' in expression) return expand(expression.not, !negated)
  const { parts, together } = partsOf(expression, negated)
  const expanded = parts.map(part => expand(part, negated))
  if (together) return expanded.flat()
  return expanded.reduce<Clauses>(
    (product, clauses) => product.flatMap(left => clauses.map(right => [...left, ...right])),
    [[]],
  )
}

function partsOf(
  expression: { all: readonly Expression[] } | { any: readonly Expression[] },
  negated: boolean,
) {
  const isAll = 'all' in expression
  return { parts: isAll ? expression.all : expression.any, together: isAll !== negated }
}
