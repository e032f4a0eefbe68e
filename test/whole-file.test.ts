import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/folder.ts'

const writer = fileURLToPath(new URL('support/slow-writer.ts', import.meta.url))

/** Starts to write the file, and ends that by a signal in the middle. */
async function ended(file: string, signal: NodeJS.Signals, ...more: string[]): Promise<unknown[]> {
  const child = spawn(process.execPath, [writer, file, ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  child.kill(signal)
  return closed
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s in the middle of a file leaves the one that was there and nothing beside it',
  async signal => {
    using folder = temporaryFolder()
    const file = folder.put('one.yaml', 'before')
    expect(await ended(file, signal)).toEqual([null, signal])
    expect(readdirSync(folder.path)).toEqual(['one.yaml'])
    expect(readFileSync(file, 'utf8')).toBe('before')
  },
)

test('a command that listens to the signal itself writes its file to the end', async () => {
  using folder = temporaryFolder()
  const file = folder.put('one.yaml', 'before')
  expect(await ended(file, 'SIGTERM', 'listens')).toEqual([0, null])
  expect(readdirSync(folder.path)).toEqual(['one.yaml'])
  expect(readFileSync(file, 'utf8')).toBe('begun and ended')
})
