import { stringify } from 'csv-stringify/sync'
import type { Table } from './tables/table.ts'

/**
 * A table as CSV (RFC 4180) in UTF-8. A cell that a spreadsheet would read as a formula gets an apostrophe before it. With
 * `bom` it begins with a byte order mark, by which Excel knows the encoding.
 */
export async function* csvOf({ columns, rows }: Table, { bom = false } = {}): AsyncGenerator<Uint8Array> {
  const header = lines([columns.map(({ name }) => name)])
  let head: Uint8Array | undefined = bom ? Buffer.concat([Buffer.from('\u{FEFF}'), header]) : header
  for await (const some of rows) {
    // Not before there are rows: what is refused should leave nothing behind.
    if (head !== undefined) yield head
    head = undefined
    yield lines(some)
  }
  if (head !== undefined) yield head
}

const lines = (records: readonly unknown[]): Uint8Array =>
  Buffer.from(
    stringify([...records], {
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: String, number: String },
    }),
  )
