// Asks for the counts that read most of a graph, and prints each answer's time and whether it has its number:
//   NEO4J_URI=… node bench/api/counts.ts [PEOPLE]        (2000 by default)
// NEO4J_URI must hold the corpus of bench/load/write-corpus.ts. Documents with so many people of one name in all, five statements
// each, are loaded beside it first, and unloaded at the end.
import { loadavg } from 'node:os'
import { readConfig } from '../../src/config.ts'
import type { DocumentFile } from '../../src/document/index.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { start } from './measure.ts'

const people = Number(process.argv[2] ?? 2000)
const { neo4j: given } = readConfig()
if (given === null) throw new Error('NEO4J_URI must name the database with the corpus')
const graph = openGraph(given)
const name = 'Bench Namesake'
const documents = [...namesakes(people)]
using added = temporaryFolder()
await loadDocuments(graph, added.write(documents))
const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env
const server = await start('server.ts', { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD })
try {
  const actors = Array.from({ length: 20 }, (_, rank) => `actor-${rank}`)
  const words = ['government', 'treaty', 'army', 'council', 'energy']
  const filters = {
    'five words, any of them': { or: words.map(text => ({ text })) },
    'the twenty busiest speakers': { speaker: { ids: actors } },
    'the same, each a branch': { or: actors.map(id => ({ speaker: { id } })) },
    'about the twenty busiest': { about: { ids: actors } },
    [`a speaker by a name of ${people} nodes`]: { speaker: { name } },
    [`about a name of ${people} nodes`]: { about: { name } },
    everything: {},
  }
  const questions = {
    totalCount: '{ statements(first: 1, filter: $filter) { totalCount } }',
    statementCounts: '{ statementCounts(by: MONTH, filter: $filter) { buckets { statements } } }',
    whoAboutWhom: '{ whoAboutWhom(first: 10, filter: $filter) { statements } }',
  }
  for (const [named, filter] of Object.entries(filters)) {
    for (const [field, selection] of Object.entries(questions)) {
      const query = `query ($filter: StatementFilter) ${selection}`
      const turns: string[] = []
      // The first answer is that of a question which the database has not planned.
      for (let turn = 0; turn < 3; turn++) turns.push(await asked(server.url, query, filter))
      console.log(`${field}, ${named}: ${turns.join(', then ')}`)
    }
  }
  const health = performance.now()
  const { status } = await fetch(new URL('/health', server.url))
  console.log(
    `/health ${status} after ${(performance.now() - health).toFixed(0)} ms, load ${loadavg()[0]!.toFixed(1)}`,
  )
} finally {
  server.process.kill()
  await removeDocuments(
    graph,
    documents.map(({ document }) => document.id),
  )
  await graph.close()
}

/** One answer: its number and time, or the code of its error. */
async function asked(url: string, query: string, filter: object): Promise<string> {
  const began = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { filter } }),
    signal: AbortSignal.timeout(60_000),
  })
  const { data, errors } = (await response.json()) as {
    data?: {
      statements?: { totalCount: number | null }
      statementCounts?: { buckets: { statements: number }[] } | null
      whoAboutWhom?: { statements: number }[] | null
    }
    errors?: { extensions?: { code?: string } }[]
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  const counted =
    errors?.[0]?.extensions?.code ??
    data?.statements?.totalCount ??
    data?.statementCounts?.buckets.reduce((sum, { statements }) => sum + statements, 0) ??
    data?.whoAboutWhom?.[0]?.statements ??
    'null'
  return `${counted} in ${seconds} s`
}

/** People of one name, five statements each about one state, two hundred in each document. */
function* namesakes(count: number): Generator<DocumentFile> {
  const paper = { id: 'bench-paper', kind: 'organization' as const, name: 'The Bench Paper' }
  for (let from = 0; from < count; from += 200) {
    const some = Array.from({ length: Math.min(200, count - from) }, (_, at) => `bench-namesake-${from + at}`)
    yield {
      document: {
        id: `bench-namesakes-${from}`,
        title: `Namesakes from ${from}`,
        publisher: paper.id,
        annotator: 'bench',
        publishedAt: '2020-01-01',
      },
      actors: [paper, ...some.map(id => ({ id, kind: 'person' as const, name }))],
      statements: some.flatMap((speaker, nth) =>
        Array.from({ length: 5 }, (_, at) => ({
          id: `s${nth}-${at}`,
          speaker,
          form: 'INDIRECT' as const,
          text: `Said ${from + nth}, ${at}`,
          about: [{ id: some[(nth + at + 1) % some.length]! }],
        })),
      ),
    }
  }
}
