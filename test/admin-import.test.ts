import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFolder } from '../bench/load/admin-import.ts'
import { run } from '../bench/load/rivals.ts'
import { audit } from '../src/audit/audit.ts'
import type { Problem } from '../src/errors.ts'
import { digest } from '../src/graph/digest.ts'
import { openGraph } from '../src/graph/graph.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { finishImport } from '../src/loader/bulk/finish.ts'
import { writeImport } from '../src/loader/bulk/write.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { program, whosaid } from './support/cli.ts'
import { documentFile } from './support/documents.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

// `whosaid admin-import`: what it writes becomes, by Neo4j's own tool, the graph that `load` makes of the same documents.

let suite: TestGraph
let folder: Folder
beforeAll(async () => {
  suite = await openTestGraph()
  folder = temporaryFolder()
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

/** Documents of one small world; only the first few that judge what ids mean keep their judgements. */
function generated(number: number, judging: number): DocumentFile[] {
  const idOf = (at: number): string => `made-${at % number}`
  let judged = 0
  return Array.from({ length: number }, (_, at) => {
    const from = [idOf(7 * at + 1), idOf(13 * at + 5), 'nowhere'].filter(id => id !== idOf(at))
    const [document] = fc.sample(documentFile(idOf(at), from), { numRuns: 1, seed: at + 1 })
    const judges = (document!.identities ?? []).length > 0 && ++judged <= judging
    return judges ? document! : { ...document!, identities: [] }
  })
}

/** What a table could get wrong: lists without an item or of one empty text, marks, lines, and what no table can hold. */
const odd: DocumentFile[] = [
  small('odd-marks', {
    actors: [
      { id: 'dots', kind: 'group', name: '…' },
      { id: 'quoter', kind: 'person', name: String.raw`"Q, \"` },
    ],
    topics: [{ id: 'none', name: '!!!' }],
    claims: [{ id: 'marks', text: '?!', about: ['none'] }],
    statements: [
      {
        id: 'dots',
        speaker: 'dots',
        form: 'INDIRECT',
        text: '— …',
        claims: [{ id: 'marks', verb: 'ASSERTS' }],
      },
      {
        id: 'lines',
        speaker: 'quoter',
        form: 'INDIRECT',
        text: ' "one",\r\ntwo\tthree\\',
        spans: [
          { start: 3, end: 9 },
          { start: 5, end: 6, exact: ';' },
        ],
      },
    ],
  }),
  { ...small('odd-title'), document: { ...small('odd-title').document, title: '“…”', text: '—\n' } },
  small('odd-separator', { topics: [{ id: 'parted', name: 'one\u001Ftwo' }] }),
]

test('makes the graph that load makes, also where its end was interrupted, and audit finds nothing', async () => {
  using documents = temporaryFolder()
  const paths = ['examples/documents', ...documents.write([...generated(70, 1), ...odd])]
  await suite.empty()
  const loaded = await loadDocuments(suite.graph, paths)
  const out = `${folder.path}/all`
  const problems: Problem[] = []
  const report = await writeImport(paths, out, { onRefused: refused => problems.push(...refused.problems) })
  expect(problems).toEqual([])
  expect(report).toMatchObject({ refused: 0, after: 2 })
  expect(report.loaded + report.after).toBe(loaded.loaded)

  await using imported = await importFolder(out)
  const graph = openGraph(imported.connection)
  try {
    await graph.prepare()
    const interrupted = finishImport(graph, {
      documents: 40,
      onProgress: () => {
        throw new Error('interrupted')
      },
    })
    await expect(interrupted).rejects.toThrow('interrupted')
    expect(await graph.read('imported/mark', {})).toHaveLength(1)
    await loadDocuments(graph, [`${out}/load-after.jsonl`])

    expect(await graph.read('imported/mark', {})).toEqual([])
    expect(await digest(graph)).toBe(await digest(suite.graph))
    const failed: string[] = []
    for await (const { law, failures } of audit(graph)) {
      if (law.level === 'MUST' && failures.length > 0) failed.push(`${law.id} ${failures[0]!.at}`)
    }
    expect(failed).toEqual([])
    const journal = 'MATCH (change:Change) RETURN collect(change.seq) AS all, min(change.op) AS op'
    const [{ all, op }] = (await run(imported.connection, journal)) as [{ all: number[]; op: string }]
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: loaded.loaded }, (_, at) => at + 1))
    expect(op).toBe('LOAD')

    const updates = graph.sent.updates
    expect(await loadDocuments(graph, paths)).toMatchObject({ loaded: 0, unchanged: loaded.loaded })
    expect(graph.sent.updates).toBe(updates)
  } finally {
    await graph.close()
  }
}, 300_000)

/** What a run refuses, and its report. */
async function problemsOf(
  refusing: (onRefused: (refused: { problems: Problem[] }) => void) => Promise<unknown>,
): Promise<{ problems: Problem[]; report: unknown }> {
  const problems: Problem[] = []
  const report = await refusing(refused => problems.push(...refused.problems))
  return { problems, report }
}

const ordered = (problems: Problem[]): string[] => problems.map(problem => JSON.stringify(problem)).toSorted()

describe('refuses what load refuses', () => {
  const taken = small('taken', { topics: [{ id: 'one-id', name: 'A topic' }] })
  const taking = small('taking', { actors: [{ id: 'one-id', kind: 'person', name: 'A person' }] })
  const broken = small('broken', { topics: [{ id: 'topic', name: '' }] })
  const rival = small('rival')
  const titled = { ...rival, document: { ...rival.document, title: 'another' } }
  const documents = [small('first'), taken, taking, broken, rival, titled, taken]

  test('by the same words, and writes the others', async () => {
    using files = temporaryFolder()
    const file = files.put('all.jsonl', documents.map(document => `${JSON.stringify(document)}\n`).join(''))
    await suite.empty()
    const load = await problemsOf(onRefused => loadDocuments(suite.graph, [file], { onRefused }))
    const write = await problemsOf(onRefused => writeImport([file], `${folder.path}/some`, { onRefused }))
    expect(load.report).toMatchObject({ loaded: 2, refused: 4, unchanged: 1 })
    expect(write.report).toMatchObject(load.report as object)
    expect(ordered(write.problems)).toEqual(ordered(load.problems))
  })

  test('with status 1, and keeps them with their reasons', async () => {
    using files = temporaryFolder()
    const [good, bad] = files.write([small('good'), broken])
    const out = `${files.path}/out`
    const rejects = `${files.path}/rejects.jsonl`
    const { status, stdout, stderr } = await whosaid([
      'admin-import',
      good!,
      bad!,
      '--out',
      out,
      '--rejects',
      rejects,
    ])
    expect(stderr).toContain('/topics/0/name')
    expect(stderr).toContain('1 documents with 0 statements')
    expect(stdout).toBe(readFileSync(`${out}/commands.txt`, 'utf8'))
    expect(stdout).toContain(`cd ${out} && neo4j-admin database import full neo4j @import.args\n`)
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({ document: { id: 'broken' } })
    expect(status).toBe(1)
  })
})

describe('leaves nothing half done', () => {
  test('and writes into no folder that holds something', async () => {
    using files = temporaryFolder()
    const [file] = files.write([small('one')])
    const { status, stderr } = await whosaid(['admin-import', file!, '--out', files.path])
    expect(stderr).toContain(`--out must be a folder that is empty or not there, but got: ${files.path}`)
    expect(status).toBe(2)
    await expect(writeImport([file!], file!)).rejects.toThrow(`Cannot write ${file}: ENOTDIR`)
  })

  test('when it is stopped', async () => {
    using files = temporaryFolder()
    const lines = Array.from({ length: 20_000 }, (_, at) => `${JSON.stringify(small(`many-${at}`))}\n`)
    const file = files.put('many.jsonl', lines.join(''))
    using to = temporaryFolder()
    const child = spawn(process.execPath, [program, 'admin-import', file, '--out', `${to.path}/out`], {
      stdio: 'ignore',
    })
    const ended = once(child, 'close')
    while (!readdirSync(to.path).some(name => name.endsWith('.part'))) await pause(10)
    child.kill('SIGTERM')
    const [, signal] = (await ended) as [number | null, string | null]
    expect(signal).toBe('SIGTERM')
    expect(readdirSync(to.path)).toEqual([])
  })

  test('when it fails', async () => {
    using files = temporaryFolder()
    const [file, other] = files.write([small('one'), small('two', { topics: [{ id: 'topic', name: '' }] })])
    const failing = writeImport([file!, other!], `${files.path}/out`, {
      onRefused: () => {
        throw new Error('no more')
      },
    })
    await expect(failing).rejects.toThrow('no more')
    expect(existsSync(`${files.path}/out`)).toBe(false)
    expect(readdirSync(files.path).some(name => name.endsWith('.part'))).toBe(false)
  })
})
