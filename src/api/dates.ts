import {
  type ASTNode,
  type ConstValueNode,
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  Kind,
  print,
} from 'graphql'
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

/** What a client gives for a date that is none. Only the fields that take it fail, so it is kept until they are resolved. */
class NoDate {
  readonly error: GraphQLError
  constructor(error: GraphQLError) {
    this.error = error
  }
}

/** A date as it is written, or what is wrong with it. */
function checked(value: unknown): string | NoDate {
  if (typeof value !== 'string') throw clientError('BAD_USER_INPUT', 'a date must be a string', value)
  try {
    intervalOf(value)
    return toTheMinute(value)
  } catch (error) {
    if (error instanceof GraphQLError) return new NoDate(error)
    throw error
  }
}

/** Throws the error of the first date in a field's arguments that is none. */
function refuseNoDates(value: unknown): void {
  if (value instanceof NoDate) throw value.error
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) refuseNoDates(inner)
}

/** Has each field that takes dates fail by itself where one is none. */
export function checkDates(schema: GraphQLSchema): void {
  const takeDates = new Map<GraphQLInputType, boolean>()
  const takesDates = (given: GraphQLInputType): boolean => {
    const type = getNamedType(given)
    const known = takeDates.get(type)
    if (known !== undefined) return known
    takeDates.set(type, type.name === 'Date') // a filter holds filters
    const found =
      type.name === 'Date' ||
      (isInputObjectType(type) && Object.values(type.getFields()).some(field => takesDates(field.type)))
    takeDates.set(type, found)
    return found
  }
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(argument => takesDates(argument.type))) continue
      const { resolve = defaultFieldResolver } = field
      field.resolve = (parent, args, context, info) => {
        refuseNoDates(args)
        return resolve(parent, args, context, info)
      }
    }
  }
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
  coerceInputLiteral: (node: ConstValueNode): string | NoDate => {
    if (node.kind !== Kind.STRING)
      throw at(node, clientError('BAD_USER_INPUT', 'a date must be a string', print(node)))
    const date = checked(node.value)
    return date instanceof NoDate ? new NoDate(at(node, date.error)) : date
  },
}

/** Whether two intervals share a minute. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start <= b.end && b.start <= a.end
}
