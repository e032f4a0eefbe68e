import { readFileSync } from 'node:fs'

const folder = new URL('../../cypher/', import.meta.url)

/** Every query there is; a name is the path of its file in cypher/, without the ending. */
export const queryNames = [
  'export/document-ids',
  'export/documents',
  'export/relationships',
  'export/statements',
  'load/about',
  'load/actors',
  'load/addressed-to',
  'load/affiliated-with',
  'load/claimed',
  'load/claims',
  'load/claims-about',
  'load/contradicts',
  'load/derived-from',
  'load/described-by',
  'load/described-in',
  'load/descriptions',
  'load/documents',
  'load/documents-loaded',
  'load/events',
  'load/fixed-node',
  'load/holds',
  'load/jointly-about',
  'load/lock',
  'load/made-at',
  'load/part-of-event',
  'load/position-in',
  'load/positions',
  'load/published-by',
  'load/relates-from',
  'load/relates-to',
  'load/relayed-by',
  'load/remove-documents',
  'load/remove-relationships',
  'load/remove-statements',
  'load/remove-undescribed',
  'load/replies-to',
  'load/reports',
  'load/said',
  'load/spoken-as',
  'load/statements',
  'load/supports',
  'load/took-part-in',
  'load/topics',
  'read/is-empty',
  'read/layout',
  'read/nodes',
  'read/ping',
  'read/statement/about',
  'read/statement/count',
  'read/statement/document',
  'read/statement/page',
  'read/statement/speakers',
  'whole/nodes',
  'whole/relationships',
] as const

export type QueryName = (typeof queryNames)[number]

const texts = new Map<QueryName, string>()

/** The text of a query file, read once, with its `include` lines (see `withIncludes`) put in. */
export function queryText(name: QueryName): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = withIncludes(name)
  texts.set(name, text)
  return text
}

/** A comment alone on a line, `// include read/parts/x`, stands for the text of that file, so that a shared part is written once. */
function withIncludes(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, folder), 'utf8').replace(
    /^\s*\/\/ include (\S+)$/gm,
    (_line, part: string) => withIncludes(part),
  )
}

/** The statements of schema.cypher, one by one, since the database takes them so. */
export function schemaStatements(): string[] {
  return readFileSync(new URL('schema.cypher', folder), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}
