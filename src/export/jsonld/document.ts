import type { ResolvedDocument, ResolvedSpan, ResolvedStatement } from '../../document/index.ts'
import type { Chosen } from '../documents.ts'
import { context } from './context.ts'
import { idFields, orderedIdFields } from './terms.ts'

type Node = Record<string, unknown>

/** An id of a document or of the graph as an IRI. */
export const iriOf = (id: string): string => `urn:whosaid:id:${id}`

const isId = (key: string): boolean => idFields.has(key) || orderedIdFields.has(key)

/** A record with its ids as IRIs; what is not given is left out. */
function linked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isId(key) ? iriOf(value) : value
  if (Array.isArray(value)) return value.map(item => linked(item, key))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => isFilled(item))
  return Object.fromEntries(entries.map(([name, item]) => [name, linked(item, name)]))
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0)

/** A record that has an id of its own. */
const node = ({ id, ...values }: { id: string }, ...types: string[]): Node => ({
  '@id': iriOf(id),
  '@type': types,
  ...(linked(values) as Node),
})

const record = (values: object): Node => linked(values) as Node

/** `person` as `Person`. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** One document as JSON-LD, with all of it or only the selected statements. */
export function asJsonLd({ document: given, selected }: Chosen): Node {
  const { document } = given
  const statements = given.statements.filter(({ id }) => selected?.has(id) !== false)
  const filled: Node = {
    ...node(document, 'Document', 'CreativeWork', 'Entity'),
    wasAttributedTo: { '@type': 'Agent', name: document.annotator },
    wasDerivedFrom: document.derivedFrom.map(one => iriOf(one.document)),
    actors: given.actors.map(one => node(one, capital(one.kind))),
    positions: given.positions.map(one => node(one, 'Position')),
    tenures: given.tenures.map(record),
    events: given.events.map(one => node(one, 'Event')),
    parties: given.parties.map(record),
    topics: given.topics.map(one => node(one, 'Topic')),
    affiliations: given.affiliations.map(record),
    describedClaims: given.claims.map(one => node(one, 'Claim')),
    claimLinks: given.claimLinks.map(record),
    identities: given.identities.map(record),
    rejected: given.rejected,
    annotations: statements.map(one => annotation(given, one)),
  }
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => isFilled(value)))
}

function annotation({ document }: ResolvedDocument, given: ResolvedStatement): Node {
  const { spans, about, claims, ...values } = given
  const statement = {
    ...values,
    about: about.map(({ id, ...one }) => ({ subject: id, ...one })),
    claims: claims.map(({ id, ...one }) => ({ claim: id, ...one })),
  }
  return {
    '@type': 'Annotation',
    body: node(statement, 'Statement', 'Quotation'),
    target: spans.length === 0 ? [iriOf(document.id)] : spans.map(span => target(document.id, span)),
  }
}

function target(id: string, { start, end, exact, prefix, suffix }: Partial<ResolvedSpan>): Node {
  const selectors: Node[] = [
    { '@type': 'TextPositionSelector', ...record({ start, end }) },
    { '@type': 'TextQuoteSelector', ...record({ exact, prefix, suffix }) },
  ]
  return {
    '@type': 'SpecificResource',
    source: iriOf(id),
    selector: selectors.filter(selector => Object.keys(selector).length > 1),
  }
}

/** All documents as one JSON-LD document, one after the other. */
export async function* jsonLdOf(documents: AsyncIterable<Chosen>): AsyncGenerator<Uint8Array> {
  let before = `{"@context":${JSON.stringify(context())},\n"@graph":[\n`
  for await (const one of documents) {
    yield Buffer.from(before + JSON.stringify(asJsonLd(one)))
    before = ',\n'
  }
  yield Buffer.from(before === ',\n' ? '\n]}\n' : `${before}]}\n`)
}
