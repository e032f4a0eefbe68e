import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDocuments } from '../src/loader/load.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())

const jsonl = (list: object[]) => list.map(one => `${JSON.stringify(one)}\n`).join('')

test('of many documents it finds those that changed among those that did not, in their order', async () => {
  using folder = temporaryFolder()
  const ids = Array.from({ length: 400 }, (_, nth) => `d${nth}`)
  const documents = ids.map(id => small(id, { topics: [{ id: 'peace', name: `Peace as ${id} has it` }] }))
  const before = folder.put('before.jsonl', jsonl(documents))
  const yaml = folder.put(
    'last.yaml',
    'document: { id: y, title: y, publisher: "#p", annotator: test }\nactors: [{ id: "#p", kind: group, name: P }]',
  )
  expect(await loadDocuments(suite.graph, [before, yaml])).toMatchObject({ loaded: 401 })

  const retitled = (nth: number, title: string) => {
    const { document, ...rest } = documents[nth]!
    return { document: { ...document, title }, ...rest }
  }
  const after: object[] = [...documents]
  after[7] = retitled(7, 'Another title')
  after[50] = { ...documents[50], statments: [] }
  after[51] = { topics: documents[51]!.topics, ...documents[51] } // the same, its id further behind
  after[99] = retitled(99, 'x'.repeat(1 << 20)) // too large to be looked at ahead
  after.splice(200, 0, documents[200]!) // the same twice
  after.splice(300, 0, retitled(299, 'A rival'))
  after.push(small('new'))
  const file = folder.put('after.jsonl', jsonl(after))
  const told: object[] = []
  const report = await loadDocuments(suite.graph, [file, yaml], {
    many: 300,
    onRefused: ({ problems }) => told.push({ refused: problems }),
    onChanged: (id, done) => told.push({ [done]: id }),
  })
  const refused = (line: number, rule: string) => ({
    refused: [expect.objectContaining({ file, line, rule })],
  })
  expect(told).toEqual([
    refused(51, 'unknown-key'),
    refused(301, 'rival-documents'),
    refused(302, 'rival-documents'),
    { replaced: 'd7' },
    { replaced: 'd99' },
    { loaded: 'new' },
  ])
  expect(report).toEqual({ loaded: 1, replaced: 2, unchanged: 398, refused: 3, statements: 0 })
  const titles = 'MATCH (d:Document) WHERE d.id <> d.title RETURN d.id AS id ORDER BY id'
  expect(await suite.cypher(titles)).toEqual([{ id: 'd7' }, { id: 'd99' }])
})
