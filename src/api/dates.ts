import { type ASTNode, type ConstValueNode, GraphQLError, Kind, print } from 'graphql'
import { type Interval, parseDate } from '../document/dates.ts'
import { clientError } from './errors.ts'

/** The interval that a date covers; a client's date that is none is refused. */
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

/** The same error, with the place in the query. */
function at(nodes: ASTNode, { message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions })
}

/** How the scalar `Date` is read: EDTF level 0, passed through as it is written. A plain object, so that the schema's description stays. */
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
