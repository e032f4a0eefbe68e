// Tries the running sum of the digest (test/running-sum.test.ts) on many random histories, from a seed: after each step it
// must be the digest.
//   node bench/load/sums.ts [TIMES] [SEED]        (1000 and 1 by default)
import { runTests } from './run-tests.ts'

const [times = 1000, seed = 1] = process.argv.slice(2).map(Number)
process.exitCode = runTests(['test/running-sum.test.ts'], times, seed)
