import { readData, type ResolvedDocument, toFile } from '../../src/document/index.ts'

// The way back from an export as JSON-LD, as somebody would write it who has only the context.

type Value = Record<string, unknown>

const prefix = 'urn:whosaid:id:'
const idOf = (iri: string): string => iri.slice(prefix.length)

/** A record without its types, its IRIs as ids. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(prefix) ? idOf(value) : value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => name !== '@type')
  return Object.fromEntries(entries.map(([name, item]) => [name === '@id' ? 'id' : name, plain(item)]))
}

interface Annotation {
  body: Value
  target: (string | { selector: Value[] })[]
}

/** The document file that an exported document was made from. */
export function fromJsonLd(given: Value): object {
  const {
    annotations = [],
    wasAttributedTo: _a,
    wasDerivedFrom: _d,
    '@context': _c,
    rejected = [],
    ...rest
  } = given
  const {
    actors,
    positions,
    tenures,
    events,
    parties,
    topics,
    affiliations,
    describedClaims,
    claimLinks,
    identities,
    ...header
  } = plain(rest) as Record<string, Value[] | undefined>
  const lists = (all: Value[] | undefined, ...names: string[]): Value[] =>
    (all ?? []).map(one => ({ ...Object.fromEntries(names.map(name => [name, []])), ...one }))
  const resolved = {
    document: { derivedFrom: [], ...header },
    actors: lists(actors, 'aliases'),
    positions: lists(positions),
    tenures: lists(tenures, 'statements'),
    events: lists(events),
    parties: lists(parties, 'statements'),
    topics: lists(topics),
    affiliations: lists(affiliations, 'statements'),
    claims: lists(describedClaims, 'about'),
    claimLinks: lists(claimLinks, 'statements'),
    identities: identities ?? [],
    rejected,
    statements: (annotations as Annotation[]).map(statementFrom),
  }
  return toFile(resolved as unknown as ResolvedDocument)
}

function statementFrom({ body, target }: Annotation): Value {
  const { about = [], claims = [], ...values } = plain(body) as { about?: Value[]; claims?: Value[] }
  return {
    addressees: [],
    via: [],
    reports: [],
    ...values,
    about: about.map(({ subject, ...one }) => ({ as: [], ...one, id: subject })),
    claims: claims.map(({ claim, ...one }) => ({ ...one, id: claim })),
    spans: target.flatMap(one =>
      typeof one === 'string' ? [] : [Object.assign({}, ...one.selector.map(plain))],
    ),
  }
}

/** A document file as it is once it is resolved and written again. */
export function asWritten(data: unknown): object {
  const read = readData(data)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return toFile(read.document)
}
