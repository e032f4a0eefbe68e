import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '../src/audit/audit.ts'
import { toFile, type DocumentFile } from '../src/document/index.ts'
import { digest } from '../src/graph/digest.ts'
import { keptSums } from '../src/graph/digest/kept.ts'
import { digestOf } from '../src/graph/digest/sums.ts'
import type { Graph } from '../src/graph/graph.ts'
import { readBack, readBatch } from '../src/loader/export.ts'
import { loadDocuments, type LoadReport } from '../src/loader/load.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { documentFiles } from './support/documents.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { describesTwice, renamed } from './support/renamed.ts'

const runs = {
  numRuns: Number(process.env['WHOSAID_LAW_RUNS'] ?? 8),
  ...(process.env['WHOSAID_LAW_SEED'] !== undefined && { seed: Number(process.env['WHOSAID_LAW_SEED']) }),
  endOnFailure: true,
}
const patience = 60_000 + runs.numRuns * 8_000

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())

async function load(...documents: DocumentFile[]): Promise<LoadReport> {
  using folder = temporaryFolder()
  return await loadDocuments(suite.graph, folder.write(documents), {
    onRefused: ({ problems }) => {
      throw new Error(problems.map(problem => problem.message).join('\n'))
    },
  })
}

type Identities = NonNullable<DocumentFile['identities']>

const judge = (identities: Identities, id = 'judgements'): DocumentFile => ({
  document: { id, title: 'Who is who', publisher: 'desk', annotator: 'A. Reader' },
  actors: [{ id: 'desk', kind: 'organization', name: 'The desk' }],
  identities,
})

/** What breaks a MUST law. */
async function failures(): Promise<string[]> {
  const found: string[] = []
  for await (const { law, failures: broken } of audit(suite.graph)) {
    if (law.level === 'MUST') found.push(...broken.map(({ at, got }) => `${law.id} ${at}: ${got}`))
  }
  return found
}

const besides = new Set(['memberIds', 'givenId', 'givenIds', 'givenUtterance', 'contentHash'])

const own = (properties: object): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([name]) => !besides.has(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** The graph without what the law of projection leaves out. */
async function projected(): Promise<string[]> {
  const nodes = await suite.cypher<{ labels: string[]; properties: object }>(
    'MATCH (n) WHERE NOT n:Judgement AND NOT n:Member AND NOT n:Graph AND NOT n:Change RETURN labels(n) AS labels, properties(n) AS properties',
  )
  const relationships = await suite.cypher<{ start: string; type: string; properties: object; end: string }>(
    "MATCH (s)-[r]->(e) WHERE NOT type(r) IN ['JUDGES', 'IDENTIFIES'] RETURN s.id AS start, type(r) AS type, properties(r) AS properties, e.id AS end",
  )
  return [
    ...nodes.map(({ labels, properties }) => `(${labels.toSorted().join(':')} ${own(properties)})`),
    ...relationships.map(r => `(${r.start})-[${r.type} ${own(r.properties)}]->(${r.end})`),
  ].toSorted()
}

const withoutJudgements = documentFiles().map(all => all.map(one => ({ ...one, identities: [] })))

const kinds = ['actors', 'positions', 'events', 'topics', 'claims'] as const

const some = (ids: string[], most: number) =>
  fc.shuffledSubarray(ids, { maxLength: Math.min(most, ids.length) })

/** Documents with joins of some of their ids, each led by an id that no document has. */
const joined = withoutJudgements.chain(documents =>
  fc.record({
    documents: fc.constant(documents),
    joins: fc.array(
      fc.constantFrom(...kinds).chain(kind => {
        const ids = documents.flatMap(({ document, [kind]: records = [] }) =>
          records.map(({ id }) => (id.startsWith('#') ? document.id + id : id)),
        )
        return some([...new Set(ids)], 3)
      }),
      { maxLength: 4 },
    ),
    statements: some(
      documents.flatMap(({ document, statements = [] }) =>
        statements.map(({ id }) => `${document.id}#${id.replace('#', '')}`),
      ),
      4,
    ),
  }),
)

/** Joins that share an id are one, named as their first. */
function closure(joins: string[][]): Map<string, string> {
  const names = new Map<string, string>()
  joins.forEach((ids, nth) => {
    const known = [...new Set(ids.flatMap(id => names.get(id) ?? []))].toSorted()
    const name = known[0] ?? `joined-${nth}`
    for (const [id, other] of names) if (known.includes(other)) names.set(id, name)
    for (const id of ids) names.set(id, name)
  })
  return names
}

test('judgements give the graph that the renamed documents give', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(joined, fc.boolean(), async ({ documents, joins, statements }, isFirst) => {
      const names = closure(joins)
      const nameIn = (file: DocumentFile) => (id: string) =>
        names.get(id.startsWith('#') ? file.document.id + id : id) ?? id
      const judgements = judge([
        ...joins.flatMap((ids, nth) =>
          ids.length === 0 ? [] : [{ same: [`joined-${nth}`, ...ids], basis: 'x' }],
        ),
        ...(statements.length < 2 ? [] : [{ same: statements, basis: 'one sentence' }]),
      ])
      const sound = documents.filter(file => !describesTwice(file, nameIn(file)))
      const utterances = sound.flatMap(file =>
        (file.statements ?? []).flatMap(({ id, utterance }) =>
          statements.includes(`${file.document.id}#${id.replace('#', '')}`) ? (utterance ?? []) : [],
        ),
      )
      const utterance = utterances.toSorted()[0] ?? statements.toSorted()[0]!
      const expected = sound.map(file => {
        const one = renamed(file, nameIn(file))
        for (const statement of one.statements ?? []) {
          const isJoined = statements.includes(`${file.document.id}#${statement.id.replace('#', '')}`)
          if (statements.length < 2) continue
          if (isJoined || (statement.utterance !== undefined && utterances.includes(statement.utterance)))
            statement.utterance = utterance
        }
        return one
      })
      await suite.empty()
      await load(...expected, judge([]))
      const law = await projected()
      await suite.empty()
      await load(...(isFirst ? [judgements, ...sound] : [...sound, judgements]))
      expect(await projected()).toEqual(law)
      expect(await failures()).toEqual([])
    }),
    runs,
  )
})

test(
  'whatever documents join, the graph keeps every law, and what they say is read back',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(documentFiles(), joined, async (others, { documents, joins }) => {
        const judging = judge(joins.flatMap(ids => (ids.length < 2 ? [] : [{ same: ids, basis: 'x' }])))
        const all = [
          ...documents,
          judging,
          ...others.filter(({ document }) => !documents.some(one => one.document.id === document.id)),
        ]
        await suite.empty()
        await load(...all)
        expect(await failures()).toEqual([])
        const before = await digest(suite.graph)
        const exported: DocumentFile[] = []
        for await (const document of readBack(suite.graph, 'all')) exported.push(toFile(document))
        const { updates } = suite.graph.sent
        expect(await load(...exported)).toMatchObject({ loaded: 0, replaced: 0 })
        expect(suite.graph.sent.updates).toBe(updates)
        await removeDocuments(suite.graph, ['judgements'])
        await load(judging)
        expect(await digest(suite.graph)).toBe(before)
      }),
      runs,
    )
  },
)

const paper = (nth: number): DocumentFile => ({
  document: { id: `paper-${nth}`, title: `Paper ${nth}`, publisher: 'daily', annotator: 'A. Reader' },
  actors: [
    { id: 'daily', kind: 'organization', name: 'The Daily' },
    { id: '#press-secretary', kind: 'person', name: 'The press secretary' },
  ],
  claims: [{ id: 'calm', text: 'All is calm' }],
  statements: [
    {
      id: 's1',
      speaker: '#press-secretary',
      form: 'INDIRECT',
      text: `All is calm, ${nth}`,
      about: [{ id: 'daily' }],
      claims: [{ id: 'calm', verb: 'ASSERTS' }],
    },
  ],
})

/** The digest by the running sum. */
const kept = async () => digestOf((await keptSums(suite.graph))!)

const projecting = () => suite.cypher("MATCH (mark:Graph {id: 'projection'}) RETURN mark.id AS id")

test('a change of judgements that is cut off is named by the audit, and whoever writes next finishes it', async () => {
  const papers = Array.from({ length: 230 }, (_, nth) => paper(nth))
  const ids = papers.map(({ document }) => `${document.id}#press-secretary`)
  const judging = judge([{ same: ['jen', ...ids], basis: 'One office, one spring' }])
  await suite.empty()
  await load(judging, ...papers)
  const undisturbed = await digest(suite.graph)
  await suite.empty()
  await load(...papers)
  const before = await digest(suite.graph)

  /** A graph that is lost after so many commits. */
  const lostAfter = (commits: number): Graph => {
    let left = commits
    return {
      ...suite.graph,
      write: async (work, isKept) => {
        if (left-- <= 0) throw new Error('lost')
        return suite.graph.write(work, isKept)
      },
    }
  }
  for (const commits of [1, 2]) {
    using folder = temporaryFolder()
    await expect(loadDocuments(lostAfter(commits), folder.write([judging]))).rejects.toThrow('lost')
    expect(await projecting()).toHaveLength(1)
    expect((await failures()).join()).toContain('MUST-describe-what-its-ids-stand-for paper-')
    expect(await kept()).toBe(await digest(suite.graph))
    expect(await load(judging)).toMatchObject({ unchanged: 1 })
    expect(await projecting()).toEqual([])
    expect(await digest(suite.graph)).toBe(undisturbed)
    expect(await kept()).toBe(undisturbed)
    expect(await failures()).toEqual([])
    await expect(removeDocuments(lostAfter(commits), ['judgements'])).rejects.toThrow('lost')
    expect(await projecting()).toHaveLength(1)
    await load(papers[0]!)
    expect(await digest(suite.graph)).toBe(before)
    expect(await kept()).toBe(before)
  }
})

test('a judgement that moves nothing is joined to its nodes, also where another one leaves documents', async () => {
  const papers = Array.from({ length: 230 }, (_, nth) => paper(nth))
  const ids = papers.map(({ document }) => `${document.id}#press-secretary`)
  const house: Identities = [{ same: ['daily', 'desk'], basis: 'One house' }]
  await suite.empty()
  await load(judge(house, 'earlier'), ...papers)
  await load(judge([...house, { same: ['jen', ...ids], basis: 'One office, one spring' }]))
  expect(await failures()).toEqual([])
})

test('one node by two ids: what documents wrote is read back, and kept out is what joins a node to itself', async () => {
  await suite.empty()
  const file: DocumentFile = {
    document: { id: 'wire', title: 'A wire', publisher: 'agency', annotator: 'A. Reader' },
    actors: [
      { id: 'agency', kind: 'organization', name: 'Agency' },
      { id: 'ministry', kind: 'organization', name: 'Ministry', sector: 'GOVERNMENT' },
      { id: '#spokesman', kind: 'organization', name: 'A ministry', aliases: ['MFA'] },
      { id: '#official', kind: 'person', name: 'An official' },
    ],
    affiliations: [{ actor: '#spokesman', kind: 'PART_OF', with: 'ministry' }],
    claims: [
      { id: 'won', text: 'It is won', about: ['ministry'] },
      { id: '#victory', text: 'There is victory', about: ['#spokesman'] },
    ],
    claimLinks: [{ from: '#victory', kind: 'SUPPORTS', to: 'won', basis: 'alike' }],
    statements: [
      {
        id: 's1',
        speaker: ['#spokesman', '#official', 'ministry'],
        form: 'INDIRECT',
        text: 'Victory',
        via: ['agency'],
        about: [
          { id: 'ministry', stance: 'FAVOR' },
          { id: '#spokesman', stance: 'AGAINST' },
        ],
        claims: [
          { id: 'won', verb: 'ASSERTS' },
          { id: '#victory', verb: 'DENIES' },
        ],
        addressees: ['ministry', '#spokesman'],
      },
    ],
  }
  const judging = judge([
    { same: ['ministry', 'wire#spokesman'], basis: 'One house' },
    { same: ['wire#victory', 'won'], basis: 'One meaning' },
  ])
  await load(file, judging)
  expect(await failures()).toEqual([])
  const [exported] = await readBatch(suite.graph, ['wire'])
  expect(toFile(exported!).statements![0]!.speaker).toEqual(['#spokesman', '#official', 'ministry'])
  expect(await load(toFile(exported!))).toMatchObject({ unchanged: 1 })
  const rows = await suite.cypher(
    "MATCH (s:Statement {id: 'wire#s1'})-[r:SAID|ABOUT|ASSERTS|DENIES|ADDRESSED_TO]-(n) WHERE r.derived IS NULL RETURN type(r) AS type, n.id AS id, coalesce(r.givenIds, r.givenId) AS given, r.stance AS stance ORDER BY type, id, given",
  )
  expect(rows).toEqual([
    { type: 'ABOUT', id: 'ministry', given: 'wire#spokesman', stance: 'AGAINST' },
    { type: 'ABOUT', id: 'ministry', given: null, stance: 'FAVOR' },
    { type: 'ADDRESSED_TO', id: 'ministry', given: ['ministry', 'wire#spokesman'], stance: null },
    { type: 'ASSERTS', id: 'won', given: null, stance: null },
    { type: 'DENIES', id: 'won', given: 'wire#victory', stance: null },
    { type: 'SAID', id: 'ministry', given: ['ministry', 'wire#spokesman'], stance: null },
    { type: 'SAID', id: 'wire#official', given: null, stance: null },
  ])
  expect(await suite.cypher('MATCH (n)-[r:AFFILIATED_WITH|SUPPORTS]->(n) RETURN type(r) AS type')).toEqual([])
  const [node] = await suite.cypher<{ names: string[]; memberIds: string[] }>(
    "MATCH (n:Actor {id: 'ministry'}) RETURN n.names AS names, n.memberIds AS memberIds",
  )
  expect(node).toEqual({
    names: ['A ministry', 'MFA', 'Ministry'],
    memberIds: ['ministry', 'wire#spokesman'],
  })
})
