import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import { type DocumentFile, documentSchema, type ResolvedDocument } from '../src/document/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { suiteEnvironment, whosaid } from './support/cli.ts'
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

/** The ids of what a document describes and others may describe too. */
const ids = (document: ResolvedDocument) =>
  [document.actors, document.claims, document.events, document.topics].flatMap(list =>
    list.map(({ id }) => id),
  )

/** What a command that serves prints first; then it is ended, as by Ctrl-C. */
async function addressAndEnd(command: string): Promise<string> {
  const child = spawn('sh', ['-ec', command], {
    env: suiteEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let said = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    said += String(chunk)
    if (said.includes('\n')) break
  }
  process.kill(-child.pid!, 'SIGINT')
  await closed
  return said
}

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

  test('shows a document, a text and commands that do what it says, as they stand, through npm', async () => {
    using folder = temporaryFolder()
    const [yaml] = blocks('README.md', 'yaml')
    folder.put('my-document.yaml', yaml!)
    folder.put('my-text.txt', 'Anna Berg said that the bridge is closed.\n')
    const before = await suite.dump()
    const lines = blocks('README.md', 'sh')
      .flatMap(block => block.split('\n'))
      .filter(line => line.startsWith('npm run whosaid -- '))
    expect(lines.map(line => line.replace(/^npm run whosaid -- (\w+).*/, '$1'))).toEqual([
      'check',
      'load',
      'unload',
      'extract',
      'review',
      'load',
      'extract',
      'schema',
      'export',
    ])
    const names = /\b(my-document\.yaml|my-text\.txt|drafts|document\.schema\.json|backup\.jsonl)\b/g
    for (const line of lines) {
      const command = line.replaceAll(names, name => join(folder.path, name))
      if (line.includes('-- review ')) {
        expect(await addressAndEnd(`${command} --port 0`), line).toMatch(
          /^Review http:\/\/127\.0\.0\.1:\d+\/review#token=\S+$/m,
        )
        continue
      }
      const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
        env: suiteEnvironment(),
        encoding: 'utf8',
      })
      expect({ status, stderr }, line).toEqual({
        status: 0,
        stderr: expect.stringMatching(/^(\d+ of \d+ documents, .*\n|1 drafted, 0 kept, 0 refused; .*\n)*$/),
      })
      // npm would add the script's name and its text.
      expect(stdout, line).not.toMatch(/^>/m)
    }
    const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8')
    expect(JSON.parse(read('document.schema.json'))).toEqual(JSON.parse(JSON.stringify(documentSchema)))
    const documents = read('backup.jsonl').trim().split('\n')
    expect(documents.map(line => (JSON.parse(line) as DocumentFile).document.id)).toContain(
      'white-house-2023-12-25',
    )
    const [draft] = await readResolved(`${folder.path}/drafts`)
    // Drafted into a folder and through a pipe, it is one document.
    expect(documents).toHaveLength((await readResolved('examples/documents')).length + 1)
    expect(await whosaid(['unload', draft!.document.id])).toMatchObject({ status: 0 })
    expect(await suite.dump()).toEqual(before)
  }, 120_000)

  test('shows a document that repeats nothing of the examples', async () => {
    using folder = temporaryFolder()
    const file = folder.put('my-document.yaml', blocks('README.md', 'yaml')[0]!)
    const ran = await whosaid(['check', 'examples/documents', file])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    const [own] = await readResolved(file)
    const known = new Set((await readResolved('examples/documents')).flatMap(ids))
    expect(ids(own!).filter(id => known.has(id))).toEqual([])
  })
})
