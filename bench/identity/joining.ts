// Measures what judgements cost: joining an actor with RELATIONSHIPS relationships to another beside loading the documents that
// make them; joining two actors of one statement each; and reading after JUDGEMENTS judgements beside reading a graph whose
// documents have one id from the start:
//   node bench/identity/joining.ts [RELATIONSHIPS] [JUDGEMENTS] [SEED]        (100000, 1000 and 1 by default)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi } from '../../src/api/index.ts'
import { fileURLToPath } from 'node:url'
import type { DocumentFile } from '../../src/document/index.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { median } from '../api/measure.ts'
import { runFrom } from '../load/checkout.ts'
import { corpus } from '../load/corpus.ts'

const [relationships = 100_000, judgements = 1000, seed = 1] = process.argv.slice(2).map(Number)
const here = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-joining-'))

function written(name: string, documents: Iterable<object>): string {
  const file = join(folder, `${name}.jsonl`)
  writeFileSync(file, [...documents].map(one => `${JSON.stringify(one)}\n`).join(''))
  return file
}

const person = (id: string) => ({ id, kind: 'person' as const, name: `Person ${id}` })

const headerOf = (id: string) => ({
  id,
  title: `Title of ${id}`,
  publisher: 'bench-publisher',
  annotator: 'bench',
  publishedAt: '2024-05-01',
})
const publisher = { id: 'bench-publisher', kind: 'organization' as const, name: 'The bench' }

/** Documents of a hundred statements, in each of which somebody speaks about somebody. */
function* statementsOf(
  name: string,
  statements: number,
  speaker: string,
  about: string,
): Generator<DocumentFile> {
  for (let from = 0; from < statements; from += 100) {
    yield {
      document: headerOf(`${name}-${from}`),
      actors: [publisher, person(speaker), person(about)],
      statements: Array.from({ length: Math.min(100, statements - from) }, (_, nth) => ({
        id: `s${nth}`,
        speaker,
        form: 'INDIRECT' as const,
        cue: 'said',
        text: `Statement ${from + nth} of ${name}.`,
        about: [{ id: about }],
      })),
    }
  }
}

/** A document that joins; the first id of each entry is the one that stays. */
const joining = (name: string, entries: readonly (readonly string[])[]): object => ({
  document: headerOf(name),
  actors: [publisher],
  identities: entries.map(same => ({ same, basis: 'bench' })),
})

/** The documents where every second one calls the busiest actors by another id. */
function* parted(documents: Iterable<DocumentFile>): Generator<DocumentFile> {
  let nth = 0
  for (const document of documents) {
    yield nth++ % 2 === 0
      ? document
      : (JSON.parse(
          JSON.stringify(document).replaceAll(/"(actor-(\d+))"/g, (word, id: string, rank: string) =>
            Number(rank) < judgements ? `"${id}-too"` : word,
          ),
        ) as DocumentFile)
  }
}

async function measureJoins(): Promise<void> {
  const neo4j = await startTemporaryNeo4j({ compiler: 'full' })
  try {
    const load = (file: string) => runFrom(here, neo4j, ['load', '--json', file])
    const small = written('small', [
      ...statementsOf('small-one', 1, 'one', 'other'),
      ...statementsOf('small-two', 1, 'two', 'other'),
    ])
    load(small)
    const busy = written('busy', statementsOf('busy', relationships, 'busy', 'other'))
    const loaded = load(busy)
    const joined = load(written('busy-joined', [joining('busy-joined', [['chief', 'busy']])]))
    const row = ({ seconds, mebibytes }: typeof loaded) => ({
      seconds: +seconds.toFixed(1),
      'of the load': +(seconds / loaded.seconds).toFixed(2),
      MiB: mebibytes,
    })
    console.table({ 'the documents': row(loaded), 'the judgement': row(joined) })
    // In a process that has loaded before, as `serve` or a load of many has.
    const graph = openGraph(neo4j)
    for (const name of ['first', 'second']) {
      const file = written(name, [
        joining(`small-${name}`, [[`chief-${name}`, name === 'first' ? 'one' : 'two']]),
      ])
      const began = performance.now()
      await loadDocuments(graph, [file])
      console.log(`two small nodes, the ${name} time: ${((performance.now() - began) / 1000).toFixed(2)} s`)
    }
    await graph.close()
  } finally {
    await neo4j.release()
  }
}

const fields = 'nodes { id text speakers { id name } about { target { id } } }'
const questions = {
  'X about Y': `query ($a: ID!, $b: ID!) { statements(first: 25, filter: { speaker: { id: $a }, about: { id: $b } }) { ${fields} } }`,
  'latest by X': `query ($a: ID!) { statements(first: 25, filter: { speaker: { id: $a } }, orderBy: SAID_AT_DESC) { ${fields} } }`,
  'latest about X': `query ($a: ID!) { statements(first: 25, filter: { about: { id: $a } }, orderBy: SAID_AT_DESC) { ${fields} } }`,
  'X by id': 'query ($a: ID!) { actor(id: $a) { id name aliases } }',
}

/** Asks by id in one process without HTTP; gives milliseconds. */
function asking(graph: Graph): (query: string, variables: object) => Promise<number> {
  const api = createApi(graph, { timeout: 60_000 })
  return async (query, variables) => {
    const began = performance.now()
    const response = await api.fetch('http://whosaid.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { errors } = (await response.json()) as { errors?: object[] }
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    return performance.now() - began
  }
}

async function measureReads(): Promise<void> {
  const statements = 40_000
  const [judged, plain] = [
    await startTemporaryNeo4j({ compiler: 'full' }),
    await startTemporaryNeo4j({ compiler: 'full' }),
  ]
  const graphs = [openGraph(judged), openGraph(plain)]
  try {
    const documents = () => corpus({ statements, seed })
    const entries = Array.from({ length: judgements }, (_, rank) => [`actor-${rank}`, `actor-${rank}-too`])
    await loadDocuments(graphs[0]!, [
      written('parted', parted(documents())),
      written(
        'judgements',
        entries.map((entry, nth) => joining(`judgement-${nth}`, [entry])),
      ),
    ])
    await loadDocuments(graphs[1]!, [written('plain', documents())])
    const [first, second] = graphs.map(asking)
    const rows: Record<string, object> = {}
    for (const [name, query] of Object.entries(questions)) {
      const ratios: number[] = []
      const times: [number[], number[]] = [[], []]
      for (let turn = 0; turn < 400; turn++) {
        const variables = {
          a: `actor-${turn % 40}`,
          ...(query.includes('$b') && { b: `actor-${(turn * 7) % 40}` }),
        }
        const both =
          turn % 2 === 0
            ? [await first!(query, variables), await second!(query, variables)]
            : [await second!(query, variables), await first!(query, variables)].toReversed()
        if (turn < 100) continue
        ratios.push(both[0]! / both[1]!)
        both.forEach((milliseconds, side) => times[side]!.push(milliseconds))
      }
      rows[name] = {
        'judged, ms': +median(times[0]).toFixed(2),
        'one id, ms': +median(times[1]).toFixed(2),
        'median of the ratios': +median(ratios).toFixed(3),
      }
    }
    console.table(rows)
  } finally {
    for (const graph of graphs) await graph.close()
    await judged.release()
    await plain.release()
  }
}

try {
  await measureJoins()
  await measureReads()
  console.log(
    `${relationships} relationships, ${judgements} judgements, seed ${seed}, load ${loadavg()[0]!.toFixed(1)}`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
