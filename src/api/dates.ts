import { type ASTNode, type ConstValueNode, GraphQLError, Kind, print } from 'graphql'
import { type Interval, parseDate } from '../document/dates.ts'
import { clientError } from './errors.ts'

/** The interval that a client's date covers; throws a client error if it is not a date. */
export function intervalOf(date: string): Interval {
  const interval = parseDate(date)
  if (!('problem' in interval)) return interval
  const [rule = interval.problem] = interval.problem.split(', but got: ')
  throw clientError('BAD_USER_INPUT', rule, date)
}

function checked(value: unknown): string {
  if (typeof value !== 'string') throw clientError('BAD_USER_INPUT', 'a date must be a string', value)
  intervalOf(value)
  return value
}

/** The same error, with its location in the query. */
function at(nodes: ASTNode, { message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions })
}

/** Coercion of the scalar `Date`: EDTF level 0, as written. A GraphQLScalarType would drop the schema's description. */
export const DateScalar = {
  coerceOutputValue: String,
  coerceInputValue: checked,
  coerceInputLiteral: (node: ConstValueNode): string => {
    try {
      if (node.kind !== Kind.STRING)
        throw clientError('BAD_USER_INPUT', 'a date must be a string', print(node))
      return checked(node.value)
    } catch (error) {
      throw error instanceof GraphQLError ? at(node, error) : error
    }
  },
}

/** Whether two intervals share a minute. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start <= b.end && b.start <= a.end
}
