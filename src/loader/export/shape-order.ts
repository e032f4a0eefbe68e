import type { Row } from '../rows/row.ts'

/** The keys in the order of the shape, since the database gives properties in an order that changes with them. */
export function inShapeOrder({ properties }: { properties: object }, row: Row): Row {
  const known = Object.keys(properties).filter(key => key in row)
  return Object.fromEntries([...new Set([...known, ...Object.keys(row)])].map(key => [key, row[key]]))
}
