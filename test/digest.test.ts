import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../src/graph/digest.ts'
import { layoutVersion } from '../src/graph/layout.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
  await loadDocuments(suite.graph, ['examples/documents'])
})
afterAll(() => suite[Symbol.asyncDispose]())

const zarif = "MATCH (zarif:Person {id: 'mohammad-javad-zarif'})"

/** What a hand could do to the graph, and how it is undone. */
const changes: readonly { by: string; doing: string; undoing: string }[] = [
  { by: 'a label more', doing: `${zarif} SET zarif:Minister`, undoing: `${zarif} REMOVE zarif:Minister` },
  {
    by: 'a label less',
    doing: 'MATCH (state:State) REMOVE state:State SET state:Was',
    undoing: 'MATCH (state:Was) REMOVE state:Was SET state:State',
  },
  { by: 'a property more', doing: `${zarif} SET zarif.note = ''`, undoing: `${zarif} REMOVE zarif.note` },
  {
    by: 'a property of another value',
    doing: `${zarif} SET zarif.name = zarif.name + ' '`,
    undoing: `${zarif} SET zarif.name = trim(zarif.name)`,
  },
  {
    by: 'a whole number that becomes a float',
    doing: 'MATCH ()-[said:SAID]->() SET said.order = toFloat(said.order)',
    undoing: 'MATCH ()-[said:SAID]->() SET said.order = toInteger(said.order)',
  },
  {
    by: 'a node more, like another',
    doing: 'CREATE (:Other), (:Other)',
    undoing: 'MATCH (other:Other) DELETE other',
  },
  {
    by: 'a relationship more',
    doing: `${zarif} CREATE (zarif)-[:KNOWS]->(zarif)`,
    undoing: `${zarif} MATCH (zarif)-[knows:KNOWS]->() DELETE knows`,
  },
  {
    by: 'a relationship doubled',
    doing: `MATCH (a)-[:PUBLISHED_BY]->(b) WITH a, b LIMIT 1 CREATE (a)-[:PUBLISHED_BY {twin: true}]->(b) WITH a, b MATCH (a)-[r:PUBLISHED_BY {twin: true}]->(b) REMOVE r.twin`,
    undoing: `MATCH (a)-[r:PUBLISHED_BY]->(b) WITH a, b, collect(r) AS twins WHERE size(twins) > 1 WITH twins[0] AS r DELETE r`,
  },
  {
    by: 'a relationship the other way round',
    doing: 'MATCH (a)-[r:PUBLISHED_BY]->(b) CREATE (b)-[:TURNED]->(a) DELETE r',
    undoing: 'MATCH (b)-[r:TURNED]->(a) CREATE (a)-[:PUBLISHED_BY]->(b) DELETE r',
  },
  {
    by: 'a property of a relationship',
    doing: 'MATCH ()-[r:DESCRIBED_IN]->() SET r.note = 1',
    undoing: 'MATCH ()-[r:DESCRIBED_IN]->() REMOVE r.note',
  },
  {
    by: "the fixed node's layout",
    doing: 'MATCH (graph:Graph) SET graph.layout = -1',
    undoing: `MATCH (graph:Graph) SET graph.layout = ${layoutVersion}`,
  },
]

describe('the digest changes when the graph is changed by hand, and comes back with it', () => {
  test.each(changes)('$by', async ({ doing, undoing }) => {
    const before = await digest(suite.graph)
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    await suite.cypher(doing)
    const changed = await digest(suite.graph)
    await suite.cypher(undoing)
    expect(changed).not.toBe(before)
    expect(await digest(suite.graph)).toBe(before)
  })

  test('two digests of lists that differ in order only differ', async () => {
    await suite.cypher(`${zarif} SET zarif.note = ['a', 'b']`)
    const one = await digest(suite.graph)
    await suite.cypher(`${zarif} SET zarif.note = ['b', 'a']`)
    const other = await digest(suite.graph)
    await suite.cypher(`${zarif} REMOVE zarif.note`)
    expect(other).not.toBe(one)
  })
})

test('an actor that has lost who gave its names gets them back when a document that describes it is loaded again', async () => {
  const before = await digest(suite.graph)
  await suite.cypher('MATCH (actor:Actor) REMOVE actor.namesGivenBy')
  await suite.cypher("MATCH (document:Document) SET document.contentHash = 'of another content'")
  await loadDocuments(suite.graph, ['examples/documents'])
  expect(await digest(suite.graph)).toBe(before)
})

test('a graph of an older layout becomes one of this layout as its documents are loaded again, in part at first', async () => {
  const before = await digest(suite.graph)
  await suite.cypher(
    'MATCH (node)-[described:DESCRIBED_IN]->() WITH node, count(described) AS many SET node.describers = toFloat(many)',
  )
  await suite.cypher(
    'MATCH (actor:Actor) SET actor.nameCounts = [_ IN actor.names | 1.0] REMOVE actor.namesGivenBy',
  )
  await suite.cypher("MATCH (document:Document) SET document.contentHash = 'of another layout'")
  expect(await digest(suite.graph)).not.toBe(before)
  await loadDocuments(suite.graph, ['examples/documents/radio-farda-2019-12-30.yaml'])
  await loadDocuments(suite.graph, ['examples/documents'])
  expect(await digest(suite.graph)).toBe(before)
})
