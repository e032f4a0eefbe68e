// Tries the running sum of the digest (test/running-sum.test.ts) on many random histories, from a seed: after each step it
// must be the digest.
//   node bench/load/sums.ts [TIMES] [SEED]        (1000 and 1 by default)
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [times = 1000, seed = 1] = process.argv.slice(2).map(Number)
const project = fileURLToPath(new URL('../..', import.meta.url))
const vitest = fileURLToPath(import.meta.resolve('vitest/vitest.mjs'))
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/running-sum.test.ts', '--maxWorkers=1'],
  {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, WHOSAID_LAW_RUNS: String(times), WHOSAID_LAW_SEED: String(seed) },
  },
)
process.exitCode = status ?? 1
