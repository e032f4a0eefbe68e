/** What a cell holds; null where nothing is given. */
export type Cell = string | number | boolean | null

/** The rows of an export, as CSV and Parquet write them. */
export interface Table {
  columns: readonly { name: string; type: 'text' | 'number' | 'boolean' }[]
  /** The cells of each row in the order of the columns, some rows at a time. */
  rows: AsyncIterable<Cell[][]>
}

/** Several values in one cell. In columns beside each other the values of one thing have one place. */
export const joined = (values: readonly (string | null)[]): string | null =>
  values.length === 0 ? null : values.map(value => value ?? '').join(' | ')

/** Columns of text, but for those named otherwise. */
export const columnsOf = (
  names: readonly string[],
  types: Readonly<Record<string, 'number' | 'boolean'>>,
): Table['columns'] => names.map(name => ({ name, type: types[name] ?? 'text' }))
