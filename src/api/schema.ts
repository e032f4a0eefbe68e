import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { NodeRecord } from './context.ts'
import { DateScalar } from './dates.ts'
import { Query } from './resolvers/query.ts'
import { Statement } from './resolvers/statement.ts'

/** Every label but the common `Actor` is the name of a GraphQL type. */
const __resolveType = (node: NodeRecord) => node.labels.find(label => label !== 'Actor')

/** The contract of schema.graphql with what answers it. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    resolvers: {
      Date: DateScalar,
      Node: { __resolveType },
      Subject: { __resolveType },
      Actor: { __resolveType },
      Query,
      Statement,
    },
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
