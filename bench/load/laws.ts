// Tries the laws of the graph (test/laws.test.ts, test/identity.test.ts) on many generated cases, from a seed:
//   npm run bench:laws -- [CASES] [SEED]        (1000 and 1 by default, shared out among the laws)
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [cases = 1000, seed = 1] = process.argv.slice(2).map(Number)
const laws = 9
const project = fileURLToPath(new URL('../..', import.meta.url))
const { status } = spawnSync(
  'vitest',
  ['run', 'test/laws.test.ts', 'test/identity.test.ts', '--maxWorkers=1'],
  {
    cwd: project,
    stdio: 'inherit',
    env: {
      ...process.env,
      WHOSAID_LAW_RUNS: String(Math.ceil(cases / laws)),
      WHOSAID_LAW_SEED: String(seed),
    },
  },
)
process.exitCode = status ?? 1
