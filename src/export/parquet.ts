import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer'
import type { Cell, Table } from './tables/table.ts'

/** How many rows are collected before they are written; columns are compressed together. */
const groupSize = 5000

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const

/** A table as Parquet: the rows of CSV, with numbers and truth values as such and null where nothing is given. */
export async function* parquetOf({ columns, rows }: Table): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    createdBy: 'whosaid',
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...types[type] })),
    ],
  })
  const taken = (): Uint8Array => {
    const some = bytes.getBytes().slice()
    bytes.index = 0
    return some
  }
  let waiting: Cell[][] = []
  const write = async (): Promise<Uint8Array> => {
    const columnData = columns.map(({ name }, at): ColumnSource => ({
      name,
      data: waiting.map(row => row[at] ?? null),
      offsetIndex: false,
    }))
    waiting = []
    await writer.write({ columnData, rowGroupSize: groupSize })
    return taken()
  }
  for await (const some of rows) {
    waiting.push(...some)
    if (waiting.length >= groupSize) yield await write()
  }
  if (waiting.length > 0) yield await write()
  await writer.finish()
  yield taken()
}
