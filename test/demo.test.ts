import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadExamples } from '../src/commands/examples.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { digest } from '../src/graph/digest.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

const suite = await openTestGraph()
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.empty())

const says = (id: string, text: string): DocumentFile =>
  small(id, { statements: [{ id: 's', speaker: 'paper', form: 'INDIRECT', text }] })

test('a demo whose port is taken writes nothing', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { status, stderr } = await whosaid(['demo'], {
    env: { PORT: String((other.address() as AddressInfo).port) },
  })
  other.close()
  expect([status, stderr]).toEqual([2, expect.stringContaining('HOST and PORT must name a free address')])
  expect(await suite.cypher('MATCH (d:Document) RETURN d.id')).toEqual([])
})

test('the examples replace what was loaded of them, and no version of anybody else', async () => {
  using examples = temporaryFolder()
  using data = temporaryFolder()
  const load = async (): Promise<string[]> => {
    const said: string[] = []
    await loadExamples(suite.graph, [examples.path], line => said.push(line), data.path)
    return said
  }
  examples.write([says('a', 'It rains.'), says('b', 'It snows.')])
  expect(await load()).toEqual(['Examples: 2 documents loaded, 0 replaced (2 statements), 0 already loaded.'])

  await suite.load(says('a', 'It pours.'))
  const reviewed = await digest(suite.graph)
  const stays = expect.stringMatching(
    /^Other versions of a are loaded and stay: `whosaid load \S+0\.json` puts the examples in their place\.$/,
  ) as string
  expect(await load()).toEqual([
    'Examples: 0 documents loaded, 0 replaced (0 statements), 1 already loaded.',
    stays,
  ])
  expect(await digest(suite.graph)).toBe(reviewed)

  // A later version of the program, with other examples.
  examples.write([says('a', 'It drizzles.'), says('b', 'It hails.')])
  expect(await load()).toEqual([
    'Examples: 0 documents loaded, 1 replaced (1 statements), 0 already loaded.',
    stays,
  ])
  expect(await suite.cypher('MATCH (s:Statement) RETURN s.text AS text ORDER BY text')).toEqual([
    { text: 'It hails.' },
    { text: 'It pours.' },
  ])

  await suite.load(says('a', 'It drizzles.'))
  await suite.cypher("MATCH (d:Document {id: 'b'}) SET d.contentHash = 'of another layout'")
  expect(await load()).toEqual(['Examples: 0 documents loaded, 1 replaced (1 statements), 1 already loaded.'])
})
