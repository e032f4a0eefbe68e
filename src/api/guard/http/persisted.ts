import { createGraphQLError, type Plugin } from 'graphql-yoga'

/**
 * Tells a client that sends the hash of a query instead of the query that no queries are kept here. Clients of automatic
 * persisted queries recognize exactly this message, and then send the query itself:
 * https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export const refusePersisted: Plugin = {
  onParams({ params: { query, extensions } }) {
    if (Boolean(query) || extensions?.['persistedQuery'] === undefined) return
    throw createGraphQLError('PersistedQueryNotSupported', {
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 400, spec: true } },
    })
  },
}
