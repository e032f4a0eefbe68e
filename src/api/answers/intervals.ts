import { getNamedType, type GraphQLSchema, isListType, getNullableType, isObjectType } from 'graphql'
import { earliest, latest, parseDate } from '../../document/dates.ts'

/** A date as two moments, in UTC and to the minute; an open end is null. */
interface DateInterval {
  start: string | null
  end: string | null
  precision: 'YEAR' | 'MONTH' | 'DAY' | 'MINUTE' | 'INTERVAL'
}

/** The fields beside a date that give it as intervals: `saidAtInterval`, `asOfIntervals`. */
export const intervalFields = (name: string): string[] => [`${name}Interval`, `${name}Intervals`]

const precisions = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const

function intervalOf(date: string): DateInterval | null {
  const interval = parseDate(date)
  if ('problem' in interval) return null
  const { start, end } = interval
  const precision = date.includes('/')
    ? 'INTERVAL'
    : (precisions[date.length as keyof typeof precisions] ?? 'MINUTE')
  return {
    start: start === earliest && date.startsWith('../') ? null : `${start}Z`,
    end: end === latest && date.endsWith('/..') ? null : `${end}Z`,
    precision,
  }
}

/** Has each field that parts.ts put beside a date give that date's interval. */
export function resolveIntervals(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const [name, field] of Object.entries(type.getFields())) {
      if (getNamedType(field.type).name !== 'DateInterval') continue
      const date = name.replace(/Intervals?$/, '')
      const isList = isListType(getNullableType(field.type))
      field.resolve = parent => {
        const value = (parent as Record<string, unknown>)[date]
        if (isList) return ((value ?? []) as string[]).map(intervalOf)
        return typeof value === 'string' ? intervalOf(value) : null
      }
    }
  }
}
