import { longKeyOf } from '../graph/keys.ts'
import { layoutVersion, type SharedLabel } from '../graph/layout.ts'
import { encodeSpans } from '../graph/spans.ts'
import { captionOf } from './captions.ts'
import type { ResolvedDocument, ResolvedStatement } from '../document/resolved.ts'
import { partyRoles } from '../document/shape/words.ts'
import { wordsToFind } from '../words.ts'
import { dateKey } from './date-keys.ts'
import { likeKeys } from './like-keys.ts'
import { rankOf } from './shared/description.ts'
import { asGiven, mergeRows, type Listed, type Naming } from './identity/naming.ts'
import type { WriteQuery } from './steps.ts'

export type Row = Record<string, unknown>

/** The rows that one document writes, by query; the views of shared nodes are not among them. */
export type Rows = Map<WriteQuery, Row[]>

/** How one document describes one shared node. */
export interface Described {
  id: string
  label: SharedLabel
  properties: Row
}

/** How one document describes shared nodes, at least its publisher: a row of load/described-in. */
export interface Describing extends Row {
  documentId: string
  nodes: readonly Described[]
}

/** How documents describe shared nodes, taken from their rows. */
export const describing = (documents: readonly { rows: Rows }[]): Describing[] =>
  documents.flatMap(({ rows }) => (rows.get('load/described-in') ?? []) as Describing[])

/** The shared nodes that a document describes, taken from its rows. */
export const describedIn = (document: { rows: Rows }): Described[] =>
  describing([document]).flatMap(({ nodes }) => nodes)

/** The shared nodes that a document describes, with what it says of each. */
export function descriptionsOf(
  document: ResolvedDocument,
  { canonical }: Naming = asGiven,
): { id: string; label: SharedLabel; values: Row }[] {
  return [
    ...document.actors.map(describe('Actor')),
    ...document.events.map(event => {
      const partOf = event.partOf && canonical(event.partOf)
      // Nothing is part of itself.
      return describe('Event')({ ...event, partOf: partOf === canonical(event.id) ? undefined : partOf })
    }),
    ...document.topics.map(describe('Topic')),
    ...document.positions.map(position =>
      describe('Position')({ ...position, in: position.in && canonical(position.in) }),
    ),
    ...document.claims.map(({ about: _about, relation, ...claim }) =>
      describe('Claim')({
        ...claim,
        ...(relation && {
          relationFrom: canonical(relation.from),
          relationKind: relation.kind,
          relationTo: canonical(relation.to),
        }),
      }),
    ),
  ]
}

const describe = (label: SharedLabel) => (item: { id: string } & Row) => ({
  id: item.id,
  label,
  values: omitEmpty(item, 'id'),
})

/** Omits what the graph does not store: absent properties, empty lists and `false`. Omits `besides` too. */
function omitEmpty(values: Row, besides?: string): Row {
  const given: Row = {}
  for (const name of Object.keys(values)) {
    const value = values[name]
    const isNothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0)
    if (!isNothing && name !== besides) given[name] = value
  }
  return given
}

/** How many code points a text has, which is what its spans count. */
function codePointsOf(text: string): number {
  let pairs = 0
  for (let unit = 0; unit < text.length; unit++) {
    if ((text.charCodeAt(unit) & 0xfc00) === 0xd800) pairs++ // a surrogate pair begins
  }
  return text.length - pairs
}

const isRole = (kind: string): boolean => (partyRoles as readonly string[]).includes(kind)

/**
 * All rows of one document; `contentHash` is stored on the document. `naming` gives the graph's ids of what it names; what it
 * names otherwise stays with the rows as `givenId`.
 */
export function rowsOf(document: ResolvedDocument, contentHash: string, naming: Naming = asGiven): Rows {
  const documentId = document.document.id
  const rows: Rows = new Map()
  const { canonical } = naming
  const add = (name: WriteQuery, row: Row): void => {
    const known = rows.get(name)
    if (known === undefined) rows.set(name, [row])
    else known.push(row)
  }
  /** What the document itself calls the ends of a relationship: kept only where the graph calls them otherwise. */
  const given: Given = naming.isPlain === true ? () => ({}) : (...ids) => ({ givenId: ids.join(' ') })
  const rank = rankOf(documentId, document.document.reference)
  const labels = new Map<string, SharedLabel>()
  const nodes: Described[] = []
  const described = new Set<string>()
  for (const { id: givenId, label, values } of descriptionsOf(document, naming)) {
    const id = canonical(givenId)
    labels.set(givenId, label)
    // A document that describes one node by two ids has a rank for each.
    const own = {
      subjectId: id,
      documentId,
      rank: described.has(id) ? `${rank}#${givenId}` : rank,
      ...(id !== givenId && { givenId }),
    }
    described.add(id)
    nodes.push({ id, label, properties: Object.assign(values, own) })
  }
  add('load/described-in', { documentId, nodes })

  const { publisher, derivedFrom, ...header } = document.document
  const properties: Row = {
    ...omitEmpty(header),
    ...(derivedFrom.length > 0 && {
      derivedFrom: derivedFrom.map(original => original.document),
      derivedFromKinds: derivedFrom.map(original => original.kind),
    }),
    ...(document.rejected.length > 0 && { rejected: JSON.stringify(document.rejected) }),
    contentHash,
    layout: layoutVersion,
    ...(header.text !== undefined && { textLength: codePointsOf(header.text) }),
    ...likeKeys({ id: documentId, text: header.text }),
    words: wordsToFind(header.title),
    ...(header.text !== undefined && { textWords: wordsToFind(header.text) }),
    key: dateKey(header.publishedAt, documentId),
    ...(header.retrievedAt !== undefined && { retrievedKey: dateKey(header.retrievedAt, documentId) }),
    caption: captionOf('Document', header),
  }
  add('load/documents', { id: documentId, properties })
  document.identities.forEach(({ verdict, ids, basis }, entry) => {
    const id = judgementId(documentId, entry)
    const caption = captionOf('Judgement', { verdict, ids })
    add('load/judgements', { id, documentId, properties: { id, entry, verdict, ids, basis, caption } })
  })
  add('load/published-by', { documentId, publisherId: canonical(publisher), ...given(publisher) })

  /** A relationship between shared nodes. */
  const relate = (name: WriteQuery, from: string, to: string, own: Row): void =>
    add(name, {
      from: canonical(from),
      to: canonical(to),
      properties: { ...own, documentId, ...(own['derived'] !== true && given(from, to)) },
    })
  for (const position of document.positions) {
    if (position.in !== undefined) relate('load/position-in', position.id, position.in, {})
  }
  for (const event of document.events) {
    if (event.partOf !== undefined) relate('load/part-of-event', event.id, event.partOf, {})
  }
  for (const { holder, position, statements, ...dates } of document.tenures) {
    relate('load/holds', holder, position, { ...dates, statementIds: statements })
  }
  for (const { actor, with: other, statements, ...rest } of document.affiliations) {
    relate('load/affiliated-with', actor, other, { ...rest, statementIds: statements })
  }
  for (const { actor, event, role, statements } of document.parties) {
    relate('load/took-part-in', actor, event, { role, statementIds: statements })
  }
  for (const { from, kind, to, basis, statements } of document.claimLinks) {
    const name = kind === 'CONTRADICTS' ? 'load/contradicts' : 'load/supports'
    relate(name, from, to, { basis, statementIds: statements })
  }

  const adding: Adding = { document, naming, labels, add, given, relate }
  const aboutOfClaims = addClaims(adding)
  const listed = document.statements.flatMap(statement => addStatement(statement, aboutOfClaims, adding))
  if (naming.isPlain !== true) {
    const unread = [...mergeRows(rows), ...listed]
    if (unread.length > 0) properties['givenIds'] = unread.map(one => JSON.stringify(one)).toSorted()
  }
  return rows
}

/** The id of a judgement's node; no name has a `#`, so that it is nobody else's. */
export const judgementId = (documentId: string, entry: number): string => `${documentId}#identities#${entry}`

type Given = (...ids: string[]) => { givenId?: string }

/** What the rows of one document are added with. */
interface Adding {
  document: ResolvedDocument
  naming: Naming
  labels: ReadonlyMap<string, SharedLabel>
  add: (name: WriteQuery, row: Row) => void
  given: Given
  relate: (name: WriteQuery, from: string, to: string, own: Row) => void
}

/** Adds the rows of claims. Returns what each is about: what it names, and both ends of its relation. */
function addClaims({
  document,
  naming: { canonical },
  labels,
  add,
  given,
  relate,
}: Adding): Map<string, string[]> {
  const documentId = document.document.id
  const aboutOfClaims = new Map<string, string[]>()
  for (const { id: givenId, about: givenAbout, relation, measure } of document.claims) {
    const id = canonical(givenId)
    const about = new Set(givenAbout.map(canonical))
    const ends = relation === undefined ? [] : [relation.from, relation.to]
    const derived = new Map(ends.map(end => [canonical(end), end]))
    for (const to of about) derived.delete(to)
    aboutOfClaims.set(id, [...new Set([...(aboutOfClaims.get(id) ?? []), ...about, ...derived.keys()])])
    const row = (to: string): Row => ({ from: id, id: canonical(to), label: labels.get(to) })
    for (const to of givenAbout) {
      const figureOf = measure !== undefined && labels.get(to) === 'Event' ? { figureOf: canonical(to) } : {}
      add('load/claims-about', { ...row(to), properties: { documentId, ...figureOf, ...given(givenId, to) } })
    }
    for (const to of derived.values())
      add('load/claims-about', { ...row(to), properties: { documentId, derived: true } })
    if (relation === undefined) continue
    const { from, kind, to } = relation
    relate('load/relates-from', givenId, from, {})
    add('load/relates-to', { ...row(to), properties: { documentId, kind, ...given(givenId, to) } })
    for (const statement of document.statements) {
      if (!statement.claims.some(claim => canonical(claim.id) === id && claim.verb === 'ASSERTS')) continue
      const owned = { statementIds: [statement.id], derived: true }
      if (isRole(kind)) relate('load/took-part-in', from, to, { role: kind, ...owned })
      else {
        const asOf = statement.saidAt ?? document.document.publishedAt
        relate('load/affiliated-with', from, to, { kind, asOf, ...owned })
      }
    }
  }
  return aboutOfClaims
}

/** Adds the rows of a statement. Returns its speakers and relayers where they cannot be read back from the rows. */
function addStatement(
  statement: ResolvedStatement,
  aboutOfClaims: ReadonlyMap<string, string[]>,
  { document, naming, labels, add, given }: Adding,
): Listed[] {
  const { speaker, spokenAs, madeAt, addressees, via, about, claims, reports, repliesTo, spans, ...own } =
    statement
  const { id } = statement
  const { canonical } = naming
  const key = dateKey(statement.saidAt, id)
  const keys = { key, ...longKeyOf(key) }
  const utterance = naming.utterance(id, own.utterance)
  add('load/statements', {
    id,
    documentId: document.document.id,
    properties: {
      ...omitEmpty({ ...own, utterance }),
      // An empty one says that the file gives none.
      ...(utterance !== own.utterance && { givenUtterance: own.utterance ?? '' }),
      ...keys,
      words: wordsToFind(own.text, own.quote),
      caption: captionOf('Statement', own),
    },
    ...encodeSpans(spans),
  })
  const speakers = byCanonical(speaker, canonical)
  const relayers = byCanonical(via, canonical)
  ;[...speakers].forEach(([speakerId, ids], order) => {
    for (const one of ids) add('load/said', { statementId: id, speakerId, order, ...keys, ...given(one) })
  })

  const [speakerId, ...others] = speakers.keys()
  const addAbout = (to: string, label: SharedLabel | undefined, properties: Row): void => {
    const target = { statementId: id, id: to, label }
    add('load/about', { ...target, properties: { ...properties, speakerId, aboutId: to, ...keys } })
    for (const other of others) add('load/jointly-about', { ...target, speakerId: other, ...keys })
  }
  for (const { id: to, ...rest } of about) {
    addAbout(canonical(to), labels.get(to), { ...omitEmpty(rest), ...given(to) })
  }
  const derived = new Set(claims.flatMap(claim => aboutOfClaims.get(canonical(claim.id)) ?? []))
  for (const { id: to } of about) derived.delete(canonical(to))
  const labelOf = derived.size === 0 ? labels : labelsByCanonical(labels, canonical)
  for (const to of derived) addAbout(to, labelOf.get(to), { derived: true })

  for (const { id: to, verb, hedge } of claims) {
    add('load/claimed', { statementId: id, claimId: canonical(to), verb, hedge: hedge ?? null, ...given(to) })
  }
  const from = id
  for (const to of addressees) add('load/addressed-to', { from, to: canonical(to), ...given(to) })
  if (spokenAs !== undefined) add('load/spoken-as', { from, to: canonical(spokenAs), ...given(spokenAs) })
  if (madeAt !== undefined) add('load/made-at', { from, to: canonical(madeAt), ...given(madeAt) })
  ;[...relayers].forEach(([to, ids], order) => {
    for (const one of ids) add('load/relayed-by', { from, to, order, ...given(one) })
  })
  for (const to of reports) add('load/reports', { from, to })
  if (repliesTo !== undefined) add('load/replies-to', { from, to: repliesTo })
  const listed = {
    ...(speakers.size < speaker.length && { speaker }),
    ...(relayers.size < via.length && { via }),
  }
  return Object.keys(listed).length === 0 ? [] : [{ statement: id, ...listed }]
}

/** The ids of a list by what the graph calls them, in the order of the first of each. */
const byCanonical = (ids: readonly string[], canonical: Naming['canonical']): Map<string, string[]> =>
  Map.groupBy(ids, canonical)

const canonicalLabels = new WeakMap<ReadonlyMap<string, SharedLabel>, ReadonlyMap<string, SharedLabel>>()

function labelsByCanonical(
  labels: ReadonlyMap<string, SharedLabel>,
  canonical: Naming['canonical'],
): ReadonlyMap<string, SharedLabel> {
  const known =
    canonicalLabels.get(labels) ?? new Map([...labels].map(([id, label]) => [canonical(id), label]))
  canonicalLabels.set(labels, known)
  return known
}
