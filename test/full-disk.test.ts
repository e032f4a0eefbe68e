import { randomBytes } from 'node:crypto'
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { mountSmallDisk } from '../bench/load/small-disk.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { acquireNeo4j } from '../src/graph/local/index.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { kill, processes, servers, until } from './support/processes.ts'

const minutes = 600_000
const megabyte = 2 ** 20

// A disk that is mounted takes root, and a machine that allows it.
// Neo4j takes some megabytes for each of the documents below, so there must be room for all of them.
const size = 1000 * megabyte
const probe = mountSmallDisk(size)
const reason = typeof probe === 'string' ? probe : undefined
if (reason === undefined) (probe as Disposable)[Symbol.dispose]()
else console.warn(`The local Neo4j on a full disk is not tried: ${reason}`)

/** The suite tries one amount of room. All of them, and a disk beneath the log, take minutes. */
const tryAll = process.env['WHOSAID_DISKS'] === 'all'
if (!tryAll) console.warn('Of full disks one is tried: WHOSAID_DISKS=all tries the others, in minutes')

const documents = temporaryFolder()
afterAll(() => documents[Symbol.dispose]())

/** A document whose text fills a disk without much work, in bytes that differ everywhere so that no page is like another. */
const document = (id: string): DocumentFile => ({
  document: {
    id,
    title: id,
    publisher: 'paper',
    annotator: 'test',
    text: randomBytes(90_000).toString('base64'),
  },
  actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }],
  statements: Array.from({ length: 7 }, (_, nth) => ({
    id: `s${nth}`,
    voice: 'NARRATOR',
    text: `The ${nth}th thing that ${id} says`,
    about: [{ id: 'paper' }],
  })),
})
const files = documents.write(Array.from({ length: 100 }, (_, nth) => document(`d${nth}`)))

const lastLine = (said: string) => said.trimEnd().split('\n').at(-1)
const mounted = (bytes: number) => mountSmallDisk(bytes) as Exclude<ReturnType<typeof mountSmallDisk>, string>
const fullSentence = (disk: string, folder: string) =>
  new RegExp(
    `^The disk /dev/loop\\d+ at ${disk} is full \\(.+\\), so the local Neo4j cannot use ${folder}: make room there and run the command again$`,
  )

async function expectGoesOn(env: NodeJS.ProcessEnv): Promise<void> {
  const again = await whosaid(['load', ...files], { env })
  expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining(' 0 refused; ') })
  expect(again.stderr).not.toMatch(/ is full |^\s+at /m)
  const audit = await whosaid(['audit'], { env })
  expect(audit.stdout).toMatch(/ laws checked: 0 MUST /)
}

async function endAll(folder: string): Promise<void> {
  for (const { pid } of processes(folder)) kill(pid)
  await until(() => processes(folder).length === 0)
}

describe.skipIf(reason !== undefined)('a disk that runs full is one sentence with status 3', () => {
  test(
    'beneath the data, however little is left; after room is made the same command goes on',
    async () => {
      using disk = mounted(size)
      const env = { NEO4J_URI: '', WHOSAID_DATA: disk.folder }
      const expectFull = async (command: string[]) => {
        const { status, stderr } = await whosaid(command, { env })
        expect(lastLine(stderr)).toMatch(fullSentence(disk.folder, `${disk.folder}/neo4j`))
        expect(stderr).not.toMatch(/^\s+at /m)
        expect(status).toBe(3)
      }
      try {
        expect(await whosaid(['load', 'examples/documents'], { env })).toMatchObject({ status: 0 })
        disk.leave(24 * megabyte)
        await expectFull(['load', ...files])
        if (tryAll) {
          disk.leave(0)
          await expectFull(['digest'])
          // Enough to start, and too little for all that is to be recovered or loaded.
          disk.leave(9 * megabyte)
          await expectFull(['load', ...files])
        }
        disk.leave('all')
        await expectGoesOn(env)
      } finally {
        await endAll(disk.folder)
      }
    },
    minutes,
  )

  test.skipIf(!tryAll)(
    'beneath the log, for a Neo4j of NEO4J_URI too; under a command that waits, Neo4j is started again',
    async () => {
      using disk = mounted(64 * megabyte)
      using data = temporaryFolder()
      const home = join(realpathSync(data.path), 'neo4j')
      const env = { NEO4J_URI: '', WHOSAID_DATA: data.path }
      mkdirSync(join(home, 'data'), { recursive: true })
      symlinkSync(disk.folder, join(home, 'data/transactions'))
      const local = await acquireNeo4j(data.path)
      try {
        disk.leave(9 * megabyte)
        const load = await whosaid(['load', ...files], { env })
        expect(lastLine(load.stderr)).toMatch(fullSentence(disk.folder, join(home, 'data/transactions')))
        expect(load.status).toBe(3)

        const [failed] = servers(home)
        const { uri, username, password } = local
        const elsewhere = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
        for (const command of [['load', ...files], ['digest']]) {
          const { status, stderr } = await whosaid(command, { env: elsewhere })
          expect(stderr).toMatch(
            /^The disk of the Neo4j at bolt:\S+ is full \(No space left on device\): end it with kill -9, make room there, start it and run the command again\n$/,
          )
          expect(status).toBe(3)
        }

        disk.leave('all')
        await until(() => servers(home).every(({ pid }) => pid !== failed?.pid))
        await expectGoesOn(env)
      } finally {
        await local.release()
        await endAll(home)
      }
    },
    minutes,
  )
})
