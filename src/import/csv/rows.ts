import { parse } from 'csv-parse/sync'
import { WhosaidError } from '../../errors.ts'
import { decode } from '../../extraction/index.ts'
import type { Mapping } from '../mapping.ts'
import { columnsOf, type Columns, type Field } from './columns.ts'

/** A row of a spreadsheet; `number` is the one that a spreadsheet program shows. */
export interface Row {
  number: number
  /** The words of a field's cell; undefined where it is empty. */
  cell: (field: Field) => string | undefined
  /** The values of a cell that holds several, empty ones where one in the middle is not given. */
  cells: (field: Field) => string[]
}

export interface Sheet {
  file: string
  columns: Columns
  rows: Row[]
  /** Rows whose cells are beyond the last column. */
  problems: string[]
}

/** Reads a CSV file: encoding, byte order mark and delimiter are found out. */
export function readSheet(bytes: Uint8Array, file: string, mapping: Mapping): Sheet {
  const text = textOf(bytes, file)
  let records: string[][]
  try {
    records = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true })
  } catch (error) {
    throw new WhosaidError(
      'INVALID_DOCUMENT',
      `${file} must be CSV (RFC 4180), but got: ${(error as Error).message}`,
    )
  }
  const [header = [], ...body] = records
  const columns = columnsOf(header, mapping, file)
  const problems: string[] = []
  const rows = body.flatMap((cells, i): Row[] => {
    const number = i + 2
    if (cells.every(cell => cell.trim() === '')) return []
    if (cells.slice(header.length).some(cell => cell.trim() !== '')) {
      const rule = `a row must have at most as many cells as there are columns, ${header.length}`
      problems.push(`${file}:${number} ${rule}, but got: ${cells.length}`)
      return []
    }
    return [rowOf(cells, number, columns, mapping.separator)]
  })
  return { file, columns, rows, problems }
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return decode(bytes).text
  } catch (error) {
    const what = (error as Error).message.replace(/^.*but got: /su, '')
    throw new WhosaidError('INVALID_DOCUMENT', `${file} must be CSV (RFC 4180), but got: ${what}`, {
      cause: error,
    })
  }
}

/** Names may be parted by a semicolon too, which a wording can have. */
const wordings: ReadonlySet<Field> = new Set(['claimText', 'hedge', 'as'])

function rowOf(record: readonly string[], number: number, { places }: Columns, separator?: string): Row {
  const cell = (field: Field): string | undefined => {
    const at = places.get(field)
    const words = at === undefined ? '' : withoutGuard((record[at] ?? '').trim())
    return words === '' ? undefined : words
  }
  return {
    number,
    cell,
    cells: field => {
      const words = cell(field)
      if (words === undefined) return []
      const parted = words.split(separator ?? (wordings.has(field) ? '|' : /[|;]/u))
      return parted.map(value => withoutGuard(value.trim()))
    },
  }
}

/** An apostrophe before what a spreadsheet would read as a formula was put there by an export. */
const withoutGuard = (words: string): string => words.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')

/** The delimiter that the header has most of, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replaceAll(/"[^"]*"/gu, '').split('\n', 1)
  const count = (delimiter: string) => line.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best))
}
