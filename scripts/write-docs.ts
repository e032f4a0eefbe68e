// npm run docs:write: prints the tables of fields in docs/data-model.md from the JSON Schema of the document file, and the
// context of JSON-LD with its terms, docs/context.jsonld.
// With --check it writes nothing, and fails where the tables are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { contextFile } from '../src/export/jsonld/context.ts'
import { documentSchema } from '../src/document/index.ts'
import { patterns } from '../src/document/shape/parts.ts'

const file = 'docs/data-model.md'
const markers = /<!-- fields -->[\s\S]*?<!-- \/fields -->/

/** As much of JSON Schema as the document file uses. */
interface Schema {
  type?: string
  description?: string
  enum?: readonly string[]
  pattern?: string
  anyOf?: readonly Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: readonly string[]
  minimum?: number
  maximum?: number
}

const named: Record<string, string> = {
  [patterns.id]: 'id',
  [patterns.graphId]: 'id of the graph',
  [patterns.documentId]: 'document id',
  [patterns.iso3]: 'three capital letters',
  [patterns.wikidataId]: 'Q and digits',
  [patterns.sha256]: '64 hex digits',
}

/** Where the table of each kind of object stands, by its JSON. */
const printed = new Map<string, string>()

const before = readFileSync(file, 'utf8')
if (!markers.test(before))
  throw new Error(`${file} must have the markers <!-- fields --> and <!-- /fields -->`)
// JSON drops what only TypeBox reads: what is printed is what `whosaid schema` prints.
const schema = JSON.parse(JSON.stringify(documentSchema)) as Schema
const tables = tablesOf('', schema).join('\n\n')
const after = await format(
  before.replace(markers, () => `<!-- fields -->\n\n${tables}\n\n<!-- /fields -->`),
  { ...(await resolveConfig(file)), filepath: file },
)

const contextPath = 'docs/context.jsonld'
const written = existsSync(contextPath) ? readFileSync(contextPath, 'utf8') : ''
const explained = `${JSON.stringify(contextFile(), null, 1)}\n`

if (process.argv.includes('--check')) {
  if (written !== explained) {
    console.error(`${contextPath} must have the terms of src/export/jsonld, but is stale: npm run docs:write`)
    process.exitCode = 1
  }
  if (after !== before) {
    console.error(
      `${file}: the tables must be those of src/document/shape, but are stale: npm run docs:write`,
    )
    process.exitCode = 1
  }
} else {
  writeFileSync(file, after)
  writeFileSync(contextPath, explained)
}

/** A table for an object, then one for each object within it; where a kind comes again, the place of its table. */
function tablesOf(path: string, object: Schema): string[] {
  const json = JSON.stringify(object)
  const earlier = printed.get(json)
  if (earlier !== undefined) return [`### \`${path}\``, `As \`${earlier}\` above.`]
  printed.set(json, path)
  const fields = Object.entries(object.properties ?? {})
  const rows = fields.map(([name, field]) => {
    const { kind, sentence } = described(field)
    const must = object.required?.includes(name) === true ? 'yes' : ''
    return `| \`${name}\` | ${kind} | ${must} | ${cell(sentence)} |`
  })
  const heading = path === '' ? '### The file' : `### \`${path}\``
  return [
    heading,
    object.description ?? '',
    ['| field | type | required | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...fields.flatMap(([name, field]) => {
      const inner = field.items ?? field
      if (inner.properties === undefined) return []
      return tablesOf(
        `${path === '' ? '' : `${path}.`}${name}${field.items === undefined ? '' : '[]'}`,
        inner,
      )
    }),
  ]
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', '<br>')
}

/** The type in a few words. The dates' sentence says the format each time; the document says it once. */
function described(field: Schema): { kind: string; sentence: string } {
  const { description = '' } = field
  const [sentence = '', format_] = description.split(' As EDTF level 0')
  return format_ === undefined ? { kind: typeOf(field), sentence: description } : { kind: 'date', sentence }
}

function typeOf({ type, enum: values, pattern, anyOf, items, properties, minimum, maximum }: Schema): string {
  if (values !== undefined) return values.map(value => `\`${value}\``).join(', ')
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ')
  if (items !== undefined) return `list of ${items.properties === undefined ? typeOf(items) : 'objects'}`
  if (properties !== undefined) return 'object'
  const range = [minimum, maximum].filter(bound => bound !== undefined)
  if (type === 'integer' || type === 'number') {
    const bounds =
      range.length === 2 ? `, ${range.join(' to ')}` : range.map(least => `, ${least} or more`).join('')
    return `${type === 'integer' ? 'whole number' : 'number'}${bounds}`
  }
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'string') return named[pattern ?? ''] ?? 'text'
  return 'anything'
}
