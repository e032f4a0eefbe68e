import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

test('what whosaid extract writes, whosaid load takes from standard input and verify holds against the text', async () => {
  using folder = temporaryFolder()
  const text = folder.put(
    'bridge.txt',
    '“The bridge is closed,” Anna Berg said. 😀 Carl Dahl denied that it is.\n',
  )
  const { stdout } = await whosaid(['extract', text])
  const loaded = await whosaid(['load', '-'], { input: stdout })
  expect(loaded.stdout).toMatch(/^1 loaded/)
  const verified = await whosaid(['verify', text])
  expect(verified).toMatchObject({ status: 0 })
  expect(verified.stdout).toMatch(/1 documents verified/)
})

const texts = {
  'bridge.txt': '\ufeff“The bridge is closed,” An\u00adna Berg said.\r\n😀 Carl Dahl denied that it is.\r\n',
  'river.md':
    '---\ntitle: The River\n---\n**Anna Berg** said [that](https://example.org) it *rains* 😀.\n\n> “It snows,” Carl Dahl told\n> reporters.\n',
  'ferry.html': `<html lang="en"><head><title>The Ferry</title></head><body><article>${'<p>“The ferry sails 😀,” Anna&nbsp;Berg said.<br>Carl Dahl denied that it does.</p>'.repeat(4)}</article></body></html>`,
}

test('every span of text, Markdown and HTML is found again, in the text that is kept and in the file', async () => {
  using folder = temporaryFolder()
  using out = temporaryFolder()
  for (const [name, text] of Object.entries(texts)) folder.put(name, text)
  for (const keeping of [[], ['--no-text']]) {
    await suite.empty()
    const { stdout } = await whosaid(['extract', folder.path, ...keeping])
    expect((await whosaid(['load', '-'], { input: stdout })).stdout).toMatch(/^3 loaded/)
    const verified = await whosaid(['verify', folder.path])
    expect(verified).toMatchObject({ status: 0, stderr: '' })
    expect(verified.stdout).toMatch(/3 documents verified, 0 without a text at hand; \d\d spans, 0 drifted/)
  }
  // What is written beside a text is no text, and a draft has its own inside.
  await whosaid(['extract', folder.path, '--out', out.path])
  await suite.empty()
  await whosaid(['load', out.path])
  for (const command of ['verify', 'coverage']) {
    const { status, stdout, stderr } = await whosaid([command, out.path])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('3 documents')
  }
})

test('coverage counts what is attributed, and names what only the narrator says', async () => {
  using folder = temporaryFolder()
  const file = folder.put('a.txt', 'Anna Berg said that it rains. Iran closed the old bridge on Monday.\n')
  const { stdout } = await whosaid(['extract', file])
  await whosaid(['load', '-'], { input: stdout })
  const covered = await whosaid(['coverage'])
  expect(covered.stdout).toMatch(/1 of 2 sentences explained/)
  expect(covered.stdout).toContain(' (narrator): Iran closed the old bridge on Monday.')
})

const ministerSays = (what: string) => `Iranian Foreign Minister Abbas Mousavi said that it ${what}.\n`

test('whosaid extract --graph takes no office that is local to another document', async () => {
  using folder = temporaryFolder()
  const first = await whosaid(['extract', folder.put('a.txt', ministerSays('rains'))])
  expect((await whosaid(['load', '-'], { input: first.stdout })).stdout).toMatch(/^1 loaded/)
  const second = await whosaid(['extract', folder.put('b.txt', ministerSays('snows')), '--graph'])
  expect(second).toMatchObject({ status: 0 })
  expect((JSON.parse(second.stdout) as DocumentFile).statements).toMatchObject([
    { spokenAs: expect.stringMatching(/^#/) as string },
  ])
})

test('whosaid extract --graph calls those by their ids whom the loaded graph knows by name, alias or office, and nobody else', async () => {
  await suite.load({
    document: { id: 'known', title: 'Known', publisher: 'us', annotator: 'us' },
    actors: [
      { id: 'us', kind: 'organization', name: 'Us' },
      { id: 'iran', kind: 'state', name: 'Iran' },
      { id: 'kataib-hezbollah', kind: 'militia', name: "Kata'ib Hizbollah", aliases: ['Hezbollah brigades'] },
      { id: 'abbas-mousavi', kind: 'person', name: 'Abbas Mousavi' },
      { id: 'hezbollah', kind: 'militia', name: 'Hezbollah' },
      { id: '#anna-berg', kind: 'person', name: 'Anna Berg' },
    ],
    positions: [{ id: 'iran-president', title: 'President of Iran', in: 'iran' }],
  })
  using folder = temporaryFolder()
  const text = folder.put(
    'bridge.txt',
    'The Hezbollah brigades said that it rains.\nIranian President Abbas Mousavi said that it pours.\nAnna Berg said that it stops.\nThe Hezbollah battalions said that it snows.\n',
  )
  const { stdout, status } = await whosaid(['extract', text, '--graph'])
  expect(status).toBe(0)
  const { statements = [] } = JSON.parse(stdout) as DocumentFile
  expect(statements.map(({ speaker, spokenAs }) => [speaker, spokenAs])).toEqual([
    ['kataib-hezbollah', undefined],
    ['abbas-mousavi', 'iran-president'],
    ['#anna-berg', undefined],
    ['#hezbollah-battalions', undefined],
  ])
})

const ministerSaysOn = (day: string) =>
  `---\ntitle: A day\ndate: ${day}\n---\nThe Prime Minister of Norway said that it rains.\n`

test('whosaid extract --graph knows who held an office on the day, by the tenures of the loaded graph', async () => {
  await suite.load({
    document: { id: 'offices', title: 'Offices', publisher: 'us', annotator: 'us', reference: true },
    actors: [
      { id: 'us', kind: 'organization', name: 'Us' },
      { id: 'norway', kind: 'state', name: 'Norway' },
      { id: 'ada-holm', kind: 'person', name: 'Ada Holm' },
      { id: 'per-dahl', kind: 'person', name: 'Per Dahl' },
    ],
    positions: [{ id: 'norway-prime-minister', title: 'Prime Minister of Norway', in: 'norway' }],
    tenures: [
      {
        holder: 'ada-holm',
        position: 'norway-prime-minister',
        startDate: '2020-01-01',
        endDate: '2022-12-31',
      },
      {
        holder: 'per-dahl',
        position: 'norway-prime-minister',
        startDate: '2023-01-01',
        endDate: '2026-12-31',
      },
    ],
  })
  using folder = temporaryFolder()
  const speakerOn = async (day: string) => {
    const { stdout } = await whosaid(['extract', folder.put(`${day}.md`, ministerSaysOn(day)), '--graph'])
    return (JSON.parse(stdout) as DocumentFile).statements?.[0]?.speaker
  }
  expect(await speakerOn('2021-05-04')).toBe('ada-holm')
  expect(await speakerOn('2024-05-04')).toBe('per-dahl')
})
