import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

test('what whosaid extract writes, whosaid load takes from standard input and verify holds against the text', async () => {
  using folder = temporaryFolder()
  const text = folder.put(
    'bridge.txt',
    '“The bridge is closed,” Anna Berg said. 😀 Carl Dahl denied that it is.\n',
  )
  const { stdout } = await whosaid(['extract', text])
  const loaded = await whosaid(['load', '-'], { input: stdout })
  expect(loaded.stdout).toMatch(/^1 loaded/)
  const verified = await whosaid(['verify', text])
  expect(verified).toMatchObject({ status: 0 })
  expect(verified.stdout).toMatch(/1 documents verified/)
})

test('whosaid extract --graph calls those by their ids whom the loaded graph knows by name, alias or office, and nobody else', async () => {
  await suite.load({
    document: { id: 'known', title: 'Known', publisher: 'us', annotator: 'us' },
    actors: [
      { id: 'us', kind: 'organization', name: 'Us' },
      { id: 'iran', kind: 'state', name: 'Iran' },
      { id: 'kataib-hezbollah', kind: 'militia', name: "Kata'ib Hizbollah", aliases: ['Hezbollah brigades'] },
      { id: 'abbas-mousavi', kind: 'person', name: 'Abbas Mousavi' },
      { id: 'hezbollah', kind: 'militia', name: 'Hezbollah' },
      { id: '#anna-berg', kind: 'person', name: 'Anna Berg' },
    ],
    positions: [{ id: 'iran-president', title: 'President of Iran', in: 'iran' }],
  })
  using folder = temporaryFolder()
  const text = folder.put(
    'bridge.txt',
    'The Hezbollah brigades said that it rains.\nIranian President Abbas Mousavi said that it pours.\nAnna Berg said that it stops.\nThe Hezbollah battalions said that it snows.\n',
  )
  const { stdout, status } = await whosaid(['extract', text, '--graph'])
  expect(status).toBe(0)
  const { statements = [] } = JSON.parse(stdout) as DocumentFile
  expect(statements.map(({ speaker, spokenAs }) => [speaker, spokenAs])).toEqual([
    ['kataib-hezbollah', undefined],
    ['abbas-mousavi', 'iran-president'],
    ['#anna-berg', undefined],
    ['#hezbollah-battalions', undefined],
  ])
})
