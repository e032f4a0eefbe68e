import type { Writer } from '../../graph/graph.ts'
import { readLoaded } from '../export.ts'
import type { Incoming } from '../incoming.ts'
import { rowsOf } from '../rows.ts'
import { describedIn } from '../rows/descriptions.ts'
import type { Described, Row, Rows } from '../rows/row.ts'
import { linkQueries, stepsOf, type Step, type WriteQuery } from '../steps.ts'
import { namedIn } from './identity.ts'
import { asGiven, type Naming } from './naming.ts'

/** What changes of a loaded document when ids that it uses stand for other nodes. */
export interface Projected extends Pick<Incoming, 'document' | 'contentHash' | 'naming'> {
  /** The rows that it has not had. */
  rows: Rows
  /** The descriptions of nodes that it has no more. */
  lost: Described[]
  /** Deletes what it has no more. */
  unlink: { name: WriteQuery; row: Row }[]
}

const statementTypes: Partial<Record<WriteQuery, string[]>> = {
  'load/said': ['SAID'],
  'load/about': ['ABOUT'],
  'load/jointly-about': ['JOINTLY_ABOUT'],
  'load/claimed': ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS'],
  'load/addressed-to': ['ADDRESSED_TO'],
  'load/spoken-as': ['SPOKEN_AS'],
  'load/made-at': ['MADE_AT'],
  'load/relayed-by': ['RELAYED_BY'],
}

const ownedTypes: Partial<Record<WriteQuery, string>> = {
  'load/holds': 'HOLDS',
  'load/position-in': 'POSITION_IN',
  'load/affiliated-with': 'AFFILIATED_WITH',
  'load/took-part-in': 'TOOK_PART_IN',
  'load/part-of-event': 'PART_OF_EVENT',
  'load/claims-about': 'ABOUT',
  'load/relates-from': 'RELATES_FROM',
  'load/relates-to': 'RELATES_TO',
  'load/contradicts': 'CONTRADICTS',
  'load/supports': 'SUPPORTS',
}

/** Translates loaded documents from what the graph calls their ids to what it is to call them. */
export async function project(
  writer: Writer,
  documentIds: readonly string[],
  naming: Naming,
): Promise<Projected[]> {
  if (documentIds.length === 0) return []
  const [loaded, current] = await Promise.all([
    readLoaded(writer, documentIds),
    writer.run('identity/current', { documentIds }),
  ])
  const ids = [...new Set(loaded.flatMap(({ document }) => namedIn(document)))]
  const members = new Map((await writer.run('identity/members', { ids })).map(row => [row.id, row.canonical]))
  const after: Naming = {
    canonical(id) {
      const now = naming.canonical(id)
      return now === id ? (naming.isKnown?.(id) === true ? id : (members.get(id) ?? id)) : now
    },
    utterance: asGiven.utterance,
  }
  const called = Map.groupBy(current, ({ documentId }) => documentId)
  return loaded.map(({ document, contentHash }) => {
    const own = new Map((called.get(document.document.id) ?? []).map(row => [row.id, row.canonical]))
    const before: Naming = { canonical: id => own.get(id) ?? id, utterance: asGiven.utterance }
    const rows = differing(rowsOf(document, contentHash, before), rowsOf(document, contentHash, after))
    return { document, contentHash, naming: after, ...rows }
  })
}

/** What one form of a document has and the other has not, by the statement or the type of relationship. */
function differing(before: Rows, after: Rows): Pick<Projected, 'rows' | 'lost' | 'unlink'> {
  const rows: Rows = new Map()
  const unlink: Projected['unlink'] = []
  const documentId = before.get('load/documents')![0]!['id'] as string
  for (const name of linkQueries) {
    const [old, now] = [before.get(name) ?? [], after.get(name) ?? []]
    const types = statementTypes[name]
    const keyOf = (row: Row) => (types === undefined ? '' : ((row['statementId'] ?? row['from']) as string))
    const [oldBy, nowBy] = [Map.groupBy(old, keyOf), Map.groupBy(now, keyOf)]
    const changed = [...new Set([...oldBy.keys(), ...nowBy.keys()])].filter(
      key => fingerprint(oldBy.get(key)) !== fingerprint(nowBy.get(key)),
    )
    if (changed.length === 0) continue
    for (const key of changed) {
      if (!oldBy.has(key)) continue
      if (types !== undefined) {
        unlink.push({ name: 'load/unlink-statements', row: { statementId: key, types } })
      } else if (name === 'load/published-by') {
        unlink.push({ name: 'load/unlink-publisher', row: { documentId } })
      } else unlink.push({ name: 'load/unlink-owned', row: { documentId, type: ownedTypes[name] } })
    }
    const added = changed.flatMap(key => nowBy.get(key) ?? [])
    if (added.length > 0) rows.set(name, added)
  }
  const [described, describedNow] = [describedIn({ rows: before }), describedIn({ rows: after })]
  const [had, has] = [new Set(described.map(textOf)), new Set(describedNow.map(textOf))]
  const lost = described.filter(one => !has.has(textOf(one)))
  const nodes = describedNow.filter(one => !had.has(textOf(one)))
  if (nodes.length > 0) rows.set('load/described-in', [{ documentId, nodes }])
  for (const { id, properties } of lost) {
    unlink.push({ name: 'load/unlink-described', row: { id, rank: properties['rank'] } })
  }
  const [givenBefore, givenIds = null] = [before, after].map(givenIdsIn)
  if (JSON.stringify(givenBefore ?? null) !== JSON.stringify(givenIds)) {
    rows.set('load/given-ids', [{ documentId, givenIds }])
  }
  return { rows, lost, unlink }
}

const givenIdsIn = (rows: Rows): unknown =>
  (rows.get('load/documents')![0]!['properties'] as Row)['givenIds'] ?? undefined

const textOf = (row: object): string => JSON.stringify(row)
const fingerprint = (rows: readonly Row[] = []): string => rows.map(textOf).toSorted().join()

/** The steps that write what changes of documents, besides views of shared nodes. */
export function projectionSteps(projected: readonly Projected[]): Step[] {
  const rows = Map.groupBy(
    projected.flatMap(({ unlink }) => unlink),
    ({ name }) => name,
  )
  return [
    ...[...rows].map(([name, all]): Step => [name, { rows: all.map(({ row }) => row) }]),
    ...stepsOf(projected, ['load/described-in', ...linkQueries, 'load/given-ids']),
  ]
}
