// A load in a process of its own, to be interrupted: as `whosaid load FILE` with NEO4J_URI set, in transactions so small
// that even a short load has many moments between them.
import { withGraph } from '../../src/commands/with-graph.ts'
import { WhosaidError } from '../../src/errors.ts'
import { loadDocuments } from '../../src/loader/load.ts'

// A line before each transaction, so that whoever interrupts can choose one.
console.log('begins')
try {
  await withGraph('full', ({ graph }) =>
    loadDocuments(graph, process.argv.slice(2), {
      most: { statements: 60, documents: 8 },
      onProgress: ({ loaded }) => console.log(loaded),
    }),
  )
} catch (error) {
  process.exitCode = error instanceof WhosaidError && error.code === 'UNREACHABLE' ? 3 : 1
  console.error(error)
}
