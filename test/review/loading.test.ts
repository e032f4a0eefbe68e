import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentFile } from '../../src/document/index.ts'
import { whosaid } from '../support/cli.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openTestGraph, type TestGraph } from '../support/graph.ts'
import { until } from '../support/processes.ts'
import { openReview } from '../support/review.ts'
import { draft, reviewed, text } from '../support/reviewed.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

const path = 'one.yaml'

test('a load is shown before it is done, statement by statement, and taken back', async () => {
  await using review = await openReview({ [path]: reviewed() }, suite.graph)
  const empty = await suite.dump()
  const fresh = await review.ask('GET /review/api/load', { path })
  expect(fresh).toMatchObject({
    documentId: 'one',
    state: 'new',
    removed: [],
    changed: [],
    problems: [],
    undo: false,
  })
  expect(fresh.added.map(({ id }) => id)).toEqual(['s1', 's2', 's3'])
  expect(await suite.dump()).toEqual(empty)

  const { version } = fresh
  const loaded = await review.ask('POST /review/api/load', { path, version })
  expect(loaded).toEqual({ documentId: 'one', done: 'loaded', statements: 3, undo: 'unload' })
  const first = await suite.dump()
  expect(await review.ask('GET /review/api/load', { path })).toMatchObject({
    state: 'unchanged',
    added: [],
    records: [],
  })

  await review.act(path, {
    kind: 'edit',
    statement: 's2',
    set: { act: 'AGREE', about: [{ id: '#closing' }] },
  })
  await review.act(path, { kind: 'reject', statements: ['s3'] })
  const next = await review.ask('GET /review/api/load', { path })
  expect(next).toMatchObject({
    state: 'changed',
    added: [],
    removed: [{ id: 's3', after: null }],
    undo: true,
  })
  expect(next.changed).toMatchObject([
    { id: 's2', fields: ['act', 'doubt', 'about'], after: { act: 'AGREE' } },
  ])
  expect(next.records).toEqual([{ list: 'rejected', id: 's3', change: 'added', fields: [] }])

  const stale = await review.refusal('POST /review/api/load', { path, version })
  expect(stale).toMatchObject({ status: 409, conflict: { version: next.version } })
  const replaced = await review.ask('POST /review/api/load', { path, version: next.version })
  expect(replaced).toEqual({ documentId: 'one', done: 'replaced', statements: 2, undo: 'put back' })
  expect(await review.ask('POST /review/api/unload', { path })).toMatchObject({
    done: 'put back',
    undo: null,
  })
  expect(await suite.dump()).toEqual(first)
  expect((await review.refusal('POST /review/api/unload', { path })).status).toBe(400)
})

test('the order of a list that means nothing is no change', async () => {
  const about = [{ id: 'paper' }, { id: '#closing', as: ['b', 'a'] }, { id: '#anna' }, { id: '#carl' }]
  const claims = [...draft.claims!, { id: '#a', text: 'It rains.' }]
  const verbs = [
    { id: '#closed', verb: 'ASSERTS' as const },
    { id: '#a', verb: 'DENIES' as const },
  ]
  const file = (list: typeof about, said: typeof verbs): DocumentFile => ({
    ...draft,
    claims,
    statements: draft.statements!.map(one => (one.id === 's1' ? { ...one, about: list, claims: said } : one)),
  })
  for (const given of [file(about, verbs), file(about.toReversed(), verbs.toReversed())]) {
    await suite.load(given)
    await using review = await openReview(
      {
        [path]: reviewed(file(about.toReversed(), verbs.toReversed())),
        'two.yaml': reviewed(file(about, verbs)),
      },
      suite.graph,
    )
    for (const name of [path, 'two.yaml']) {
      expect(await review.ask('GET /review/api/load', { path: name })).toMatchObject({ state: 'unchanged' })
      await review.act(name, { kind: 'edit', statement: 's2', set: { act: 'AGREE' } })
      const { changed, records } = await review.ask('GET /review/api/load', { path: name })
      expect([changed.map(({ id }) => id), records]).toEqual([['s2'], []])
    }
  }
})

test('undoing a first load unloads the document', async () => {
  await using review = await openReview({ [path]: reviewed() }, suite.graph)
  const { version } = await review.ask('GET /review/api/file', { path })
  await review.ask('POST /review/api/load', { path, version })
  expect(await review.ask('POST /review/api/unload', { path })).toMatchObject({ done: 'unloaded' })
  expect(await suite.cypher('MATCH (d:Document) RETURN d.id AS id')).toEqual([])
})

test('what the graph would refuse is shown as a problem, and the load is refused', async () => {
  const other: DocumentFile = {
    document: { id: 'other', title: 'Other', publisher: 'press', annotator: 'test' },
    actors: [{ id: 'press', kind: 'organization', name: 'Press' }],
    topics: [{ id: 'paper', name: 'Paper' }],
  }
  await suite.load(other)
  await using review = await openReview({ [path]: reviewed() }, suite.graph)
  const { problems, version } = await review.ask('GET /review/api/load', { path })
  expect(problems).toMatchObject([{ rule: 'one-type-per-id' }])
  const refused = await review.refusal('POST /review/api/load', { path, version })
  expect(refused).toMatchObject({ status: 422, problems: [{ rule: 'one-type-per-id' }] })
})

test('load --dry-run says which statements would come, go and change', async () => {
  await using review = await openReview({ [path]: reviewed() }, suite.graph)
  const file = `${review.folder}/${path}`
  const fresh = await whosaid(['load', '--dry-run', file])
  expect(fresh.stdout).toMatch(
    /^one: 3 statements would come, 0 go, 0 change\n {2}\+ s1: The bridge was closed\.$/mu,
  )
  const { version } = await review.ask('GET /review/api/file', { path })
  await review.ask('POST /review/api/load', { path, version })
  await review.act(path, { kind: 'accept', statements: ['s1'] })
  await review.act(path, { kind: 'reject', statements: ['s2'] })
  const { stdout, status } = await whosaid(['load', '--dry-run', file])
  expect(stdout).toMatch(
    /^one: 0 statements would come, 1 go, 1 change\n {2}- s2: We will open it in May\.\n {2}~ s1 \(checkedBy\): The bridge was closed\.\n {2}\+ rejected s2$/mu,
  )
  expect(status).toBe(0)
  const json = await whosaid(['load', '--dry-run', '--json', file])
  const lines = json.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
  expect(lines.find(line => 'difference' in line)).toMatchObject({
    difference: {
      documentId: 'one',
      removed: [{ id: 's2' }],
      changed: [{ id: 's1', fields: ['checkedBy'] }],
    },
  })
})

test('a field finds what the file and the graph have, with what tells who it is', async () => {
  const other: DocumentFile = {
    document: {
      id: 'other',
      title: 'Other',
      publisher: 'press',
      annotator: 'test',
      publishedAt: '2024-05-01',
    },
    actors: [
      { id: 'press', kind: 'organization', name: 'Press' },
      { id: 'anna-berg', kind: 'person', name: 'Anna Berg', description: 'A mayor.' },
    ],
    positions: [{ id: 'mayor-of-hill', title: 'Mayor of Hill' }],
    tenures: [{ holder: 'anna-berg', position: 'mayor-of-hill' }],
    claims: [{ id: 'hill-closed', text: 'The hill is closed.' }],
    statements: [
      {
        id: 's1',
        speaker: 'anna-berg',
        form: 'INDIRECT',
        text: 'The hill is closed.',
        saidAt: '2024-04-30',
        claims: [{ id: 'hill-closed', verb: 'ASSERTS' }],
      },
    ],
  }
  await suite.load(other)
  await using review = await openReview({ [path]: reviewed() }, suite.graph)
  const asked = () => review.ask('GET /review/api/find', { type: 'actor', q: 'ann', path })
  // The first question waits for its plan, on a slow machine in vain.
  await until(async () => (await asked()).graph, 120_000)
  const { found } = await asked()
  expect(found).toMatchObject([
    {
      id: '#anna',
      inFile: true,
      inGraph: false,
      describe: null,
      statements: [{ document: null }, { document: null }],
    },
    {
      id: 'anna-berg',
      kind: 'person',
      inFile: false,
      inGraph: true,
      description: 'A mayor.',
      offices: ['Mayor of Hill'],
      statements: [{ text: 'The hill is closed.', saidAt: '2024-04-30', document: 'other' }],
      describe: { type: 'actor', value: { id: 'anna-berg', kind: 'person', name: 'Anna Berg' } },
    },
  ])
  const askClaims = () => review.ask('GET /review/api/find', { type: 'claim', q: 'closed', path })
  await until(async () => (await askClaims()).graph, 120_000)
  const claims = await askClaims()
  expect(claims.found).toMatchObject([
    { id: '#closed', assertedBy: ['Anna Berg'], deniedBy: ['Carl Dahl'] },
    { id: 'hill-closed', assertedBy: ['Anna Berg'], deniedBy: [] },
  ])
  // What was found can be written as it is given.
  const { describe } = found[1]!
  const { state } = await review.act(path, {
    kind: 'edit',
    statement: 's1',
    set: { speaker: 'anna-berg' },
    describe: [describe!],
  })
  expect(state.statements[0]?.speakers).toEqual(['anna-berg'])
})

const copy = (id: string): DocumentFile => ({ ...draft, document: { ...draft.document, id } })

/** What names a speaker of a sentence does not name those it is about. */
const named = (id: string): DocumentFile => ({
  ...copy(id),
  statements: draft.statements!.map(one => ({
    ...one,
    ...(one.id === 's3' && { speakerMention: 'her critic', about: [{ id: '#unused' }] }),
  })),
})

test('candidates are found by type, decided by a judgement in the folder, and taken back', async () => {
  await suite.load(named('one'), named('two'))
  await using review = await openReview({ [path]: reviewed() }, suite.graph)
  expect(await review.ask('GET /review/api/candidates', {})).toMatchObject({
    state: 'none',
    total: 0,
    queue: [],
  })
  await review.ask('POST /review/api/candidates', { type: 'actor' })
  const state = () => review.ask('GET /review/api/candidates', {})
  await until(async () => (await state()).state !== 'running')
  const ready = await state()
  expect(ready).toMatchObject({
    state: 'ready',
    progress: 1,
    decided: 0,
    path: 'judgements.yaml',
    undo: null,
  })
  const anna = ready.queue.find(({ a, b }) => [a.id, b?.id].some(id => id?.endsWith('#anna')))
  expect(anna?.a.read.length).toBeGreaterThan(0)
  const mentions = (name: string): unknown[] => [
    ...new Set(
      ready.queue
        .filter(({ a }) => a.id.endsWith(name))
        .flatMap(({ a }) => a.read.map(({ mention }) => mention)),
    ),
  ]
  expect(mentions('#carl')).toEqual(['her critic'])
  expect(mentions('#unused')).toEqual([null])
  const decided = await review.ask('POST /review/api/candidates/verdict', { key: anna!.key, verdict: 'same' })
  expect(decided).toMatchObject({ decided: 1, total: ready.total })
  expect(decided.queue.map(({ key }) => key)).not.toContain(anna!.key)
  expect(review.bytes('judgements.yaml').toString()).toMatch(
    /same: \[(?:one#anna, two#anna|two#anna, one#anna)\]/u,
  )
  const { version, problems } = await review.ask('GET /review/api/file', { path: 'judgements.yaml' })
  expect(problems).toEqual([])
  await review.ask('POST /review/api/load', { path: 'judgements.yaml', version })
  expect(await suite.cypher('MATCH (m:Member) RETURN count(m) AS members')).toEqual([{ members: 2 }])
  expect(await review.ask('POST /review/api/candidates/undo', {})).toMatchObject({ decided: 0 })
})

test('a search for candidates can be given up', async () => {
  await suite.load(named('one'), named('two'))
  await using review = await openReview({}, suite.graph)
  const state = () => review.ask('GET /review/api/candidates', {})
  expect(await review.ask('POST /review/api/candidates', {})).toMatchObject({ state: 'running' })
  expect(await review.ask('POST /review/api/candidates/cancel', {})).toMatchObject({
    state: 'none',
    total: 0,
  })
  await review.ask('POST /review/api/candidates', { type: 'topic' })
  await until(async () => (await state()).state === 'ready')
  // What was given up brings nothing later.
  expect((await state()).queue.filter(({ type }) => type !== 'topic')).toEqual([])
})

test('review says which of its own options names a port that is taken', async () => {
  await using review = await openReview({})
  const port = new URL(review.url).port
  const taken = await whosaid(['review', review.folder, '--port', port])
  expect(taken.stderr).toContain('--port must be a free port of this machine, but got: ')
  expect(taken.stderr).not.toContain('PORT must')
  const wrong = await whosaid(['review', review.folder, '--port', 'x'])
  expect([taken.status, wrong.status, wrong.stderr]).toEqual([
    2,
    2,
    '--port must be a whole number from 0 to 65535, but got: x\n',
  ])
})

test('extract --merge drafts into a reviewed file; without it the file is kept', async () => {
  using folder = temporaryFolder()
  const file = folder.put('bridge.txt', text)
  const out = `${folder.path}/out`
  expect((await whosaid(['extract', file, '--out', out, '--id', 'bridge'])).status).toBe(0)
  const bridge = `${out}/bridge.yaml`
  const drafted = parse(readFileSync(bridge, 'utf8')) as DocumentFile
  const [first, ...others] = drafted.statements!
  const decided = readFileSync(bridge, 'utf8').replace(
    `- id: ${first!.id}\n`,
    `# mine\n  - id: ${first!.id}\n    checkedBy: [A. Reader]\n`,
  )
  folder.put('out/bridge.yaml', decided)
  expect((await whosaid(['extract', file, '--out', out, '--id', 'bridge'])).status).toBe(1)
  expect(readFileSync(bridge, 'utf8')).toBe(decided)
  const merged = await whosaid(['extract', file, '--out', out, '--id', 'bridge', '--merge'])
  expect(merged).toMatchObject({ status: 0 })
  expect(readFileSync(bridge, 'utf8')).toBe(decided)
  // What is not there any more is proposed again.
  const shorter = { ...drafted, statements: [first] }
  folder.put('out/bridge.yaml', JSON.stringify(shorter))
  await whosaid(['extract', file, '--out', out, '--id', 'bridge', '--merge'])
  const again = parse(readFileSync(bridge, 'utf8')) as DocumentFile
  expect(again.statements?.map(({ text: words }) => words)).toEqual(
    [first!, ...others].map(({ text: words }) => words),
  )
})
