import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DocumentFile } from '../src/document/index.ts'
import { joinsAbove, matcherOf } from '../src/identity/index.ts'
import { sortedSet } from '../src/order.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

let suite: TestGraph
beforeAll(async () => void (suite = await openTestGraph()))
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

type Actors = NonNullable<DocumentFile['actors']>
type Actor = Actors[number]

/** A program's draft that describes actors, each of whom says something. */
const draft = (id: string, actors: readonly Actor[], added: Partial<DocumentFile> = {}): DocumentFile => {
  const made = small(id, {
    statements: actors.map(({ id: speaker }, i) => ({
      id: `s${i}`,
      speaker,
      form: 'INDIRECT' as const,
      text: `Something is said, number ${i}.`,
    })),
    ...added,
    actors: [...actors],
  })
  return {
    ...made,
    document: { ...made.document, annotator: 'whosaid extract 0', publishedAt: '2024-03-01' },
  }
}
const person = (id: string, name: string): Actor => ({ id, kind: 'person', name })
const body = (id: string, name: string): Actor => ({ id, kind: 'organization', name, sector: 'OTHER' })

interface Line {
  proposal: string
  score: number
  id: string
  memberIds: string[]
  a: { id: string; memberIds: string[] }
  b: { id: string; memberIds: string[] }
  for: string[]
  against: string[]
  read: { of: string; id: string; text: string }[]
}

async function candidates(...given: string[]): Promise<Line[]> {
  const { status, stdout, stderr } = await whosaid(['candidates', '--type', 'actor', '--json', ...given])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line)
}

/** The ids that `resolve` joins, each group sorted. */
async function resolved(above: string): Promise<string[][]> {
  using folder = temporaryFolder()
  const file = `${folder.path}/out.yaml`
  const { status, stderr } = await whosaid(['resolve', '--type', 'actor', '--above', above, '--out', file])
  expect(stderr).toContain('entries join')
  expect(status).toBe(0)
  const { identities } = parse(readFileSync(file, 'utf8')) as { identities: { same: string[] }[] }
  return groupsOf(identities.map(({ same }) => same))
}

/** The groups that joins make, each sorted. */
function groupsOf(joins: readonly (readonly string[])[]): string[][] {
  const groups: Set<string>[] = []
  for (const same of joins) {
    const met = groups.filter(group => same.some(id => group.has(id)))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...same, ...met.flatMap(group => [...group])]))
  }
  return groups.map(group => [...group].toSorted())
}

test('equal names of one kind are one row, with its members and what to read', async () => {
  await suite.load(
    ...['a', 'b', 'c'].map(id => draft(id, [person('#lindqvist', 'Maja Lindqvist')])),
    draft('d', [body('#lindqvist', 'Maja Lindqvist')]),
  )
  const rows = (await candidates()).filter(({ proposal }) => proposal === 'row')
  expect(rows).toMatchObject([
    { memberIds: ['a#lindqvist', 'b#lindqvist', 'c#lindqvist'], id: 'a#lindqvist' },
  ])
  expect(rows[0]?.read.map(({ of, id }) => [of, id])).toEqual([
    ['a#lindqvist', 'a#s0'],
    ['b#lindqvist', 'b#s0'],
    ['c#lindqvist', 'c#s0'],
  ])
})

test('two spellings are a pair with its reasons, and one node can be asked for', async () => {
  await suite.load(
    draft('a', [person('#l', 'Maja Lindqvist'), person('#other', 'Oskar Bergström')]),
    draft('b', [person('#l', 'Dr. Maja Lindkvist'), person('#other', 'Oskar Bergstrom')]),
  )
  const [pair, ...others] = await candidates('--for', 'b#l')
  expect(others).toEqual([])
  expect(pair).toMatchObject({ proposal: 'same', against: [] })
  expect(sortedSet([pair?.a.id ?? '', pair?.b.id ?? ''])).toEqual(['a#l', 'b#l'])
  expect(pair?.for.join()).toContain('Lindkvist')
  expect(await candidates('--first', '1')).toHaveLength(1)
  expect(await candidates('--for', 'nobody')).toEqual([])
})

test('two ids in one document by hand are not joined, two in a draft may be', async () => {
  const names = [person('one', 'Maja Lindqvist'), person('other', 'Maja Lindqvist')]
  await suite.load(small('by-hand', { actors: names }))
  expect(await resolved('0.5')).toEqual([])
  await suite.load(draft('by-hand', names))
  expect(await resolved('0.5')).toEqual([['one', 'other']])
})

/** A draft whose one person holds an office of a body. */
const holding = (id: string, office: string, of: string): DocumentFile =>
  draft(id, [person('#s', 'Maja Lindqvist'), body(of, of)], {
    positions: [{ id: office, title: office, in: of }],
    tenures: [{ holder: '#s', position: office, startDate: '2020', endDate: '2024' }],
  })

test('offices of two bodies on one day keep persons of one name apart', async () => {
  await suite.load(holding('a', 'harbour-master', 'port'), holding('b', 'head-teacher', 'school'))
  expect(await resolved('0.5')).toEqual([])
})

test('a last name alone is joined with the one who has it, and with nobody where two may be meant', async () => {
  const many = (name: string, from: number): DocumentFile[] =>
    Array.from({ length: 9 }, (_, i) => draft(`d${from + i}`, [person('#p', name)]))
  await suite.load(...many('Maja Lindqvist', 0), ...many('Oskar Berg', 10), ...many('Erik Berg', 20))
  await suite.load(draft('short', [person('#l', 'Lindqvist'), person('#b', 'Berg')]))
  const groups = await resolved('0.9')
  expect(groups.find(group => group.includes('d0#p'))).toContain('short#l')
  expect(groups.flat()).not.toContain('short#b')
})

test('those who share a name stay apart from every score on, also where a short name is like both', async () => {
  const documents = [
    draft('a', [person('#1', 'Ali Khamenei'), person('#2', 'Joe Biden'), body('#3', 'Hezbollah')]),
    draft('b', [person('#1', 'Hadi Khamenei'), person('#2', 'Jill Biden'), body('#3', "Kata'ib Hezbollah")]),
    draft('c', [person('#1', 'Khamenei'), person('#2', 'Beau Biden'), body('#3', 'Kataib Hezbollah')]),
    draft('d', [person('#1', 'Mr. Biden'), person('#2', 'Hunter Biden')]),
    draft('e', [body('#1', 'Foreign Ministry'), { id: 'iran', kind: 'state', name: 'Iran' }], {
      affiliations: [{ actor: '#1', kind: 'PART_OF', with: 'iran' }],
    }),
    draft('f', [body('#1', 'Foreign Ministry'), { id: 'russia', kind: 'state', name: 'Russia' }], {
      affiliations: [{ actor: '#1', kind: 'PART_OF', with: 'russia' }],
    }),
    draft('g', [
      { id: 'georgia', kind: 'state', name: 'Georgia', iso3: 'GEO' },
      body('#1', 'Iranian Foreign Ministry'),
    ]),
    draft('h', [{ id: '#georgia', kind: 'state', name: 'Georgia' }, body('#1', 'Russian Foreign Ministry')]),
  ]
  await suite.load(...documents)
  const apart = [
    ['a#1', 'b#1'],
    ['a#2', 'b#2', 'c#2', 'd#2'],
    ['a#3', 'b#3'],
    ['e#1', 'f#1', 'g#1', 'h#1'],
    ['georgia', 'h#georgia'],
  ]
  const isApart = (group: readonly string[]): void => {
    for (const ids of apart) expect(group.filter(id => ids.includes(id)).length).toBeLessThan(2)
  }
  for (const group of await resolved('0.5')) isApart(group)
  // The command's own joins at every score, without a process for each.
  const matcher = await matcherOf(suite.graph, 'actor')
  const scores = Array.from({ length: 50 }, (_, at) => (50 + at) / 100)
  for (const above of scores)
    for (const group of groupsOf(joinsAbove(matcher, above).map(({ ids }) => ids))) isApart(group)
  expect((await resolved('0.9')).flat()).toEqual(expect.arrayContaining(['b#3', 'c#3']))
})

test('resolve says what it would join without writing, and does not overwrite', async () => {
  await suite.load(...['a', 'b'].map(id => draft(id, [person('#l', 'Maja Lindqvist')])))
  const review = await whosaid(['resolve', '--type', 'actor', '--above', '0.9', '--review'])
  expect(review.stdout).toContain('Maja Lindqvist')
  expect(review.stderr).toContain('nothing was written')
  using folder = temporaryFolder()
  const file = folder.put('there.yaml', 'mine')
  const refused = await whosaid(['resolve', '--type', 'actor', '--above', '0.9', '--out', file])
  expect(refused).toMatchObject({
    status: 2,
    stderr: `--out must name a new file, or be given with --force, but got: ${file}\n`,
  })
  expect(readFileSync(file, 'utf8')).toBe('mine')
  const written = await whosaid(['resolve', '--type', 'actor', '--above', '0.9', '--out', file, '--force'])
  expect(written.status).toBe(0)
  const { document, identities } = parse(readFileSync(file, 'utf8'))
  expect(document.annotator).toMatch(/^whosaid-resolve@\d/)
  expect(identities).toEqual([
    { same: ['a#l', 'b#l'], basis: expect.stringMatching(/^score 0\.97: equal names/) },
  ])
})

test.each([
  [
    ['candidates', '--type', 'thing'],
    '--type must be one of actor, position, event, topic, claim, utterance, but got: thing',
  ],
  [['candidates', '--first', '0'], '--first must be a whole number above 0, but got: 0'],
  [
    ['resolve', '--type', 'actor', '--above', '2', '--review'],
    '--above must be a score above 0 and at most 1, but got: 2',
  ],
  [
    ['resolve', '--type', 'actor', '--above', '0.9'],
    'resolve must be given --out or --review, but got: neither',
  ],
])('wrong use is named: %j', async (given, message) => {
  expect(await whosaid(given)).toMatchObject({ status: 2, stderr: `${message}\n` })
})
