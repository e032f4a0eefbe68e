import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { program, suiteEnvironment, whosaid } from './support/cli.ts'
import { small } from './support/small.ts'

// The commands print by src/output.ts; here each of them meets what can become of standard output.

let suite: TestGraph
let folder: Folder
let file: string
beforeAll(async () => {
  suite = await openTestGraph()
  folder = temporaryFolder()
  file = folder.put('a.json', JSON.stringify(small('a')))
  folder.put('text.txt', 'Mr Smith said on Monday that France had condemned the attack.')
  folder.put('sheet.csv', 'speaker,quote,link\nAnna Berg,It rains.,\n')
  folder.put('spans.json', JSON.stringify(saying('spans', undefined)))
  mkdirSync(`${folder.path}/reprints`)
  for (const id of ['one', 'two']) folder.put(`reprints/${id}.json`, JSON.stringify(saying(id, 'It rains.')))
  const examples = readdirSync('examples/documents').filter(name => name !== 'office-holders.yaml')
  await whosaid(['load', ...examples.map(name => `examples/documents/${name}`), file])
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

/** A document whose statement stands nowhere in its text. */
const saying = (id: string, whole: string | undefined): DocumentFile => {
  const spans = whole === undefined ? { spans: [{ exact: 'nowhere' }] } : {}
  const made = small(id, {
    statements: [{ id: 's', speaker: 'paper', form: 'INDIRECT', text: 'It rains.', ...spans }],
  })
  return { ...made, document: { ...made.document, ...(whole !== undefined && { text: whole }) } }
}

let imports = 0
/** How each command is made to print. */
const uses: Record<string, () => string[]> = {
  load: () => ['load', '--dry-run', file],
  'admin-import': () => ['admin-import', file, '--out', `${folder.path}/import-${++imports}`],
  unload: () => ['unload', 'nothing'],
  export: () => ['export', '--all'],
  report: () => ['report', 'actor', 'iran'],
  extract: () => ['extract', `${folder.path}/text.txt`],
  import: () => ['import', '--from', 'csv', `${folder.path}/sheet.csv`, '--out', `${folder.path}/imported`],
  anchor: () => ['anchor', `${folder.path}/spans.json`, '--text', `${folder.path}/text.txt`],
  reprints: () => ['reprints', `${folder.path}/reprints`],
  upgrade: () => ['upgrade'],
  check: () => ['check', file],
  verify: () => ['verify'],
  audit: () => ['audit'],
  coverage: () => ['coverage'],
  candidates: () => ['candidates', '--type', 'actor'],
  resolve: () => ['resolve', '--type', 'actor', '--above', '0.3', '--review'],
  judge: () => ['judge', '--out', `${folder.path}/judgements.yaml`],
  'rename-id': () => [
    'rename-id',
    folder.put('renamed.json', JSON.stringify(small('renamed'))),
    'paper',
    'gazette',
  ],
  digest: () => ['digest'],
  serve: () => ['serve', '--port', '0'],
  review: () => ['review', folder.path, '--port', '0'],
  'browser-queries': () => ['browser-queries', `${folder.path}/queries.zip`],
  schema: () => ['schema'],
  query: () => ['query'],
  help: () => ['help'],
  // Last, since it loads the other examples too, and what compares all nodes with all takes its time then.
  demo: () => ['demo'],
}
/** One runs a Neo4j of its own: test/local-neo4j-heals.test.ts. One prints only when it is asked: test/mcp.test.ts. */
const elsewhere = ['neo4j', 'mcp']

/** Runs a command with its standard output in a file, or in a pipe; gives how it ends. */
async function run(words: string[], stdout: number | 'pipe', read?: (output: Readable) => Promise<unknown>) {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...suiteEnvironment(), PORT: '0' },
    stdio: ['ignore', stdout, 'pipe'],
  })
  const said = text(child.stderr!)
  const ended = once(child, 'close')
  if (read !== undefined && child.stdout !== null) await read(child.stdout)
  const [status] = (await ended) as [number | null]
  return { status, stderr: await said }
}

test('every command is here', async () => {
  const { stdout: help } = await whosaid(['--help'])
  const commands = [...help.matchAll(/^ {2}([a-z][\w-]*)(?= )/gm)].map(([, name]) => String(name))
  expect([...Object.keys(uses), ...elsewhere].toSorted()).toEqual(commands.toSorted())
})

describe.each(Object.entries(uses))('%s', (_name, words) => {
  test('says in one sentence, with status 3, that its output has no room', async () => {
    expect(existsSync('/dev/full')).toBe(true)
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = await run(words(), full)
    closeSync(full)
    expect(stderr).toMatch(/(^|\n)Cannot write to standard output: ENOSPC: no space left on device, write\n$/)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(status).toBe(3)
  })

  test('ends quietly when whoever reads its output has left', async () => {
    const { status, stderr } = await run(words(), 'pipe', async output => output.destroy())
    expect(stderr).not.toMatch(/EPIPE|Cannot write|^\s+at /m)
    expect(status).toBe(0)
  })
})

test('a reader that takes the first line of many gets it, and the command ends', async () => {
  const { status, stderr } = await run(['export', '--all'], 'pipe', async output => {
    const [first] = (await once(output, 'data')) as [Buffer]
    expect(String(first)).toMatch(/^\{"document":/)
    output.destroy()
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('a file of refused documents that has no room is said too', async () => {
  const bad = folder.put('bad.json', JSON.stringify({ ...small('bad'), topic: [] }))
  const { status, stderr } = await whosaid(['load', bad, '--rejects', '/dev/full'])
  expect(stderr).toMatch(/\nCannot write \/dev\/full: ENOSPC: no space left on device, write\n$/)
  expect(status).toBe(3)
})
