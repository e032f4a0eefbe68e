import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { sentQuery } from '../src/graph/transactions/sent.ts'
import { queryNames } from '../src/graph/queries.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { ownNeo4j } from './support/neo4j.ts'
import { small } from './support/small.ts'

const examples = 'examples/documents'
const exampleIds = readdirSync(examples).map(name => name.replace(/\.yaml$/, ''))
const many = exampleIds.length

/** Nothing but how far a load has come, which is said every ten seconds. */
const progress = /^(\d+ of \d+ documents, .*\n)*$/

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

/** An id that is as long as ids may be. */
const longest = (end: string) => end.padStart(200, 'o')

const derivedFrom = (count: number, length: number) =>
  Array.from({ length: count }, (_, nth) => ({
    document: `${nth}`.padStart(length, 'o'),
    kind: 'REPRINTS' as const,
  }))

describe('whosaid load', () => {
  test('refuses the one document that the database refuses, and loads the others', async () => {
    using folder = temporaryFolder()
    // An index of somebody else's: the program's own hold whatever keeps the rules.
    await suite.cypher('CREATE INDEX of_cues IF NOT EXISTS FOR (statement:Statement) ON (statement.cue)')
    await suite.cypher('CALL db.awaitIndexes()')
    const statements = [{ id: 's', voice: 'NARRATOR' as const, text: 'x', cue: 'said '.repeat(2_000) }]
    const files = folder.write([small('a'), small('long', { statements }), small('b'), small('c')])
    try {
      const { status, stdout, stderr } = await whosaid(['load', ...files])
      expect(stderr).toMatch(
        /1\.json:1 \/document\/id: Neo4j at \S+ must take what a transaction writes, but got: .*\[database\]/,
      )
      expect(stdout).toMatch(/^3 loaded, 0 unchanged, 0 replaced, 1 refused/)
      expect(status).toBe(1)
    } finally {
      await suite.cypher('DROP INDEX of_cues')
    }
  })

  test('loads what is as long as the rules let it be', async () => {
    using folder = temporaryFolder()
    const documents = [
      { many: 8_000 / (4 + 2), length: 4 },
      { many: 8_000 / (198 + 2), length: 198 },
    ].map(({ many: count, length }, nth): DocumentFile => {
      const { document, ...rest } = small(longest(`${nth}`))
      const speaker = `#${longest('s')}`
      return {
        ...rest,
        document: {
          ...document,
          publishedAt: '../2019',
          derivedFrom: derivedFrom(Math.floor(count), length),
        },
        actors: [...(rest.actors ?? []), { id: speaker, kind: 'person', name: '名'.repeat(50_000) }],
        statements: [
          {
            id: longest('t'),
            speaker: [speaker, 'paper'],
            form: 'INDIRECT',
            text: '言'.repeat(50_000),
            utterance: '語'.repeat(200),
            about: [{ id: speaker }],
          },
        ],
      }
    })
    const { status, stdout, stderr } = await whosaid(['load', ...folder.write(documents)])
    expect(stderr).toMatch(progress)
    expect(stdout).toMatch(/^2 loaded, 0 unchanged, 0 replaced, 0 refused/)
    expect(status).toBe(0)
  })

  test('loads a folder, says what it did, and writes nothing the second time', async () => {
    const first = await whosaid(['load', examples])
    expect(first.status).toBe(0)
    expect(first.stderr).toMatch(progress)
    expect(first.stdout).toMatch(
      new RegExp(`^${many} loaded, 0 unchanged, 0 replaced, 0 refused; \\d+ statements written in `),
    )
    const second = await whosaid(['load', examples])
    expect(second.status).toBe(0)
    expect(second.stderr).toMatch(progress)
    expect(second.stdout).toMatch(
      new RegExp(`^0 loaded, ${many} unchanged, 0 replaced, 0 refused; 0 statements written in `),
    )
  })

  test('takes standard input, and the same document in two files once', async () => {
    using folder = temporaryFolder()
    const [file] = folder.write([small('a')])
    const ran = await whosaid(['load', '-', file!], { input: JSON.stringify(small('a')) })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toMatch(/^1 loaded, 1 unchanged/)
  })

  test('refuses what it must, says where, loads the others, and ends with 1', async () => {
    using folder = temporaryFolder()
    const good = folder.put('good.json', JSON.stringify(small('good')))
    const bad = folder.put('bad.json', JSON.stringify({ ...small('bad'), statments: [] }, null, 2))
    const ran = await whosaid(['load', bad, good])
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain(bad)
    expect(ran.stderr).toMatch(/\/statments.*but got: /)
    expect(ran.stdout).toMatch(/^1 loaded, 0 unchanged, 0 replaced, 1 refused/)
    expect(await suite.cypher('MATCH (d:Document) RETURN d.id AS id')).toEqual([{ id: 'good' }])
  })

  test('refuses an id of another node type, names the place, and leaves the former self as it was', async () => {
    using folder = temporaryFolder()
    const before = small('b', { topics: [{ id: 'y', name: 'Y' }] })
    await whosaid(['load', ...folder.write([small('a', { events: [{ id: 'x', name: 'X' }] }), before])])
    const dump = await suite.dump()
    const rival = folder.put(
      'rival.json',
      JSON.stringify(small('b', { topics: [{ id: 'x', name: 'X' }] }), null, 2),
    )
    const ran = await whosaid(['load', rival])
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(
      /rival\.json:\d+ \/topics\/0\/id: an id must belong to one type of node.* but got: a Topic x/,
    )
    expect(await suite.dump()).toEqual(dump)
  })

  test('refuses an id that a document has, and a document whose id a node has', async () => {
    using folder = temporaryFolder()
    await whosaid(['load', ...folder.write([small('a', { topics: [{ id: 'x', name: 'X' }] })])])
    const asNode = await whosaid([
      'load',
      folder.put('n.json', JSON.stringify(small('b', { topics: [{ id: 'a', name: 'A' }] }))),
    ])
    expect(asNode.stderr).toMatch(/a Document in the graph, but got: a Topic a/)
    const asDocument = await whosaid(['load', folder.put('d.json', JSON.stringify(small('x')))])
    expect(asDocument.stderr).toMatch(/\/document\/id: .*a Topic in the graph, but got: a Document x/)
    expect([asNode.status, asDocument.status]).toEqual([1, 1])
  })

  test('lets an id change its type with the only document that describes it', async () => {
    using folder = temporaryFolder()
    await whosaid(['load', ...folder.write([small('a', { topics: [{ id: 'x', name: 'X' }] })])])
    const ran = await whosaid(['load', ...folder.write([small('a', { events: [{ id: 'x', name: 'X' }] })])])
    expect(ran.stdout).toMatch(/^0 loaded, 0 unchanged, 1 replaced/)
    expect(await suite.cypher("MATCH (x {id: 'x'}) RETURN labels(x) AS labels")).toEqual([
      { labels: ['Event'] },
    ])
  })

  test('refuses two inputs of one run with one id and different content, both', async () => {
    using folder = temporaryFolder()
    const ran = await whosaid([
      'load',
      ...folder.write([small('a'), small('a', { topics: [{ id: 'x', name: 'X' }] })]),
    ])
    expect(ran.status).toBe(1)
    expect(ran.stdout).toMatch(/^0 loaded, 0 unchanged, 0 replaced, 2 refused/)
    expect(await suite.cypher('MATCH (d:Document) RETURN d')).toEqual([])
  })

  test('ends with 2 on wrong use and with 3 when the database is away', async () => {
    expect(await whosaid(['load', 'no-such-file'])).toMatchObject({ status: 2 })
    expect(await whosaid(['lood', examples])).toMatchObject({ status: 2 })
    expect(await whosaid(['digest'], { env: { NEO4J_URI: 'here' } })).toMatchObject({ status: 2 })
    const away = await whosaid(['load', examples], { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } })
    expect(away.status).toBe(3)
    expect(away.stderr).toMatch(/^Neo4j must answer at bolt:\/\/127\.0\.0\.1:1, but got: /)
  })
})

describe('whosaid unload and export', () => {
  test('unload removes exactly what is named, and says what is not loaded', async () => {
    const empty = await whosaid(['digest'])
    await whosaid(['load', examples])
    const ran = await whosaid(['unload', ...exampleIds, 'nothing'])
    expect(ran).toMatchObject({ status: 1, stdout: `${many} unloaded\n` })
    expect(ran.stderr).toBe('Only a loaded document can be unloaded, but got: nothing\n')
    expect(await whosaid(['digest'])).toEqual(empty)
  })

  test('export writes documents that load as they are and change nothing', async () => {
    await whosaid(['load', examples])
    const digest = await whosaid(['digest'])
    expect(digest.stdout).toMatch(/^[0-9a-f]{64}\n$/)
    const exported = await whosaid(['export', '--all'])
    expect(exported.stdout.trimEnd().split('\n')).toHaveLength(many)
    const again = await whosaid(['load', '-'], { input: exported.stdout })
    expect(again.stdout).toMatch(new RegExp(`^0 loaded, ${many} unchanged`))
    await suite.empty()
    await whosaid(['load', '-'], { input: exported.stdout })
    expect(await whosaid(['digest'])).toEqual(digest)
  })

  test('export names what it cannot find and writes nothing', async () => {
    expect(await whosaid(['export', 'nothing'])).toMatchObject({ status: 1, stdout: '' })
    expect(await whosaid(['export'])).toMatchObject({ status: 2, stdout: '' })
  })
})

test('whosaid check needs no database, and schema prints a JSON Schema', async () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1' }
  expect(await whosaid(['check', examples], { env })).toMatchObject({
    status: 0,
    stdout: `${many} valid, 0 refused\n`,
  })
  const { stdout } = await whosaid(['schema'], { env })
  expect(JSON.parse(stdout)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
  })
})

test('whosaid query prints a query that Neo4j takes as it is', async () => {
  const { stdout: names } = await whosaid(['query'])
  expect(names.split('\n')).toContain('load/about')
  const { stdout } = await whosaid(['query', 'load/about'])
  expect(stdout).not.toContain('include')
  await suite.cypher(`EXPLAIN ${stdout}`, { rows: [] })
})

describe('whosaid load explains itself', () => {
  test('--dry-run says what would be done, and changes nothing', async () => {
    using folder = temporaryFolder()
    const topic = { topics: [{ id: 'x', name: 'X' }] }
    await whosaid(['load', ...folder.write([small('a'), small('b')])])
    const dump = await suite.dump()
    const ran = await whosaid([
      'load',
      '--dry-run',
      ...folder.write([
        small('a'),
        small('b', topic),
        small('c', topic),
        small('d', { events: [{ id: 'x', name: 'X' }] }),
      ]),
    ])
    expect(ran.status).toBe(1)
    expect(ran.stdout.split('\n').slice(0, 9)).toEqual([
      'would be replaced: b',
      'would be loaded: c',
      'b: 0 statements would come, 0 go, 0 change',
      '  + topics x',
      'c: 0 statements would come, 0 go, 0 change',
      '  + document c',
      '  + actors paper',
      '  + topics x',
      `Dry run, nothing written: 1 documents would be loaded, 1 replaced, 1 refused, and 1 left unchanged in ${ownNeo4j().uri}`,
    ])
    expect(await suite.dump()).toEqual(dump)
  })

  test('--rejects keeps what was refused, to be mended and loaded again', async () => {
    using folder = temporaryFolder()
    const bad = folder.put('bad.json', JSON.stringify({ ...small('bad'), topic: [] }))
    const rejects = `${folder.path}/rejects.jsonl`
    expect(await whosaid(['load', bad, '--rejects', rejects])).toMatchObject({ status: 1 })
    const kept = readFileSync(rejects, 'utf8')
    expect(JSON.parse(kept)).toMatchObject({
      $rejected: { file: bad, problems: [{ pointer: '/topic' }] },
      document: { id: 'bad' },
    })
    folder.put('rejects.jsonl', kept.replace('"topic":', '"topics":'))
    expect(await whosaid(['load', rejects])).toMatchObject({ status: 0 })
    expect(await suite.cypher('MATCH (d:Document) RETURN d.id AS id')).toEqual([{ id: 'bad' }])
  })

  test('--json gives a line for each change and the totals last', async () => {
    using folder = temporaryFolder()
    const ran = await whosaid(['load', '--json', ...folder.write([small('a'), small('b')])])
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as object)
    expect(lines).toEqual([
      { loaded: 'a' },
      { loaded: 'b' },
      expect.objectContaining({
        loaded: 2,
        unchanged: 0,
        replaced: 0,
        refused: 0,
        statements: 0,
        dryRun: false,
      }),
    ])
  })

  test('takes gzipped files and a gzipped standard input', async () => {
    using folder = temporaryFolder()
    const lines = `${JSON.stringify(small('a'))}\n${JSON.stringify(small('b'))}\n`
    const file = folder.put('two.jsonl.gz', gzipSync(lines))
    expect(await whosaid(['load', file])).toMatchObject({ status: 0 })
    const again = await whosaid(['load', '-'], { input: gzipSync(lines) })
    expect(again.stdout).toMatch(/^0 loaded, 2 unchanged/)
    const broken = folder.put('broken.jsonl.gz', gzipSync(lines).subarray(0, 60))
    const refused = await whosaid(['load', broken])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/broken\.jsonl\.gz.*but got: /)
  })
})

test('what keeps its plan while the graph grows finds all by an index, also by a plan that was made for an empty graph', async () => {
  const scans: string[] = []
  const kept: string[] = []
  for (const name of queryNames) {
    const { text, parameters } = sentQuery(name, {})
    if (!text.includes('replan=skip') && !name.startsWith('load/')) continue
    if (name === 'identity/statements') continue // the statements that judgements name are read whole
    kept.push(name)
    const operators = await suite.operators(text.replace('replan=skip', 'replan=force'), parameters)
    scans.push(...operators.filter(one => /Scan/.test(one)).map(one => `${name}: ${one}`))
  }
  expect(kept).toContain('read/statement/page/about')
  // Which documents derive from one that comes now, no seek can tell; nor always which texts are nearly the same, which a
  // command looks up once, for its warnings. Whether a graph is empty is known from the first node of any kind.
  const excepted = /^load\/(?:(?:derived-from|like-texts): NodeIndexScan|fixed-node: AllNodesScan)/
  expect(scans.filter(one => !excepted.test(one))).toEqual([])
})
