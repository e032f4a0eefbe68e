// Tries the laws of the graph (test/laws.test.ts, test/identity.test.ts) on many generated cases, from a seed:
//   npm run bench:laws -- [CASES] [SEED]        (1000 and 1 by default, shared out among the laws)
import { runTests } from './run-tests.ts'

const [cases = 1000, seed = 1] = process.argv.slice(2).map(Number)
const laws = 9
process.exitCode = runTests(['test/laws.test.ts', 'test/identity.test.ts'], Math.ceil(cases / laws), seed)
