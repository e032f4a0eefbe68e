import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { alone } from './test/setup/alone.ts'
import { SlowFirst } from './test/setup/sequencer.ts'

/** `graph` and `alone` run one part of the suite each, and can run side by side. */
const part = process.env['WHOSAID_TEST_PART'] ?? ''
if (!['', 'graph', 'alone'].includes(part))
  throw new Error(`WHOSAID_TEST_PART must be graph or alone, but got: ${part}`)

// Neo4j Community has one database, so each worker has a Neo4j of its own; one that is given serves one worker.
const workers = process.env['NEO4J_URI'] || part === 'alone' ? 1 : Math.min(2, availableParallelism())

export default defineConfig({
  // As Node itself resolves packages: otherwise the tests get a second copy of graphql, whose types are no types of the first.
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import', 'default'] } },
  test: {
    include: part === 'alone' ? alone : ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(part === 'graph' ? alone : [])],
    globalSetup: part === 'alone' ? [] : ['test/setup/global.ts'],
    // The tests start the program some hundred times; Node keeps what it has compiled.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)),
    },
    maxWorkers: workers,
    sequence: { sequencer: SlowFirst },
    // On two cores with two databases a first plan of a large query can take a while.
    testTimeout: 180_000,
    // A test that fails once is run again, and both runs are printed: two databases and two browsers share two cores.
    retry: 1,
    hookTimeout: 180_000,
  },
})
