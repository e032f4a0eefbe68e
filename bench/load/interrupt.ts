// Interrupts a load again and again, for real, and sees to it that a rerun always makes the undisturbed graph:
//   npm run bench:interrupt -- [TIMES] [SEED] [STATEMENTS]        (100, 1 and 400 by default)
import { fillDisk, interrupt } from './interruptions.ts'

const [times = 100, seed = 1, statements = 400] = process.argv.slice(2).map(Number)
const done = await interrupt({
  times,
  seed,
  statements,
  onInterrupted: ({ cause, transaction, milliseconds, status, documentsThen }) =>
    console.log(
      `${cause} ${milliseconds} ms into transaction ${transaction + 1}, ended with ${status}, ${documentsThen} documents in; the rerun finished`,
    ),
})
const disk = await fillDisk(seed, statements)
console.log(
  typeof disk === 'string'
    ? `disk full: skipped, for ${disk}`
    : `disk full: ended with ${disk.status}, ${disk.documentsThen} documents in; the rerun finished`,
)
console.log(
  `${done.length} interruptions, seed ${seed}: each time whole documents only, and the undisturbed digest after`,
)
