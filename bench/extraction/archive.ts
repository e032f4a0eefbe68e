import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { DocumentFile } from '../../src/document/index.ts'

// Tries over a folder of texts what a draft promises: it depends on its text alone, no two texts share an id, each
// reprint is marked, and with --verify every span of the loaded drafts is found again (in the local or given Neo4j).
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shards: { type: 'string', default: '3' },
    alone: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
    verify: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error(
    'usage: node bench/extraction/archive.ts FOLDER [--shards N] [--alone N|all] [--seed N] [--verify]',
  )
  process.exit(2)
}
const scratch = mkdtempSync(join(tmpdir(), 'whosaid-archive-'))
let failed = 0

/** The texts that are refused, each with the reason. */
const refusals = new Map<string, string>()

/** Drafts texts; those in another language become outlines, and one without words is refused. */
const extract = (...args: string[]): Promise<string[]> => linesOf(['extract', '--outline', ...args], [0, 1])

/** Runs a command of the program and gives the lines that it prints. */
async function linesOf(
  args: readonly string[],
  allowed: readonly (number | null)[] = [0],
): Promise<string[]> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  const [status] = (await once(child, 'close')) as [number | null]
  if (!allowed.includes(status)) say(false, `${args[0] ?? ''} ends with ${status}: ${said.slice(-500)}`)
  for (const line of said.split('\n')) {
    const refused = /^(.*): ((?:a text must|\/).*)$/u.exec(line)
    if (refused?.[1] !== undefined && refused[2] !== undefined) refusals.set(refused[1], refused[2])
  }
  return lines
}

function say(fine: boolean, words: string): void {
  if (!fine) failed++
  console.log(`${fine ? 'holds' : 'FAILS'}  ${words}`)
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Numbers from a seed, the same in each run (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[list[i], list[j]] = [list[j] as Item, list[i] as Item]
  }
  return list
}

try {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:md|txt|html?)$/u.test(name))
    .map(name => join(folder, name))
    .toSorted()
  const started = performance.now()
  const whole = await extract(folder)
  const seconds = (performance.now() - started) / 1000
  for (const [file, reason] of refusals) console.log(`       ${file}: ${reason}`)
  say(
    whole.length + refusals.size === files.length,
    `${whole.length} of ${files.length} texts are drafted, in ${seconds.toFixed(0)} s`,
  )

  const documents = whole.map(line => (JSON.parse(line) as DocumentFile).document)
  const ids = new Set(documents.map(({ id }) => id))
  say(ids.size === whole.length, `${ids.size} ids of ${whole.length} documents`)

  const same = new Set(whole.map(hashOf))
  const others = async (name: string, run: () => Promise<string[]>): Promise<void> => {
    const lines = await run()
    const different = lines.filter(line => !same.has(hashOf(line))).length
    say(
      different === 0 && lines.length > 0,
      `${lines.length} drafts are the same ${name} (${different} are not)`,
    )
  }
  const next = random(Number(values.seed))
  await others('shuffled', () => extract(...shuffled(files, next)))

  const n = Number(values.shards)
  const shards: string[] = []
  for (let i = 1; i <= n; i++) shards.push(...(await extract(folder, '--shard', `${i}/${n}`)))
  say(shards.join('\n') === whole.join('\n'), `${n} shards, one after the other, are the whole byte for byte`)

  const alone = values.alone === 'all' ? files : shuffled(files, next).slice(0, Number(values.alone))
  await others('each read alone', async () => {
    const lines: string[] = []
    const waiting = alone.values()
    const work = async (): Promise<void> => {
      for (const file of waiting) lines.push(...(await extract(file)))
    }
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    return lines
  })

  const drafts = join(scratch, 'drafts')
  await extract(folder, '--out', drafts)
  const bodies = Map.groupBy(documents, ({ text = '' }) => text.replaceAll(/\s+/gu, ' ').trim())
  const expected = [...bodies.values()].reduce((sum, { length }) => sum + length - 1, 0)
  await linesOf(['reprints', drafts])
  const marked = readdirSync(drafts).filter(name =>
    /^ {2}derivedFrom: .*REPRINTS/mu.test(readFileSync(join(drafts, name), 'utf8')),
  ).length
  say(marked === expected, `${marked} of ${expected} reprints are marked`)

  if (values.verify) {
    await linesOf(['load', drafts])
    const verified = (await linesOf(['verify'])).at(-1) ?? ''
    say(/, 0 drifted.*, 0 outside/u.test(verified), verified)
  }
} finally {
  rmSync(scratch, { recursive: true })
}
process.exitCode = failed === 0 ? 0 : 1
