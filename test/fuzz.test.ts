import { expect, test } from 'vitest'
import { fuzz } from '../bench/fuzz/fuzz.ts'
import { openTestGraph } from './support/graph.ts'

test('200 mutated documents are refused with reasons, or load and are gone again without a trace', async () => {
  await using suite = await openTestGraph()
  const { refused, loaded, findings } = await fuzz(suite.graph, 1, 200, { largest: 40_000 })
  expect(findings).toEqual([])
  expect({ refused: refused > 60, loaded: loaded > 25 }).toEqual({ refused: true, loaded: true })
}, 600_000)
