import { expect, test } from 'vitest'
import { interrupt } from '../bench/load/interruptions.ts'

const times = Number(process.env['WHOSAID_INTERRUPTIONS'] ?? 6)
const seed = Number(process.env['WHOSAID_INTERRUPTION_SEED'] ?? Date.now() % 1_000_000)

test(
  'a load that is killed at any moment leaves whole documents only, and a rerun makes the undisturbed graph',
  { timeout: 120_000 + times * 90_000 },
  async () => {
    const done = await interrupt({ seed, times, statements: 400 })
    expect(done).toHaveLength(times)
    console.log(`seed ${seed}:`, done.map(one => `${one.cause} ${one.documentsThen}`).join(', '))
  },
)
