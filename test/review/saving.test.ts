import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { mountSmallDisk } from '../../bench/load/small-disk.ts'
import { readBytes } from '../../src/document/index.ts'
import { versionOf } from '../../src/review/files/read.ts'
import { createReview } from '../../src/review/review.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openReview } from '../support/review.ts'
import { draft, reviewed } from '../support/reviewed.ts'

const kills = Number(process.env['WHOSAID_REVIEW_KILLS'] ?? 3)
const writer = new URL('../support/review-writer.ts', import.meta.url).pathname

/** Starts a process that accepts and undecides statements without end, and prints the version after each answer. */
function start(folder: string) {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', line => said.push(line))
  return { child, said, lines }
}

const isWhole = (path: string): boolean => 'document' in readBytes({ file: path }, readFileSync(path), 'yaml')

test(
  `${kills} kills in the middle of writing leave a whole file with what was answered as saved`,
  { timeout: 60_000 + kills * 10_000 },
  async () => {
    using folder = temporaryFolder()
    const path = folder.put('one.yaml', reviewed())
    for (let nth = 0; nth < kills; nth++) {
      const { child, said, lines } = start(folder.path)
      while (said.length < 1 + (nth % 3)) await once(lines, 'line')
      // Somewhere in the next step: it takes a few milliseconds.
      await new Promise(resolve => setTimeout(resolve, (nth * 7) % 23))
      child.kill('SIGKILL')
      await once(child, 'close')
      expect(isWhole(path)).toBe(true)
      // A step may be on the disk before it is answered, but none that was answered is lost.
      const { accepted } = acceptedIn(path)
      const last = JSON.parse(said.at(-1)!) as { version: string; step: number }
      expect(accepted - last.step).toBeGreaterThanOrEqual(0)
      expect(accepted - last.step).toBeLessThanOrEqual(1)
    }
    expect(await listed(folder.path)).toBe(1)
    expect(readdirSync(folder.path).filter(name => name.endsWith('.part'))).toEqual([])
  },
)

/** Lists the folder, which clears away what killed processes left. */
async function listed(folder: string): Promise<number> {
  const { answers } = await createReview({ folder, reviewer: 'A. Reader' })
  const { files } = (await answers['GET /review/api/folder']({})) as { files: unknown[] }
  return files.length
}

/** The number that the last step wrote into the title. */
function acceptedIn(path: string): { accepted: number } {
  const [, accepted = '0'] = /title: step (\d+)/u.exec(readFileSync(path, 'utf8')) ?? []
  return { accepted: Number(accepted) }
}

test('two processes that write at once lose no step of each other', { timeout: 60_000 }, async () => {
  using folder = temporaryFolder()
  const path = folder.put('one.yaml', reviewed())
  const both = [start(folder.path), start(folder.path)]
  await Promise.all(
    both.map(async ({ said, lines }) => {
      while (said.length < 15) await once(lines, 'line')
    }),
  )
  for (const { child } of both) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  expect(isWhole(path)).toBe(true)
  // Each step counts one on from the file as it was: a lost one would make two answers of one number.
  const steps = both.flatMap(({ said }) => said.map(line => (JSON.parse(line) as { step: number }).step))
  expect(new Set(steps).size).toBe(steps.length)
  expect(acceptedIn(path).accepted).toBeGreaterThanOrEqual(Math.max(...steps))
})

test('steps that are sent at once from one version are one step and conflicts', async () => {
  await using review = await openReview({ 'one.yaml': reviewed() })
  const { version } = await review.ask('GET /review/api/file', { path: 'one.yaml' })
  const actions = ['s1', 's2', 's3'].map(id => ({ kind: 'accept' as const, statements: [id] }))
  const answers = await Promise.all(
    actions.map(action => review.refusal('POST /review/api/act', { path: 'one.yaml', version, action })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
})

test('a file that somebody else changed meanwhile is a conflict with a diff, and is not overwritten', async () => {
  await using review = await openReview({ 'one.yaml': reviewed() })
  await review.act('one.yaml', { kind: 'accept', statements: ['s1'] })
  const { version } = await review.ask('GET /review/api/file', { path: 'one.yaml' })
  const theirs = review.bytes('one.yaml').toString().replace('The bridge', 'The old bridge')
  review.put('one.yaml', theirs)
  const request = { path: 'one.yaml', version, action: { kind: 'accept', statements: ['s2'] } }
  const refused = await review.refusal('POST /review/api/act', request)
  expect(refused).toMatchObject({
    status: 409,
    error: { code: 'CONFLICT' },
    conflict: { version: versionOf(Buffer.from(theirs)) },
  })
  expect(refused.conflict?.diff).toMatch(/^-.*title: The bridge$/mu)
  expect(refused.conflict?.diff).toMatch(/^\+.*title: The old bridge$/mu)
  expect(review.bytes('one.yaml').toString()).toBe(theirs)
  // What was done before is not this file's any more.
  const opened = await review.ask('GET /review/api/file', { path: 'one.yaml' })
  expect([opened.undo, opened.redo]).toEqual([null, null])
  const undo = await review.refusal('POST /review/api/undo', { path: 'one.yaml', version: opened.version })
  expect(undo.status).toBe(400)
  expect(review.bytes('one.yaml').toString()).toBe(theirs)
})

test('a step that would break a rule is refused in the words of check, and nothing is written', async () => {
  await using review = await openReview({ 'one.yaml': reviewed() })
  const { version } = await review.ask('GET /review/api/file', { path: 'one.yaml' })
  const action = { kind: 'edit', statement: 's1', set: { speaker: 'nobody' } }
  const refused = await review.refusal('POST /review/api/act', { path: 'one.yaml', version, action })
  expect(refused).toMatchObject({ status: 422, error: { code: 'INVALID' } })
  expect(refused.problems).toMatchObject([
    {
      file: 'one.yaml',
      pointer: '/statements/0/speaker',
      rule: 'not-described',
      line: expect.any(Number) as number,
    },
  ])
  const tried = await review.act('one.yaml', action as never, true)
  expect(tried.problems).toEqual(refused.problems)
  expect(review.bytes('one.yaml').toString()).toBe(reviewed())
})

test('a file that breaks rules is shown with its problems and not mended', async () => {
  await using review = await openReview({ 'one.yaml': reviewed({ ...draft, actors: [] }) })
  const { problems, version, data } = await review.ask('GET /review/api/file', { path: 'one.yaml' })
  expect(problems.length).toBeGreaterThan(0)
  expect(data).toBeNull()
  const refused = await review.refusal('POST /review/api/act', {
    path: 'one.yaml',
    version,
    action: { kind: 'prune' },
  })
  expect(refused.status).toBe(422)
})

test('the mode of a file and a byte order mark stay', async () => {
  await using review = await openReview({ 'one.yaml': `\u{feff}${reviewed()}` })
  const file = join(review.folder, 'one.yaml')
  chmodSync(file, 0o640)
  await review.act('one.yaml', { kind: 'accept', statements: ['s1'] })
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(review.bytes('one.yaml').toString()).toMatch(/^\u{feff}# Written/u)
  await review.undo('one.yaml')
  expect(review.bytes('one.yaml').toString()).toBe(`\u{feff}${reviewed()}`)
})

const megabyte = 2 ** 20
const probe = mountSmallDisk(2 * megabyte)
const reason = typeof probe === 'string' ? probe : undefined
if (typeof probe !== 'string') probe[Symbol.dispose]()
else console.warn(`A review on a full disk is not tried: ${probe}`)

describe.skipIf(reason !== undefined)('on a disk that is full', () => {
  test('a step is refused, the file stays as it is, and the step works once there is room', async () => {
    using disk = mountSmallDisk(2 * megabyte) as Exclude<ReturnType<typeof mountSmallDisk>, string>
    const path = join(disk.folder, 'one.yaml')
    // Larger than what a nearly full disk has left in its last block.
    const text = `${reviewed()}# ${'x'.repeat(200_000)}\n`
    writeFileSync(path, text)
    const { store } = await createReview({ folder: disk.folder, reviewer: 'A. Reader' })
    const { version } = await store.read('one.yaml')
    const action = { kind: 'accept', statements: ['s1'] } as const
    disk.leave(20_000)
    await expect(store.act({ path: 'one.yaml', version, action })).rejects.toMatchObject({
      code: 'CANNOT_WRITE',
    })
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readdirSync(disk.folder).filter(name => name.endsWith('.part'))).toEqual([])
    disk.leave('all')
    await store.act({ path: 'one.yaml', version, action })
    expect(readFileSync(path, 'utf8')).toContain('A. Reader')
  })
})
