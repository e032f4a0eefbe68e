import type { Imported } from '../imported.ts'
import type { Mapping } from '../mapping.ts'
import type { Columns, Field } from './columns.ts'
import { isSlashedDate } from './statements.ts'
import { documentsFrom } from './documents.ts'
import { readSheet } from './rows.ts'

/** Makes documents of a spreadsheet in CSV, one for each link. */
export async function importCsv(bytes: Uint8Array, file: string, mapping: Mapping): Promise<Imported> {
  const sheet = readSheet(bytes, file, mapping)
  const { problems, columns } = sheet
  const { made, kinds } = documentsFrom(sheet, mapping, problems)
  const notes = columns.unread.length === 0 ? [] : [`columns that are not read: ${columns.unread.join(', ')}`]
  for (const [kind, names] of kinds.guessed) {
    const some = [...names].slice(0, 10).join(', ')
    const more = names.size > 10 ? ` and ${names.size - 10} more` : ''
    notes.push(`taken for ${kind}, unless kinds in the mapping say otherwise: ${some}${more}`)
  }
  return {
    problems,
    notes,
    made: made.map(one => ({
      file: one.file,
      placeOf: pointer => {
        const record = /^\/\w+\/\d+|^\/document/u.exec(pointer)?.[0] ?? ''
        return `:${one.rows.get(record) ?? 2} ${columnAt(pointer, columns)}`
      },
      hintOf: pointer => (isSlashedDate(valueAt(one.file, pointer)) ? slashedDate : undefined),
    })),
  }
}

const slashedDate = '`dates: day first` or `dates: month first` in the mapping says how such a date is read'

function valueAt(file: object, pointer: string): unknown {
  let value: unknown = file
  for (const part of pointer.split('/').slice(1))
    value = (value as Record<string, unknown> | undefined)?.[part]
  return value
}

/** The column of a place in a document, by the last field that is one. */
function columnAt(pointer: string, { names }: Columns): string {
  const parts = pointer.split('/').toReversed()
  const aliases: Readonly<Record<string, Field>> = {
    publisher: 'publisher',
    title: 'documentTitle',
    verb: 'verb',
  }
  for (const part of parts) {
    const name = names.get((aliases[part] ?? part) as Field)
    if (name !== undefined) return name
  }
  return pointer
}
