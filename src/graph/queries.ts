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
  'load/disputable',
  'load/disputed',
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
  'load/standing',
  'load/statements',
  'load/supports',
  'load/took-part-in',
  'load/topics',
  'read/actor/affiliations',
  'read/actor/documents',
  'read/actor/documents-count',
  'read/actor/events',
  'read/actor/events-count',
  'read/actor/offices',
  'read/claim/about',
  'read/claim/asserted-by',
  'read/claim/denied-by',
  'read/claim/disputes',
  'read/claim/left-open-by',
  'read/claim/links',
  'read/descriptions',
  'read/document/actors',
  'read/document/actors-count',
  'read/document/claims',
  'read/document/claims-count',
  'read/document/derivatives',
  'read/document/events',
  'read/document/events-count',
  'read/document/positions',
  'read/document/positions-count',
  'read/document/publisher',
  'read/document/text',
  'read/document/topics',
  'read/document/topics-count',
  'read/event/figures',
  'read/event/part-of',
  'read/event/parties',
  'read/event/parts',
  'read/event/silent-parties',
  'read/graph/actors',
  'read/graph/actors-count',
  'read/graph/claims',
  'read/graph/claims-count',
  'read/graph/documents',
  'read/graph/documents-count',
  'read/graph/events',
  'read/graph/events-count',
  'read/graph/positions',
  'read/graph/positions-count',
  'read/graph/status',
  'read/graph/topics',
  'read/graph/topics-count',
  'read/is-empty',
  'read/layout',
  'read/nodes',
  'read/person/positions',
  'read/ping',
  'read/position/holders',
  'read/position/in',
  'read/statement/about',
  'read/statement/addressees',
  'read/statement/claims',
  'read/statement/count',
  'read/statement/document',
  'read/statement/made-at',
  'read/statement/page',
  'read/statement/renderings',
  'read/statement/replies',
  'read/statement/replies-to',
  'read/statement/reported-by',
  'read/statement/reports',
  'read/statement/spans',
  'read/statement/speakers',
  'read/statement/spoken-as',
  'read/statement/superseded',
  'read/statement/tenures',
  'read/statement/via',
  'read/subject/claims',
  'read/subject/claims-count',
  'read/subject/framings',
  'texts/documents',
  'texts/statements',
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
