import { type ASTNode, type ConstValueNode, GraphQLError, Kind, print } from 'graphql'
import { type Interval, parseDate } from '../document/dates.ts'
import { clientError } from './errors.ts'

/** A time that is more exact than the minute, or whose zone has no colon, as programs write it. */
const programTime = /T(\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d)?:?(\d\d)?(?=$|\/)/g

/** The same date to the minute: `2019-12-30T14:00:05.123Z` lies in the minute `2019-12-30T14:00Z`. */
const toTheMinute = (date: string): string =>
  date.replace(
    programTime,
    (_whole, time: string, zone = '', minutes?: string) =>
      `T${time}${zone}${zone === '' || zone === 'Z' ? '' : `:${minutes ?? '00'}`}`,
  )

/** The interval that a client's date covers; throws a client error if it is not a date. */
export function intervalOf(date: string): Interval {
  const interval = parseDate(toTheMinute(date))
  if (!('problem' in interval)) return interval
  const [rule = interval.problem] = interval.problem.split(', but got: ')
  throw clientError('BAD_USER_INPUT', rule, date)
}

function checked(value: unknown): string {
  if (typeof value !== 'string') throw clientError('BAD_USER_INPUT', 'a date must be a string', value)
  intervalOf(value)
  return toTheMinute(value)
}

/** Throws a client error if a range ends before it begins. */
export function refuseReversed(
  range: string,
  from: string | null | undefined,
  to: string | null | undefined,
): void {
  if (from === null || from === undefined || to === null || to === undefined) return
  if (intervalOf(to).end >= intervalOf(from).start) return
  throw clientError('BAD_USER_INPUT', `${range} must not end before it begins`, `${from} to ${to}`)
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
