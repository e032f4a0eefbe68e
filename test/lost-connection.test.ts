import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openProxy } from '../bench/proxy.ts'
import { openGraph } from '../src/graph/graph.ts'
import { ownNeo4j } from './support/neo4j.ts'

test('a read whose connection breaks is sent again, and whoever asks does not notice', async () => {
  const { uri, ...user } = ownNeo4j()
  await using proxy = await openProxy(Number(new URL(uri).port))
  const graph = openGraph({ uri: `bolt://127.0.0.1:${proxy.port}`, ...user })
  try {
    for (const milliseconds of [0, 1, 2, 3, 5, 8]) {
      const answers = Array.from({ length: 8 }, () => graph.read('read/ping', {}))
      await setTimeout(milliseconds)
      proxy.cut()
      expect(await Promise.all(answers)).toEqual(answers.map(() => [{ one: 1 }]))
    }
  } finally {
    await graph.close()
  }
})
