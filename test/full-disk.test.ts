import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { mountSmallDisk } from '../bench/load/small-disk.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { kill, processes, until } from './support/processes.ts'

const minutes = 400_000
const megabyte = 2 ** 20

// A disk that is mounted takes root, and a machine that allows it.
const size = 300 * megabyte
const probe = mountSmallDisk(size)
const reason = typeof probe === 'string' ? probe : undefined
if (reason === undefined) (probe as Disposable)[Symbol.dispose]()
else console.warn(`The local Neo4j on a full disk is not tried: ${reason}`)

const documents = temporaryFolder()
afterAll(() => documents[Symbol.dispose]())

const document = (id: string, statements: number): DocumentFile => ({
  document: { id, title: id, publisher: 'paper', annotator: 'test' },
  actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }],
  statements: Array.from({ length: statements }, (_, nth) => ({
    id: `s${nth}`,
    voice: 'NARRATOR',
    // Texts of other bytes each, so that no page is like another.
    text: `The ${nth}th thing: ${randomBytes(300).toString('base64')}`,
    about: [{ id: 'paper' }],
  })),
})
const files = documents.write(Array.from({ length: 300 }, (_, nth) => document(`d${nth}`, 60)))

const lastLine = (said: string) => said.trimEnd().split('\n').at(-1)

describe.skipIf(reason !== undefined)('a data folder on a disk that runs full', () => {
  test.each([['in the middle of a load', 24 * megabyte]])(
    '%s is one sentence with status 3',
    async (_when, left) => {
      using disk = mountSmallDisk(size) as Exclude<ReturnType<typeof mountSmallDisk>, string>
      const env = { NEO4J_URI: '', WHOSAID_DATA: disk.folder }
      const full = new RegExp(
        `^The disk /dev/loop\\d+ at ${disk.folder} is full \\(.+\\), so the local Neo4j cannot use ${disk.folder}/neo4j: make room there and run the command again$`,
      )
      try {
        expect(await whosaid(['load', 'examples/documents'], { env })).toMatchObject({ status: 0 })
        disk.leave(left)
        const load = await whosaid(['load', ...files], { env })
        expect(lastLine(load.stderr)).toMatch(full)
        expect(load.stderr).not.toMatch(/^\s+at /m)
        expect(load.status).toBe(3)
      } finally {
        for (const { pid } of processes(disk.folder)) kill(pid)
        await until(() => processes(disk.folder).length === 0)
      }
    },
    minutes,
  )
})
