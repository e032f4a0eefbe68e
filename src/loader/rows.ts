import type { ResolvedDocument } from '../document/resolved.ts'
import { layoutVersion, type SharedLabel } from '../graph/layout.ts'
import { wordsToFind } from '../words.ts'
import { captionOf } from './captions.ts'
import { dateKey } from './date-keys.ts'
import { asGiven, mergeRows, type Naming } from './identity/naming.ts'
import { likeKeys } from './like-keys.ts'
import { addClaims } from './rows/claims.ts'
import { descriptionsOf } from './rows/descriptions.ts'
import { omitEmpty, type Adding, type Described, type Given, type Row, type Rows } from './rows/row.ts'
import { addStatement } from './rows/statements.ts'
import { rankOf } from './shared/description.ts'
import type { WriteQuery } from './steps.ts'

/** How many code points a text has, which is what its spans count. */
function codePointsOf(text: string): number {
  let pairs = 0
  for (let unit = 0; unit < text.length; unit++) {
    if ((text.charCodeAt(unit) & 0xfc00) === 0xd800) pairs++ // a surrogate pair begins
  }
  return text.length - pairs
}

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
