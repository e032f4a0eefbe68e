import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { say } from '../output.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const builds = join(root, 'node_modules/.cache/whosaid-workbench')
/** Where the published package has it: scripts/build-package.ts. */
const prebuilt = join(root, 'workbench')
/** What the build is made from; the lock file stands for the libraries. */
const inputs = [
  'web',
  'schema.graphql',
  'package-lock.json',
  'scripts/build-web.ts',
  'scripts/write-web-queries.ts',
]

/**
 * The folder of the built workbench, which a published package brings; builds it where this content was not built before.
 * Where it cannot be built, says so and gives undefined: the API works without it.
 */
export async function buildWorkbench(): Promise<string | undefined> {
  if (!existsSync(join(root, 'web'))) return prebuilt
  try {
    const folder = join(builds, hashOfInputs())
    if (!existsSync(join(folder, 'index.html'))) {
      say('Building the workbench, once …')
      await build(folder)
      for (const other of readdirSync(builds)) {
        if (join(builds, other) !== folder && isOld(join(builds, other)))
          rmSync(join(builds, other), { recursive: true, force: true })
      }
    }
    return folder
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    say(`The workbench cannot be built, so / leads to GraphiQL: ${reason}`)
    return undefined
  }
}

/** Milliseconds after which what another content was built into is deleted; servers hold their files in memory. */
const kept = 86_400_000
const isOld = (path: string): boolean => Date.now() - statSync(path).mtimeMs > kept

function hashOfInputs(): string {
  const hash = createHash('sha256')
  const add = (path: string): void => {
    if (path.endsWith('/generated')) return
    if (!statSync(path).isDirectory()) {
      hash
        .update(`${relative(root, path)}\0`)
        .update(readFileSync(path))
        .update('\0')
      return
    }
    for (const name of readdirSync(path).toSorted()) add(join(path, name))
  }
  for (const input of inputs) add(join(root, input))
  return hash.digest('hex').slice(0, 32)
}

/** Builds in a process of its own, whose memory goes with it. */
async function build(folder: string): Promise<void> {
  const script = join(root, 'scripts/build-web.ts')
  const child = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Whatever this process is for: React has checks for development, at twice the size.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [status, told] = await Promise.all([ended, text(child.stderr)])
  if (status !== 0)
    throw new Error(
      told
        .trim()
        .split('\n')
        .find(line => /error/i.test(line)) ?? `exit status ${status}`,
    )
}
