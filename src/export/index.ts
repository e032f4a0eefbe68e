import type { Reader } from '../api/in-process.ts'
import { WhosaidError } from '../errors.ts'
import { csvOf } from './csv.ts'
import { documentsIn, type Documents, jsonLines, yamlDocuments, type YamlOf } from './documents.ts'
import { networkGexf, statementsGexf } from './gexf/gexf.ts'
import { jsonLdOf } from './jsonld/document.ts'
import { parquetOf } from './parquet.ts'
import { claimTable } from './tables/claims.ts'
import { figureTable } from './tables/figures.ts'
import { statementTable } from './tables/statements.ts'
import type { Table } from './tables/table.ts'
import type { Selection } from './walk.ts'

export { type PickedList, readList } from './list-file.ts'
export type { Selection } from './walk.ts'

/** What an export is of. `documents` names documents; without it, `selection` chooses statements. */
export interface Wanted {
  format: string
  of?: string | undefined
  bom?: boolean | undefined
  documents?: readonly string[] | 'all' | undefined
  selection: Selection
  /** What stands in YAML for a document, where there is something better than what this program writes. */
  yamlOf?: YamlOf
}

/** A file in the making. */
export interface Made {
  type: string
  extension: string
  /** Its bytes, as far as they are read. What throws leaves half a file. */
  bytes: AsyncGenerator<Uint8Array>
}

interface Format {
  type: string
  extension: string
  /** What it can be of, its default first; nothing where it is of documents. */
  of?: readonly string[]
  make: (reader: Reader, wanted: Wanted) => AsyncGenerator<Uint8Array>
}

const tables: Record<string, (reader: Reader, selection: Selection) => Table> = {
  statements: statementTable,
  claims: claimTable,
  figures: figureTable,
}

const documentsOf = ({ documents, selection }: Wanted): Documents =>
  documents === undefined ? { with: selection } : { named: documents }

const tableOf = (reader: Reader, { of = 'statements', selection }: Wanted): Table =>
  tables[of]!(reader, selection)

const formats: Record<string, Format> = {
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    extension: 'jsonl',
    make: (reader, wanted) => jsonLines(documentsIn(reader, documentsOf(wanted))),
  },
  yaml: {
    type: 'application/yaml; charset=utf-8',
    extension: 'yaml',
    make: (reader, wanted) => yamlDocuments(documentsIn(reader, documentsOf(wanted)), wanted.yamlOf),
  },
  jsonld: {
    type: 'application/ld+json',
    extension: 'jsonld',
    make: (reader, wanted) => jsonLdOf(documentsIn(reader, documentsOf(wanted))),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    of: Object.keys(tables),
    make: (reader, wanted) => csvOf(tableOf(reader, wanted), { bom: wanted.bom ?? false }),
  },
  gexf: {
    type: 'application/gexf+xml; charset=utf-8',
    extension: 'gexf',
    of: ['network', 'statements'],
    make: (reader, { of, selection }) =>
      of === 'statements' ? statementsGexf(reader, selection) : networkGexf(reader, selection),
  },
  parquet: {
    type: 'application/vnd.apache.parquet',
    extension: 'parquet',
    of: Object.keys(tables),
    make: (reader, wanted) => parquetOf(tableOf(reader, wanted)),
  },
}

export const formatNames: readonly string[] = Object.keys(formats)

/** Begins an export. Throws `WRONG_USE` where the options do not fit each other. */
export function makeExport(reader: Reader, wanted: Wanted): Made {
  const { type, extension, make } = checked(wanted)
  return { type, extension, bytes: make(reader, wanted) }
}

const refuse = (rule: string, got: unknown): never => {
  throw new WhosaidError('WRONG_USE', `${rule}, but got: ${String(got)}`)
}

/** Refuses options that do not fit each other; asks nothing. */
export function checked({ format, of, bom, documents, selection }: Wanted): Format {
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (known === undefined) return refuse(`format must be one of ${formatNames.join(', ')}`, format)
  if (of !== undefined && known.of?.includes(of) !== true)
    refuse(known.of ? `of must be one of ${known.of.join(', ')}` : `${format} must be written without of`, of)
  if (bom === true && format !== 'csv') refuse('bom must be given for csv only', format)
  const selects = selection.filter !== undefined || selection.ids !== undefined
  if (selection.filter !== undefined && selection.ids !== undefined)
    refuse('filter and list must not be given together', 'both')
  if (documents !== undefined && known.of !== undefined)
    refuse(`${format} must be of statements that filter chooses, not of documents by id`, format)
  if (documents !== undefined && selects)
    refuse('ids of documents must not be given together with filter or list', 'both')
  return known
}
