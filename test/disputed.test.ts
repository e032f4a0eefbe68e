import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ResolvedDocument } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { disputesIn } from './support/disputes.ts'
import { documentFiles } from './support/documents.ts'
import { temporaryFolder } from './support/folder.ts'
import { readResolved } from './support/texts.ts'

const numRuns = Number(process.env['WHOSAID_LAW_RUNS'] ?? 15)

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Disputed {
  id: string
  disputed: boolean
  disputes: {
    reason: string
    claim: { id: string }
    statements: { id: string }[]
    otherStatements: { id: string }[]
  }[]
}

const everyClaim = `{
  claims(first: 100) {
    nodes { id disputed disputes { reason claim { id } statements { id } otherStatements { id } } }
  }
}`

const ids = (named: readonly { id: string }[]): string[] => named.map(({ id }) => id)

async function claims(): Promise<Disputed[]> {
  return (await suite.ask<{ claims: { nodes: Disputed[] } }>(everyClaim)).claims.nodes
}

/** What the API must say of these documents by a reckoning that owes nothing to it. */
function reckoned(documents: readonly ResolvedDocument[]): object[] {
  const pairs = disputesIn(documents).map(line => line.split(/:? /))
  return Object.entries(Object.groupBy(pairs, ([claim, reason, other]) => `${claim} ${reason} ${other}`)).map(
    ([key, same = []]) => {
      const [id, reason, claim] = key.split(' ')
      const own = same.map(([, , , mine = '']) => mine)
      const others = same.map(([, , , , theirs = '']) => theirs)
      return { id, reason, claim, own: [...new Set(own)].toSorted(), others: [...new Set(others)].toSorted() }
    },
  )
}

async function answered(): Promise<object[]> {
  return (await claims()).flatMap(({ id, disputes }) =>
    disputes.map(({ reason, claim, statements, otherStatements }) => ({
      id,
      reason,
      claim: claim.id,
      own: ids(statements).toSorted(),
      others: ids(otherStatements).toSorted(),
    })),
  )
}

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

async function holds(documents: readonly ResolvedDocument[]): Promise<void> {
  const expected = reckoned(documents)
  expect((await answered()).toSorted(byText)).toEqual(expected.toSorted(byText))
  const disputed = (await claims()).filter(claim => claim.disputed)
  expect(ids(disputed)).toEqual([...new Set(expected.map(one => (one as { id: string }).id))].toSorted())
}

test(
  'disputes and their mark are what the loaded documents make them, whatever came and went before',
  { timeout: 60_000 + numRuns * 10_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(documentFiles(), fc.nat(), async (files, nth) => {
        await suite.suite.empty()
        using folder = temporaryFolder()
        const paths = folder.write(files)
        const documents = await readResolved(...paths)
        for (const path of paths) await suite.load(path)
        await holds(documents)
        const gone = documents[nth % documents.length]!
        await removeDocuments(suite.suite.graph, [gone.document.id])
        await holds(documents.filter(document => document !== gone))
      }),
      { numRuns, endOnFailure: true },
    )
  },
)
