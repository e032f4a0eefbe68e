import { actor, affiliation, event, position, tenure, topic } from '../../document/shape/entities.ts'
import { header } from '../../document/shape/header.ts'
import { claim, claimLink, statement } from '../../document/shape/statements.ts'

/** How a term is read: a text or number as it stands, an id, one in an order of its own, or JSON as it stands. */
type Sort = 'value' | 'id' | 'ids in order' | 'json'

interface Term {
  iri: string
  sort: Sort
  comment: string
}

const base = 'urn:whosaid:term:'

/** Terms of others that mean what a field of the document file means. */
const others: Readonly<Record<string, string>> = {
  name: 'schema:name',
  title: 'schema:headline',
  aliases: 'schema:alternateName',
  description: 'schema:description',
  url: 'schema:url',
  publisher: 'schema:publisher',
  publishedAt: 'schema:datePublished',
  language: 'schema:inLanguage',
  sha256: 'schema:sha256',
  text: 'schema:text',
  speaker: 'schema:spokenByCharacter',
  about: 'schema:about',
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  place: 'schema:location',
  iso3: 'schema:identifier',
}

/** Fields that hold ids, wherever they stand. */
export const idFields: ReadonlySet<string> = new Set(
  'publisher document in holder position statements partOf actor event with about from to spokenAs madeAt addressees reports repliesTo subject claim'.split(
    ' ',
  ),
)
export const orderedIdFields: ReadonlySet<string> = new Set(['speaker', 'via', 'ids'])

const shapes = {
  Document: header,
  actor,
  position,
  tenure,
  event,
  topic,
  affiliation,
  claim,
  claimLink,
  statement,
}

/** What the fields of the document file mean, in the words of its schema. */
function fields(): Map<string, string> {
  const found = new Map<string, Set<string>>()
  const visit = (shape: unknown): void => {
    if (typeof shape !== 'object' || shape === null) return
    const { properties, items, anyOf } = shape as Record<string, unknown>
    for (const [name, field] of Object.entries(properties ?? {})) {
      const { description } = field as { description?: string }
      found.set(name, (found.get(name) ?? new Set()).add(description ?? ''))
      visit(field)
    }
    visit(items)
    for (const one of (anyOf as unknown[] | undefined) ?? []) visit(one)
  }
  for (const shape of Object.values(shapes)) visit(shape)
  return new Map([...found].map(([name, all]) => [name, [...all].filter(Boolean).join(' / ')]))
}

/** What only this form has. */
const own: Readonly<Record<string, Omit<Term, 'sort'> & { sort?: Sort }>> = {
  actors: { iri: `${base}actors`, comment: 'The actors that a document describes.' },
  positions: { iri: `${base}positions`, comment: 'The offices that a document describes.' },
  tenures: { iri: `${base}tenures`, comment: 'Who held which office, according to a document.' },
  events: { iri: `${base}events`, comment: 'The events that a document describes.' },
  topics: { iri: `${base}topics`, comment: 'The topics that a document describes.' },
  affiliations: {
    iri: `${base}affiliations`,
    comment: 'Who was affiliated with whom, according to a document.',
  },
  describedClaims: { iri: `${base}describedClaims`, comment: 'The claims that a document describes.' },
  claimLinks: {
    iri: `${base}claimLinks`,
    comment: 'How claims bear on each other, according to a document.',
  },
  parties: { iri: `${base}parties`, comment: 'Who took part in an event, according to a document.' },
  event: { iri: `${base}event`, comment: 'The event that somebody took part in.', sort: 'id' },
  annotations: {
    iri: `${base}annotations`,
    comment: 'The statements of a document, each with its place in the text.',
  },
  identities: { iri: `${base}identities`, comment: 'Judgements about what ids mean.' },
  verdict: { iri: `${base}verdict`, comment: 'SAME, DIFFERENT or UNSURE.' },
  ids: {
    iri: `${base}ids`,
    comment: 'The ids that a judgement is about, in its order.',
    sort: 'ids in order',
  },
  rejected: { iri: `${base}rejected`, comment: 'What a reviewer turned down.' },
  statement: {
    iri: `${base}statement`,
    comment: 'A statement that was turned down, as the file gives it.',
    sort: 'json',
  },
  reason: { iri: `${base}reason`, comment: 'Why it was turned down.' },
  by: { iri: `${base}by`, comment: 'Who turned it down.' },
  subject: { iri: `${base}subject`, comment: 'Whom or what a statement is about.', sort: 'id' },
  claim: {
    iri: `${base}claim`,
    comment: 'What a statement asserts, denies, leaves open or asks.',
    sort: 'id',
  },
  wasDerivedFrom: {
    iri: 'prov:wasDerivedFrom',
    comment: 'The documents that a document derives from.',
    sort: 'id',
  },
  wasAttributedTo: { iri: 'prov:wasAttributedTo', comment: 'Who or which program annotated a document.' },
  body: { iri: 'oa:hasBody', comment: 'The statement that an annotation gives.' },
  target: {
    iri: 'oa:hasTarget',
    comment: 'Where it stands: a part of the document, or the document.',
    sort: 'id',
  },
  source: { iri: 'oa:hasSource', comment: 'The document whose text the selectors are of.', sort: 'id' },
  selector: {
    iri: 'oa:hasSelector',
    comment: 'By offset (TextPositionSelector) and by words (TextQuoteSelector).',
  },
  start: { iri: 'oa:start', comment: 'The first Unicode code point, counted from 0.' },
  end: { iri: 'oa:end', comment: 'The code point after the last one.' },
  exact: { iri: 'oa:exact', comment: 'The words.' },
  prefix: { iri: 'oa:prefix', comment: 'The words right before.' },
  suffix: { iri: 'oa:suffix', comment: 'The words right after.' },
}

/** The classes of things. */
export const classes: Readonly<Record<string, { iri: string; comment: string }>> = {
  Document: { iri: `${base}Document`, comment: 'A text that is loaded, with all that it contributes.' },
  CreativeWork: { iri: 'schema:CreativeWork', comment: 'What schema.org calls a document.' },
  Entity: { iri: 'prov:Entity', comment: 'What PROV-O calls a document.' },
  Agent: { iri: 'prov:Agent', comment: 'Who or which program annotated it.' },
  Person: { iri: 'schema:Person', comment: 'An actor: one human being.' },
  State: { iri: 'schema:Country', comment: 'An actor: a country or its government.' },
  Militia: { iri: `${base}Militia`, comment: 'An actor: an armed group that is no armed force of a state.' },
  Organization: { iri: 'schema:Organization', comment: 'An actor: a body with members and a name.' },
  Group: { iri: `${base}Group`, comment: 'An actor: a loose or unnamed group.' },
  Position: { iri: `${base}Position`, comment: 'An office.' },
  Event: { iri: 'schema:Event', comment: 'Something said to have happened or to be planned.' },
  Topic: { iri: `${base}Topic`, comment: 'A named matter that is neither actor nor event.' },
  Claim: { iri: 'schema:Claim', comment: 'A proposition that statements share, worded positively.' },
  Statement: { iri: `${base}Statement`, comment: 'One act of saying, as one document reports it.' },
  Quotation: {
    iri: 'schema:Quotation',
    comment: 'What schema.org calls a statement that is attributed to somebody.',
  },
  Annotation: { iri: 'oa:Annotation', comment: 'That a statement stands at a place of a document.' },
  SpecificResource: { iri: 'oa:SpecificResource', comment: 'A part of a document.' },
  TextPositionSelector: { iri: 'oa:TextPositionSelector', comment: 'A place by offsets.' },
  TextQuoteSelector: { iri: 'oa:TextQuoteSelector', comment: 'A place by its words.' },
}

/** Every term with its meaning. */
export function terms(): Map<string, Term> {
  const all = new Map<string, Term>()
  for (const [name, comment] of fields()) {
    if (name === 'id' || name === 'spans') continue
    const sort = orderedIdFields.has(name) ? 'ids in order' : idFields.has(name) ? 'id' : 'value'
    all.set(name, { iri: others[name] ?? `${base}${name}`, sort, comment })
  }
  for (const [name, { iri, comment, sort = 'value' }] of Object.entries(own))
    all.set(name, { iri, sort, comment })
  return all
}
