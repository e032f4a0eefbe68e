// The same graph served by @neo4j/graphql: it gives its address to the process that started it, and ends with it.
import { createServer } from 'node:http'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'

// What a statement is about is an actor, an event or a topic. A field for each kind, since a filter on a union of them
// is one on each of them; both are tried.
const typeDefs = `
  type Statement @node {
    id: ID!
    text: String!
    quote: String
    saidAt: String
    key: String!
    speakers: [Actor!]! @relationship(type: "SAID", direction: IN, properties: "Said")
    about: [Subject!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
    aboutActors: [Actor!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
    addressees: [Actor!]! @relationship(type: "ADDRESSED_TO", direction: OUT)
    claims: [Claim!]! @relationship(type: "ASSERTS", direction: OUT)
    claimsDenied: [Claim!]! @relationship(type: "DENIES", direction: OUT)
    document: [Document!]! @relationship(type: "REPORTED_IN", direction: OUT)
  }
  union Subject = Actor | Event | Topic
  type Actor @node {
    id: ID!
    name: String!
    statements: [Statement!]! @relationship(type: "SAID", direction: OUT, properties: "Said")
    mentionedIn: [Statement!]! @relationship(type: "ABOUT", direction: IN, properties: "About")
  }
  type Event @node {
    id: ID!
    name: String!
    mentionedIn: [Statement!]! @relationship(type: "ABOUT", direction: IN, properties: "About")
  }
  type Topic @node {
    id: ID!
    name: String!
  }
  type Claim @node {
    id: ID!
    text: String!
    disputed: Boolean
  }
  type Document @node {
    id: ID!
    title: String!
    publishedAt: String
    key: String!
  }
  type Said @relationshipProperties {
    speakerId: String!
    key: String!
  }
  type About @relationshipProperties {
    speakerId: String!
    aboutId: String!
    key: String!
    stance: String
  }
`
const { NEO4J_URI = '', NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const features = { filters: { String: { GT: true, GTE: true, LT: true, LTE: true } } }
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema()
const server = createServer(createYoga({ schema, logging: false, maskedErrors: false, graphiql: false }))
server.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${server.address().port}/graphql` }),
)
process.on('disconnect', () => process.exit())
