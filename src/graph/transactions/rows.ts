import type { Record as DriverRecord, Result } from 'neo4j-driver'

/** A row as the driver gives it. */
export type Row = Record<string, unknown>

/**
 * A record as an object. The driver's own `toObject` walks each record by generators that are compiled to ES5; those allocate
 * as much as reading the answer does.
 */
export function rowOf(record: DriverRecord): Row {
  const row: Row = {}
  for (let at = 0; at < record.length; at++) row[record.keys[at] as string] = record.get(at)
  return row
}

/** The rows of a query, each taken as its record comes, so that the records are never held together. */
export async function rowsOf(result: Result): Promise<Row[]> {
  const rows: Row[] = []
  await new Promise<void>((resolve, reject) => {
    result.subscribe({
      onNext: record => rows.push(rowOf(record)),
      onCompleted: () => resolve(),
      onError: reject,
    })
  })
  return rows
}
