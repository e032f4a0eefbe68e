import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { NodeRecord } from '../answers/context.ts'
import { resolveIntervals } from '../answers/intervals.ts'
import { readProperties } from '../answers/properties.ts'
import { countFields } from '../answers/size.ts'
import { checkDates, DateScalar } from '../dates.ts'
import { refuseEmptyTexts } from '../filter/empty.ts'
import { takeAnyMember } from '../filter/members.ts'
import * as claim from '../resolvers/claim.ts'
import * as compare from '../resolvers/query/compare.ts'
import { StatementCounts } from '../resolvers/query/counts.ts'
import * as document from '../resolvers/document.ts'
import { IdentityCandidate } from '../resolvers/query/identity.ts'
import { Identity, Judgement } from '../resolvers/identity.ts'
import * as path from '../resolvers/query/path.ts'
import { Query } from '../resolvers/query/query.ts'
import * as changes from '../resolvers/changes.ts'
import { Span, Statement } from '../resolvers/statement.ts'
import * as subjects from '../resolvers/subjects.ts'
import { StatementGroup } from '../resolvers/query/groups.ts'
import { SearchHit } from '../resolvers/query/search.ts'
import { labelOf } from '../answers/label.ts'
import { readSchema } from './parts.ts'
import { refuseUnresolved } from './resolved.ts'

/** Each label except `Actor` is the name of a GraphQL type. */
const __resolveType = (node: NodeRecord) => node.labels.find(label => label !== 'Actor')

/** The kind of an actor is its second label. */
const ActorKind = {
  PERSON: 'Person',
  STATE: 'State',
  MILITIA: 'Militia',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
}

/** The schema from parts/ with its resolvers. A field without a resolver is a property of its parent. */
export function createSchema(): GraphQLSchema {
  const { relations: _relations, ...subjectTypes } = subjects
  const { compareQuery: _compareQuery, ...compareTypes } = compare
  const { pathQuery: _pathQuery, ...pathTypes } = path
  const schema = makeExecutableSchema({
    typeDefs: readSchema(),
    resolvers: {
      Date: DateScalar,
      ActorKind,
      SubjectKind: { ...ActorKind, EVENT: 'Event', TOPIC: 'Topic' },
      Node: { __resolveType, label: labelOf },
      SearchHit,
      IdentityCandidate,
      StatementGroup,
      Query,
      Statement,
      Span,
      Identity,
      Judgement,
      StatementCounts,
      ...changes,
      ...claim,
      ...compareTypes,
      ...pathTypes,
      ...document,
      ...subjectTypes,
      Subject: { ...subjects.Subject, __resolveType },
      Actor: { ...subjects.Actor, __resolveType },
    },
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
  readProperties(schema)
  checkDates(schema)
  resolveIntervals(schema)
  refuseUnresolved(schema)
  takeAnyMember(schema)
  refuseEmptyTexts(schema)
  countFields(schema)
  return schema
}
