import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

const readme = readFileSync('README.md', 'utf8')
/** The fenced blocks of one language, in order. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text ?? '',
  )

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
  await loadDocuments(suite.graph, ['examples/documents'])
})
afterAll(() => suite[Symbol.asyncDispose]())

describe('README', () => {
  test('shows the query of the examples, and the answer that it really gets', async () => {
    const [query] = blocks('graphql')
    const [answer] = blocks('json')
    expect(query).toBe(readFileSync('examples/queries/zarif-about-united-states.graphql', 'utf8'))
    const response = await createApi(suite.graph).fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(await response.json()).toEqual(JSON.parse(answer!))
  })

  test('shows a document that can be checked, loaded and unloaded as it says', async () => {
    using folder = temporaryFolder()
    const [yaml] = blocks('yaml')
    const file = folder.put('my-document.yaml', yaml!)
    const before = await suite.dump()
    const commands = blocks('sh')
      .flatMap(block => block.split('\n'))
      .filter(line => line.startsWith('npm run whosaid -- '))
      .map(line => line.slice('npm run whosaid -- '.length).split(' '))
    expect(commands.map(([command]) => command)).toEqual(['check', 'load', 'unload'])
    for (const command of commands) {
      const ran = await whosaid(command.map(word => (word === 'my-document.yaml' ? file : word)))
      expect(ran).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^(\d+ of \d+ documents, .*\n)*$/),
      })
    }
    expect(await suite.dump()).toEqual(before)
  })

  test('names only commands and scripts that there are', async () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const [, script] of readme.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty([script!])
    const { stdout: help } = await whosaid(['--help'])
    for (const [, command] of readme.matchAll(/npm run whosaid -- (\w+)/g))
      expect(help).toMatch(new RegExp(`^ +${command}`, 'm'))
  })

  test('links only to files that there are', () => {
    for (const [, file] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => readFileSync(file!), file).not.toThrow(/ENOENT/)
    }
  })
})
