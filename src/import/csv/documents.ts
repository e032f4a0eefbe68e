import { createHash } from 'node:crypto'
import packageJson from '../../../package.json' with { type: 'json' }
import type { DocumentFile } from '../../document/index.ts'
import { shortSlug } from '../../extraction/index.ts'
import type { Mapping } from '../mapping.ts'
import { type Kinds, kindsOf } from './kinds.ts'
import type { Field } from './columns.ts'
import type { Row, Sheet } from './rows.ts'
import { createLists } from './lists.ts'
import { dateOf, statementOf } from './statements.ts'

/** A document out of rows, and the row that each of its records comes from, by JSON pointer. */
export interface Made {
  file: DocumentFile
  rows: ReadonlyMap<string, number>
}

/** Makes a document for each link of a spreadsheet; `problems` grows by rows that are of none. */
export function documentsFrom(
  sheet: Sheet,
  mapping: Mapping,
  problems: string[],
): { made: Made[]; kinds: Kinds } {
  const kinds = kindsOf(sheet.rows, mapping)
  const groups = Map.groupBy(
    sheet.rows,
    row => row.cell('document') ?? row.cell('url') ?? mapping.document?.id ?? '',
  )
  const made = [...groups].flatMap(([key, rows]) => {
    if (key !== '') return documentFrom(key, rows, mapping, kinds)
    const isWithout = !sheet.columns.places.has('url') && !sheet.columns.places.has('document')
    if (isWithout)
      problems.push(
        `${sheet.file} must have a column for the link or the document, or the mapping an id under document, but got: ${[...sheet.columns.names.values()].join(', ')}`,
      )
    else
      for (const { number } of rows)
        problems.push(`${sheet.file}:${number} a row must have a link or a document, but got: neither`)
    return []
  })
  return { made, kinds }
}

function documentFrom(key: string, rows: readonly Row[], mapping: Mapping, kinds: Kinds): Made {
  const header = headerOf(key, rows, mapping)
  const lists = createLists(kinds)
  const publisher = lists.actor(header.publisher, rows[0]?.number ?? 2, 'organization')
  lists.rows.set('/document', rows[0]?.number ?? 2)
  const statements = rows.map((row, i) => {
    lists.rows.set(`/statements/${i}`, row.number)
    return statementOf(row, lists, mapping)
  })
  const filled = Object.entries(lists.filled).filter(([, list]) => list.length > 0)
  return {
    file: { document: { ...header, publisher }, ...Object.fromEntries(filled), statements } as DocumentFile,
    rows: lists.rows,
  }
}

/** The document's own record; `publisher` is still a name. */
function headerOf(key: string, rows: readonly Row[], mapping: Mapping) {
  const first = (field: Field) => rows.map(row => row.cell(field)).find(words => words !== undefined)
  const given = mapping.document ?? {}
  const url = first('url') ?? given.url
  const host = url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./u, '')
  const title = first('documentTitle') ?? given.title ?? url ?? key
  const publishedAt = dateOf(first('publishedAt'), mapping) ?? given.publishedAt
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12)
  const made = `${shortSlug([host, title === url ? undefined : title].filter(part => part !== undefined).join(' '), 120) || 'document'}-${hash}`
  return {
    id: first('document') ?? given.id ?? made,
    title,
    publisher: first('publisher') ?? given.publisher ?? host ?? 'Unknown publisher',
    annotator: mapping.annotator ?? `whosaid import ${packageJson.version}`,
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(given.language === undefined ? {} : { language: given.language }),
  }
}
