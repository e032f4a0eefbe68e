import { defineConfig } from 'vitest/config'

// Neo4j Community has one database, so files that touch the graph run one after another.
export default defineConfig({
  // As Node itself resolves packages: otherwise the tests get a second copy of graphql, whose types are no types of the first.
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
