import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { digest } from '../src/graph/digest.ts'
import { surplusOf } from '../src/loader/sync.ts'
import { program, suiteEnvironment, whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

const suite = await openTestGraph()
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.empty())

const says = (id: string, text = id): DocumentFile =>
  small(id, { statements: [{ id: 's', speaker: 'paper', form: 'INDIRECT', text }] })
const write = (folder: string, name: string, document: unknown): void =>
  writeFileSync(
    join(folder, `${name}.json`),
    typeof document === 'string' ? document : JSON.stringify(document),
  )
const loaded = async (): Promise<string[]> =>
  (await suite.graph.read('export/document-ids', {})).map(({ id }) => id)
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `d${at + 10}`)

describe('load --sync makes the graph equal to a folder', () => {
  test('by loading what changed and unloading what is gone, after a dry run that says so', async () => {
    using folder = temporaryFolder()
    await suite.load(...names(20).map(id => says(id)))
    for (const id of names(19)) write(folder.path, id, says(id, id === 'd10' ? 'changed' : id))
    write(folder.path, 'new', says('new'))
    const dry = await whosaid(['load', '--sync', folder.path, '--dry-run'])
    expect([dry.status, dry.stderr]).toEqual([
      0,
      `1 of 20 loaded documents are not in ${folder.path} and would be unloaded.\n`,
    ])
    expect(dry.stdout).toContain('would be unloaded: d29\n')
    expect(await loaded()).toHaveLength(20)
    const { status, stdout, stderr } = await whosaid(['load', '--sync', folder.path])
    expect([status, stderr]).toEqual([
      0,
      `1 of 20 loaded documents are not in ${folder.path} and will be unloaded.\n`,
    ])
    expect(stdout).toMatch(/^1 loaded, 18 unchanged, 1 replaced, 0 refused;.*\nunloaded: d29\n$/)
    expect(await loaded()).toEqual([...names(19), 'new'])
    const synced = await digest(suite.graph)
    await suite.empty()
    await suite.load(...names(19).map(id => says(id, id === 'd10' ? 'changed' : id)), says('new'))
    expect(await digest(suite.graph)).toBe(synced)
  })

  test('but unloads more than a tenth only with --yes', async () => {
    using folder = temporaryFolder()
    await suite.load(says('a'), says('b'))
    write(folder.path, 'a', says('a', 'changed'))
    const { status, stderr } = await whosaid(['load', '--sync', folder.path])
    expect(status).toBe(2)
    expect(stderr).toBe(
      `load --sync must unload at most a tenth of the loaded documents unless --yes is given, but got: 1 of 2 that are not in ${folder.path}\n`,
    )
    expect(await loaded()).toEqual(['a', 'b'])
    expect((await whosaid(['load', '--sync', folder.path, '--yes'])).status).toBe(0)
    expect(await loaded()).toEqual(['a'])
  })

  test.each([
    [['load', '--sync', 'a', 'b'], 'load --sync must be given one folder, but got: a b\n'],
    [['load', '--watch', 'a'], '--watch and --yes must come with --sync, but got: no --sync\n'],
  ])('and refuses %j', async (given, message) => {
    const { status, stderr } = await whosaid(given)
    expect([status, stderr]).toEqual([2, message])
  })
})

describe('a broken file', () => {
  test('keeps the document of the id that it gives', async () => {
    using folder = temporaryFolder()
    await suite.load(says('a'))
    write(folder.path, 'a', { document: { id: 'a' } })
    expect(await surplusOf(suite.graph, folder.path, new Map())).toEqual({ ids: [], loaded: 1 })
  })

  test('without an id keeps what it held before, and everything where that is not known', async () => {
    using folder = temporaryFolder()
    await suite.load(says('a'), says('b'))
    write(folder.path, 'a', says('a'))
    const lastGood = new Map<string, string[]>()
    expect(await surplusOf(suite.graph, folder.path, lastGood)).toEqual({ ids: ['b'], loaded: 2 })
    write(folder.path, 'a', '{ "document": ')
    for (let turn = 0; turn < 2; turn++)
      expect(await surplusOf(suite.graph, folder.path, lastGood)).toEqual({ ids: ['b'], loaded: 2 })
    expect(await surplusOf(suite.graph, folder.path, new Map())).toEqual({
      ids: [],
      loaded: 2,
      unreadable: join(folder.path, 'a.json'),
    })
  })
})

test('a file that was never wholly readable keeps everything, however often it is read', async () => {
  using folder = temporaryFolder()
  await suite.load(says('a'), says('b'))
  const file = folder.put('all.jsonl', `${JSON.stringify(says('a'))}\n{ "document": \n`)
  const lastGood = new Map<string, string[]>()
  for (let turn = 0; turn < 2; turn++)
    expect(await surplusOf(suite.graph, folder.path, lastGood)).toEqual({
      ids: [],
      loaded: 2,
      unreadable: file,
    })
})

test('load --sync --watch follows the folder while its files are edited', { timeout: 120_000 }, async () => {
  using folder = temporaryFolder()
  for (const id of names(12)) write(folder.path, id, says(id))
  const child = spawn(process.execPath, [program, 'load', '--sync', folder.path, '--watch'], {
    env: suiteEnvironment(),
  })
  let [out, errors] = ['', '']
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tried = 0; !(await isSo()); tried++) {
      if (tried > 300) throw new Error(`not in time: ${out}${errors}`)
      await pause(50)
    }
  }
  await until(() => out.includes(`Watching ${folder.path}\n`))
  write(folder.path, 'new', says('new'))
  await until(async () => (await loaded()).includes('new'))
  write(folder.path, 'd10', '{')
  await until(() => errors.includes('d10.json'))
  rmSync(join(folder.path, 'd11.json'))
  await until(async () => !(await loaded()).includes('d11'))
  expect(await loaded()).toContain('d10')
  for (const id of names(12).slice(2)) rmSync(join(folder.path, `${id}.json`))
  await until(() => errors.includes('at most a tenth'))
  expect((await loaded()).length).toBeGreaterThan(10)
  const before = await loaded()
  // What comes to stand in its place is another folder.
  renameSync(folder.path, `${folder.path}-away`)
  mkdirSync(folder.path)
  const [status] = (await once(child, 'close')) as [number]
  rmSync(`${folder.path}-away`, { recursive: true })
  expect(status).toBe(1)
  expect(errors).toContain(
    `load --watch must have its folder for as long as it runs, but got: ${folder.path} was renamed or deleted\n`,
  )
  expect(await loaded()).toEqual(before)
})
