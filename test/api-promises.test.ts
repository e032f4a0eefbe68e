import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeDocuments } from '../src/loader/write.ts'
import { examples, fixtures, openTestApi, type TestApi, priced } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures, examples)
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Id {
  id: string
}
interface Given {
  documents: Id[]
  assertedBy: Id[]
  deniedBy?: Id[]
  leftOpenBy?: Id[]
  claims?: Id[]
}
type Connection<Node> = { nodes: Node[] }

const idsOf = async (label: string): Promise<string[]> =>
  (await suite.suite.cypher<Id>(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id LIMIT 100`)).map(
    ({ id }) => id,
  )

/** What some nodes of a label give. */
async function nodes<Node>(label: string, selection: string): Promise<Node[]> {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${label} { ${selection} } } }`
  const ids = await idsOf(label)
  expect(ids.length).toBeGreaterThan(0)
  return (await suite.ask<{ nodes: Node[] }>(query, { ids })).nodes
}

/** What the API promises of every answer; an id never changes. */
const promises: { id: string; name: string; holds: () => Promise<void> }[] = [
  {
    id: 'STATEMENT-ATTRIBUTED',
    name: 'every statement names a speaker and the document that reports it',
    holds: async () => {
      const { statements } = await suite.ask<{
        statements: Connection<{ speaker: Id; speakers: Id[]; document: { id: string; publisher: Id } }>
      }>(
        '{ statements(first: 100) { nodes { speaker { id } speakers { id } document { id publisher { id } } } } }',
      )
      for (const { speaker, speakers, document } of statements.nodes) {
        expect(speakers[0]).toEqual(speaker)
        expect(document.publisher.id).not.toBe('')
      }
    },
  },
  {
    id: 'RELATION-ATTRIBUTED',
    name: 'every affiliation, tenure and part names who says so, denies it or leaves it open, and where',
    holds: async () => {
      const given = 'documents { id } assertedBy { id }'
      const disputable = `${given} deniedBy { id } leftOpenBy { id } claims { id }`
      const actors = await nodes<{ affiliations: Given[] }>('Actor', `affiliations { ${disputable} }`)
      const events = await nodes<{ parties: Given[] }>('Event', `parties { ${disputable} }`)
      const persons = await nodes<{ positions: Given[] }>('Person', `positions { ${given} }`)
      const all = [
        ...actors.flatMap(({ affiliations }) => affiliations),
        ...events.flatMap(({ parties }) => parties),
        ...persons.flatMap(({ positions }) => positions),
      ]
      expect(all.length).toBeGreaterThan(20)
      for (const { documents, assertedBy, deniedBy = [], leftOpenBy = [], claims = [] } of all) {
        // What nobody asserts is there because a claim states it.
        expect([...assertedBy, ...deniedBy, ...leftOpenBy, ...claims].length).toBeGreaterThan(0)
        expect(documents.length > 0).toBe(assertedBy.length > 0)
      }
    },
  },
  {
    id: 'FIGURE-ATTRIBUTED',
    name: 'no figure stands alone: every tally lists each figure with its claim, its speakers and their statements',
    holds: async () => {
      const figure = 'figure { min max } claim { id } speakers { id } statements { nodes { id } }'
      const events = await nodes<{
        tallies: {
          low: number | null
          high: number | null
          figures: {
            figure: { min: number | null; max: number | null }
            speakers: Id[]
            statements: Connection<Id>
          }[]
        }[]
      }>('Event', `tallies { low high figures { ${figure} } }`)
      const tallies = events.flatMap(event => event.tallies)
      expect(tallies.length).toBeGreaterThan(3)
      for (const { low, high, figures } of tallies) {
        for (const { speakers, statements } of figures) {
          expect(speakers.length).toBeGreaterThan(0)
          expect(statements.nodes.length).toBeGreaterThan(0)
        }
        // Neither bound is made up: somebody gives it.
        if (low !== null) expect(figures.map(one => one.figure.min)).toContain(low)
        if (high !== null) expect(figures.map(one => one.figure.max)).toContain(high)
      }
    },
  },
  {
    id: 'UNKNOWN-IS-NULL',
    name: 'an unknown id gives null, and no error',
    holds: async () => {
      const fields = ['node', 'actor', 'statement', 'claim', 'event', 'topic', 'position', 'document']
      const asked = fields.map(field => `${field}(id: "nobody knows this") { id }`).join(' ')
      expect(await suite.answer(`{ ${asked} }`)).toEqual({
        data: Object.fromEntries(fields.map(field => [field, null])),
        ...priced,
      })
    },
  },
  {
    id: 'PAGES-STABLE',
    name: 'a cursor stays good while documents are unloaded and loaded, its own statement too',
    holds: async () => {
      type Page = { statements: { edges: { cursor: string; node: Id }[] } }
      const page = async (after: string): Promise<string[]> =>
        (
          await suite.ask<Page>(
            `{ statements(orderBy: SAID_AT_ASC, first: 100 ${after}) { edges { cursor node { id } } } }`,
          )
        ).statements.edges.map(({ node }) => node.id)
      const { statements } = await suite.ask<Page>(
        '{ statements(orderBy: SAID_AT_ASC, first: 100) { edges { cursor node { id } } } }',
      )
      const at = statements.edges.findIndex(({ node }) => node.id.startsWith('wire#'))
      const after = `, after: "${statements.edges[at]!.cursor}"`
      const whole = await page(after)
      await removeDocuments(suite.suite.graph, ['wire'])
      const staying = whole.filter(id => !id.startsWith('wire#'))
      expect((await page(after)).slice(0, staying.length)).toEqual(staying)
      await suite.load(fixtures)
      expect(await page(after)).toEqual(whole)
    },
  },
]

test.each(promises)('$id: $name', async ({ holds }) => holds())
