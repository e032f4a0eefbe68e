import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { cannotWrite, writeBytes } from '../../output.ts'
import { wholeNumbers } from '../../graph/digest/kept.ts'
import type { Made, NodeLabel } from '../rows/elements.ts'
import type { Row } from '../rows/row.ts'

/** What parts the items of a list; a text that has it cannot be written. */
const itemEnd = '\u001F'

type Value = string | number | boolean | readonly (string | number)[]

/** The elements of one kind. A property that is new to them begins a further file, since each file has one header. */
interface Table {
  option: string
  ends: readonly NodeLabel[]
  /** The type of each column, by its name. */
  columns: Map<string, string>
  file: { name: string; descriptor: number; waiting: string[]; size: number } | undefined
}

/** Tables of nodes and relationships on disk. */
export interface Tables {
  /** Writes elements. Call {@link isWritable} before. */
  write(elements: Iterable<Made>): void
  /** Closes the files; gives what the tool is told of them. */
  close(): string[]
}

/** How many characters wait to be written to a file. */
const most = 1 << 16

/** Whether a table can hold an element: no text of it has the character that parts the items of lists. */
export const isWritable = ({ properties }: Made): boolean =>
  Object.values(properties).every(value =>
    Array.isArray(value) ? !value.some(hasItemEnd) : !hasItemEnd(value),
  )

const hasItemEnd = (value: unknown): boolean => typeof value === 'string' && value.includes(itemEnd)

/** Opens tables in a folder. */
export function openTables(folder: string): Tables {
  const tables = new Map<string, Table>()
  const written: string[] = []
  let files = 0
  let isMultiline = false
  let longest = 0

  const cell = (value: Value): string => {
    const text = Array.isArray(value) ? value.join(itemEnd) : String(value)
    if (text.length > longest) longest = text.length
    isMultiline ||= text.includes('\n') || text.includes('\r')
    return quote(text)
  }
  const flush = ({ name, descriptor, waiting }: NonNullable<Table['file']>): void =>
    writeBytes(descriptor, join(folder, name), Buffer.from(waiting.join('')))
  const end = ({ option, file }: Table): void => {
    if (file === undefined) return
    flush(file)
    closeSync(file.descriptor)
    written.push(`${option}=${file.name}`)
  }
  /** The table's file; a new one with the columns that it has now if the old one has fewer. */
  const begin = (table: Table): NonNullable<Table['file']> => {
    const name = `${table.option
      .replace(/^--\w+=/, '')
      .replaceAll(/\W/g, '-')
      .toLowerCase()}-${++files}.csv`
    const header = [
      ...idColumns(table.ends),
      ...[...table.columns].map(([column, type]) => `${column}:${type}`),
    ]
    return { name, descriptor: open(join(folder, name)), waiting: [`${header.join(',')}\n`], size: 0 }
  }
  const add = (made: Made): void => {
    const { option, labels, ids, properties } = asRow(made)
    const key = `${option} ${labels.join(' ')}`
    let table = tables.get(key)
    if (table === undefined) {
      table = { option, ends: labels, columns: new Map(), file: undefined }
      tables.set(key, table)
    }
    const given = Object.entries(properties).filter(isGiven)
    const added = given.filter(([name]) => !table.columns.has(name))
    if (table.file === undefined || added.length > 0) {
      end(table)
      for (const [name, value] of added) table.columns.set(name, typeOf(name, value))
      table.file = begin(table)
    }
    const { columns, file } = table
    const cells = [...columns.keys()].map(name => {
      const value = properties[name] as Value | null | undefined
      return value === undefined || value === null ? '' : cell(value)
    })
    const line = `${[...ids.map(quote), ...cells].join(',')}\n`
    file.waiting.push(line)
    file.size += line.length
    if (file.size < most) return
    flush(file)
    file.waiting = []
    file.size = 0
  }

  return {
    write(elements) {
      for (const element of elements) add(element)
    },
    close() {
      for (const table of tables.values()) end(table)
      tables.clear()
      return [
        '--id-type=string',
        '--array-delimiter=U+001F',
        '--path-pattern-style=none',
        '--strict=true',
        '--bad-tolerance=0',
        // It makes the tool slower.
        ...(isMultiline ? ['--multiline-fields=true'] : []),
        `--read-buffer-size=${Math.max(usualBuffer, 4 * longest)}`,
        ...written,
      ]
    },
  }
}

/** What the tool is told of an element: `--nodes=Actor:Person`, `--relationships=SAID`; and the columns of its row. */
function asRow(made: Made): { option: string; labels: NodeLabel[]; ids: string[]; properties: Row } {
  if ('type' in made) {
    const { type, ends, properties } = made
    const option = `--relationships=${type}`
    return { option, labels: ends.map(([label]) => label), ids: ends.map(([, id]) => id), properties }
  }
  const { id, ...properties } = made.properties
  return {
    option: `--nodes=${made.labels.join(':')}`,
    labels: [made.labels[0]],
    ids: [id as string],
    properties,
  }
}

/** The tool's own, which is to hold the longest value. */
const usualBuffer = 4 << 20

function open(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

const idColumns = (ends: readonly NodeLabel[]): string[] =>
  ends.length === 1 ? [`id:ID(${ends[0]!})`] : [`:START_ID(${ends[0]!})`, `:END_ID(${ends[1]!})`]

/** A property without a value is none; the tool reads neither an empty list nor a list of one empty text: see finish.ts. */
const isGiven = (entry: [string, unknown]): entry is [string, Value] => {
  const [, value] = entry
  return (
    value !== undefined &&
    value !== null &&
    !(Array.isArray(value) && (value.length === 0 || (value.length === 1 && value[0] === '')))
  )
}

function typeOf(name: string, value: Value): string {
  const one = Array.isArray(value) ? value[0] : value
  const type = typeof one === 'number' ? (wholeNumbers.has(name) ? 'long' : 'double') : typeof one
  return `${type}${Array.isArray(value) ? '[]' : ''}`
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
