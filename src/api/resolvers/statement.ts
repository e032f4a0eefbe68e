import { decodeSpans, pageAt, type Span as Place } from '../../graph/spans.ts'
import type { NodeRecord } from '../answers/context.ts'
import { relationsOf } from '../answers/relations.ts'
import { listFrom, listOf } from '../paging/lists.ts'
import { judgements } from './identity.ts'
import { type Fields, many, one, type Resolver } from './resolver.ts'

/** Uses what the page loaded with the statement, and otherwise the field's own query. */
const gatheredOr =
  (name: string, resolver: Resolver): Resolver =>
  (parent, args, context, info) =>
    parent[name] ?? resolver(parent, args, context, info)

const speakers = gatheredOr('speakers', many('read/statement/speakers'))

export const Statement: Fields = {
  speaker: (parent, args, context, info) => {
    // Not async, so that a page whose links are loaded needs no promise per statement.
    const found = speakers(parent, args, context, info) as NodeRecord[] | Promise<NodeRecord[]>
    return Array.isArray(found) ? found[0] : found.then(([first]) => first)
  },
  speakers,
  spokenAs: one('read/statement/spoken-as'),
  ...listOf(
    'speakerPositions',
    async ({ id, saidAt }: NodeRecord, _args, context) => {
      if (typeof saidAt !== 'string') return []
      const tenures = await context.load('read/statement/tenures', id)
      return tenures === null ? [] : relationsOf(tenures, { on: saidAt, lasting: false })
    },
    ({ key }) => key,
  ),
  about: gatheredOr('about', many('read/statement/about')),
  addressees: gatheredOr('addressees', many('read/statement/addressees')),
  claims: gatheredOr('claims', many('read/statement/claims')),
  madeAt: one('read/statement/made-at'),
  via: many('read/statement/via'),
  reports: many('read/statement/reports'),
  ...judgements,
  ...listFrom('reportedBy', 'read/statement/reported-by'),
  repliesTo: one('read/statement/replies-to'),
  ...listFrom('replies', 'read/statement/replies'),
  ...listFrom('renderings', 'read/statement/renderings'),
  document: gatheredOr('document', one('read/statement/document')),
  spans: async (parent, _args, context) => {
    const spans = await context.load('read/statement/spans', parent.id)
    return spans && decodeSpans(spans).map(span => ({ ...span, pages: spans.pages }))
  },
  superseded: async (parent, _args, context) =>
    (await context.load('read/statement/superseded', parent.id)) ?? false,
}

export const Span = {
  page: ({ start, pages }: Place & { pages: number[] | null }) =>
    start === undefined || pages === null ? null : pageAt(start, pages),
}
