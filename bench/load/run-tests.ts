import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs test files by one worker, with so many cases of each law, from a seed. Gives the exit status. */
export function runTests(files: readonly string[], cases: number, seed: number): number {
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...files, '--maxWorkers=1'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, WHOSAID_LAW_RUNS: String(cases), WHOSAID_LAW_SEED: String(seed) },
  })
  return status ?? 1
}
