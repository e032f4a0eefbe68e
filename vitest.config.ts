import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './test/setup/sequencer.ts'

// Neo4j Community has one database, so each worker has a Neo4j of its own; one that is given serves one worker.
const workers = process.env['NEO4J_URI'] ? 1 : Math.min(2, availableParallelism())

export default defineConfig({
  // As Node itself resolves packages: otherwise the tests get a second copy of graphql, whose types are no types of the first.
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    maxWorkers: workers,
    sequence: { sequencer: SlowFirst },
    // On two cores with two databases a first plan of a large query can take a while.
    testTimeout: 180_000,
    // A test that fails once is run again, and both runs are printed: two databases and two browsers share two cores.
    retry: 1,
    hookTimeout: 180_000,
  },
})
