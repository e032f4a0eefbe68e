import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

/** A document whose statements report and answer one another and are about what other documents describe too. */
const full = (id: string, peace: string, text = 'All is well.'): DocumentFile =>
  small(id, {
    topics: [{ id: 'peace', name: peace }],
    claims: [{ id: 'calm', text: `It is calm, says ${id}.`, about: ['peace'] }],
    statements: [
      {
        id: 's1',
        speaker: 'paper',
        form: 'INDIRECT',
        text,
        reports: ['s2'],
        claims: [{ id: 'calm', verb: 'ASSERTS' }],
      },
      { id: 's2', speaker: 'paper', form: 'INDIRECT', text, repliesTo: 's3', about: [{ id: 'peace' }] },
      { id: 's3', voice: 'NARRATOR', text },
    ],
  })

const first = full('a', 'Peace')
const changed = full('a', 'Peace', 'Nothing is well.')
const otherwise = full('a', 'A peace treaty', 'Who knows?')
const second = full('b', 'Quiet')
const third = full('c', 'Silence')

/** Loads documents; another process writes between the read of their hashes and the transaction. */
async function loadWhile(between: () => Promise<unknown>, ...documents: DocumentFile[]) {
  let attempts = 0
  const graph: Graph = {
    ...suite.graph,
    async write(work, isKept) {
      attempts++
      if (attempts === 1) await between()
      return suite.graph.write(work, isKept)
    },
  }
  using folder = temporaryFolder()
  const { loaded, replaced, unchanged, refused } = await loadDocuments(graph, folder.write(documents))
  return { attempts, loaded, replaced, unchanged, refused }
}

/** What the database holds when these have been loaded into an empty one. */
async function only(...documents: DocumentFile[]): Promise<string[]> {
  await suite.empty()
  for (const document of documents) await suite.load(document)
  const dump = await suite.dump()
  await suite.empty()
  return dump
}

const nothing = { loaded: 0, replaced: 0, unchanged: 0, refused: 0 }

test('a new document is written by one attempt, beside shared nodes that exist and others that do not', async () => {
  const expected = await only(first, second)
  await suite.load(second)
  expect(await loadWhile(async () => {}, first)).toEqual({ ...nothing, attempts: 1, loaded: 1 })
  expect(await suite.dump()).toEqual(expected)
})

describe('a document that another process changes after its hash is read', () => {
  const cases: [string, DocumentFile[], () => Promise<unknown>, Partial<typeof nothing>][] = [
    ['was loaded meanwhile', [], () => suite.load(otherwise), { replaced: 1 }],
    ['was loaded meanwhile with the same content', [], () => suite.load(changed), { unchanged: 1 }],
    ['was replaced meanwhile', [first], () => suite.load(otherwise), { replaced: 1 }],
    ['was replaced meanwhile by the same content', [first], () => suite.load(changed), { unchanged: 1 }],
    ['was removed meanwhile', [first], () => removeDocuments(suite.another(), ['a']), { loaded: 1 }],
  ]

  test.each(cases)('and that %s is as if it had been loaded afterwards', async (_, before, between, done) => {
    const expected = await only(second, changed, third)
    await suite.load(second, ...before)
    const ran = await loadWhile(between, changed, third)
    expect(ran).toEqual({ ...nothing, ...done, attempts: 2, loaded: (done.loaded ?? 0) + 1 })
    expect(await suite.dump()).toEqual(expected)
  })
})

test('a new document whose id is taken for another type meanwhile is refused and leaves no trace', async () => {
  const taking = small('d', { events: [{ id: 'peace', name: 'The Peace' }] })
  const harmless = small('e', { topics: [{ id: 'war', name: 'War' }] })
  const expected = await only(taking, harmless)
  const ran = await loadWhile(() => suite.load(taking), first, harmless)
  expect(ran).toEqual({ ...nothing, attempts: 2, loaded: 1, refused: 1 })
  expect(await suite.dump()).toEqual(expected)
})

test('a new document whose shared nodes change meanwhile is written by one attempt', async () => {
  const expected = await only(third, second, first)
  await suite.load(second)
  const between = async () => {
    await suite.load(third)
  }
  expect(await loadWhile(between, first)).toEqual({ ...nothing, attempts: 1, loaded: 1 })
  expect(await suite.dump()).toEqual(expected)
})
