// Opens pages of the workbench on a large graph in a real Chromium, each in a browser of its own, and prints what that took:
//   node bench/web/main.ts [STATEMENTS] [SEED] [TURNS]      (120000, 1 and 5 by default)
//
// Beside the made-up corpus there are a person with 50,000 statements and a document of a megabyte with 1,000 statements. Where
// NEO4J_URI is set, the corpus is what is loaded there, and these are loaded beside it.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi, readWorkbench, serve } from '../../src/api/index.ts'
import { buildWorkbench } from '../../src/commands/workbench.ts'
import { readConfig } from '../../src/config.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { silent } from '../../test/support/api.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { writeCorpus } from '../load/write-corpus.ts'
import { longId, longText, talk, talker } from './documents.ts'
import { open, type Opened } from './measure.ts'

const [statements = '120000', seed = '1', turns = '5'] = process.argv.slice(2)

const pages = [
  ['first page', '/', 'main .counts'],
  ['person with 50,000 statements', `/actors/${talker.id}`, 'main article.statement'],
  ['document of 1 MB with 1,000 statements', `/documents/${longId}`, 'main .reader .text p'],
  ['disputes', '/disputes', 'main article.statement'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
try {
  const given = readConfig().neo4j
  const local = given === null ? await startTemporaryNeo4j() : undefined
  try {
    const graph = openGraph(given ?? local!)
    await load(graph, given === null)
    const built = await buildWorkbench()
    if (built === undefined) throw new Error('the workbench must be built')
    printBundles(built)
    const workbench = readWorkbench(built, { graphiql: true })
    const server = await serve(createApi(graph, { logger: silent, workbench }), {
      host: '127.0.0.1',
      port: 0,
    })
    for (const [name, path, wanted] of pages) {
      const opened: Opened[] = []
      for (let turn = 0; turn < Number(turns); turn++) opened.push(await open(server.url + path, wanted))
      print(name, opened)
    }
    await server.close(0)
    await graph.close()
  } finally {
    await local?.release()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function load(graph: ReturnType<typeof openGraph>, isEmpty: boolean): Promise<void> {
  await graph.prepare()
  if (isEmpty) {
    const file = join(folder, 'corpus.jsonl')
    await writeCorpus(file, { statements: Number(statements), seed: Number(seed) })
    await loadDocuments(graph, [file])
  }
  using added = temporaryFolder()
  await loadDocuments(graph, added.write([...talk(50_000), longText(1_000_000, 1_000)]), {
    onRefused({ problems }) {
      throw new Error(JSON.stringify(problems))
    },
  })
}

/** The sizes of the built files, compressed as they are sent. */
function printBundles(built: string): void {
  const assets = join(built, 'assets')
  for (const name of readdirSync(assets)
    .filter(one => one.endsWith('.br'))
    .toSorted())
    console.log(`${name}: ${(statSync(join(assets, name)).size / 1000).toFixed(1)} kB`)
}

function print(name: string, opened: readonly Opened[]): void {
  const [first] = opened
  const of = (key: keyof Opened): number =>
    opened.map(one => one[key]).toSorted((a, b) => a - b)[opened.length >> 1]!
  console.log(
    `${name}: interactive after ${of('interactive').toFixed(0)} ms (the first time ${first!.interactive.toFixed(0)}), whole after ${of('whole').toFixed(0)} ms (${first!.whole.toFixed(0)}), heap ${of('heap').toFixed(0)} MiB, process ${of('process').toFixed(0)} MiB, ${(of('bytes') / 1000).toFixed(0)} kB of files, shifts ${of('shifts').toFixed(3)}`,
  )
}
