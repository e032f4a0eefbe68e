import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { corpus } from '../bench/load/corpus.ts'
import { program, suiteEnvironment } from './support/cli.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

// An export keeps little of what it reads, and its process stays small: the heap does not grow to what V8 would like.

const statements = 3_000

let suite: TestGraph
let folder: Folder
beforeAll(async () => {
  suite = await openTestGraph()
  folder = temporaryFolder()
  await suite.load(...corpus({ statements, seed: 1 }))
}, 300_000)
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

test('an export of thousands of rows needs no more than 190 MiB', { timeout: 300_000 }, () => {
  const usage = `process.on('exit', () => console.error('maxRSS', process.resourceUsage().maxRSS))`
  const preload = folder.put('usage.mjs', usage)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, program, 'export', '--format', 'csv'],
    { encoding: 'utf8', env: suiteEnvironment(), maxBuffer: 2 ** 30 },
  )
  expect(status).toBe(0)
  expect(stdout.split('\r\n')).toHaveLength(statements + 2)
  // Node may have a warning for the same stream.
  const [, kibibytes] = /^maxRSS (\d+)$/m.exec(stderr) ?? []
  expect(Number(kibibytes) / 1024).toBeLessThan(190)
})
