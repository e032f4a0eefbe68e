import { readFileSync } from 'node:fs'

const folder = new URL('../../cypher/', import.meta.url)

/** Every query there is; a name is the path of its file in cypher/, without the ending. */
export const queryNames = [
  'audit/copies/copy-speaker-and-key-to-said',
  'audit/copies/copy-speaker-target-and-key-to-about',
  'audit/copies/copy-subject-document-and-rank-to-descriptions',
  'audit/copies/have-each-target-for-each-joint-speaker',
  'audit/derived/be-about-what-its-claims-are-about',
  'audit/derived/derive-relations-exactly-from-asserted-claims',
  'audit/derived/relate-as-described',
  'audit/documents/derive-while-both-are-loaded',
  'audit/documents/have-one-publisher',
  'audit/documents/have-the-layout-of-this-program',
  'audit/nodes/be-described-by-a-document',
  'audit/nodes/be-described-once-by-each-document',
  'audit/nodes/be-local-to-one-document',
  'audit/nodes/be-marked-disputed-exactly-when-it-is',
  'audit/nodes/be-of-one-type',
  'audit/nodes/be-the-only-node-with-its-id',
  'audit/nodes/have-exactly-one-of-the-five-labels',
  'audit/nodes/have-its-required-fields',
  'audit/nodes/show-the-view-of-its-descriptions',
  'audit/nodes/shown',
  'audit/relationships/be-given-once',
  'audit/relationships/belong-to-a-document-that-describes-both-ends',
  'audit/relationships/join-what-it-may',
  'audit/relationships/name-statements-of-its-document',
  'audit/relationships/use-known-words',
  'audit/should/be-the-only-actor-with-its-wikidata-id',
  'audit/should/be-the-only-one-of-its-type-with-its-name',
  'audit/should/give-a-claim-one-figure',
  'audit/should/have-a-date',
  'audit/should/have-a-span-for-its-quote',
  'audit/statements/be-joined-once-to-each',
  'audit/statements/be-reported-in-the-document-of-its-id',
  'audit/statements/have-a-speaker',
  'audit/statements/have-spans-in-parallel-lists',
  'audit/statements/have-speakers-and-relayers-in-order',
  'audit/statements/have-the-caption-of-its-words',
  'audit/statements/have-the-key-of-its-date',
  'audit/statements/have-the-words-it-is-found-by',
  'audit/statements/narrate-without-form-or-quote',
  'audit/statements/quote-as-its-form-says',
  'audit/statements/use-what-its-document-describes',
  'export/document-ids',
  'export/documents',
  'export/relationships',
  'export/statements',
  'load/about',
  'load/actors',
  'load/addressed-to',
  'load/affiliated-with',
  'load/changed',
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
  'load/kinds',
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
  'read/compare',
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
  'read/document/statements-in-text',
  'read/document/statements-in-text-count',
  'read/document/text',
  'read/document/topics',
  'read/document/topics-count',
  'read/event/figures',
  'read/event/part-of',
  'read/event/parties',
  'read/event/parts',
  'read/event/silent-parties',
  'read/filter/lookup',
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
  'read/path',
  'read/person/positions',
  'read/ping',
  'read/position/holders',
  'read/position/in',
  'read/search',
  'read/statement/about',
  'read/statement/addressees',
  'read/statement/by-id',
  'read/statement/claims',
  'read/statement/count',
  'read/statement/counts',
  'read/statement/document',
  'read/statement/made-at',
  'read/statement/page/about',
  'read/statement/page/any',
  'read/statement/page/key',
  'read/statement/page/pair',
  'read/statement/page/speaker',
  'read/statement/pairs',
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

const sent = new Map<QueryName, string>()

/**
 * The same without comments and indentation, as it is sent: the driver writes it in pieces of 1,400 bytes, and Neo4j reads
 * it from end to end before it knows the query again.
 */
export function sentText(name: QueryName): string {
  const known = sent.get(name)
  if (known !== undefined) return known
  const text = queryText(name)
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
  sent.set(name, text)
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
