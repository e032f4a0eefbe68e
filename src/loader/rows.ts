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
): { id: string; label: SharedLabel; values: Row }[] {
  return [
    ...document.actors.map(describe('Actor')),
    ...document.events.map(describe('Event')),
    ...document.topics.map(describe('Topic')),
    ...document.positions.map(describe('Position')),
    ...document.claims.map(({ about: _about, relation, ...claim }) =>
      describe('Claim')({
        ...claim,
        ...(relation && {
          relationFrom: relation.from,
          relationKind: relation.kind,
          relationTo: relation.to,
        }),
      }),
    ),
  ]
}

const describe = (label: SharedLabel) => (item: { id: string }) => ({
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

/** All rows of one document; `contentHash` is stored on the document. */
export function rowsOf(document: ResolvedDocument, contentHash: string): Rows {
  const documentId = document.document.id
  const rows: Rows = new Map()
  const add = (name: WriteQuery, row: Row): void => {
    const known = rows.get(name)
    if (known === undefined) rows.set(name, [row])
    else known.push(row)
  }
  const rank = rankOf(documentId, document.document.reference)
  const labels = new Map<string, SharedLabel>()
  const nodes: Described[] = []
  for (const { id, label, values } of descriptionsOf(document)) {
    labels.set(id, label)
    nodes.push({ id, label, properties: Object.assign(values, { subjectId: id, documentId, rank }) })
  }
  add('load/described-in', { documentId, nodes })

  const { publisher, derivedFrom, ...header } = document.document
  add('load/documents', {
    id: documentId,
    properties: {
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
    },
  })
  document.identities.forEach(({ verdict, ids, basis }, entry) => {
    const id = `${documentId}#identities#${entry}`
    const caption = captionOf('Judgement', { verdict, ids })
    add('load/judgements', { id, documentId, properties: { id, entry, verdict, ids, basis, caption } })
  })
  add('load/published-by', { documentId, publisherId: publisher })

  for (const position of document.positions) {
    if (position.in !== undefined)
      add('load/position-in', { from: position.id, to: position.in, properties: { documentId } })
  }
  for (const event of document.events) {
    if (event.partOf !== undefined)
      add('load/part-of-event', { from: event.id, to: event.partOf, properties: { documentId } })
  }
  for (const { holder, position, statements, ...dates } of document.tenures) {
    add('load/holds', {
      from: holder,
      to: position,
      properties: { ...dates, documentId, statementIds: statements },
    })
  }
  for (const { actor, with: other, statements, ...rest } of document.affiliations) {
    add('load/affiliated-with', {
      from: actor,
      to: other,
      properties: { ...rest, documentId, statementIds: statements },
    })
  }
  for (const { actor, event, role, statements } of document.parties) {
    add('load/took-part-in', {
      from: actor,
      to: event,
      properties: { role, documentId, statementIds: statements },
    })
  }
  for (const { from, kind, to, basis, statements } of document.claimLinks) {
    add(kind === 'CONTRADICTS' ? 'load/contradicts' : 'load/supports', {
      from,
      to,
      properties: { basis, documentId, statementIds: statements },
    })
  }

  const aboutOfClaims = addClaims(document, labels, add)
  for (const statement of document.statements) addStatement(documentId, statement, labels, aboutOfClaims, add)
  return rows
}

type Add = (name: WriteQuery, row: Row) => void

/** Adds the rows of claims. Returns what each is about: what it names, and both ends of its relation. */
function addClaims(
  document: ResolvedDocument,
  labels: ReadonlyMap<string, SharedLabel>,
  add: Add,
): Map<string, string[]> {
  const documentId = document.document.id
  const aboutOfClaims = new Map<string, string[]>()
  for (const { id, about, relation, measure } of document.claims) {
    const ends =
      relation === undefined ? [] : [relation.from, relation.to].filter(end => !about.includes(end))
    const derived = [...new Set(ends)]
    aboutOfClaims.set(id, [...about, ...derived])
    const row = (to: string): Row => ({ from: id, id: to, label: labels.get(to) })
    for (const to of about) {
      const figureOf = measure !== undefined && labels.get(to) === 'Event' ? { figureOf: to } : {}
      add('load/claims-about', { ...row(to), properties: { documentId, ...figureOf } })
    }
    for (const to of derived)
      add('load/claims-about', { ...row(to), properties: { documentId, derived: true } })
    if (relation === undefined) continue
    add('load/relates-from', { from: id, to: relation.from, properties: { documentId } })
    add('load/relates-to', { ...row(relation.to), properties: { documentId, kind: relation.kind } })
    for (const statement of document.statements) {
      if (!statement.claims.some(claim => claim.id === id && claim.verb === 'ASSERTS')) continue
      const { from, to } = relation
      const owned = { documentId, statementIds: [statement.id], derived: true }
      if (isRole(relation.kind)) {
        add('load/took-part-in', { from, to, properties: { role: relation.kind, ...owned } })
      } else {
        const asOf = statement.saidAt ?? document.document.publishedAt
        add('load/affiliated-with', { from, to, properties: { kind: relation.kind, asOf, ...owned } })
      }
    }
  }
  return aboutOfClaims
}

function addStatement(
  documentId: string,
  statement: ResolvedStatement,
  labels: ReadonlyMap<string, SharedLabel>,
  aboutOfClaims: ReadonlyMap<string, string[]>,
  add: Add,
): void {
  const { speaker, spokenAs, madeAt, addressees, via, about, claims, reports, repliesTo, spans, ...own } =
    statement
  const { id } = statement
  const key = dateKey(statement.saidAt, id)
  const keys = { key, ...longKeyOf(key) }
  add('load/statements', {
    id,
    documentId,
    properties: {
      ...omitEmpty(own),
      ...keys,
      words: wordsToFind(own.text, own.quote),
      caption: captionOf('Statement', own),
    },
    ...encodeSpans(spans),
  })
  speaker.forEach((speakerId, order) => add('load/said', { statementId: id, speakerId, order, ...keys }))

  const [speakerId, ...others] = speaker
  const addAbout = (aboutId: string, properties: Row): void => {
    const target = { statementId: id, id: aboutId, label: labels.get(aboutId) }
    add('load/about', { ...target, properties: { ...properties, speakerId, aboutId, ...keys } })
    for (const other of others) add('load/jointly-about', { ...target, speakerId: other, ...keys })
  }
  for (const { id: aboutId, ...given } of about) addAbout(aboutId, omitEmpty(given))
  const derived = new Set(claims.flatMap(claim => aboutOfClaims.get(claim.id) ?? []))
  for (const { id: aboutId } of about) derived.delete(aboutId)
  for (const aboutId of derived) addAbout(aboutId, { derived: true })

  for (const claim of claims) {
    add('load/claimed', { statementId: id, claimId: claim.id, verb: claim.verb, hedge: claim.hedge ?? null })
  }
  for (const to of addressees) add('load/addressed-to', { from: id, to })
  if (spokenAs !== undefined) add('load/spoken-as', { from: id, to: spokenAs })
  if (madeAt !== undefined) add('load/made-at', { from: id, to: madeAt })
  via.forEach((to, order) => add('load/relayed-by', { from: id, to, order }))
  for (const to of reports) add('load/reports', { from: id, to })
  if (repliesTo !== undefined) add('load/replies-to', { from: id, to: repliesTo })
}
