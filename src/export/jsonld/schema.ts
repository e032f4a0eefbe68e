import { actor, affiliation, event, position, tenure, topic } from '../../document/shape/entities.ts'
import { header } from '../../document/shape/header.ts'
import { claim, claimLink, span, statement } from '../../document/shape/statements.ts'
import { idFields, orderedIdFields } from './terms.ts'

/** As much of JSON Schema as the shapes of the document file use. */
interface Schema {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  pattern?: string
  anyOf?: readonly Schema[]
  items?: Schema
  minItems?: number
  properties?: Record<string, Schema>
  required?: readonly string[]
  additionalProperties?: boolean
}

/** A shape as JSON, without what only TypeBox reads. */
const plain = (shape: object): Schema => JSON.parse(JSON.stringify(shape)) as Schema

const iri: Schema = { type: 'string', pattern: '^urn:whosaid:id:.' }
const list = (items: Schema): Schema => ({ type: 'array', items, minItems: 1 })
const closed = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const typed = (...types: string[]): Schema => ({ type: 'array', items: { enum: types }, minItems: 1 })

/** A shape of the document file with IRIs in place of ids; `lists` are those that always are lists here. */
function linked(
  shape: object,
  lists: readonly string[],
  more: Record<string, Schema>,
  left: readonly string[],
): Schema {
  const { properties = {}, required = [] } = plain(shape)
  const kept = Object.entries(properties).filter(([name]) => name !== 'id' && !left.includes(name))
  const made = kept.map(([name, field]): [string, Schema] => {
    if (!idFields.has(name) && !orderedIdFields.has(name)) return [name, field]
    return [name, lists.includes(name) || field.type === 'array' ? list(iri) : iri]
  })
  const isNode = 'id' in properties
  return closed(
    { ...(isNode && { '@id': iri }), ...Object.fromEntries(made), ...more },
    ...(isNode ? ['@id', '@type'] : []),
    ...required.filter(name => name !== 'id' && !left.includes(name)),
  )
}

const node = (
  shape: object,
  types: string[],
  more: Record<string, Schema> = {},
  left: readonly string[] = [],
): Schema => linked(shape, [], { '@type': typed(...types), ...more }, left)
const record = (shape: object, more: Record<string, Schema> = {}): Schema => linked(shape, [], more, [])

const relation = linked(plain(claim).properties?.['relation'] ?? {}, [], {}, [])
const { properties: ofSpan = {} } = plain(span)
const selector: Schema = {
  anyOf: [
    closed(
      { '@type': { const: 'TextPositionSelector' }, start: ofSpan['start']!, end: ofSpan['end']! },
      '@type',
      'start',
      'end',
    ),
    closed(
      {
        '@type': { const: 'TextQuoteSelector' },
        exact: ofSpan['exact']!,
        prefix: ofSpan['prefix']!,
        suffix: ofSpan['suffix']!,
      },
      '@type',
      'exact',
    ),
  ],
}
const texts: Schema = list({ type: 'string' })

const said = linked(
  statement,
  ['speaker'],
  {
    '@type': typed('Statement', 'Quotation'),
    about: list(closed({ subject: iri, stance: { type: 'string' }, as: texts }, 'subject')),
    claims: list(
      closed({ claim: iri, verb: { type: 'string' }, hedge: { type: 'string' } }, 'claim', 'verb'),
    ),
  },
  ['spans'],
)

const annotation = closed(
  {
    '@type': { const: 'Annotation' },
    body: said,
    target: list({
      anyOf: [
        iri,
        closed(
          { '@type': { const: 'SpecificResource' }, source: iri, selector: list(selector) },
          'source',
          'selector',
        ),
      ],
    }),
  },
  '@type',
  'body',
  'target',
)

const party = closed(
  { actor: iri, event: iri, role: { type: 'string' }, statements: list(iri) },
  'actor',
  'event',
  'role',
)

const document = node(header, ['Document', 'CreativeWork', 'Entity'], {
  wasAttributedTo: closed({ '@type': { const: 'Agent' }, name: { type: 'string' } }, '@type', 'name'),
  wasDerivedFrom: list(iri),
  derivedFrom: list(closed({ document: iri, kind: { type: 'string' } }, 'document', 'kind')),
  actors: list(node(actor, ['Person', 'State', 'Militia', 'Organization', 'Group'])),
  positions: list(node(position, ['Position'])),
  tenures: list(record(tenure)),
  events: list(node(event, ['Event'], {}, ['parties'])),
  parties: list(party),
  topics: list(node(topic, ['Topic'])),
  affiliations: list(record(affiliation)),
  describedClaims: list(node(claim, ['Claim'], { relation })),
  claimLinks: list(record(claimLink)),
  identities: list(
    closed(
      { verdict: { enum: ['SAME', 'DIFFERENT', 'UNSURE'] }, ids: list(iri), basis: { type: 'string' } },
      'verdict',
      'ids',
      'basis',
    ),
  ),
  rejected: list(
    closed(
      { statement: { type: 'object' }, reason: { type: 'string' }, by: { type: 'string' } },
      'statement',
    ),
  ),
  annotations: list(annotation),
})

/** The JSON Schema (2020-12) of an export as JSON-LD, in the form in which it is written. */
export const exportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'An export of whosaid as JSON-LD',
  ...closed(
    { '@context': { type: 'object' }, '@graph': { type: 'array', items: document } },
    '@context',
    '@graph',
  ),
}
