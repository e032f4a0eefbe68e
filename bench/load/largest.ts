// Loads documents as large as one may be, of several shapes, into a local Neo4j with its default heap: each as a new one, then
// as another version that replaces it, then unloads it. Ends with status 1 where one does not fit.
//   node bench/load/largest.ts [SHAPE...]
import { partsOf, mostParts } from '../../src/document/rules/size.ts'
import type { DocumentFile } from '../../src/document/index.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { temporaryFolder } from '../../test/support/folder.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]
/** What a document says besides its header, its speaker and its publisher; `version` is in every text. */
type Shape = (version: number) => Omit<DocumentFile, 'document'>

const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at))

const statement = (at: number, version: number, more: Partial<Statement> = {}): Statement => ({
  id: `s${at}`,
  speaker: 'speaker',
  form: 'INDIRECT',
  cue: 'said',
  text: `Version ${version}, sentence ${at} of a long record.`,
  saidAt: '2020-01-01',
  ...more,
})

const shapes: Record<string, Shape> = {
  statements: version => ({
    statements: times(mostParts / 5 - 2, at => statement(at, version, { about: [{ id: 'paper' }] })),
  }),
  actors: version => ({
    actors: times(mostParts / 5 - 3, at => ({
      id: `a${at}`,
      kind: 'person',
      name: `Name ${version} ${at}`,
      aliases: [`Alias ${version} ${at}`],
    })),
    statements: [statement(0, version)],
  }),
  targets: version => ({
    actors: times(46, at => ({ id: `t${at}`, kind: 'state', name: `Target ${at}` })),
    statements: times(mostParts / 50 - 4, nth =>
      statement(nth, version, { about: times(46, at => ({ id: `t${at}`, stance: 'AGAINST' })) }),
    ),
  }),
  claims: version => ({
    claims: times(mostParts / 10 - 1, at => ({
      id: `c${at}`,
      text: `Claim ${version} ${at}.`,
      about: ['paper'],
    })),
    statements: times(mostParts / 10 - 1, at =>
      statement(at, version, { claims: [{ id: `c${at}`, verb: 'ASSERTS' }] }),
    ),
  }),
  speakers: version => ({
    actors: times(4, at => ({ id: `j${at}`, kind: 'person', name: `Joint ${at}` })),
    statements: times(mostParts / 20 - 2, nth =>
      statement(nth, version, {
        speaker: times(4, at => `j${at}`),
        about: ['paper', 'speaker', 'j0'].map(id => ({ id })),
      }),
    ),
  }),
}

function documentOf(name: string, version: number): DocumentFile {
  const { actors = [], ...others } = shapes[name]!(version)
  return {
    document: {
      id: `largest-${name}`,
      title: name,
      publisher: 'paper',
      annotator: 'bench',
      publishedAt: '2020-01-01',
      language: 'en',
    },
    actors: [
      { id: 'speaker', kind: 'person', name: 'The Speaker' },
      { id: 'paper', kind: 'organization', name: 'The Paper' },
      ...actors,
    ],
    ...others,
  }
}

const asked = process.argv.slice(2)
const neo4j = await startTemporaryNeo4j()
const graph = openGraph(neo4j)
const rows: Record<string, object> = {}
try {
  for (const name of asked.length > 0 ? asked : Object.keys(shapes)) {
    using folder = temporaryFolder()
    const parts = partsOf(documentOf(name, 1))
    const row: Record<string, string | number> = { parts }
    rows[name] = row
    const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const began = performance.now()
      const failed = await work().then(
        () => '',
        (error: unknown) => {
          process.exitCode = 1
          return `: ${String(error)}`
        },
      )
      row[what] = `${((performance.now() - began) / 1000).toFixed(0)} s${failed}`
      console.log(name, what, row[what])
    }
    const load = (version: number) => async (): Promise<void> => {
      await loadDocuments(graph, folder.write([documentOf(name, version)]), {
        onRefused({ problems }) {
          throw new Error(JSON.stringify(problems))
        },
      })
    }
    await timed('loaded', load(1))
    await timed('replaced', load(2))
    await timed('unloaded', () => removeDocuments(graph, [`largest-${name}`]))
  }
} finally {
  console.table(rows)
  await graph.close()
  await neo4j.release()
}
