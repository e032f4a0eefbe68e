import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { whosaid } from './support/cli.ts'
import { blocks } from './support/markdown.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { readResolved } from './support/texts.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
  await loadDocuments(suite.graph, ['examples/documents'])
})
afterAll(() => suite[Symbol.asyncDispose]())

describe('README', () => {
  test('shows a query, and the answer that it really gets', async () => {
    const [query] = blocks('README.md', 'graphql')
    const [answer] = blocks('README.md', 'json')
    const response = await createApi(suite.graph).fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(await response.json()).toEqual(JSON.parse(answer!))
  })

  test('shows a document and a text that its commands check, load, unload and draft as it says', async () => {
    using folder = temporaryFolder()
    const [yaml] = blocks('README.md', 'yaml')
    const files: Record<string, string> = {
      'my-document.yaml': folder.put('my-document.yaml', yaml!),
      'my-text.txt': folder.put('my-text.txt', 'Anna Berg said that the bridge is closed.\n'),
      drafts: `${folder.path}/drafts`,
    }
    const before = await suite.dump()
    const commands = blocks('README.md', 'sh')
      .flatMap(block => block.split('\n'))
      .filter(line => line.startsWith('npm run whosaid -- '))
      .map(line => line.slice('npm run whosaid -- '.length).split(' '))
    expect(commands.map(([command]) => command)).toEqual(['check', 'load', 'unload', 'extract', 'load'])
    for (const command of commands) {
      const ran = await whosaid(command.map(word => files[word] ?? word))
      expect(ran).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^(\d+ of \d+ documents, .*\n|1 drafted, 0 kept, 0 refused; .*\n)*$/),
      })
    }
    const [draft] = await readResolved(`${folder.path}/drafts`)
    expect(await whosaid(['unload', draft!.document.id])).toMatchObject({ status: 0 })
    expect(await suite.dump()).toEqual(before)
  })
})
