import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
