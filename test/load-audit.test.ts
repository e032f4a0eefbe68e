import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { laws } from '../src/audit/laws.ts'
import { auditTouched, startTouching } from '../src/audit/touched.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

const suite = await openTestGraph()
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.empty())

const says = (id: string, more: Partial<DocumentFile> = {}): DocumentFile =>
  small(id, {
    statements: [{ id: 's', speaker: 'paper', form: 'INDIRECT', text: id, saidAt: '2024' }],
    ...more,
  })
const write = (folder: string, ...documents: DocumentFile[]): void => {
  for (const document of documents)
    writeFileSync(join(folder, `${document.document.id}.json`), JSON.stringify(document))
}
/** The laws that fail on what was touched, with their first failure. */
async function failing(documentIds: string[], nodeIds: string[] = []): Promise<Record<string, string>> {
  const touched = { documentIds: new Set(documentIds), nodeIds: new Set(nodeIds) }
  const verdicts = await auditTouched(suite.graph, touched)
  expect(verdicts).toHaveLength(laws.length)
  return Object.fromEntries(
    verdicts.flatMap(({ law, failures: [first] }) => (first ? [[law.id, `${first.at}: ${first.got}`]] : [])),
  )
}
const spoil = (statement: string): Promise<unknown> =>
  suite.cypher(`MATCH (statement:Statement {id: '${statement}'}) SET statement.caption = 'spoilt'`)

test('an audit of documents finds what is wrong in them, and looks for nothing in others', async () => {
  await suite.load(says('a'), says('ab'), says('b'))
  expect(await failing(['a', 'ab', 'b'])).toEqual({})
  await spoil('ab#s')
  expect(await failing(['a', 'b'])).toEqual({})
  expect(await failing(['ab'])).toEqual({ 'MUST-have-the-caption-of-its-words': 'ab#s: spoilt' })
})

test('a node that very many documents describe is compared with what gave its view', async () => {
  const ids = Array.from({ length: 130 }, (_, at) => `d${at + 100}`)
  await suite.load(
    ...ids.map(id => ({
      ...says(id),
      actors: [
        {
          id: 'paper',
          kind: 'organization' as const,
          name: 'The Paper',
          ...(id === 'd200' && { aliases: ['TP'] }),
        },
      ],
    })),
  )
  expect(await failing(ids.slice(100))).toEqual({})
  expect(await failing(['d100'])).toEqual({})
  await suite.cypher("MATCH (actor:Actor {id: 'paper'}) SET actor.aliases = ['PT']")
  expect(await failing(['d228'])).toEqual({
    'MUST-show-the-view-of-its-descriptions': 'paper: aliases is ["PT"], expected ["TP"]',
  })
})

test('what is touched are documents that come, change, go or are translated, and the nodes they described', async () => {
  const other = { id: 'other', kind: 'group', name: 'Other' } as const
  const described = (id: string): DocumentFile => says(id, { actors: [other] })
  await suite.load(described('a'), described('b'), says('c'), says('d'))
  const touching = await startTouching(suite.graph)
  await touching.going(['a'])
  await removeDocuments(suite.graph, ['a'])
  expect(await touching.all()).toEqual({
    documentIds: new Set(['a']),
    nodeIds: new Set(['paper', 'other']),
  })
  const judging = await startTouching(suite.graph)
  await suite.load(small('j', { identities: [{ same: ['paper', 'other'], basis: 'One.' }] }))
  expect([...(await judging.all()).documentIds]).toEqual(expect.arrayContaining(['b', 'j']))
  expect(await failing(['b', 'j'])).toEqual({})
  await suite.cypher("MATCH (member:Member {id: 'other'}) SET member.canonical = 'nobody'")
  expect(Object.keys(await failing(['j']))).toContain('MUST-have-the-members-of-its-groups')
})

test('names and items are compared with those of all that is loaded', async () => {
  const named = (id: string, actor: string, name: string, wikidataId: string): DocumentFile =>
    says(id, {
      actors: [{ id: actor, kind: 'group', name, wikidataId }],
      positions: [{ id: `post-${actor}`, title: `Chief of "${name}"` }],
    })
  await suite.load(named('a', 'x', 'Téhran "A"', 'Q1'), named('b', 'y', 'tehran "a"', 'Q1'), says('c'))
  expect(await failing(['a'])).toEqual({
    'SHOULD-be-the-only-actor-with-its-wikidata-id': 'x: Q1, as y',
    'SHOULD-be-the-only-one-of-its-type-with-its-name': expect.stringMatching(/^y: tehran "a", as x$/),
  })
  expect(await failing(['c'])).toEqual({})
})

test('load --audit tells what the laws say of the load alone, and ends with 1 when a MUST fails', async () => {
  using folder = temporaryFolder()
  await suite.load(says('a'), says('b'))
  await spoil('b#s')
  write(folder.path, says('a', { topics: [{ id: 'new', name: 'New' }] }), says('c'))
  const sound = await whosaid(['load', '--audit', folder.path])
  expect(sound).toMatchObject({ status: 0, stderr: '' })
  expect(sound.stdout).toContain(
    `\n2 documents audited, ${laws.length} laws checked: 0 MUST and 0 SHOULD violated\n`,
  )
  await suite.cypher("MATCH (actor:Actor {id: 'paper'}) SET actor.note = 'by hand'")
  write(folder.path, says('d'))
  const broken = await whosaid(['load', '--audit', folder.path])
  expect(broken).toMatchObject({ status: 1, stderr: '' })
  expect(broken.stdout).toContain(
    'MUST-show-the-view-of-its-descriptions: every shared node must have the properties that follow from its descriptions (1 does not)\n  paper: note is "by hand", expected nothing\n',
  )
  expect(broken.stdout).toContain('\n1 documents audited, ')
  const idle = await whosaid(['load', '--audit', folder.path])
  expect(idle).toMatchObject({ status: 0 })
  expect(idle.stdout).toMatch(/\nNothing to audit: no document was loaded, replaced or unloaded\n$/)
  write(folder.path, says('e'))
  const { status, stdout } = await whosaid(['load', '--audit', '--json', folder.path])
  expect(status).toBe(1)
  expect(JSON.parse(stdout.trimEnd().split('\n').at(-1)!)).toMatchObject({
    audit: { documents: 1, laws: laws.length, must: 1, should: 0, failed: [{ count: 1, level: 'MUST' }] },
  })
  expect(await whosaid(['load', '--audit', '--dry-run', folder.path])).toMatchObject({
    status: 2,
    stderr: '--audit must come without --dry-run, but got: both\n',
  })
})

test('load --sync --audit also checks what unloaded documents described', async () => {
  using folder = temporaryFolder()
  await suite.load(says('a'), says('b'))
  await suite.cypher("MATCH (actor:Actor {id: 'paper'}) SET actor.memberIds = ['gone']")
  write(folder.path, says('a'))
  const { status, stdout } = await whosaid(['load', '--sync', '--yes', '--audit', folder.path])
  expect(status).toBe(1)
  expect(stdout).toContain('\nunloaded: b\nMUST-have-the-ids-of-its-members: ')
  expect(stdout).toContain('  paper: 1 of 0\n')
})
