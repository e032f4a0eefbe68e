import { connection } from '../paging/connections.ts'
import { listFrom } from '../paging/lists.ts'
import type { NodeRecord } from '../answers/context.ts'
import { link } from '../filter/literals.ts'
import { identity } from './identity.ts'
import { type Fields, many, nodeAt, one, statementsWhere } from './resolver.ts'
import { relations } from './subjects.ts'

export const Document: Fields = {
  publisher: one('read/document/publisher'),
  text: one('read/document/text'),
  derivedFrom: document => {
    const ids = (document['derivedFrom'] ?? []) as string[]
    const kinds = (document['derivedFromKinds'] ?? []) as string[]
    return ids.map((documentId, place) => ({ documentId, kind: kinds[place] }))
  },
  rejected: ({ rejected }) => (typeof rejected === 'string' ? JSON.parse(rejected) : []),
  ...listFrom('derivatives', 'read/document/derivatives'),
  speakers: many('read/document/speakers'),
  statements: statementsWhere(({ id }: NodeRecord) => [link(['REPORTED_IN'], 'document', { id })]),
  statementsInText: connection(
    'read/document/statements-in-text',
    'read/document/statements-in-text-count',
    'place',
  ),
  actors: connection('read/document/actors', 'read/document/actors-count', 'id'),
  events: connection('read/document/events', 'read/document/events-count', 'key'),
  topics: connection('read/document/topics', 'read/document/topics-count', 'id'),
  claims: connection('read/document/claims', 'read/document/claims-count', 'id'),
  positions: connection('read/document/positions', 'read/document/positions-count', 'id'),
}

export const Derivation = { document: nodeAt('documentId') }

export const Position: Fields = {
  in: one('read/position/in'),
  ...relations('holders', 'read/position/holders'),
  statements: statementsWhere(({ id }: NodeRecord) => [link(['SPOKEN_AS'], 'position', { id })]),
  ...listFrom('descriptions', 'read/descriptions'),
  identity,
}
