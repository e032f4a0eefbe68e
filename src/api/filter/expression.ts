import { clientError } from '../errors.ts'

/** The index or relationship from which a literal's statements can be read, given one of its `ids`; see read/statement/page. */
export type SeekPath =
  | 'statement'
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

/** A test of one property. `''` stands for an absent property. */
export interface Condition {
  of: 'statement' | 'link' | 'node' | 'labels' | 'direction'
  name?: string
  /** Equals one of these. */
  values?: readonly (string | boolean)[]
  /** Or: without its first `skip` characters it is at least `from`, and as a whole it is below `to`. */
  from?: string
  to?: string
  skip?: number
  /** Or: is a number from `least` to `most`. */
  least?: number
  most?: number
  /** Or: equals one of these ids while the statement's key overlaps that tenure, from a minute up to a key (exclusive). */
  tenures?: readonly { id: string; from: string; to: string }[]
}

/** One condition on a statement, as statement/parts/holds.cypher tests it: it has a matching relationship to a matching node. */
export interface Literal {
  test: 'link' | 'publisher' | 'superseded'
  negated: boolean
  types?: readonly string[]
  conditions?: readonly Condition[]
  /** The path from which it can be read, with one seek per id of the node at the other end. */
  path?: SeekPath | undefined
  ids?: readonly string[]
  /** Whether the ids are what a name or a relation stands for, instead of the client's own. */
  areLookedUp?: boolean
  /** For some ids, the key below which all matches lie. */
  until?: ReadonlyMap<string, string>
  /** Whether every statement found through `path` fulfils the literal without a further test. */
  proven?: boolean
}

/** A filter as a Boolean formula. */
export type Expression =
  { literal: Literal } | { all: readonly Expression[] } | { any: readonly Expression[] } | { not: Expression }

/** Conjunctive normal form: each clause must hold, and a clause holds if one of its literals does. */
export type Clauses = Literal[][]

export const maxLiterals = 128

/**
 * Converts to alternatives, of which one must hold, in the smaller of two forms: one alternative in conjunctive normal form, or
 * one for each term of the disjunctive normal form. The sizes are computed first, and a filter that would grow too large is refused.
 */
export function alternativesOf(expression: Expression): Clauses[] {
  const conjunctive = sizeOf(expression, false).literals
  // The terms of a formula are the clauses of its negation, negated.
  const disjunctive = sizeOf(expression, true).literals
  const least = Math.min(conjunctive, disjunctive)
  if (least > maxLiterals) {
    throw clientError(
      'FILTER_TOO_COMPLEX',
      `a filter must have at most ${maxLiterals} conditions once and, or and not are multiplied out`,
      least,
    )
  }
  if (conjunctive <= disjunctive) return [expand(expression, false)]
  return expand(expression, true).map(term => term.map(literal => [negated(literal)]))
}

const negated = (literal: Literal): Literal => ({ ...literal, negated: !literal.negated })

/** The clause that excludes an alternative which is a single term. */
export const excluding = (term: Clauses): Literal[] => term.flat().map(negated)

// `isNegated`: the expression is under an odd number of nots, so `all` and `any` are swapped (De Morgan).
function sizeOf(expression: Expression, isNegated: boolean): { clauses: number; literals: number } {
  if ('literal' in expression) return { clauses: 1, literals: 1 }
  if ('not' in expression) return sizeOf(expression.not, !isNegated)
  const { parts, together } = partsOf(expression, isNegated)
  const sizes = parts.map(part => sizeOf(part, isNegated))
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

function expand(expression: Expression, isNegated: boolean): Clauses {
  if ('literal' in expression) {
    const { literal } = expression
    return [[{ ...literal, negated: literal.negated !== isNegated }]]
  }
  if ('not' in expression) return expand(expression.not, !isNegated)
  const { parts, together } = partsOf(expression, isNegated)
  const expanded = parts.map(part => expand(part, isNegated))
  if (together) return expanded.flat()
  return expanded.reduce<Clauses>(
    (product, clauses) => product.flatMap(left => clauses.map(right => [...left, ...right])),
    [[]],
  )
}

function partsOf(
  expression: { all: readonly Expression[] } | { any: readonly Expression[] },
  isNegated: boolean,
) {
  const isAll = 'all' in expression
  return { parts: isAll ? expression.all : expression.any, together: isAll !== isNegated }
}
