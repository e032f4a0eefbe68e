import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Mask } from '../guard/errors.ts'
import type { Answer } from '../live/events.ts'
import type { Journal } from '../live/journal.ts'
import { statementsChanged, type Told } from '../live/told.ts'
import type { Alert } from './alerts.ts'
import { entriesOf } from './entries.ts'
import { type About, atomOf, jsonOf } from './formats.ts'

/** How many of the newest changes, and of the documents that they concern, a feed is made from. */
const most = { changes: 500, documents: 50 }

const formats = {
  atom: { write: atomOf, mediaType: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonOf, mediaType: 'application/feed+json; charset=utf-8' },
}

/** `GET /feeds/NAME.atom` and `.json`: the newest statements that an alert lets through. */
export function serveFeeds(
  alerts: readonly Alert[],
  schema: GraphQLSchema,
  { answer, mask, journal }: { answer: Answer; mask: Mask; journal: Journal },
): Plugin {
  const byName = new Map(alerts.map(alert => [alert.name, alert]))
  return {
    async onRequest(payload) {
      const { request, url } = payload
      const [, name = '', format] = /^\/feeds\/([^/]+)\.(atom|json)$/.exec(url.pathname) ?? []
      if (format === undefined || request.method !== 'GET') return
      const alert = byName.get(name)
      if (alert === undefined)
        return payload.endResponse(new Response(`No feed has the name ${name}.\n`, { status: 404 }))
      const failed = (result: ExecutionResult): void => {
        const { errors = [] } = mask(request, result)
        payload.endResponse(Response.json({ errors }, { status: 503, headers: { 'retry-after': '5' } }))
      }
      const changes = await journal.last(most.changes).catch((error: unknown) => {
        const originalError = error instanceof Error ? error : new Error(String(error))
        failed({ errors: [new GraphQLError(originalError.message, { originalError })] })
      })
      if (changes === undefined) return
      const documentIds = [...new Set(changes.toReversed().map(({ documentId }) => documentId))].slice(
        0,
        most.documents,
      )
      const result = await answer({
        schema,
        document: statementsChanged,
        variableValues: { filter: alert.filter, after: null },
        contextValue: { request },
        rootValue: {
          cursor: '',
          documentIds,
          goneIds: [...new Set(changes.flatMap(({ removedIds }) => removedIds))],
        },
      })
      if (result.errors !== undefined) return failed(result)
      const told = (result.data as unknown as { statementsChanged: Told }).statementsChanged
      const updated = changes.at(-1)?.at ?? new Date(0).toISOString()
      const about: About = { alert, url: `${url.origin}${url.pathname}`, updated }
      const { write, mediaType } = formats[format as keyof typeof formats]
      payload.endResponse(
        new Response(write(about, entriesOf(told, changes)), { headers: { 'content-type': mediaType } }),
      )
    },
  }
}
