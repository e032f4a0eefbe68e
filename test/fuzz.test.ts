import { expect, test } from 'vitest'
import { fuzz } from '../bench/fuzz/fuzz.ts'
import { openTestGraph } from './support/graph.ts'

test('120 mutated documents are refused with reasons, or load and are gone again without a trace', async () => {
  await using suite = await openTestGraph()
  const { refused, loaded, findings } = await fuzz(suite.graph, 1, 120, undefined, 40_000)
  expect(findings).toEqual([])
  expect({ refused: refused > 40, loaded: loaded > 15 }).toEqual({ refused: true, loaded: true })
}, 600_000)
